package org.dossier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table for people. The first rows decide the widths, so that a long table streams. */
final class Grid {
  private static final int LOOKED_AT = 200;
  private static final int WIDEST = 60;

  private final Terminal terminal;
  private final List<List<String>> first = new ArrayList<>();
  private int[] widths = {};
  private int rows;

  Grid(Terminal terminal) {
    this.terminal = terminal;
  }

  void header(String... names) {
    first.add(List.of(names));
  }

  void row(@Nullable Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell == null ? "" : Shown.brief(cell.toString(), WIDEST));
    }
    rows++;
    if (widths.length > 0) {
      print(row);
      return;
    }
    first.add(row);
    if (first.size() > LOOKED_AT) {
      flush();
    }
  }

  private void flush() {
    widths = new int[first.getFirst().size()];
    for (List<String> row : first) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], columns(row.get(i)));
      }
    }
    first.forEach(this::print);
  }

  private void print(List<String> row) {
    var line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i));
      if (i + 1 < row.size()) {
        line.append(" ".repeat(Math.max(0, widths[i] - columns(row.get(i))) + 2));
      }
    }
    terminal.out().println(line.toString().stripTrailing());
    terminal.requireReader();
  }

  /** Terminal columns: an ideograph takes two. */
  static int columns(String text) {
    return text.codePoints().map(c -> c >= 0x1100 && Character.isIdeographic(c) ? 2 : 1).sum();
  }

  boolean isEmpty() {
    return rows == 0;
  }

  void close() {
    if (widths.length == 0) {
      flush();
    }
    terminal.err().printf(Locale.ROOT, "%,d %s%n", rows, rows == 1 ? "row" : "rows");
  }
}
