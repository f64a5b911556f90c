package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks for the tables among the words of a page. */
final class Search {
  /** Prose has more words a chunk than a table. */
  private static final int PROSE = 8;

  private final Rules rules;
  private final List<Piece> free;
  private final List<List<Draft>> tables = new ArrayList<>();

  Search(List<Piece> pieces, Rules rules) {
    this.free = new ArrayList<>(pieces);
    this.rules = rules;
  }

  List<List<Draft>> tables() {
    for (RuledGrid grid : RuledGrid.of(rules)) {
      ruled(grid);
    }
    for (Area area : RuleStacks.of(rules, TextRow.of(free, rules))) {
      stacked(area);
    }
    for (List<TextRow> run : runs(TextRow.of(free, rules))) {
      unruled(run);
    }
    return tables;
  }

  private void ruled(RuledGrid grid) {
    List<Piece> inside = inside(grid.area());
    if (inside.isEmpty()) {
      return;
    }
    List<Draft> cells = grid.cells(inside);
    List<TextRow> rows = TextRow.of(inside, rules);
    if (GridCheck.isCoarse(cells, rules)) {
      var text = TextGrid.of(rows, grid.area(), rules);
      if (GridCheck.isTable(text, true)) {
        accept(text.cells());
      }
      return;
    }
    if (GridCheck.isGrid(cells)) {
      accept(cells);
    }
  }

  private void stacked(Area area) {
    List<Piece> inside = inside(area);
    if (inside.isEmpty()) {
      return;
    }
    var grid = TextGrid.of(TextRow.of(inside, rules), area, rules);
    if (GridCheck.isTable(grid, true)) {
      accept(grid.cells());
    }
  }

  private void unruled(List<TextRow> run) {
    var grid = TextGrid.of(run, Area.around(run), rules);
    if (GridCheck.isTable(grid, false)) {
      accept(grid.cells());
    }
  }

  private List<Piece> inside(Area area) {
    return free.stream().filter(area::holds).toList();
  }

  private void accept(List<Draft> cells) {
    tables.add(cells);
    Set<Piece> taken = new HashSet<>();
    cells.forEach(cell -> taken.addAll(cell.pieces));
    free.removeIf(taken::contains);
  }

  /** Lines one below the other that look like rows. */
  private List<List<TextRow>> runs(List<TextRow> rows) {
    List<List<TextRow>> runs = new ArrayList<>();
    List<TextRow> run = new ArrayList<>();
    int lone = 0;
    for (TextRow row : rows) {
      boolean far = !run.isEmpty() && row.top() - run.getLast().bottom() > 2.2 * row.em();
      boolean prose = isProse(row);
      if (far || prose || lone > 2) {
        end(run, runs);
        run = new ArrayList<>();
        lone = 0;
      }
      if (prose) {
        continue;
      }
      if (row.chunks().size() > 1) {
        run.add(row);
        lone = 0;
      } else if (!run.isEmpty()) {
        run.add(row);
        lone++;
      }
    }
    end(run, runs);
    return runs.stream().flatMap(r -> parted(r).stream()).toList();
  }

  /** Two tables, one below the other: after a wide step, lines over a ruling are a new head. */
  private List<List<TextRow>> parted(List<TextRow> run) {
    var area = Area.around(run);
    double[] steps =
        IntStream.range(1, run.size())
            .mapToDouble(i -> run.get(i).baseline() - run.get(i - 1).baseline())
            .sorted()
            .toArray();
    double usual = steps[steps.length / 2];
    List<List<TextRow>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 2; i < run.size() - 2; i++) {
      boolean wide = run.get(i).baseline() - run.get(i - 1).baseline() > 1.5 * usual;
      if (wide && isHead(run, i, area)) {
        parts.add(run.subList(start, i));
        start = i;
      }
    }
    parts.add(run.subList(start, run.size()));
    return parts;
  }

  private boolean isHead(List<TextRow> run, int from, Area area) {
    for (int i = from; i < Math.min(run.size() - 1, from + 5); i++) {
      if (i > from && Header.isRuled(run.get(i - 1), run.get(i), area, rules)) {
        return true;
      }
    }
    return false;
  }

  private static void end(List<TextRow> run, List<List<TextRow>> runs) {
    while (!run.isEmpty() && run.getLast().chunks().size() < 2) {
      run.removeLast();
    }
    if (run.size() > 1) {
      runs.add(run);
    }
  }

  static boolean isProse(TextRow row) {
    int words = 0;
    int figures = 0;
    for (Chunk chunk : row.chunks()) {
      words += chunk.pieces().size();
      figures += chunk.isFigure() ? 1 : 0;
    }
    double mean = (double) words / row.chunks().size();
    return row.chunks().size() == 1 ? words >= PROSE : mean > PROSE / 2.0 && figures == 0;
  }
}
