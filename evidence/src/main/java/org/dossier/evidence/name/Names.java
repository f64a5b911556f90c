package org.dossier.evidence.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dossier.evidence.name.NameWords.Writing;

/**
 * Says whether two spellings can be one name: by letters within a script, by learned spellings
 * between Latin and another, by the system of Palladius between Chinese and Russian. Words may
 * stand in any order; what is left over on the longer side counts little, on the shorter much.
 */
public final class Names {
  /** From here on two names are taken for one. */
  private static final double SAME = 0.5;

  private static final double MIDDLE = 0.5;

  /** Words less alike than this speak for one name only a little, and below the next not at all. */
  private static final double DOUBTFUL = 0.8;

  private static final double UNLIKE = 0.6;

  /** How much words left over on both sides speak against one name. */
  private static final double LEFT_OVER = 0.5;

  /** Words are compared in every order up to this many. */
  private static final int MAX_ORDERED = 4;

  /** Words of one name beyond this many are not looked at. */
  private static final int MAX_WORDS = 12;

  /** Letters of one word, likewise. */
  private static final int MAX_LETTERS = 40;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SOFT = Pattern.compile("(?<=.)[aeiouy]+");
  private static final Pattern VOWELS = Pattern.compile("(?<=.)[aeiouy]+");

  private Names() {}

  /** One pair of words, and how alike they are. */
  private record Match(String one, String other, double likeness, String how) {}

  public static Likeness compare(String one, String other) {
    return Organizations.compare(one, other)
        .orElseGet(() -> comparePlain(NameWords.of(one), NameWords.of(other)));
  }

  /** {@link #compare} of one name with many: what takes long is done once for the one. */
  public static Function<String, Likeness> comparing(String one) {
    NameWords first = NameWords.of(one);
    List<List<String>> symbols = symbols(first);
    return other -> {
      NameWords second = NameWords.of(other);
      return second.writing() == Writing.LATIN && !second.words().isEmpty() && !symbols.isEmpty()
          ? bySound(second, symbols, first.writing())
          : comparePlain(second, first);
    };
  }

  static Likeness comparePlain(NameWords first, NameWords second) {
    if (first.words().isEmpty() || second.words().isEmpty()) {
      return new Likeness(false, 0, "There are no words to compare.");
    }
    if (first.writing() == second.writing()) {
      return first.writing() == Writing.CHINESE
          ? sameChinese(first, second)
          : byWords(first, second);
    }
    if (first.writing() == Writing.LATIN) {
      return acrossFromLatin(first, second);
    }
    if (second.writing() == Writing.LATIN) {
      return acrossFromLatin(second, first);
    }
    return acrossOthers(first, second);
  }

  /**
   * What to look a name up by: two names of which {@link #compare} may say that they are one mostly
   * share a handle, in whatever scripts they are.
   */
  public static SortedSet<String> handles(String name) {
    NameWords words = NameWords.of(name);
    NameWords latin = words.writing() == Writing.LATIN ? words : latinized(words);
    SortedSet<String> handles = new TreeSet<>();
    for (String word : latin.words()) {
      String plain = SOFT.matcher(Spelling.plain(word)).replaceAll("");
      if (word.length() > 1 && !plain.isEmpty()) {
        handles.add(classes(plain.substring(0, Math.min(2, plain.length()))));
      }
    }
    return handles;
  }

  /** Letters that are easily taken for one another across scripts are one class. */
  private static String classes(String letters) {
    return letters
        .replaceAll("[bpfv]", "b")
        .replaceAll("[dt]", "d")
        .replaceAll("[gkh]", "g")
        .replaceAll("[csjz]", "s")
        .replaceAll("[lr]", "l")
        .replaceAll("[mn]", "n");
  }

  private static Likeness sameChinese(NameWords first, NameWords second) {
    String one = String.join("", first.words());
    String other = String.join("", second.words());
    double letters = JaroWinkler.similarity(Chinese.simplified(one), Chinese.simplified(other));
    double sounds =
        JaroWinkler.similarity(
            String.join("", Sounds.chinese(one)), String.join("", Sounds.chinese(other)));
    // sound alone never makes two names one
    double score = letters >= 0.999 ? 1 : Math.min(0.95, letters * 0.5 + sounds * 0.5 - 0.25);
    return likeness(score, "by characters " + round(letters) + ", by sound " + round(sounds));
  }

  // ---- within one script

