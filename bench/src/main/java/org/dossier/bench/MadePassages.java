package org.dossier.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dossier.language.glossary.Glossary;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.dossier.search.Labels;
import org.dossier.search.Noted;
import org.dossier.search.Passage;

/**
 * Passages of made text in three languages, and queries for them, the same for the same seed: words
 * that every text has, terms of the glossary and made names, each as common as words are (Zipf).
 */
final class MadePassages {
  static final int OF_A_DOCUMENT = 20;
  private static final int LENGTH = 520;
  private static final int NAMES = 60_000;
  private static final String[] KINDS = {
    "transfer", "agreement", "meeting", "payment", "statement"
  };
  private static final String[] TYPES = {"pdf", "mail", "word", "text"};
  private static final String[] SYLLABLES =
      ("ba ber bo dal dan dor el fal far gor hal hol in kal ker lan lin lor mar mi mor na nor ol par"
              + " per ra ren ros sal sen sol ta ter tor val ven vor wil zan")
          .split(" ");
  private static final String[] CYRILLIC =
      ("ба бер бо дал дан дор ел фал фар гор хал хол ин кал кер лан лин лор мар ми мор на нор ол пар"
              + " пер ра рен рос сал сен сол та тер тор вал вен вор вил зан")
          .split(" ");
  private static final String[][] COMMON = {
    "the of and to in a is for that on was with by at it as from has were be this are an had not"
        .split(" "),
    "и в не на что с по как из к у за от для о так но же при это был до или под".split(" "),
    "的 了 在 是 和 有 为 与 对 不 中 这 上 到 将 以 及 等 也 并".split(" ")
  };
  private static final String[] LANGUAGES = {"en", "ru", "zh"};

  private final List<List<String>> terms = terms();

  /** The glossary's names by language, those of a common thing first in each. */
  private static List<List<String>> terms() {
    List<Glossary.Entry> entries = new ArrayList<>(Glossary.shipped());
    Collections.shuffle(entries, new Random(1));
    List<List<String>> all = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Glossary.Entry entry : entries) {
      for (int language = 0; language < all.size(); language++) {
        all.get(language).addAll(entry.names().get(language));
      }
    }
    return all;
  }

  static int documents(int passages) {
    return (passages + OF_A_DOCUMENT - 1) / OF_A_DOCUMENT;
  }

  static DocumentId id(int document) {
    return new DocumentId(
        String.format(Locale.ROOT, "%016x", document * 0x9E3779B97F4A7C15L).repeat(4));
  }

  /** The passages of one document. */
  List<Passage> of(int document) {
    return of(document, OF_A_DOCUMENT);
  }

  /** The first of them. */
  List<Passage> of(int document, int passagesOfIt) {
    var random = new Random(document);
    int share = random.nextInt(20);
    int language = share < 11 ? 0 : share < 16 ? 1 : 2;
    var labels =
        new Labels(
            TYPES[random.nextInt(TYPES.length)],
            "source " + document % 7,
            "processed",
            LocalDate.of(1995, 1, 1).plusDays(random.nextInt(11_000)),
            null);
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < passagesOfIt; i++) {
      String text = text(language, random);
      passages.add(
          new Passage(
                  id(document),
                  String.format(
                      Locale.ROOT, "folder %03d/document %07d.pdf", document % 500, document),
                  i / 4 + 1,
                  new Span(start, start + text.length()),
                  text,
                  LANGUAGES[language])
              .with(labels, noted(random)));
      start += text.length();
    }
    return passages;
  }

  private static Noted noted(Random random) {
    Set<String> kinds =
        random.nextInt(4) == 0 ? Set.of(KINDS[random.nextInt(KINDS.length)]) : Set.of();
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
    List<Value> values = random.nextBoolean() ? List.of(Value.Date.day(day)) : List.of();
    return new Noted(
        kinds, List.of(name(0, zipf(random, NAMES)), name(0, zipf(random, NAMES))), values);
  }

  private String text(int language, Random random) {
    var text = new StringBuilder();
    String between = language == 2 ? "" : " ";
    int length = language == 2 ? LENGTH / 3 : LENGTH;
    while (text.length() < length) {
      int part = random.nextInt(20);
      if (part < 9) {
        text.append(COMMON[language][zipf(random, COMMON[language].length)]);
      } else if (part < 14) {
        text.append(terms.get(language).get(zipf(random, terms.get(language).size())));
      } else if (part < 19) {
        text.append(name(language, zipf(random, NAMES)));
      } else {
        text.append(random.nextInt(2_000)).append(language == 2 ? "。" : ".");
      }
      text.append(between);
    }
    return text.toString();
  }

  /** Every third begins with a capital, as names do. */
  private static String name(int language, int number) {
    String[] syllables = language == 1 ? CYRILLIC : SYLLABLES;
    var name = new StringBuilder();
    for (int n = number + 40; n > 0; n /= syllables.length) {
      name.append(syllables[n % syllables.length]);
    }
    if (number % 3 == 0) {
      name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    }
    return name.toString();
  }

  /**
   * Number n as often as 1/(n+30): a word that people search for is then in about as many passages
   * as in news and encyclopedias, one in fifty, and what it is called elsewhere in as many again.
   */
  private static int zipf(Random random, int of) {
    return Math.min(of - 1, (int) (30 * (Math.pow((of + 30) / 30.0, random.nextDouble()) - 1)));
  }

  /**
   * Two to four terms or names of one language, one time in five up to eight as a question has;
   * sometimes a date or a phrase.
   */
  String query(int number) {
    var random = new Random(-1L - number);
    int share = random.nextInt(20);
    int language = share < 11 ? 0 : share < 16 ? 1 : 2;
    if (number % 10 == 9) {
      return "\"" + terms.get(language).get(zipf(random, terms.get(language).size())) + "\"";
    }
    var query = new StringBuilder();
    int words = random.nextInt(5) == 0 ? 5 + random.nextInt(4) : 2 + random.nextInt(3);
    for (int i = 0; i < words; i++) {
      boolean term = language == 2 || random.nextInt(3) > 0;
      query
          .append(
              term
                  ? terms.get(language).get(zipf(random, terms.get(language).size()))
                  : name(language, zipf(random, NAMES)))
          .append(' ');
    }
    if (number % 10 == 8) {
      query.append(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000)));
    }
    return query.toString().strip();
  }
}
