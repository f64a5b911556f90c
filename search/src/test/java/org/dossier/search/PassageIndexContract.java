package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every passage index does, whatever lies beneath it. */
abstract class PassageIndexContract {
  private PassageIndex index;

  /** A new, empty index. */
  abstract PassageIndex empty() throws IOException;

  /** Waits until the index has forgotten what was replaced. */
  void settle() throws IOException {}

  @BeforeEach
  void open() throws IOException {
    index = empty();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void anEmptyIndexFindsNothing() throws Exception {
    assertThat(find("anything")).isEmpty();
    assertThat(index.documents()).isEmpty();
  }

  @Test
  void aHitSaysWhereItStands() throws Exception {
    String text = "Norland delivered two launchers to Estmark.";
    index.replace(id("a"), List.of(passage("a", 3, 120, text, "en")));
    index.commit();

    assertThat(find("launcher"))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.document()).isEqualTo(id("a"));
              assertThat(hit.path()).isEqualTo("a");
              assertThat(hit.page()).isEqualTo(3);
              assertThat(hit.span()).isEqualTo(new Span(120, 120 + text.length()));
              assertThat(hit.snippet()).isEqualTo(text);
              assertThat(hit.matched()).containsExactly("launchers");
              assertThat(hit.score()).isPositive();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delivering launcher | en | Norland delivered two launchers. | delivered,launchers",
        "ESTMARK'S PORT      | en | The port of Estmark is closed.   | port,Estmark",
        "cafe                | en | They met at the Café Royal.      | Café",
        "поставка машин      | ru | Завод начал поставку машины.     | поставку,машины",
        "договор завода      | ru | Договором с заводами занялись.   | Договором,заводами",
        "елка                | ru | У ёлки стояла машина.            | ёлки",
        "装甲车               | zh | 挪兰向对方交付了二十四辆装甲车。     | 装甲车",
        "车                   | zh | 交付二十四辆车。                   | 车",
        "ＫＲ７               | en | The KR7 system works.            | KR7",
        "KR-7                | en | The KR-7 system works.           | KR-7",
      })
  void findsWordsInAllTheirFormsAndShowsThemAsWritten(
      String query, String language, String text, String matched) throws Exception {
    add("a", language, text);
    add("b", language, "Quite another matter.");

    assertThat(find(query))
        .singleElement()
        .satisfies(hit -> assertThat(hit.matched()).isEqualTo(Arrays.asList(matched.split(","))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "military exercise    | ru | Осенью прошли военные учения у Эстмарка. | военные учения",
        "parachute system     | zh | 挪兰测试了新的降落伞系统。 | 降落伞系统",
        "парашютная система   | en | Norland tested a new parachute system. | parachute system",
        "договор поставки     | zh | 双方签署了供货合同。 | 供货合同",
        "出口许可证            | en | The export licence was withdrawn. | export licence",
        "出口许可证            | ru | Экспортную лицензию отозвали. | Экспортную лицензию",
        "Sweden               | ru | Делегация приехала из Швеции. | Швеции",
        "瑞典                  | en | The delegation came from Sweden. | Sweden",
        "Marlowsky            | ru | Письмо подписал Марловский. | Марловский",
        "Марловского          | en | The letter was signed by Marlowsky. | Marlowsky",
        "\"ballistic missile\" | ru | Испытали баллистическую ракету. | баллистическую ракету",
      })
  void findsWhatIsSaidInAnotherLanguageAndShowsItsWords(
      String query, String language, String text, String matched) throws Exception {
    add("a", language, text);
    add("b", "en", "Quite another matter.");

    assertThat(find(query))
        .singleElement()
        .satisfies(hit -> assertThat(hit.matched()).isEqualTo(Arrays.asList(matched.split(","))));
    assertThat(index.find(new Query(query, List.of(), true), 10)).isEmpty();
  }

  @Test
  void theWordsAskedComeBeforeTheirTranslations() throws Exception {
    add("a", "ru", "Контейнер стоял в порту.");
    add("b", "en", "The container stood in the port.");

    assertThat(find("container port")).extracting(Hit::path).containsExactly("b", "a");
  }

  @Test
  void aRequiredWordMayBeSaidInAnotherLanguage() throws Exception {
    add("a", "ru", "Танкер вошел в порт.");
    add("b", "ru", "Танкер ушел.");

    assertThat(find("tanker AND port")).extracting(Hit::path).containsExactly("a");
    assertThat(find("tanker -порт")).extracting(Hit::path).containsExactly("b");
  }

  @Test
  void nearFindsTwoWordsInEitherOrderWithinADistance() throws Exception {
    add("a", "en", "The test used one parachute.");
    add("b", "en", "The parachute was packed and sent off long before the first test.");

    assertThat(find("parachute NEAR/5 test")).extracting(Hit::path).containsExactly("a");
    assertThat(find("parachute NEAR test")).extracting(Hit::path).containsExactly("a", "b");
    assertThatThrownBy(() -> find("NEAR test"))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("NEAR needs one word on each side");
  }

  @Test
  void traditionalCharactersAreFoundBySimplifiedOnesUnlessExact() throws Exception {
    add("a", "zh", "挪蘭交付了裝甲車。");

    assertThat(find("装甲车"))
        .singleElement()
        .satisfies(hit -> assertThat(hit.matched()).containsExactly("裝甲車"));
    assertThat(index.find(new Query("装甲车", List.of(), true), 10)).isEmpty();
  }

  @Test
  void aChineseQuestionFindsThePageThatSharesItsWords() throws Exception {
    add("a", "zh", "挪兰工厂在二零一九年向埃斯特马克交付了火箭发射器。");
    add("b", "zh", "天气很好，我们去公园散步。");

    assertThat(find("埃斯特马克收到了多少火箭发射器？").getFirst().path()).isEqualTo("a");
  }

  @Test
  void theLanguagesAskedForAreTheOnlyOnes() throws Exception {
    add("a", "en", "The KR7 launcher.");
    add("b", "ru", "Установка KR7 готова.");
    add("c", null, "KR7");

    assertThat(paths(find("KR7", "ru"))).containsExactly("b");
    assertThat(paths(find("KR7", "ru", "en"))).containsExactlyInAnyOrder("a", "b");
    assertThat(paths(find("KR7"))).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(paths(find("KR7 lang:ru"))).containsExactly("b");
    assertThat(paths(find("KR7 -lang:ru"))).containsExactlyInAnyOrder("a", "c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "red boat                    | both,boat,red",
        "red AND boat                | both",
        "+red boat                   | both,red",
        "red OR boat                 | both,boat,red",
        "boat -red                   | boat,green",
        "boat NOT red                | boat,green",
        "\"red boat\"                | both",
        "\"boat red\"                | none",
        "\"boat red\"~3              | both",
        "(red OR green) AND boat     | both,green",
        "gre*                        | green",
        "*reen                       | green",
        "gr?en                       | green",
        "grean~1                     | green",
        "lang:en -red                | boat,green",
        "red AND (boat OR (green))   | both",
        "“red boat”                  | both",
      })
  void understandsOperators(String query, String expected) throws Exception {
    add("both", "en", "A red boat lies here.");
    add("red", "en", "The red house.");
    add("boat", "en", "One more boat.");
    add("green", "en", "That green boat.");

    List<String> found = paths(find(query));

    if (expected.equals("none")) {
      assertThat(found).isEmpty();
    } else if (query.equals("red boat") || query.equals("red OR boat")) {
      assertThat(found).startsWith("both").contains("red", "boat");
    } else {
      assertThat(found).containsExactlyInAnyOrder(expected.split(","));
    }
  }

  @Test
  void exactFindsNoOtherForm() throws Exception {
    add("one", "en", "A launcher.");
    add("many", "en", "Some LAUNCHERS, at a café.");

    assertThat(paths(index.find(new Query("launchers", List.of(), true), 10)))
        .containsExactly("many");
    assertThat(index.find(new Query("cafe", List.of(), true), 10)).isEmpty();
  }

  @Test
  void replacingTwiceIsReplacingOnce() throws Exception {
    add("a", "en", "An old launcher.");
    add("a", "en", "A new tent.");
    add("a", "en", "A new tent.");

    assertThat(find("launcher")).isEmpty();
    assertThat(find("tent")).hasSize(1);
    assertThat(index.documents()).containsExactly(id("a"));
    assertThat(index.held()).isEqualTo(1);
  }

  @Test
  void scoresDoNotRememberWhatWasReplaced() throws Exception {
    add("a", "en", "One launcher.");
    add("b", "en", "One tent, one launcher.");
    List<Hit> fresh = find("launcher tent");

    for (int i = 0; i < 5; i++) {
      add("a", "en", "Tent tent launcher " + i);
    }
    add("a", "en", "One launcher.");
    settle();

    assertThat(find("launcher tent")).isEqualTo(fresh);
  }

  @Test
  void aDocumentWithoutPassagesIsHeldToo() throws Exception {
    index.replace(id("blank"), List.of());
    index.commit();

    assertThat(index.documents()).containsExactly(id("blank"));
    assertThat(find("lang:en")).isEmpty();
  }

  @Test
  void whatIsNotCommittedIsNotSeen() throws Exception {
    index.replace(id("a"), List.of(passage("a", 1, 0, "A launcher.", "en")));

    assertThat(find("launcher")).isEmpty();
    assertThat(index.documents()).isEmpty();
  }

  @Test
  void equalScoresAreOrderedByPathPageAndPlace() throws Exception {
    List<Passage> passages = new ArrayList<>();
    for (int page : new int[] {3, 1, 2}) {
      for (int start : new int[] {50, 0}) {
        passages.add(passage("b", page, start, "A launcher.", "en"));
      }
    }
    index.replace(id("b"), passages);
    add("a", "en", "A launcher.");

    assertThat(find("launcher"))
        .extracting(hit -> hit.path() + hit.page() + ":" + hit.span().start())
        .containsExactly("a1:0", "b1:0", "b1:50", "b2:0", "b2:50", "b3:0", "b3:50");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderInWhichDocumentsComeIsNothing(long seed) throws Exception {
    var random = new Random(seed);
    List<String> words = List.of("red", "green", "boat", "launcher", "tent", "port", "yard");
    List<List<Passage>> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = "";
      for (int j = 0; j < 1 + i % 6; j++) {
        text += words.get(random.nextInt(words.size())) + " ";
      }
      documents.add(List.of(passage("p" + i, 1, 0, text, "en")));
    }
    List<Hit> inOrder = foundIn(documents);
    Collections.shuffle(documents, random);

    assertThat(foundIn(documents)).as("seed " + seed).isEqualTo(inOrder);
  }

  private List<Hit> foundIn(List<List<Passage>> documents) throws Exception {
    index.close();
    index = empty();
    for (List<Passage> passages : documents) {
      index.replace(passages.getFirst().document(), passages);
      if (passages.hashCode() % 5 == 0) {
        index.commit();
      }
    }
    index.commit();
    return index.find(new Query("red boat launcher", List.of(), false), 100);
  }

  @Test
  void theLimitCutsTheListAndNotTheOrder() throws Exception {
    for (int i = 0; i < 30; i++) {
      add("p" + i, "en", "launcher ".repeat(1 + i % 7));
    }
    List<Hit> all = index.find(new Query("launcher", List.of(), false), 100);

    assertThat(all).hasSize(30);
    assertThat(index.find(new Query("launcher", List.of(), false), 7)).isEqualTo(all.subList(0, 7));
  }

  @Test
  void packingChangesNothingThatIsFound() throws Exception {
    for (int i = 0; i < 40; i++) {
      add("p" + i, "en", "launcher ".repeat(1 + i % 7));
    }
    var query = new Query("launcher", List.of(), false);
    List<Hit> before = index.find(query, 100);

    index.replace(id("late"), List.of(passage("late", 1, 0, "tent", "en")));
    index.pack();

    assertThat(index.find(query, 100)).extracting(Hit::path).isEqualTo(paths(before));
    assertThat(find("tent")).hasSize(1);
  }

  @Test
  void whatIsPutInAnewIsSeenAtOneStroke() throws Exception {
    add("a", "en", "A launcher.");
    index.startAnew();
    index.replace(id("b"), List.of(passage("b", 1, 0, "Another launcher.", "en")));

    assertThat(paths(find("launcher"))).containsExactly("a");
    index.pack();
    assertThat(paths(find("launcher"))).containsExactly("b");
    assertThat(index.documents()).containsExactly(id("b"));
    assertThat(index.held()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void pagesOfResultsFollowOneAnother(long seed) throws Exception {
    var random = new Random(seed);
    List<String> words = List.of("red", "boat", "launcher", "tent");
    for (int i = 0; i < 150; i++) {
      String text = "";
      for (int j = 0; j < 2 + random.nextInt(3); j++) {
        text += words.get(random.nextInt(words.size())) + " ";
      }
      index.replace(id("p" + i), List.of(passage("p" + i, 1, 0, text, "en")));
    }
    index.commit();
    var query = new Query("red boat launcher", List.of(), false);
    List<Hit> all = index.find(query, 200);

    List<Hit> paged = new ArrayList<>();
    for (int first = 0; first < all.size(); first += 10) {
      paged.addAll(index.ask(query, first, 10).hits());
    }

    assertThat(paged).as("seed " + seed).isEqualTo(all);
    assertThat(all)
        .extracting(Hit::score)
        .isSortedAccordingTo(Comparator.<Double>naturalOrder().reversed());
  }

  @Test
  void wordsInTheOrderOfTheQueryComeFirst() throws Exception {
    add("a", "en", "Water of Halden, border of Norland, treaty.");
    add("b", "en", "Halden border treaty of Norland, of water.");

    assertThat(paths(find("Halden border treaty"))).containsExactly("b", "a");
  }

  @Test
  void theFormThatWasTypedComesFirst() throws Exception {
    add("a", "en", "A report on launching.");
    add("b", "en", "A report on launchers.");

    assertThat(paths(find("launchers"))).startsWith("b");
    assertThat(paths(find("launching"))).startsWith("a");
  }

  @Test
  void oneChineseCharacterIsFoundWithinWordsInEitherScript() throws Exception {
    add("a", "zh", "這是龍的故事。");
    add("b", "zh", "飞龙工厂交付了两辆车。");

    assertThat(paths(find("龙"))).containsExactlyInAnyOrder("a", "b");
    assertThat(paths(find("龍"))).containsExactlyInAnyOrder("a", "b");
    assertThat(index.find(new Query("龍", List.of(), true), 10))
        .singleElement()
        .satisfies(hit -> assertThat(hit.matched()).containsExactly("龍"));
  }

  @Test
  void aTranslationOfOneCharacterIsFoundInEitherScript() throws Exception {
    add("a", "zh", "這扇門開著。");
    add("b", "zh", "这扇门开着。");

    assertThat(paths(find("door"))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aTermOfSeveralWordsIsFoundAsAWholeInOtherLanguages() throws Exception {
    add("ru", "ru", "Стороны создали зону свободной торговли.");
    add("zh", "zh", "双方建立了自由贸易区。");
    add("parts", "ru", "Свободный порт. Зона отдыха. Закон о торговле.");

    List<Hit> hits = find("\"free trade zone\"");

    assertThat(paths(hits)).containsExactlyInAnyOrder("ru", "zh");
    assertThat(hits)
        .flatExtracting(Hit::matched)
        .containsExactlyInAnyOrder("зону свободной торговли", "自由贸易区");
  }

  @Test
  void aLongPassageIsShownAroundItsMatches() throws Exception {
    String text =
        "filler words 😀 here. ".repeat(300) + "The launcher stands. " + "more of it. ".repeat(300);
    index.replace(id("a"), List.of(passage("a", 1, 10, text, "en")));
    index.commit();

    Hit hit = find("launcher").getFirst();

    assertThat(hit.snippet()).contains("The launcher stands.").hasSizeLessThan(1_100);
    assertThat(text.substring(hit.span().start() - 10, hit.span().end() - 10))
        .isEqualTo(hit.snippet());
  }

  @Test
  void ordinarySentencesAreGoodQueries() throws Exception {
    add("a", "en", "The yard at Halden was closed in 2019 (it is said).");

    for (String query :
        List.of(
            "What happened to the yard at Halden?",
            "Halden's yard: closed - why ?",
            "YARD CLOSED AND NOT OPENED",
            "(U) HALDEN YARD",
            "5\" pipe Halden",
            "Is it true that \"Halden\" closed?\"",
            "yard) closed",
            "Halden & yard / closed; 100% [sic] {x} ^2 !",
            "C:\\yard\\file.txt",
            "http://example.org/yard?x=1",
            "what is the yard *")) {
      assertThat(find(query)).as(query).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"red boat   | no partner",
        "(red boat    | never closed",
        "red AND      | both sides",
        "AND red      | both sides",
        "red OR       | both sides",
        "red NOT      | none follows",
        "-red         | only says what to leave out",
        "*            | at least one letter",
        "...          | no word",
        "''           | no word",
        "red~7        | 0, 1 or 2",
        "\"a b\"~9999 | at most",
        "a*b*c*d*e*f  | wildcards",
        "lang:Klingon | language code",
      })
  void saysInPlainWordsWhatIsWrong(String query, String message) {
    assertThatThrownBy(() -> find(query))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("lucene")
        .hasMessageNotContaining("\n");
  }

  @Test
  void hugeQueriesAreRefusedAndNotRun() {
    assertThatThrownBy(() -> find("word ".repeat(2_000)))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("1000 words");
    assertThatThrownBy(() -> find("x".repeat(50_000)))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("characters long");
    assertThatThrownBy(() -> find("(".repeat(200) + "a" + ")".repeat(200)))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("brackets");
  }

  @Test
  void aWildcardForEverythingIsBounded() throws Exception {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      passages.add(passage("a", 1, i * 20, "word" + i + "x", "en"));
    }
    index.replace(id("a"), passages);
    index.commit();

    assertThat(find("*x")).hasSize(10);
    assertThat(find("word*")).hasSize(10);
  }

  /** Whatever is typed, the answer is hits or a sentence for the user. */
  @Test
  void noInputBreaksIt() throws Exception {
    add("a", "en", "The yard at Halden \"was\" closed (in 2019).");
    var random = new Random(11);
    String alphabet = "ab \"()+-*?~:&|AND OR NOT ^[]{}\\/.9車ё\uD83D\uDE00\uD83D'“”«»lang:";
    int answered = 0;
    for (int i = 0; i < 2_000; i++) {
      var query = new StringBuilder();
      for (int j = random.nextInt(25); j >= 0; j--) {
        query.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        find(query.toString());
        answered++;
      } catch (QuerySyntaxException e) {
        assertThat(e).as(query.toString()).hasMessageMatching("[^\\n]{10,}");
      }
    }
    assertThat(answered).isGreaterThan(100);
  }

  private void add(String path, String language, String text) throws IOException {
    index.replace(id(path), List.of(passage(path, 1, 0, text, language)));
    index.commit();
  }

  private List<Hit> find(String query, String... languages)
      throws IOException, QuerySyntaxException {
    return index.find(new Query(query, List.of(languages), false), 10);
  }

  private static List<String> paths(List<Hit> hits) {
    return hits.stream().map(Hit::path).toList();
  }

  static Passage passage(String path, int page, int start, String text, String language) {
    return new Passage(
        id(path), path, page, new Span(start, start + text.length()), text, language);
  }

  static DocumentId id(String path) {
    String hex = Integer.toHexString(path.hashCode());
    return new DocumentId("0".repeat(64 - hex.length()) + hex);
  }
}
