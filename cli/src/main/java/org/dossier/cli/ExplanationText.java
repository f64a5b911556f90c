package org.dossier.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** An explanation for people. */
final class ExplanationText {
  private final PrintStream out;

  private ExplanationText(PrintStream out) {
    this.out = out;
  }

  static void print(Terminal terminal, ExplanationRows rows) {
    new ExplanationText(terminal.out()).print(rows);
  }

  private void print(ExplanationRows rows) {
    Map<String, Object> claim = rows.claim();
    line("claim     " + cells(claim, " · ", "id", "kind", "status", "modality"));
    line("document  " + cell(claim, "path") + ", page " + cell(claim, "page"));
    line("quote     " + cell(claim, "quote"));
    line("sentence  " + cell(claim, "sentence"));
    table("words", rows.tokens(), "index", "text", "lemma", "class", "tag", "mention");
    table("named in it", rows.mentions(), "from", "to", "kind", "text", "value");
    table("phrases", rows.phrases(), "from", "to", "head", "text");
    table("who does what", rows.predicates(), "index", "lemma", "class", "flags", "arguments");
    Map<String, Object> rule = rows.rule();
    heading("rule");
    line("  " + cell(rule, "name") + ": " + cell(rule, "about"));
    if (!cell(rule, "says").isEmpty()) {
      line("  line " + cell(rule, "line") + ": " + cell(rule, "says"));
    }
    line("  matched: " + cell(rule, "text"));
    table("roles", rows.roles(), "role", "text", "rests", "value", "antecedent");
    table("why", rows.reasons(), "property", "value", "why");
    table("other rules on this sentence", rows.others(), "name", "line", "says", "text");
  }

  private void heading(String title) {
    out.println();
    line(title);
  }

  private void table(String title, List<Map<String, Object>> rows, String... columns) {
    if (rows.isEmpty()) {
      return;
    }
    heading(title);
    int[] widths = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      widths[i] = columns[i].equals("index") ? 3 : 0;
      for (Map<String, Object> row : rows) {
        widths[i] = Math.max(widths[i], Grid.columns(cell(row, columns[i])));
      }
    }
    for (Map<String, Object> row : rows) {
      var text = new StringBuilder("  ");
      for (int i = 0; i < columns.length; i++) {
        String cell = cell(row, columns[i]);
        if (widths[i] > 0) {
          text.append(cell).append(" ".repeat(widths[i] - Grid.columns(cell) + 2));
        }
      }
      line(text.toString().stripTrailing());
    }
  }

  private static String cells(Map<String, Object> row, String between, String... names) {
    return String.join(between, List.of(names).stream().map(name -> cell(row, name)).toList());
  }

  private static String cell(Map<String, Object> row, String name) {
    return switch (row.get(name)) {
      case null -> "";
      case List<?> list ->
          Shown.line(String.join(" | ", list.stream().map(String::valueOf).toList()));
      case Object value -> Shown.line(value.toString());
    };
  }

  private void line(String text) {
    out.println(text);
  }
}
