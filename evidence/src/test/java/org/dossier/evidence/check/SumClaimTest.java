package org.dossier.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.dossier.evidence.check.SumClaim.Answer;
import org.junit.jupiter.api.Test;

class SumClaimTest {
  @Test
  void aRightSum() {
    assertThat(claim("36", "12", "24").answer()).isEqualTo(Answer.RIGHT);
  }

  @Test
  void aWrongSumSaysTheRightOne() {
    assertThat(claim("37", "12", "24").answer()).isEqualTo(Answer.WRONG);
    assertThat(claim("37", "12", "24").explanation()).isEqualTo("12 + 24 is 36, not 37.");
  }

  @Test
  void unitPriceTimesQuantity() {
    assertThat(claim("169000000", "36*4,150,000", "4 x 4,900,000").answer())
        .isEqualTo(Answer.RIGHT);
  }

  @Test
  void withAnUncountedMemberThereIsOnlyAFloor() {
    assertThat(claim("40", "37", "?").answer()).isEqualTo(Answer.FLOOR);
    assertThat(claim("30", "37", "?").answer()).isEqualTo(Answer.WRONG);
  }

  @Test
  void wordsAreNoFigures() {
    assertThatIllegalArgumentException().isThrownBy(() -> claim("1", "many"));
    assertThatIllegalArgumentException().isThrownBy(() -> claim("1"));
  }

  private static SumClaim claim(String total, String... terms) {
    return new SumClaim(List.of(terms), new BigDecimal(total));
  }
}
