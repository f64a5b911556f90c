package org.dossier.claims.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dossier.claims.match.WordClasses;

/** The rules of one language. */
public final class RuleBook {
  private static final String FOLDER = "/org/dossier/claims/rules/";

  private final String language;
  private final WordClasses classes;
  private final List<Rule> rules;

  private RuleBook(String language, WordClasses classes, List<Rule> rules) {
    this.language = language;
    this.classes = classes;
    this.rules = List.copyOf(rules);
  }

  /** The rules that Dossier ships for a language, in the order of their names. */
  public static RuleBook standard(String language) {
    WordClasses classes = WordClasses.standard(language);
    List<Rule> rules = new ArrayList<>();
    for (String name : WordClasses.lines(FOLDER + language + "/index.txt")) {
      String file = FOLDER + language + "/" + name + ".rule";
      try {
        rules.add(RuleParser.parse(file, language, lines(file), classes));
      } catch (RuleException e) {
        throw new IllegalStateException(e); // a rule that Dossier ships is wrong
      }
    }
    return new RuleBook(language, classes, rules);
  }

  /** A book of one rule, for its examples. */
  public RuleBook only(Rule rule) {
    return new RuleBook(language, classes, List.of(rule));
  }

  public String language() {
    return language;
  }

  public WordClasses classes() {
    return classes;
  }

  public List<Rule> rules() {
    return rules;
  }

  private static List<String> lines(String resource) {
    InputStream in = Objects.requireNonNull(RuleBook.class.getResourceAsStream(resource), resource);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + resource, e);
    }
  }
}
