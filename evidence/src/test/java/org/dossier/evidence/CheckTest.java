package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.Status;
import org.junit.jupiter.api.Test;

/** Which dates can't be right. */
class CheckTest {
  private final FictionalTrove trove = new FictionalTrove();

  @Test
  void nothingIsDoneAfterTheDayOnWhichItIsReported() {
    paid("Estmark paid on 9 May 2021.", "9 May 2021", "2021-05-09", Status.PAID);

    assertThat(only().outcome()).isEqualTo(Outcome.INCONSISTENT);
    assertThat(only().explanation())
        .isEqualTo("memo.txt, dated 2020-01-01, reports as done what it dates 2021-05-09.");
    assertThat(trove.finding().grade().value()).isEqualTo("F4");
  }

  @Test
  void whatIsPlannedMayLieAhead() {
    paid("Estmark will pay on 9 May 2021.", "9 May 2021", "2021-05-09", Status.PLANNED);

    assertThat(trove.finding().checks()).isEmpty();
  }

  @Test
  void aWeekdayBelongsToItsDate() {
    paid(
        "Estmark paid on Monday, 8 June 2015.",
        "Monday, 8 June 2015",
        "2015-06-08",
        Status.UNKNOWN);

    assertThat(only())
        .isEqualTo(new Finding.Check("weekday", Outcome.CONSISTENT, "2015-06-08 was a Monday."));
  }

  @Test
  void aWrongWeekdayIsNamed() {
    paid(
        "Estmark paid on Friday, 8 June 2015.",
        "Friday, 8 June 2015",
        "2015-06-08",
        Status.UNKNOWN);

    assertThat(only().outcome()).isEqualTo(Outcome.INCONSISTENT);
    assertThat(only().explanation()).isEqualTo("2015-06-08 was a Monday, not a Friday.");
  }

  private Finding.Check only() {
    assertThat(trove.finding().checks()).hasSize(1);
    return trove.finding().checks().getFirst();
  }

  private void paid(String sentence, String words, String day, Status status) {
    trove
        .paper("memo.txt")
        .dated("2020-01-01")
        .says("payment", sentence)
        .who("payer", "Estmark")
        .on(words, day)
        .status(status)
        .done();
  }
}
