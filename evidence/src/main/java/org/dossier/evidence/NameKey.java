package org.dossier.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;

/**
 * Folds the spellings of one name to one key: case, width, accents, articles, possessives, titles
 * and legal forms don't tell two names apart. Sound alone never makes two names one.
 */
final class NameKey {
  private static final Pattern POSSESSIVE = Pattern.compile("['’‘][sS]?$");

  /** "General Rockets (GR)": the short form in brackets is no part of the name. */
  private static final Pattern BRACKETED =
      Pattern.compile("(?<=[\\p{L}\\p{N}.])\\s*[(（][^()（）]*[)）]?\\s*$");

  private static final Pattern DOTTED = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])\\p{Mn}+");

  // What the expressions above can't do without: most names have none of it.
  private static final String BRACKETS = "(（";
  private static final String MARKS = "'’‘ʼ`´";

  /** Not an initial: "A. Holm", and not a word alone. */
  private static final Pattern ARTICLE = Pattern.compile("(?i)(?:the|an?)\\s+[\\p{L}\\p{N}]");

  private static final Set<String> TITLES =
      WordList.of(
          "mr mrs ms miss mx dr prof professor sir dame lord lady general gen lieutenant lt colonel"
              + " col major maj captain capt commander cmdr corporal sergeant sgt admiral adm"
              + " brigadier marshal president vice deputy acting former prime foreign defense defence"
              + " minister chancellor secretary senator sen representative rep congressman"
              + " congresswoman governor mayor ambassador king queen prince princess sheikh emir"
              + " director chairman chairwoman chief judge justice reverend rev comrade"
              + " г н гн господин госпожа генерал полковник майор капитан президент министр"
              + " товарищ тов доктор профессор");

  /** Before a name they belong to the sentence: "a statement of JSC Holm". */
  private static final Set<String> BEFORE_NAMES = WordList.of("of by from to with at for");

  private static final List<List<String>> LONG_LEGAL_FORMS =
      List.of(
          List.of("public", "joint", "stock", "company"),
          List.of("joint", "stock", "company"),
          List.of("limited", "liability", "company"));

  private static final Set<String> AFTER_NAMES = WordList.of("phd md esq mba cpa");

  private static final Set<String> LEGAL_FORMS =
      WordList.of(
          "llc ltd limited corp corporation inc incorporated co company plc gmbh ag sa spa srl bv nv"
              + " oy ab kg jsc ojsc cjsc pjsc llp lp pte pty sarl sas kk ltda eood sro doo aps asa ooo oao zao pao ao"
              + " ооо оао зао пао ао фгуп");

  private static final String CHINESE_COMPANY = "公司";
  private static final Pattern CHINESE_LEGAL_FORM =
      Pattern.compile("(?<=.{2})(?:股份有限公司|有限责任公司|有限公司)$");

  /** Usual short forms of states; everything else must be spelled alike. */
  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("us", "united states"),
          Map.entry("usa", "united states"),
          Map.entry("united states of america", "united states"),
          Map.entry("uk", "united kingdom"),
          Map.entry("britain", "united kingdom"),
          Map.entry("great britain", "united kingdom"),
          Map.entry("united kingdom of great britain and northern ireland", "united kingdom"),
          Map.entry("prc", "china"),
          Map.entry("peoples republic of china", "china"),
          Map.entry("russian federation", "russia"),
          Map.entry("ussr", "soviet union"),
          Map.entry("uae", "united arab emirates"),
          Map.entry("dprk", "north korea"),
          Map.entry("rok", "south korea"),
          Map.entry("republic of korea", "south korea"),
          Map.entry("turkiye", "turkey"),
          Map.entry("czechia", "czech republic"),
          Map.entry("российская федерация", "россия"),
          Map.entry("рф", "россия"),
          Map.entry("кнр", "китай"),
          Map.entry("сша", "соединенные штаты"));

  private NameKey() {}

  /** The key of a name of this kind; never empty for a text that holds a letter or a digit. */
  static String of(MentionKind kind, String written) {
    String text =
        holdsAny(written, BRACKETS) ? BRACKETED.matcher(written).replaceFirst("") : written;
    List<String> words = new ArrayList<>(Arrays.asList(folded(text).split(" ")));
    if (ARTICLE.matcher(text.strip()).lookingAt()) {
      words.removeFirst();
    }
    if (kind != MentionKind.POSITION) {
      dropLeading(words, BEFORE_NAMES);
    }
    return switch (kind) {
      case PERSON -> {
        dropCounts(words);
        dropLegalForms(words);
        dropLeading(words, TITLES);
        dropTrailing(words, AFTER_NAMES);
        yield String.join(" ", words);
      }
      case ORGANIZATION, LOCATION -> {
        if (kind == MentionKind.ORGANIZATION) {
          dropLegalForms(words);
        } else {
          dropCounts(words);
        }
        String key = String.join(" ", words);
        if (key.endsWith(CHINESE_COMPANY)) {
          key = CHINESE_LEGAL_FORM.matcher(key).replaceFirst("");
        }
        yield STATES.getOrDefault(key, key);
      }
      case EQUIPMENT -> {
        words.replaceAll(Phrase::singular);
        yield String.join("", words);
      }
      case POSITION, DATE, MONEY, QUANTITY, PERCENT, IDENTIFIER -> String.join(" ", words);
    };
  }

  /** The key of a phrase of which no kind is known: somebody's name, or a source's. */
  static String ofAnyKind(String text) {
    return of(MentionKind.ORGANIZATION, text);
  }

  /** Lower case, without accents, possessives and punctuation; words are one space apart. */
  static String folded(String text) {
    String plain = text.strip();
    boolean ascii = Letters.areAscii(plain);
    if (!ascii) {
      plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    }
    boolean marked = holdsAny(plain, MARKS);
    if (marked) {
      plain = POSSESSIVE.matcher(plain).replaceFirst("");
    }
    if (plain.indexOf('.') >= 0) {
      plain = DOTTED.matcher(plain).replaceAll(m -> m.group().replace(".", ""));
    }
    plain = plain.toLowerCase(Locale.ROOT);
    if (marked) {
      plain = APOSTROPHES.matcher(plain).replaceAll("");
    }
    if (!ascii) {
      plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
      plain = Normalizer.normalize(plain, Normalizer.Form.NFC).replace('ё', 'е');
    }
    plain = words(plain);
    return plain.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : plain;
  }

  private static boolean holdsAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** One space for whatever stands between words, and none around them. */
  private static String words(String text) {
    var words = new StringBuilder(text.length());
    boolean between = false;
    int next = 0;
    for (int at = 0; at < text.length(); at = next) {
      int letter = text.codePointAt(at);
      next = at + Character.charCount(letter);
      if (!Letters.isOfWord(letter)) {
        between = true;
        continue;
      }
      if (between && !words.isEmpty()) {
        words.append(' ');
      }
      between = false;
      words.append(text, at, next);
    }
    return words.toString();
  }

  /** True when a name is written with the legal form of a firm. */
  static boolean hasLegalForm(String text) {
    List<String> words = new ArrayList<>(Arrays.asList(folded(text).split(" ")));
    int before = words.size();
    dropLegalForms(words);
    return words.size() < before
        || text.contains(CHINESE_COMPANY) && CHINESE_LEGAL_FORM.matcher(text.strip()).find();
  }

  /** "120 Norlanders": a bare figure is no part of a person's or a place's name. */
  private static void dropCounts(List<String> words) {
    while (words.size() > 1 && words.getFirst().chars().allMatch(Character::isDigit)) {
      words.removeFirst();
    }
  }

  private static void dropLegalForms(List<String> words) {
    for (List<String> form : LONG_LEGAL_FORMS) {
      int length = form.size();
      if (words.size() > length && words.subList(0, length).equals(form)) {
        words.subList(0, length).clear();
      }
    }
    if (words.size() > 1
        && LEGAL_FORMS.contains(words.getFirst())
        && words.getFirst().length() > 2) {
      words.removeFirst();
    }
    dropTrailing(words, LEGAL_FORMS);
  }

  private static void dropLeading(List<String> words, Set<String> dropped) {
    while (words.size() > 1 && dropped.contains(words.getFirst())) {
      words.removeFirst();
    }
  }

  private static void dropTrailing(List<String> words, Set<String> dropped) {
    while (words.size() > 1 && dropped.contains(words.getLast())) {
      words.removeLast();
    }
  }
}