  private static Likeness byWords(NameWords first, NameWords second) {
    boolean swap = first.words().size() > second.words().size();
    List<String> few = (swap ? second : first).words();
    List<String> many = (swap ? first : second).words();
    List<Match> matches = matched(few, many);
    double fewWeight = weight(few);
    double manyWeight = weight(many);
    double met = 0;
    double metMany = 0;
    for (Match match : matches) {
      met += weight(match.one()) * match.likeness();
      metMany += weight(match.other()) * match.likeness();
    }
    double shorter = met / fewWeight;
    double longer = Math.min(1, metMany / manyWeight);
    String joinedFew = String.join("", few);
    String joinedMany = String.join("", many);
    double whole =
        joinedFew.length() > 3 && Math.abs(joinedFew.length() - joinedMany.length()) < 4
            ? JaroWinkler.similarity(joinedFew, joinedMany)
            : 0;
    double score = shorter * (0.55 + 0.45 * longer);
    if (few.size() == 1 && many.size() > 1) {
      score *= 0.85;
    }
    if (few.size() > 1) {
      double strange = Math.min(fewWeight - met, manyWeight - metMany);
      score -= LEFT_OVER * Math.max(0, strange) / manyWeight;
    }
    score = Math.max(stretched(score), whole > 0.93 ? stretched(whole * 0.97) : 0);
    return likeness(score, why(matches));
  }

  /** A likeness of words to a score: where names begin to be one is the middle. */
  private static double stretched(double score) {
    return 1 / (1 + Math.exp(-(score - MIDDLE) * 14));
  }

  private static List<Match> matched(List<String> few, List<String> many) {
    List<Match> all = new ArrayList<>();
    for (int i = 0; i < Math.min(few.size(), MAX_WORDS); i++) {
      for (int j = 0; j < Math.min(many.size(), MAX_WORDS); j++) {
        double likeness = word(few.get(i), many.get(j));
        if (likeness > 0) {
          all.add(new Match(i + "\t" + few.get(i), j + "\t" + many.get(j), likeness, "letters"));
        }
      }
    }
    return assigned(all);
  }

  /** The best pairs, each word once. */
  private static List<Match> assigned(List<Match> all) {
    all.sort(
        Comparator.comparingDouble((Match m) -> -m.likeness())
            .thenComparing(Match::one)
            .thenComparing(Match::other));
    List<String> used = new ArrayList<>();
    List<Match> chosen = new ArrayList<>();
    for (Match match : all) {
      String left = "1" + match.one();
      String right = "2" + match.other();
      if (!used.contains(left) && !used.contains(right)) {
        used.add(left);
        used.add(right);
        chosen.add(
            new Match(bare(match.one()), bare(match.other()), match.likeness(), match.how()));
      }
    }
    return chosen;
  }

  private static String bare(String numbered) {
    return numbered.substring(numbered.indexOf('\t') + 1);
  }

