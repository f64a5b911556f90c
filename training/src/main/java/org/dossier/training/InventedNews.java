package org.dossier.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dossier.claims.mentions.en.NameTrainer.Labeled;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of our own with names that nobody has, so that the model learns what stands around a
 * name and not the names of a set: "[L]" is a place, "[P]" a full name, "[S]" a family name, "[O]"
 * an organization, "[A]" its acronym.
 */
final class InventedNews {
  private static final List<String> SENTENCES =
      List.of(
          "[S] said the talks in [L] would go on .",
          "The minister met [P] in [L] on Tuesday .",
          "Troops moved from [L] towards [L] overnight .",
          "[P] , a spokesman for [O] , declined to comment .",
          "According to [P] of [O] , the cargo left [L] in May .",
          "The city of [L] was taken without a fight .",
          "Three strikes near [L] destroyed two vehicles .",
          "Near [L] , two strikes destroyed a bridge .",
          "Residents of [L] told reporters that [S] had left .",
          "[O] signed a contract with [O] for 40 vehicles .",
          "[O] ( [A] ) opened an office in [L] .",
          "The [A] denied that it had trained fighters in [L] .",
          "Officials in [L] and [L] confirmed the account .",
          "General [P] visited the plant at [L] .",
          "Col. [P] told [S] to wait .",
          "Mr. [S] and Ms. [S] were not present .",
          "The [L] district lies south of [L] .",
          "The road between [L] and [L] is closed .",
          "\" We had no choice , \" [S] said .",
          "\" It was late , \" said [P] , who runs [O] .",
          "The [L] dam holds water from the river [L] .",
          "The village of [L] , west of [L] , was empty .",
          "[O] said that [S] was no longer its director .",
          "He was born in [L] and studied in [L] .",
          "[P] was appointed by the government in [L] .",
          "A shipment reached the port of [L] last week .",
          "President [P] will travel to [L] next month .",
          "The letter from [P] to [P] is dated 3 March .",
          "Fighters of the [A] withdrew from [L] .",
          "[L] province borders on [L] .",
          "The assault on [L] began at dawn .",
          "An aide to [P] said [O] had paid .",
          "Insurgents fled [L] after four days of fighting .",
          "In [L] , [S] met with officials of [O] .",
          "[S] 's lawyer said the case was closed .",
          "The director of [O] , [P] , signed for the buyer .",
          "[L] is a town in the north of the country .",
          "[P] is a professor in [L] .",
          "The agreement between [O] and [O] was signed in [L] .",
          "[S] did not answer a letter from the [A] .");

  private static final List<String> STARTS =
      List.of(
          "b", "d", "dr", "f", "g", "gr", "h", "k", "kh", "l", "m", "n", "p", "r", "s", "sh", "st",
          "t", "tr", "v", "z", "zh", "al", "el", "ar", "o", "a", "qa", "y");
  private static final List<String> MIDDLES =
      List.of(
          "ab", "and", "ar", "as", "eb", "el", "en", "er", "ib", "il", "in", "ir", "ob", "ol", "on",
          "or", "ub", "ul", "un", "ush", "az", "ag");
  private static final List<String> ENDS =
      List.of(
          "a", "ad", "ah", "ak", "an", "ar", "ev", "i", "ia", "id", "im", "in", "ir", "is", "o",
          "ov", "un", "ur", "us", "y", "iya", "eh", "ham", "bad", "ska");
  private static final List<String> FORMS =
      List.of(
          "Group",
          "Industries",
          "Ltd",
          "Holding",
          "Bank",
          "Institute",
          "Brigade",
          "Corporation",
          "Ministry",
          "Front",
          "Media",
          "Trading",
          "Systems",
          "Party",
          "Agency");

  private final Random random;

  private InventedNews(long seed) {
    random = new Random(seed);
  }

  static List<List<Labeled>> documents(int count, int size, long seed) {
    InventedNews news = new InventedNews(seed);
    List<List<Labeled>> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Labeled> document = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        document.add(news.sentence(SENTENCES.get(news.random.nextInt(SENTENCES.size()))));
      }
      documents.add(document);
    }
    return documents;
  }

  private Labeled sentence(String pattern) {
    List<String> words = new ArrayList<>();
    List<@Nullable MentionKind> kinds = new ArrayList<>();
    List<Boolean> first = new ArrayList<>();
    for (String word : pattern.split(" ")) {
      List<String> name = name(word);
      MentionKind kind = kind(word);
      for (int i = 0; i < name.size(); i++) {
        words.add(name.get(i));
        kinds.add(kind);
        first.add(kind != null && i == 0);
      }
    }
    boolean[] opens = new boolean[first.size()];
    for (int i = 0; i < opens.length; i++) {
      opens[i] = first.get(i);
    }
    return new Labeled(words, kinds, opens);
  }

  private static @Nullable MentionKind kind(String slot) {
    return switch (slot) {
      case "[L]" -> MentionKind.LOCATION;
      case "[P]", "[S]" -> MentionKind.PERSON;
      case "[O]", "[A]" -> MentionKind.ORGANIZATION;
      default -> null;
    };
  }

  private List<String> name(String slot) {
    return switch (slot) {
      case "[L]" -> random.nextInt(6) == 0 ? List.of("Al", word()) : List.of(word());
      case "[P]" ->
          random.nextInt(4) == 0 ? List.of(word(), word() + "-" + word()) : List.of(word(), word());
      case "[S]" -> List.of(random.nextInt(5) == 0 ? "al-" + word() : word());
      case "[O]" ->
          random.nextInt(3) == 0
              ? List.of(word(), word(), one(FORMS))
              : List.of(word(), one(FORMS));
      case "[A]" -> List.of(acronym());
      default -> List.of(slot);
    };
  }

  private String word() {
    StringBuilder word = new StringBuilder(one(STARTS)).append(one(MIDDLES));
    if (random.nextBoolean()) {
      word.append(one(MIDDLES));
    }
    word.append(one(ENDS));
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String acronym() {
    StringBuilder letters = new StringBuilder();
    for (int i = 3 + random.nextInt(2); i > 0; i--) {
      letters.append((char) ('A' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
