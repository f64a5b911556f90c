package org.dossier.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dossier.evidence.Trove;
import org.dossier.model.Claim;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Span;
import org.dossier.model.State;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A trove of any size, made anew from its seed whenever it is asked for: nothing of it is held.
 * Each document has {@value #CLAIMS} claims, each of two names, some of them short or in another
 * script; or a text of some {@value #WORDS} words, one in ten a changed copy of the one before.
 */
final class MadeTrove implements Trove {
  static final int CLAIMS = 10;
  private static final int WORDS = 300;
  private static final int VOCABULARY = 30_000;
  private static final String[] SYLLABLES =
      ("ba ber bo dal dan dor el fal far gor hal hol in kal ker lan lin lor mar mi mor na nor ol par"
              + " per ra ren ros sal sen sol ta ter tor val ven vor wil zan")
          .split(" ");
  private static final String[] CYRILLIC =
      ("ба бер бо дал дан дор ел фал фар гор хал хол ин кал кер лан лин лор мар ми мор на нор ол пар"
              + " пер ра рен рос сал сен сол та тер тор вал вен вор вил зан")
          .split(" ");
  private static final String[] FIRST =
      "Anna Boris Clara David Elena Felix Greta Henrik".split(" ");
  private static final String[] ITEMS =
      "pumps valves turbines trucks radios engines generators cables".split(" ");

  private final int documents;
  private final boolean texts;
  private final long seed;

  /**
   * @param texts true for documents of text without claims, false for claims without text
   */
  MadeTrove(int documents, boolean texts, long seed) {
    this.documents = documents;
    this.texts = texts;
    this.seed = seed;
  }

  static DocumentId id(int number) {
    return new DocumentId(String.format(Locale.ROOT, "%064x", number));
  }

  static int number(DocumentId id) {
    return Integer.parseInt(id.sha256().substring(56), 16);
  }

  private SortedSet<DocumentId> ids() {
    var ids = new TreeSet<DocumentId>();
    for (int i = 0; i < documents; i++) {
      ids.add(id(i));
    }
    return ids;
  }

  private Random random(int document) {
    return new Random(seed * 1_000_003 + document);
  }

  @Override
  public void documents(Consumer<Document> sink) {
    for (int i = 0; i < documents; i++) {
      sink.accept(
          new Document(
              id(i),
              "box" + i % 500 + "/" + i + ".txt",
              i % 3 == 0 ? null : "source " + i % 40,
              "text/plain",
              null,
              1,
              List.of("en"),
              State.PROCESSED,
              null,
              null,
              null,
              LocalDate.of(2020, 1, 1).plusDays(i % 700),
              DateFrom.TEXT,
              null));
    }
  }

  @Override
  public SortedSet<DocumentId> naming() {
    return texts ? new TreeSet<>() : ids();
  }

  @Override
  public SortedSet<DocumentId> claimants() {
    return naming();
  }

  @Override
  public SortedSet<DocumentId> written() {
    return texts ? ids() : new TreeSet<>();
  }

  @Override
  public void texts(DocumentId document, Consumer<String> sink) {
    int number = number(document);
    boolean copy = number % 10 == 9;
    var words = random(copy ? number - 1 : number);
    var text = new StringBuilder();
    int count = WORDS / 2 + words.nextInt(WORDS);
    for (int i = 0; i < count; i++) {
      boolean changed = copy && i % 40 == number % 40;
      int word = (int) (VOCABULARY * Math.pow(words.nextDouble(), 3));
      text.append(changed ? "changed" : word(word)).append(i % 12 == 11 ? ". " : " ");
    }
    sink.accept(text.toString());
  }

  private static String word(int number) {
    int base = SYLLABLES.length;
    return SYLLABLES[number % base] + SYLLABLES[number / base % base] + number / base / base;
  }

  /** What is claimed: one in three for the first time, some of it in many documents. */
  private int fact(Random random) {
    return (int) (documents * CLAIMS / 3.0 * Math.pow(random.nextDouble(), 2));
  }

  /** Few names are in many facts, most in few. */
  private int person(Random random) {
    return (int) (documents * CLAIMS / 6.0 * Math.pow(random.nextDouble(), 1.5));
  }

  private static String name(int person, String[] syllables) {
    int base = SYLLABLES.length;
    var name = new StringBuilder();
    for (int rest = person + base * base; rest > 0; rest /= base) {
      name.append(syllables[rest % base]);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  /** Two for each claim. */
  private List<Mention> mentions(int document) {
    var random = random(document);
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < CLAIMS; i++) {
      var fact = new Random(seed + fact(random));
      for (int party = 0; party < 2; party++) {
        int person = person(fact);
        boolean firm = person % 3 == 0;
        String text = written(person, firm, random.nextInt(20));
        var span = new Span(at, at + text.length());
        mentions.add(
            new Mention(
                "m-" + (2 * (document * CLAIMS + i) + party),
                id(document),
                1,
                span,
                text,
                firm ? MentionKind.ORGANIZATION : MentionKind.PERSON,
                null,
                "en"));
        at = span.end() + 1;
      }
    }
    return mentions;
  }

  private static String written(int person, boolean firm, int form) {
    String surname = name(person, form == 0 ? CYRILLIC : SYLLABLES);
    if (firm) {
      return surname + (form < 10 ? " Works" : " Works Ltd");
    }
    return form < 6 ? surname : FIRST[person % FIRST.length] + " " + surname;
  }

  @Override
  public void names(DocumentId document, Consumer<Mention> sink) {
    mentions(number(document)).forEach(sink);
  }

  @Override
  public void figures(DocumentId document, Consumer<Mention> sink) {}

  @Override
  public void spellings(MentionKind kind, Consumer<String> sink) {}

  @Override
  public void claims(DocumentId document, Consumer<Claim> sink) {
    int number = number(document);
    List<Mention> mentions = mentions(number);
    var random = random(number);
    var change = random(-number - 1);
    for (int i = 0; i < CLAIMS; i++) {
      int fact = fact(random);
      random.nextInt(20);
      random.nextInt(20);
      sink.accept(claim(document, i, mentions, new Random(seed + fact), change));
    }
  }

  private Claim claim(
      DocumentId id, int place, List<Mention> mentions, Random fact, Random change) {
    Mention seller = mentions.get(2 * place);
    Mention buyer = mentions.get(2 * place + 1);
    person(fact);
    person(fact);
    int quantity = 1 + fact.nextInt(50) + (change.nextInt(20) == 0 ? 50 : 0);
    String item = ITEMS[fact.nextInt(ITEMS.length)];
    LocalDate day = LocalDate.of(2019, 1, 1).plusDays(fact.nextInt(900));
    String quote =
        seller.text() + " sold " + buyer.text() + " " + quantity + " " + item + " on " + day;
    int start = 1000 * place;
    var span = new Span(start, start + quote.length());
    var roles = new TreeMap<String, List<Filler>>();
    roles.put("supplier", List.of(named(seller)));
    roles.put("recipient", List.of(named(buyer)));
    roles.put("item", List.of(filler(item, quote, start, null)));
    var figure = BigDecimal.valueOf(quantity);
    roles.put(
        "quantity",
        List.of(
            filler(
                String.valueOf(quantity),
                quote,
                start,
                new Value.Quantity(figure, figure, null, false))));
    roles.put("date", List.of(filler(day.toString(), quote, start, Value.Date.day(day))));
    boolean payment = fact.nextInt(4) == 0;
    return new Claim(
        "c-" + (number(id) * CLAIMS + place),
        payment ? "payment" : "transfer",
        id,
        1,
        span,
        quote,
        List.of(),
        "en",
        roles,
        fact.nextBoolean() ? Status.DELIVERED : Status.AGREED,
        Modality.ASSERTED,
        null,
        List.of(),
        false,
        "made",
        0.9);
  }

  private static Filler named(Mention mention) {
    return new Filler(mention.text(), mention.span(), mention.id(), null);
  }

  private static Filler filler(String text, String quote, int start, @Nullable Value value) {
    int at = start + quote.indexOf(text);
    return new Filler(text, new Span(at, at + text.length()), null, value);
  }

  @Override
  public List<Claim> claimsAt(DocumentId document, int page, Span span) {
    List<Claim> here = new ArrayList<>(1);
    claims(
        document,
        claim -> {
          if (claim.span().equals(span)) {
            here.add(claim);
          }
        });
    return here;
  }
}
