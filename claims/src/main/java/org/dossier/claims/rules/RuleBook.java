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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
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
    return new RuleBook(language, classes, shipped(language, classes));
  }

  /**
   * The rules that Dossier ships and an investigator's own. A rule of the same name takes the place
   * of the shipped one; words add to the shipped classes.
   *
   * @throws RuleException when a file can't be used
   */
  public static RuleBook with(String language, RuleFiles own) throws RuleException {
    WordClasses classes = own.classes(language);
    SortedMap<String, Rule> rules = new TreeMap<>();
    shipped(language, classes).forEach(rule -> rules.put(rule.name(), rule));
    own.rules(language, classes).forEach(rule -> rules.put(rule.name(), rule));
    return new RuleBook(language, classes, List.copyOf(rules.values()));
  }

  private static List<Rule> shipped(String language, WordClasses classes) {
    List<Rule> rules = new ArrayList<>();
    for (String name : WordClasses.lines(FOLDER + language + "/index.txt")) {
      String file = FOLDER + language + "/" + name + ".rule";
      try {
        rules.add(RuleParser.parse(file, language, lines(file), classes));
      } catch (RuleException e) {
        throw new IllegalStateException(e); // a rule that Dossier ships is wrong
      }
    }
    return rules;
  }

  /** The book without the rules that don't pass: one rule alone, for its examples. */
  public RuleBook only(Predicate<Rule> passes) {
    return new RuleBook(language, classes, rules.stream().filter(passes).toList());
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
