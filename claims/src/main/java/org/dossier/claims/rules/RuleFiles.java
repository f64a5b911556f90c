package org.dossier.claims.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.claims.match.WordClasses;

/**
 * An investigator's own rules and word lists: {@code rules/gift.rule}, {@code
 * words/en/gift-verbs.txt}.
 *
 * @param texts the content by the file's path, with slashes
 */
public record RuleFiles(SortedMap<String, String> texts) {
  public static final RuleFiles NONE = new RuleFiles(new TreeMap<>());

  /** The language of a rule that names none. */
  private static final String USUAL = "en";

  private static final String RULES = "rules/";
  private static final String WORDS = "words/";

  public RuleFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /**
   * Holds every file to its place.
   *
   * @param languages that have rules
   * @throws RuleException when a file would be left out
   */
  public void requirePlaces(Set<String> languages) throws RuleException {
    String known = String.join(", ", languages);
    for (String file : texts.keySet()) {
      if (file.startsWith(RULES)) {
        if (!file.matches("rules/[^/]+\\.rule")) {
          throw new RuleException(file, 1, "expected a name such as rules/gift.rule");
        }
        List<String> lines = lines(file);
        String language = RuleParser.language(lines, USUAL);
        if (!languages.contains(language)) {
          int line = 1 + lines.indexOf("language " + language);
          throw new RuleException(
              file, Math.max(1, line), "language '" + language + "': expected one of " + known);
        }
      } else {
        String[] parts = file.split("/");
        if (!file.matches("words/[^/]+/[^/]+\\.txt") || !languages.contains(parts[1])) {
          throw new RuleException(
              file,
              1,
              "expected a name such as words/en/gift-verbs.txt, the language one of " + known);
        }
      }
    }
  }

  /** The rules in a language. */
  List<Rule> rules(String language, WordClasses classes) throws RuleException {
    List<Rule> rules = new ArrayList<>();
    for (String file : texts.keySet()) {
      if (file.startsWith(RULES) && RuleParser.language(lines(file), USUAL).equals(language)) {
        rules.add(RuleParser.parse(file, language, lines(file), classes));
      }
    }
    return rules;
  }

  /** The shipped word classes of a language and these. */
  WordClasses classes(String language) throws RuleException {
    WordClasses shipped = WordClasses.standard(language);
    Map<String, List<String>> more = new TreeMap<>();
    String folder = WORDS + language + "/";
    for (String file : texts.keySet()) {
      if (file.startsWith(folder)) {
        String name = file.substring(folder.length()).replaceFirst("\\.txt$", "");
        more.put(name, entries(file));
      }
    }
    for (String name : more.keySet()) {
      requireKnown(folder + name + ".txt", shipped, more.keySet());
    }
    try {
      return WordClasses.standard(language, more);
    } catch (IllegalArgumentException e) {
      throw circular(folder, more.keySet(), String.valueOf(e.getMessage()));
    }
  }

  private void requireKnown(String file, WordClasses shipped, Set<String> own)
      throws RuleException {
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String entry = entry(lines.get(i));
      if (entry.startsWith("@")
          && !shipped.knows(entry.substring(1))
          && !own.contains(entry.substring(1))) {
        throw new RuleException(
            file, i + 1, "no word class " + entry + ": expected a word, or a class that there is");
      }
    }
  }

  private RuleException circular(String folder, Set<String> own, String message) {
    for (String name : own) {
      List<String> lines = lines(folder + name + ".txt");
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("@")) {
          return new RuleException(folder + name + ".txt", i + 1, message);
        }
      }
    }
    throw new IllegalStateException(message);
  }

  private List<String> entries(String file) {
    return lines(file).stream()
        .map(RuleFiles::entry)
        .filter(entry -> !entry.isEmpty())
        .map(entry -> entry.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String entry(String line) {
    return line.replaceFirst("#.*", "").strip();
  }

  private List<String> lines(String file) {
    String text = texts.get(file);
    if (text == null) {
      throw new IllegalArgumentException("no file " + file);
    }
    return text.replaceFirst("^\uFEFF", "").lines().toList();
  }
}
