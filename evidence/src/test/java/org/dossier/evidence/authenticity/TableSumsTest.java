package org.dossier.evidence.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Cell;
import org.dossier.model.Observation;
import org.dossier.model.Page;
import org.dossier.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableSumsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15 910 000 | 15910000",
        "4,150,000.50 | 4150000.50",
        "4.150.000,50 | 4150000.50",
        "USD 12 | 12",
        "3,98 | 3.98",
        "-7 | -7",
      })
  void aFigureIsReadByItsMarks(String cell, String figure) {
    assertThat(Figures.of(cell)).containsExactly(new BigDecimal(figure));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4,150", "4.150"})
  void threeDigitsBehindOneMarkMayBeEither(String cell) {
    assertThat(Figures.of(cell)).containsExactly(new BigDecimal("4150"), new BigDecimal("4.150"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"KDM-9 of 2021", "12.05.2021", "15 %", "lamps", "", "1-2"})
  void whatIsNotOneFigureIsNone(String cell) {
    assertThat(Figures.of(cell)).isEmpty();
  }

  @Test
  void aRowThatDoesNotMultiplyAsTheOthersDoIsTold() {
    assertThat(
            seen(
                "Item|Number|Each|Sum",
                "Lamps|74|215 000|15 910 000",
                "Masts|12|1 000|12 000",
                "Buoys|5|300|1 900",
                "Ropes|40|25|1 000"))
        .containsExactly("5 and 300 do not come to 1 900, as they do in 3 other rows of the table");
  }

  @Test
  void aTotalThatIsNotTheSumIsTold() {
    assertThat(seen("Товар|Число|Цена|Сумма", "Лампы|2|100|200", "Мачты|3|100|300", "Итого|5||510"))
        .containsExactly("510, told as the total, is not the sum of the figures above it");
    assertThat(seen("货物|数量|单价|金额", "灯|2|100|200", "缆绳|3|100|300", "合计|5||500")).isEmpty();
  }

  @Test
  void figuresThatHaveNothingToDoWithOneAnotherAreNotTold() {
    assertThat(seen("Port|2019|2020|2021", "A|12|15|19", "B|7|3|22", "C|9|11|14", "Total|60|70|80"))
        .isEmpty();
  }

  private static List<String> seen(String... lines) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < lines.length; row++) {
      String[] texts = lines[row].split("[|]", -1);
      for (int column = 0; column < texts.length; column++) {
        if (!texts[column].isEmpty()) {
          cells.add(new Cell(row + 1, column + 1, 1, 1, texts[column], List.of(), null));
        }
      }
    }
    List<Observation> seen = new ArrayList<>();
    TableSums.observe(Page.flowing(1, "").withTables(List.of(new Table(null, cells))), seen);
    return seen.stream().map(Observation::seen).toList();
  }
}
