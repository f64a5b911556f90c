package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A table whose rows and columns are drawn: rulings that cross, with open sides closed. */
final class RuledGrid {
  private static final double SAME = 3;
  private static final int MOST_LINES = 400;

  private final Area area;
  private final List<Ruling> rulings;
  private final double[] xs;
  private final double[] ys;
  private final int[] cellOf;

  private RuledGrid(Area area, List<Ruling> rulings, double[] xs, double[] ys) {
    this.area = area;
    this.rulings = rulings;
    this.xs = xs;
    this.ys = ys;
    this.cellOf = new int[(xs.length - 1) * (ys.length - 1)];
    unite();
  }

  /** The grids of a page, from the top. */
  static List<RuledGrid> of(Rules rules) {
    List<Ruling> all = new ArrayList<>(rules.level());
    all.addAll(rules.upright());
    if (rules.level().size() > MOST_LINES || rules.upright().size() > MOST_LINES) {
      return List.of();
    }
    var group = new int[all.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < rules.level().size(); i++) {
      for (int j = rules.level().size(); j < all.size(); j++) {
        if (touch(all.get(i), all.get(j))) {
          join(group, i, j);
        }
      }
    }
    List<RuledGrid> grids = new ArrayList<>();
    for (int g = 0; g < group.length; g++) {
      List<Ruling> members = new ArrayList<>();
      for (int i = 0; i < group.length; i++) {
        if (root(group, i) == g) {
          members.add(all.get(i));
        }
      }
      grid(members).ifPresent(grids::add);
    }
    grids.sort(
        java.util.Comparator.comparingDouble((RuledGrid g) -> g.area.y0())
            .thenComparingDouble(g -> g.area.x0()));
    return grids;
  }

  private static Optional<RuledGrid> grid(List<Ruling> members) {
    if (members.size() < 3) {
      return Optional.empty();
    }
    double x0 = members.stream().mapToDouble(Ruling::x0).min().orElse(0);
    double x1 = members.stream().mapToDouble(Ruling::x1).max().orElse(0);
    double y0 = members.stream().mapToDouble(Ruling::y0).min().orElse(0);
    double y1 = members.stream().mapToDouble(Ruling::y1).max().orElse(0);
    List<Ruling> closed = new ArrayList<>(members);
    closed.add(new Ruling(x0, y0, x1, y0));
    closed.add(new Ruling(x0, y1, x1, y1));
    closed.add(new Ruling(x0, y0, x0, y1));
    closed.add(new Ruling(x1, y0, x1, y1));
    double[] xs = places(closed, false);
    double[] ys = places(closed, true);
    return xs.length < 2 || ys.length < 2
        ? Optional.empty()
        : Optional.of(new RuledGrid(new Area(x0, y0, x1, y1), closed, xs, ys));
  }

  private static boolean touch(Ruling level, Ruling upright) {
    double y = level.y0();
    double x = upright.x0();
    return x >= level.x0() - SAME
        && x <= level.x1() + SAME
        && y >= upright.y0() - SAME
        && y <= upright.y1() + SAME;
  }

