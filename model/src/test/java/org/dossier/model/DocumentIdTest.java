package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentIdTest {
  private static final String DIGITS = "0123456789abcdef".repeat(4);

  @Test
  void isSixtyFourLowerCaseHexadecimalDigits() {
    assertThat(new DocumentId(DIGITS)).hasToString(DIGITS);
    for (String wrong :
        List.of(
            "",
            DIGITS.substring(1),
            DIGITS + "0",
            DIGITS.replace('a', 'A'),
            DIGITS.replace('f', 'g'))) {
      assertThatThrownBy(() -> new DocumentId(wrong)).hasMessageContaining("SHA-256");
    }
  }
}
