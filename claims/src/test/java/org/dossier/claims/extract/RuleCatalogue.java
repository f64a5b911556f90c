package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.claims.rules.Rule;
import org.dossier.claims.rules.RuleBook;

/** The page of docs/rules on one language. */
final class RuleCatalogue {
  private static final int MOST_WORDS = 40;

  private final RuleBook book;
  private final StringBuilder page = new StringBuilder();

  private RuleCatalogue(RuleBook book) {
    this.book = book;
  }

  static String of(RuleBook book) {
    return new RuleCatalogue(book).write();
  }

  private String write() {
    String name = Locale.of(book.language()).getDisplayLanguage(Locale.ENGLISH);
    SortedMap<String, List<Rule>> kinds = new TreeMap<>();
    book.rules()
        .forEach(rule -> kinds.computeIfAbsent(rule.kind(), _ -> new ArrayList<>()).add(rule));
    line("# Claim rules: " + name);
    line("");
    line(
        "Made of the rule files by `bin/golden`; don't edit. [Add a rule](../help/add-a-rule.md)"
            + " says what the lines mean.");
    line("");
    line("| kind | rules |");
    line("|---|---|");
    kinds.forEach(
        (kind, rules) ->
            line(
                "| ["
                    + kind
                    + "](#"
                    + kind
                    + ") | "
                    + String.join(", ", rules.stream().map(Rule::name).toList())
                    + " |"));
    kinds.forEach(
        (kind, rules) -> {
          line("");
          line("## " + kind);
          rules.forEach(this::rule);
        });
    words();
    return page.toString();
  }

  private void rule(Rule rule) {
    line("");
    line("### " + rule.name());
    line("");
    line(rule.about());
    line("");
    line("```");
    String before = "";
    for (String source : rule.source().lines()) {
      boolean part =
          !source.isBlank()
              && !source.startsWith("#")
              && !source.startsWith("kind ")
              && !source.startsWith("find ")
              && !source.startsWith("ignore ")
              && !(source.startsWith(" ") && source.contains("=") && !source.contains("->"));
      if (part) {
        if (before.startsWith(" ") && !source.startsWith(" ")) {
          line("");
        }
        before = source;
        line(source.stripTrailing());
      }
    }
    line("```");
    line("");
    for (Rule.Example example : rule.examples()) {
      line((example.finds() ? "- finds: " : "- ignores: ") + "“" + example.text() + "”");
      List<String> expected = new ArrayList<>();
      example.expected().forEach((role, text) -> expected.add(role + " = *" + text + "*"));
      if (!expected.isEmpty()) {
        line("  <br>" + String.join("; ", expected));
      }
    }
  }

  private void words() {
    line("");
    line("## Word classes");
    line("");
    for (String name : book.classes().names()) {
      List<String> words = List.copyOf(book.classes().of(name));
      String shown = String.join(", ", words.stream().limit(MOST_WORDS).toList());
      if (words.size() > MOST_WORDS) {
        shown += ", and " + (words.size() - MOST_WORDS) + " more";
      }
      line("- **@" + name + "**: " + shown);
    }
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