  private static double word(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0) ? 0.75 : 0;
    }
    double letters = JaroWinkler.similarity(one, other);
    String plainOne = Spelling.plain(one);
    String plainOther = Spelling.plain(other);
    double spelled = JaroWinkler.similarity(plainOne, plainOther);
    double bones =
        plainOne.length() > 3 && bones(plainOne).equals(bones(plainOther)) && letters > 0.6
            ? 0.9
            : 0;
    double best = Math.max(letters, Math.max(0.98 * spelled, bones));
    return best < DOUBTFUL ? Math.max(0, (best - UNLIKE) * 1.5) : best;
  }

  private static String bones(String word) {
    return VOWELS.matcher(word).replaceAll("");
  }

  private static double weight(List<String> words) {
    return words.stream().limit(MAX_WORDS).mapToDouble(Names::weight).sum();
  }

  private static double weight(String word) {
    return Math.min(word.length(), 8) + 1.0;
  }

  // ---- between Latin and another script

  private static Likeness acrossFromLatin(NameWords latin, NameWords other) {
    return switch (other.writing()) {
      case CYRILLIC, ARABIC, CHINESE -> bySound(latin, symbols(other), other.writing());
      case OTHER, LATIN -> byWords(latin, latinized(other));
    };
  }

  private static NameWords latinized(NameWords name) {
    String latin = AnyLatin.RULES.transliterate(name.written());
    return NameWords.of(
        MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll(""));
  }

  /** Each word in the symbols of a sound model; empty in a script that has none. */
  private static List<List<String>> symbols(NameWords other) {
    List<List<String>> words = new ArrayList<>();
    for (String word : other.words()) {
      List<String> symbols =
          switch (other.writing()) {
            case CHINESE -> Sounds.chinese(word);
            case CYRILLIC, ARABIC -> Sounds.letters(word);
            case LATIN, OTHER -> List.of();
          };
      if (!symbols.isEmpty()) {
        words.add(symbols.subList(0, Math.min(symbols.size(), MAX_LETTERS)));
      }
    }
    return words;
  }

  private static Likeness bySound(NameWords latin, List<List<String>> words, Writing writing) {
    if (words.isEmpty()) {
      return new Likeness(false, 0, "There are no words to compare.");
    }
    double gain = gain(latin.words(), words, Models.of(writing));
    return likeness(
        1 / (1 + Math.exp(-(gain - 2) / 3)),
        "the "
            + Models.name(writing)
            + " spelling is "
            + (gain > 0 ? "likelier" : "less likely")
            + " for this name than for another (log ratio "
            + round(gain)
            + ")");
  }

  /** Word by word, or all words of either side as one, in the best order. */
  private static double gain(List<String> latin, List<List<String>> other, SoundModel model) {
    double best = latin.size() == 1 && other.size() == 1 ? -99 : wordGain(latin, other, model);
    if (latin.size() <= MAX_ORDERED
        && other.size() <= MAX_ORDERED
        && (latin.size() == 1 || other.size() == 1)) {
      List<String> joined = new ArrayList<>();
      other.forEach(joined::addAll);
      for (List<String> order : orders(latin)) {
        best = Math.max(best, model.gain(cut(String.join("", order)), joined));
      }
    }
    return best;
  }

  private static String cut(String word) {
    return word.substring(0, Math.min(word.length(), MAX_LETTERS));
  }

  private static double wordGain(List<String> latin, List<List<String>> other, SoundModel model) {
    List<Match> all = new ArrayList<>();
    for (int i = 0; i < Math.min(latin.size(), MAX_WORDS); i++) {
      for (int j = 0; j < Math.min(other.size(), MAX_WORDS); j++) {
        String word = latin.get(i);
        double gain =
            word.length() == 1 || other.get(j).size() == 1 && other.get(j).getFirst().length() == 1
                ? Math.max(-1, model.gain(cut(word), other.get(j).subList(0, 1)))
                : model.gain(cut(word), other.get(j));
        all.add(new Match(i + "\t" + word, j + "\t", gain, "sound"));
      }
    }
    List<Match> chosen = assigned(all);
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (Match match : chosen) {
      double gain = Math.clamp(match.likeness(), -8, 12);
      sum += gain;
      least = Math.min(least, gain);
    }
    // one word that is quite another speaks against the whole name
    return (sum / chosen.size() + least) / 2 - 0.5 * Math.abs(latin.size() - other.size());
  }

  private static List<List<String>> orders(List<String> words) {
    if (words.size() < 2) {
      return List.of(words);
    }
    List<List<String>> orders = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<String> rest = new ArrayList<>(words);
      String head = rest.remove(i);
      for (List<String> tail : orders(rest)) {
        List<String> order = new ArrayList<>(List.of(head));
        order.addAll(tail);
        orders.add(order);
      }
    }
    return orders;
  }

  // ---- between two scripts that are not Latin

  private static Likeness acrossOthers(NameWords first, NameWords second) {
    boolean russianAndChinese =
        first.writing() == Writing.CHINESE && second.writing() == Writing.CYRILLIC
            || first.writing() == Writing.CYRILLIC && second.writing() == Writing.CHINESE;
    if (!russianAndChinese) {
      return byWords(latinized(first), latinized(second));
    }
    NameWords chinese = first.writing() == Writing.CHINESE ? first : second;
    NameWords russian = chinese == first ? second : first;
    String byTable =
        String.join(
            "",
            Sounds.chinese(String.join("", chinese.words())).stream()
                .map(Palladius::cyrillic)
                .toList());
    double best = 0;
    List<List<String>> orders =
        russian.words().size() <= MAX_ORDERED ? orders(russian.words()) : List.of(russian.words());
    for (List<String> order : orders) {
      best = Math.max(best, JaroWinkler.similarity(String.join("", order), byTable));
    }
    Likeness palladius =
        likeness(stretched(best - 0.12), "by the system of Palladius it reads " + byTable);
    Likeness sound = acrossFromLatin(latinized(russian), chinese);
    return palladius.score() >= sound.score() ? palladius : sound;
  }

  // ---- answers

  private static String why(List<Match> matches) {
    if (matches.isEmpty()) {
      return "no word is like another";
    }
    List<String> parts = new ArrayList<>();
    for (Match match : matches) {
      parts.add(match.one() + " ~ " + match.other() + " " + round(match.likeness()));
    }
    return String.join(", ", parts);
  }

  private static Likeness likeness(double score, String why) {
    double bounded = Math.round(Math.clamp(score, 0, 1) * 10_000) / 10_000.0;
    String sentence = Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    return new Likeness(bounded >= SAME, bounded, sentence);
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static final class Models {
    static final SoundModel CYRILLIC = SoundModel.shipped("cyrillic.tsv");
    static final SoundModel CHINESE = SoundModel.shipped("chinese.tsv");
    static final SoundModel ARABIC = SoundModel.shipped("arabic.tsv");

    static SoundModel of(Writing writing) {
      return switch (writing) {
        case CYRILLIC -> CYRILLIC;
        case CHINESE -> CHINESE;
        case ARABIC -> ARABIC;
        case LATIN, OTHER -> throw new IllegalArgumentException("no sound model: " + writing);
      };
    }

    static String name(Writing writing) {
      return switch (writing) {
        case CYRILLIC -> "Cyrillic";
        case CHINESE -> "Chinese";
        case ARABIC -> "Arabic";
        case LATIN, OTHER -> throw new IllegalArgumentException("no sound model: " + writing);
      };
    }
  }

  private static final class Chinese {
    static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");

    static String simplified(String text) {
      return RULES.transliterate(text);
    }
  }

  private static final class AnyLatin {
    static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }
}
