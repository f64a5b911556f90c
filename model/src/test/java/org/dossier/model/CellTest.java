package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTest {
  @Test
  void aCellIsNamedAsSpreadsheetsNameIt() {
    assertThat(at(7, 2).reference()).isEqualTo("B7");
    assertThat(at(1, 26).reference()).isEqualTo("Z1");
    assertThat(at(1, 27).reference()).isEqualTo("AA1");
    assertThat(at(3, 703).reference()).isEqualTo("AAA3");
    assertThat(new Table("Prices", List.of()).reference(at(7, 2))).isEqualTo("Prices!B7");
  }

  @Test
  void rowsAndColumnsCountFromOne() {
    assertThatThrownBy(() -> at(0, 1)).hasMessageContaining("0+1");
  }

  private static Cell at(int row, int column) {
    return new Cell(row, column, 1, 1, "x", List.of(), null);
  }
}
