package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.model.Box;
import org.dossier.model.Cell;
import org.dossier.model.Span;
import org.dossier.model.Table;
import org.dossier.model.Word;

/**
 * The tables of a page: where rulings cross, they tell rows and columns; elsewhere the blanks
 * between words do, held against the rulings there are.
 */
public final class PageTables {
  private static final int MOST_WORDS = 20_000;
  private static final int LEAST_TYPED = 8;

  private PageTables() {}

  /**
   * Finds tables.
   *
   * @param text of the page
   * @param words of upright text, with boxes on the page
   */
  public static List<Table> find(String text, List<Word> words, List<Ruling> rulings) {
    if (words.size() > MOST_WORDS) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    List<Ruling> lines = new ArrayList<>(rulings);
    for (Word word : words) {
      Piece piece = Piece.of(word, text);
      if (isTyped(piece.text())) {
        lines.add(new Ruling(piece.x0(), piece.middle(), piece.x1(), piece.middle()));
      } else if (!isLeader(piece.text())) {
        pieces.add(piece);
      }
    }
    var rules = Rules.of(lines);
    List<List<Draft>> found = new Search(pieces, rules).tables();
    List<Table> tables = new ArrayList<>();
    for (List<Draft> cells : found) {
      tables.add(table(cells, text));
    }
    tables.sort(
        Comparator.comparingDouble((Table t) -> top(t)).thenComparingDouble(PageTables::left));
    return tables;
  }

  /** A ruling made of characters. */
  private static boolean isTyped(String word) {
    return word.length() >= LEAST_TYPED && isMadeOf(word, "-_=—─━");
  }

  /** Dots that lead the eye from a label to its figures. */
  private static boolean isLeader(String word) {
    return word.length() > 2 && isMadeOf(word, ".…·") || word.equals("…");
  }

  private static boolean isMadeOf(String word, String signs) {
    for (int i = 0; i < word.length(); i++) {
      if (signs.indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static double top(Table table) {
    return table.cells().stream()
        .mapToDouble(c -> c.box() == null ? 0 : c.box().y())
        .min()
        .orElse(0);
  }

  private static double left(Table table) {
    return table.cells().stream()
        .mapToDouble(c -> c.box() == null ? 0 : c.box().x())
        .min()
        .orElse(0);
  }

  /** Rows and columns that hold nothing are left out of the count. */
  private static Table table(List<Draft> drafts, String text) {
    Set<Integer> rows = new TreeSet<>();
    Set<Integer> columns = new TreeSet<>();
    for (Draft draft : drafts) {
      rows.add(draft.row);
      columns.add(draft.column);
    }
    List<Integer> rowOrder = new ArrayList<>(rows);
    List<Integer> columnOrder = new ArrayList<>(columns);
    List<Cell> cells = new ArrayList<>();
    for (Draft draft : drafts) {
      int row = rank(rowOrder, draft.row);
      int column = rank(columnOrder, draft.column);
      cells.add(
          cell(
              draft.pieces,
              text,
              row + 1,
              column + 1,
              Math.max(1, rank(rowOrder, draft.lastRow + 1) - row),
              Math.max(1, rank(columnOrder, draft.lastColumn + 1) - column)));
    }
    cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    return new Table(null, cells);
  }

  /** How many of the order come before. */
  private static int rank(List<Integer> order, int value) {
    int rank = 0;
    while (rank < order.size() && order.get(rank) < value) {
      rank++;
    }
    return rank;
  }

  private static Cell cell(
      List<Piece> pieces, String text, int row, int column, int rowSpan, int columnSpan) {
    List<Span> spans = new ArrayList<>();
    var content = new StringBuilder();
    Box box = null;
    for (Piece piece : Draft.inOrder(pieces)) {
      Span last = spans.isEmpty() ? null : spans.getLast();
      boolean joined = last != null && last.end() == piece.span().start();
      content.append(content.isEmpty() || joined ? "" : " ").append(piece.text());
      box = box == null ? piece.box() : box.hull(piece.box());
      if (last != null
          && last.end() <= piece.span().start()
          && isBlank(text, last.end(), piece.span().start())) {
        spans.set(spans.size() - 1, last.hull(piece.span()));
      } else {
        spans.add(piece.span());
      }
    }
    return new Cell(row, column, rowSpan, columnSpan, content.toString(), spans, box);
  }

  /** A tab parts cells, and is no blank within one. */
  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\n') {
        return false;
      }
    }
    return true;
  }
}
