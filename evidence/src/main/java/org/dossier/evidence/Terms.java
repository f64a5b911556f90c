package org.dossier.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.language.Reading;
import org.dossier.language.Token;
import org.dossier.language.glossary.Glossary;
import org.dossier.language.glossary.Translations;

/** Words in the forms under which a dictionary has them, and what the glossary calls them. */
final class Terms {
  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}]+)?");

  private static final Pattern DETERMINER =
      Pattern.compile("(?i)^(?:the|an?|any|such|these|those|this|that|its|their|his|her|our)\\s+");

  private Terms() {}

  /** The glossary by citation forms, read on first use. */
  private static final class Loaded {
    static final Translations GLOSSARY = new Translations(Glossary.standard(), Terms::stems);
  }

  /** ISO 639-1, by the letters. */
  static String language(String text) {
    if (isHan(text)) {
      return "zh";
    }
    return Script.of(text).equals("Cyrl") ? "ru" : "en";
  }

  static boolean isHan(String text) {
    return text.codePoints().anyMatch(Letters::isHan);
  }

  /** Without "the", "any" and the like in front. */
  static String bare(String phrase) {
    return DETERMINER.matcher(phrase.strip()).replaceFirst("");
  }

  /** What a whole phrase is called in the other languages; nothing where the glossary lacks it. */
  static List<Translations.Name> names(String phrase) {
    if (isHan(phrase)) {
      return Loaded.GLOSSARY.inChinese(phrase, List.of()).stream()
          .filter(found -> found.from() == 0 && found.to() == phrase.length())
          .flatMap(found -> found.names().stream())
          .toList();
    }
    List<String> stems = stems(phrase);
    return Loaded.GLOSSARY.inStems(stems, List.of()).stream()
        .filter(found -> found.from() == 0 && found.to() == stems.size())
        .flatMap(found -> found.names().stream())
        .toList();
  }

  /** The likeliest citation form of each word by itself. */
  private static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      stems.add(forms(word.group()).iterator().next());
    }
    return stems;
  }

  /** Every citation form that a word may have, the likeliest first, and the word itself. */
  static Set<String> forms(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Set<String> forms = new LinkedHashSet<>();
    if (!isHan(word)) {
      List<Token> tokens =
          Citations.LANGUAGES.pack(language(word)).orElseThrow().analyze(lower).stream()
              .flatMap(sentence -> sentence.tokens().stream())
              .toList();
      if (!tokens.isEmpty() && tokens.getFirst().span().length() >= lower.length() - 2) {
        tokens.getFirst().readings().stream().map(Reading::lemma).forEach(forms::add);
      }
    }
    forms.add(lower);
    return forms;
  }

  /** "English", by ISO 639-1. */
  static String languageName(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  static List<String> languageNames(Set<String> codes) {
    return new TreeSet<>(codes).stream().map(Terms::languageName).toList();
  }
}
