package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.dossier.evidence.check.PublicHolidays;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be right, or only under a condition. */
class CheckTest {
  private final FictionalTrove trove = new FictionalTrove();

  @Test
  void aReserveThatARetellingDropsIsTold() {
    report("a.txt", "institute").hedged("probably").done();
    report("b.txt", "courier").done();

    assertThat(trove.finding(Source.named("institute"), quoting("courier", "institute")).checks())
        .extracting(Finding.Check::check, Finding.Check::explanation)
        .containsExactly(
            tuple(
                "reserve",
                "courier tells as a fact what institute, on which it rests, gives only with a"
                    + " reserve."));
  }

  @Test
  void whoRestsOnNobodyWithAReserveDropsNone() {
    report("a.txt", "institute").hedged("probably").done();
    report("b.txt", "courier").done();

    assertThat(trove.finding(Source.named("institute"), Source.named("courier")).checks())
        .isEmpty();
  }

  @Test
  void aReserveThatIsKeptIsNotTold() {
    report("a.txt", "institute").hedged("probably").done();
    report("b.txt", "courier").hedged("reportedly").done();

    assertThat(trove.finding(Source.named("institute"), quoting("courier", "institute")).checks())
        .isEmpty();
  }

  @Test
  void aFirstThatBecomesTheWorldsFirstIsTold() {
    report("a.txt", "institute").done();
    trove
        .paper("b.txt")
        .from("courier")
        .says("transfer", "Norland Works sold Estmark Lines 24 launchers, the world's first.")
        .who("supplier", "Norland Works")
        .who("recipient", "Estmark Lines")
        .words("item", "launchers")
        .status(Status.DELIVERED)
        .done();

    assertThat(trove.finding(Source.named("institute"), quoting("courier", "institute")).checks())
        .extracting(Finding.Check::check, Finding.Check::explanation)
        .containsExactly(
            tuple(
                "superlative",
                "courier says “world's first”; institute, on which it rests, doesn't."));
  }

  @Test
  void aVerbThatVouchesForWhatOthersOnlySayIsTold() {
    report("a.txt", "institute").by("Holm", "said").done();
    report("b.txt", "courier").by("Holm", "admitted").done();

    assertThat(trove.finding(Source.named("institute"), quoting("courier", "institute")).checks())
        .extracting(Finding.Check::check, Finding.Check::explanation)
        .containsExactly(
            tuple(
                "verb",
                "courier takes it for granted by its verb, “admitted”; institute, on which it"
                    + " rests, only has it said."));
  }

  @Test
  void oneSlipOfThePenInTwoPapersIsTold() {
    sold("a.txt", "institute", "Norland Works sold Estmark Lines 24 launchers by contarct.").done();
    sold("b.txt", "courier", "By a contarct Norland Works sold Estmark Lines 24 launchers.").done();
    sold("c.txt", "herald", "Norland Works sold Estmark Lines 24 launchers by contract.").done();

    assertThat(trove.finding().checks())
        .containsExactly(
            new Finding.Check(
                "slip",
                Outcome.UNDECIDABLE,
                "b.txt and a.txt write “contarct”: one may have it from the other."));
  }

  @Test
  void aRareWordIsNoSlip() {
    sold("a.txt", "institute", "Norland Works sold Estmark Lines 24 launchers, zugzwangwise.")
        .done();
    sold("b.txt", "courier", "Norland Works sold Estmark Lines 24 launchers zugzwangwise.").done();

    assertThat(trove.finding().checks()).isEmpty();
  }

  private FictionalTrove.Saying report(String path, String source) {
    return sold(path, source, "Norland Works sold Estmark Lines 24 launchers.");
  }

  private FictionalTrove.Saying sold(String path, String source, String sentence) {
    return trove
        .paper(path)
        .from(source)
        .says("transfer", sentence)
        .who("supplier", "Norland Works")
        .who("recipient", "Estmark Lines")
        .words("item", "launchers")
        .status(Status.DELIVERED);
  }

  private static Source quoting(String name, String quoted) {
    return new Source(name, null, 'F', null, List.of(), List.of(quoted), List.of(), List.of());
  }

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

