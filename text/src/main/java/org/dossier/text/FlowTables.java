package org.dossier.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.model.Cell;
import org.dossier.model.Span;
import org.dossier.model.Table;
import org.jspecify.annotations.Nullable;

/** Follows the tables of a text that flows: which part of the text is which cell. */
final class FlowTables {
  /** Of one table; the text has the others too. */
  private static final int MOST_CELLS = 200_000;

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Table> done = new ArrayList<>();

  /** A table that has started and not yet ended. */
  private static final class Open {
    final @Nullable String name;
    final List<Cell> cells = new ArrayList<>();

    /** Which columns of rows to come cells from above reach into. */
    final Map<Integer, BitSet> taken = new HashMap<>();

    boolean nests;
    int row;
    int column;
    int rowSpan;
    int columnSpan;
    int start = -1;
    int end;
    boolean inCell;

    Open(@Nullable String name) {
      this.name = name;
    }
  }

  void start(@Nullable String name) {
    if (!open.isEmpty()) {
      open.peek().nests = true;
    }
    open.push(new Open(name));
  }

  void end(CharSequence text) {
    endCell(text);
    if (!open.isEmpty()) {
      Open table = open.pop();
      if (isTable(table)) {
        done.add(new Table(table.name, table.cells));
      }
    }
  }

  /** Rows of a sheet that hold nothing are rows too. */
  void row(CharSequence text, int rows) {
    endCell(text);
    Open table = open.peek();
    if (table != null) {
      for (int i = 0; i < rows; i++) {
        table.taken.remove(table.row);
        table.row++;
      }
      table.column = 0;
    }
  }

  int rowNumber() {
    return open.isEmpty() ? 1 : Math.max(1, open.peek().row);
  }

  void cell(CharSequence text, int rowSpan, int columnSpan) {
    endCell(text);
    Open table = open.peek();
    if (table == null) {
      return;
    }
    table.row = Math.max(1, table.row);
    BitSet taken = table.taken.getOrDefault(table.row, new BitSet());
    table.column = taken.nextClearBit(table.column + 1);
    table.rowSpan = rowSpan;
    table.columnSpan = columnSpan;
    for (int below = 1; below < rowSpan; below++) {
      table
          .taken
          .computeIfAbsent(table.row + below, _ -> new BitSet())
          .set(table.column, table.column + columnSpan);
    }
    table.inCell = true;
    table.start = -1;
  }

  /** A character was written. */
  void wrote(int at) {
    for (Open table : open) {
      if (table.inCell) {
        table.start = table.start < 0 ? at : table.start;
        table.end = at + 1;
      }
    }
  }

  boolean isIn() {
    return !open.isEmpty();
  }

  void endCell(CharSequence text) {
    Open table = open.peek();
    if (table == null || !table.inCell) {
      return;
    }
    table.inCell = false;
    if (table.start >= 0 && table.cells.size() < MOST_CELLS) {
      var span = new Span(table.start, table.end);
      String content = span.of(text).replace('\n', ' ').replace('\t', ' ');
      table.cells.add(
          new Cell(
              table.row,
              table.column,
              table.rowSpan,
              table.columnSpan,
              content,
              List.of(span),
              null));
    }
    table.column += table.columnSpan - 1;
  }

  /** The tables that ended since this was last asked. */
  List<Table> take() {
    List<Table> tables = List.copyOf(done);
    done.clear();
    open.clear();
    return tables;
  }

  /** A sheet is one if it holds anything; of a text, what isn't a mere frame of a layout. */
  private static boolean isTable(Open table) {
    if (table.name != null) {
      return !table.cells.isEmpty();
    }
    long rows = table.cells.stream().mapToInt(Cell::row).distinct().count();
    long columns = table.cells.stream().mapToInt(Cell::column).distinct().count();
    return !table.nests && rows > 1 && columns > 1;
  }
}