  private static double[] places(List<Ruling> rulings, boolean level) {
    List<Double> places = new ArrayList<>();
    for (Ruling r : rulings) {
      if (r.isLevel() == level) {
        places.add(level ? r.y0() : r.x0());
      }
    }
    Collections.sort(places);
    List<Double> apart = new ArrayList<>();
    for (double place : places) {
      if (apart.isEmpty() || place - apart.getLast() > SAME) {
        apart.add(place);
      }
    }
    return apart.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private int columns() {
    return xs.length - 1;
  }

  private int rows() {
    return ys.length - 1;
  }

  Area area() {
    return area;
  }

  /** Makes one cell of those between which no line is drawn. */
  private void unite() {
    for (int i = 0; i < cellOf.length; i++) {
      cellOf[i] = i;
    }
    for (int r = 0; r < rows(); r++) {
      for (int c = 0; c < columns(); c++) {
        double x = (xs[c] + xs[c + 1]) / 2;
        double y = (ys[r] + ys[r + 1]) / 2;
        if (c + 1 < columns() && !isDrawn(false, xs[c + 1], y)) {
          join(cellOf, r * columns() + c, r * columns() + c + 1);
        }
        if (r + 1 < rows() && !isDrawn(true, ys[r + 1], x)) {
          join(cellOf, r * columns() + c, (r + 1) * columns() + c);
        }
      }
    }
  }

  private boolean isDrawn(boolean level, double across, double along) {
    for (Ruling r : rulings) {
      if (r.isLevel() == level) {
        double place = level ? r.y0() : r.x0();
        double from = level ? r.x0() : r.y0();
        double to = level ? r.x1() : r.y1();
        if (Math.abs(place - across) <= SAME && from <= along + 1 && to >= along - 1) {
          return true;
        }
      }
    }
    return false;
  }

  /** The cells with the words that stand in them. */
  List<Draft> cells(List<Piece> pieces) {
    Set<Integer> parted = parted(pieces);
    var drafts = new Draft[cellOf.length];
    List<Draft> cells = new ArrayList<>();
    for (Piece piece : pieces) {
      int row = index(ys, piece.middle());
      int column = index(xs, (piece.x0() + piece.x1()) / 2);
      int cell = root(cellOf, row * columns() + column);
      if (parted.contains(cell)) {
        cell = row * columns() + column;
      }
      if (drafts[cell] == null) {
        drafts[cell] =
            parted.contains(root(cellOf, cell)) ? new Draft(row, column, row, column) : draft(cell);
        cells.add(drafts[cell]);
      }
      drafts[cell].pieces.add(piece);
    }
    cells.sort(Draft.byPlace());
    return cells;
  }

  /** Cells over many rows that hold one line beside each: the rulings between were left out. */
  private Set<Integer> parted(List<Piece> pieces) {
    Map<Integer, List<Piece>> inCell = new TreeMap<>();
    for (Piece piece : pieces) {
      int row = index(ys, piece.middle());
      int column = index(xs, (piece.x0() + piece.x1()) / 2);
      inCell
          .computeIfAbsent(root(cellOf, row * columns() + column), _ -> new ArrayList<>())
          .add(piece);
    }
    Set<Integer> parted = new TreeSet<>();
    inCell.forEach(
        (cell, held) -> {
          Draft draft = draft(cell);
          int over = draft.lastRow - draft.row + 1;
          List<TextRow> lines = TextRow.of(held, Rules.of(List.of()));
          long rows = lines.stream().map(line -> index(ys, line.middle())).distinct().count();
          if (over > 2
              && draft.column == draft.lastColumn
              && rows == lines.size()
              && rows * 10 >= over * 7L) {
            parted.add(cell);
          }
        });
    return parted;
  }

  private Draft draft(int cell) {
    int row0 = Integer.MAX_VALUE;
    int column0 = Integer.MAX_VALUE;
    int row1 = 0;
    int column1 = 0;
    for (int i = 0; i < cellOf.length; i++) {
      if (root(cellOf, i) == cell) {
        row0 = Math.min(row0, i / columns());
        row1 = Math.max(row1, i / columns());
        column0 = Math.min(column0, i % columns());
        column1 = Math.max(column1, i % columns());
      }
    }
    return new Draft(row0, column0, row1, column1);
  }

  private static int index(double[] places, double at) {
    int i = 0;
    while (i < places.length - 2 && at > places[i + 1]) {
      i++;
    }
    return i;
  }

  private static void join(int[] group, int a, int b) {
    int x = root(group, a);
    int y = root(group, b);
    group[Math.max(x, y)] = Math.min(x, y);
  }

  private static int root(int[] group, int at) {
    int root = at;
    while (group[root] != root) {
      root = group[root];
    }
    return root;
  }
}
