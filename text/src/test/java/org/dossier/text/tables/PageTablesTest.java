package org.dossier.text.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.model.Box;
import org.dossier.model.Cell;
import org.dossier.model.Span;
import org.dossier.model.Table;
import org.dossier.model.Word;
import org.junit.jupiter.api.Test;

/** Pages are set here line by line, with letters five points wide. */
class PageTablesTest {
  private final StringBuilder text = new StringBuilder();
  private final List<Word> words = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();

  @Test
  void blanksThatAllRowsLeaveFreePartColumns() {
    line(100, at(50, "Item"), at(200, "Pieces"), at(300, "Price"));
    line(115, at(50, "Crane"), at(200, "12"), at(300, "7,500"));
    line(130, at(50, "Tow hook"), at(200, "140"), at(300, "90"));
    line(145, at(50, "Winch"), at(200, "8"), at(300, "1,150"));

    assertThat(grid(only()))
        .containsExactly(
            "1.1 Item",
            "1.2 Pieces",
            "1.3 Price",
            "2.1 Crane",
            "2.2 12",
            "2.3 7,500",
            "3.1 Tow hook",
            "3.2 140",
            "3.3 90",
            "4.1 Winch",
            "4.2 8",
            "4.3 1,150");
  }

  @Test
  void cellsPointIntoTheTextAndOntoThePage() {
    drawnGrid();

    Cell cell = cell(only(), 2, 2);

    assertThat(cell.spans()).hasSize(1);
    assertThat(cell.spans().getFirst().of(text)).isEqualTo("lifts forty\ntonnes");
    assertThat(cell.box()).isEqualTo(new Box(210, 132, 55, 22.5));
  }

  @Test
  void whereLinesAreDrawnACellMayHoldSeveralLinesOfText() {
    drawnGrid();

    assertThat(grid(only()))
        .containsExactly("1.1 Name", "1.2 Use", "2.1 Crane", "2.2 lifts forty tonnes");
  }

  @Test
  void aNameOverTwoColumnsSpansThem() {
    line(100, at(240, "2022"));
    rulings.add(new Ruling(190, 112, 330, 112));
    line(115, at(50, "Yard"), at(200, "Built"), at(300, "Sold"));
    line(130, at(50, "North"), at(200, "12"), at(300, "11"));
    line(145, at(50, "South"), at(200, "5"), at(300, "9"));
    line(160, at(50, "West"), at(200, "7"), at(300, "4"));
    rulings.add(new Ruling(50, 97, 330, 97));
    rulings.add(new Ruling(50, 127, 330, 127));
    rulings.add(new Ruling(50, 172, 330, 172));

    Cell year = cell(only(), 1, 2);

    assertThat(year.text()).isEqualTo("2022");
    assertThat(year.columnSpan()).isEqualTo(2);
    assertThat(cell(only(), 1, 1).rowSpan()).isEqualTo(2);
    assertThat(cell(only(), 3, 3).text()).isEqualTo("11");
  }

  @Test
  void aLabelOverTwoLinesIsOneCell() {
    line(100, at(50, "Part"), at(260, "Pieces"), at(340, "Tonnes"));
    line(115, at(50, "Hook"), at(260, "12"), at(340, "3"));
    line(130, at(50, "Rope for the crane and"));
    line(145, at(58, "its spare drum"), at(260, "7"), at(340, "1"));
    line(160, at(50, "Winch"), at(260, "9"), at(340, "2"));

    assertThat(grid(only())).contains("3.1 Rope for the crane and its spare drum", "3.2 7");
  }

  @Test
  void dotsThatLeadTheEyeAreNoText() {
    line(100, at(50, "Steel"), at(80, "............"), at(260, "12"), at(340, "3"));
    line(115, at(50, "Brass"), at(80, "............"), at(260, "7"), at(340, "5"));
    line(130, at(50, "Tin"), at(80, "............"), at(260, "40"), at(340, "6"));
    line(145, at(50, "Lead"), at(80, "............"), at(260, "41"), at(340, "8"));

    assertThat(grid(only())).contains("1.1 Steel", "1.2 12");
  }

  @Test
  void runningTextInTwoColumnsIsNoTable() {
    for (int i = 0; i < 12; i++) {
      line(
          100 + 12 * i,
          at(50, "the parties met in the harbour to see the ships"),
          at(320, "and nobody wrote down what had been agreed on there"));
    }

    assertThat(find()).isEmpty();
  }

  @Test
  void theAxisOfAChartIsNoTable() {
    for (int i = 0; i < 8; i++) {
      line(
          100 + 20 * i,
          at(50, String.valueOf(700 - 100 * i)),
          at(400, String.valueOf(70 - 10 * i)));
    }

    assertThat(find()).isEmpty();
  }

  private void drawnGrid() {
    line(112, at(60, "Name"), at(210, "Use"));
    line(132, at(60, "Crane"), at(210, "lifts forty"));
    line(144, at(210, "tonnes"));
    for (double y : new double[] {100, 125, 160}) {
      rulings.add(new Ruling(50, y, 350, y));
    }
    for (double x : new double[] {50, 200, 350}) {
      rulings.add(new Ruling(x, 100, x, 160));
    }
  }

  private record Placed(double x, String text) {}

  private static Placed at(double x, String text) {
    return new Placed(x, text);
  }

  private void line(double top, Placed... chunks) {
    for (Placed chunk : chunks) {
      text.append(text.isEmpty() ? "" : chunk == chunks[0] ? "\n" : "\t");
      double x = chunk.x();
      String separator = "";
      for (String word : chunk.text().split(" ")) {
        text.append(separator);
        int start = text.length();
        text.append(word);
        words.add(
            new Word(new Span(start, text.length()), new Box(x, top, 5.0 * word.length(), 10.5)));
        x += 5.0 * (word.length() + 1);
        separator = " ";
      }
    }
  }

  private List<Table> find() {
    return PageTables.find(text.toString(), words, rulings);
  }

  private Table only() {
    List<Table> tables = find();
    assertThat(tables).hasSize(1);
    return tables.getFirst();
  }

  private static Cell cell(Table table, int row, int column) {
    return table.cells().stream()
        .filter(c -> c.row() == row && c.column() == column)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> grid(Table table) {
    return table.cells().stream()
        .map(c -> String.format(Locale.ROOT, "%d.%d %s", c.row(), c.column(), c.text()))
        .toList();
  }
}