  @Test
  void tenTimesTheHeightIsGlidedOnlyWithTheWind() {
    said("A jumper can glide 80 km from a height of 8,000 metres.", "80 km");

    assertThat(only().outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(only().explanation()).contains("10.4 m/s at a ratio of 6");
  }

  @Test
  void threeTimesTheHeightIsGlidedInStillAir() {
    said("With this canopy one glides 12 km from 4000 m.", "12 km");

    assertThat(only().outcome()).isEqualTo(Outcome.CONSISTENT);
  }

  @Test
  void aRangeOfDrivingIsNoGlide() {
    said("It drives 500 km at a height of 4000 m.", "500 km");

    assertThat(trove.finding().checks()).isEmpty();
  }

  @Test
  void aRangeIsNoLongerThanTheWayThatTheTimeAllows() {
    said("Drones fly at 120 km/h for 10 hours and have a range of 3,000 km.", "3,000 km");

    assertThat(only())
        .isEqualTo(
            new Finding.Check(
                "range",
                Outcome.INCONSISTENT,
                "120 km/h for 10 h makes 1200 km. For 3000 km it would need 25 h, or 300 km/h."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Дрон летит со скоростью 120 км/ч 10 часов, дальность полета 1150 км.",
        "无人机 以每小时120公里的速度飞行10小时，航程1150公里。",
        "Ships make 30 knots for 20 hours, a range of 1,100 km."
      })
  void aRangeThatIsTheWayFits(String sentence) {
    said(
        sentence,
        sentence.contains("公里") ? "1150公里" : sentence.contains("км") ? "1150 км" : "1,100 km");

    assertThat(only().check()).isEqualTo("range");
    assertThat(only().outcome()).isEqualTo(Outcome.CONSISTENT);
  }

  @Test
  void aLimitWarmerThanTheAirOfItsHeightIsOneOnlyElsewhere() {
    said("Canopies open at an altitude of 10,000 m down to minus 20 degrees.", "10,000 m");

    assertThat(only().outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(only().explanation())
        .startsWith("At 10,000 m the standard atmosphere has -50.0 °C, and the text -20 °C.");
  }

  @Test
  void airIsOftenSomeDegreesColderThanTheStandard() {
    said("Canopies open at an altitude of 10,000 m, at -57 °C.", "10,000 m");

    assertThat(only().outcome()).isEqualTo(Outcome.CONSISTENT);
  }

  @Test
  void aPaymentOnAPublicHolidayIsTold() {
    paid("Estmark paid on 4 July 2018.", "4 July 2018", "2018-07-04", Status.PAID);

    assertThat(trove.finding().checks())
        .contains(
            new Finding.Check(
                "holiday",
                Outcome.UNDECIDABLE,
                "2018-07-04 is a public holiday: Independence Day in the United States."));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-22, China, Spring Festival",
    "2024-02-10, China, Spring Festival",
    "2023-06-22, China, Dragon Boat Festival",
    "2023-09-29, China, Mid-Autumn Festival",
    "2023-11-23, the United States, Thanksgiving",
    "2022-05-09, Russia, Victory Day",
  })
  void movableFeastsAreFound(LocalDate day, String country, String name) {
    assertThat(PublicHolidays.of(day)).contains(new PublicHolidays.Holiday(country, name));
  }

  @Test
  void anOrdinaryDayIsNone() {
    assertThat(PublicHolidays.of(LocalDate.of(2023, 3, 14))).isEmpty();
    assertThat(PublicHolidays.of(LocalDate.of(1950, 1, 3))).isEmpty();
  }

  @Test
  void aCeilingThatIsAFloorBoundsNothing() {
    said("It lasts as much as a decade or more.", "a decade");

    assertThat(only().check()).isEqualTo("bounds");
    assertThat(only().outcome()).isEqualTo(Outcome.INCONSISTENT);
  }

  @Test
  void anUncountedMemberMakesATotalAFloor() {
    trove
        .paper("a")
        .says("transfer", "Estmark ordered 37 carriers along with command vehicles.")
        .who("recipient", "Estmark")
        .number("quantity", "37", 37, null)
        .words("item", "carriers")
        .done();

    assertThat(only().check()).isEqualTo("floor");
    assertThat(only().explanation()).startsWith("“command vehicles” are not counted: 37");
  }

  @Test
  void aCountedMemberAddsUp() {
    trove
        .paper("a")
        .says("transfer", "Estmark ordered 37 carriers along with 4 command vehicles.")
        .who("recipient", "Estmark")
        .number("quantity", "37", 37, null)
        .words("item", "carriers")
        .done();

    assertThat(trove.finding().checks()).isEmpty();
  }

  private void said(String sentence, String value) {
    trove
        .paper("memo.txt")
        .says("capability", sentence)
        .words("system", sentence.substring(0, sentence.indexOf(' ')))
        .words("value", value)
        .done();
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
