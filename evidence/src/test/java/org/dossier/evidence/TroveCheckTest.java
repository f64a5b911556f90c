package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dossier.model.DatePrecision;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.MentionKind;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.junit.jupiter.api.Test;

/** What findings say of one another. */
class TroveCheckTest {
  private final FictionalTrove trove = new FictionalTrove();

  @Test
  void nobodyIsAtBothEndsOfTheWorldOnOneDayWithoutAFlight() {
    met("a.txt", "Ivan Petrov met Li Wei in Moscow on 3 May 2022.", "Moscow");
    met("b.txt", "Ivan Petrov met Ada Holm in Buenos Aires on 3 May 2022.", "Buenos Aires");

    assertThat(of("travel"))
        .extracting(Finding.Check::outcome)
        .containsExactly(Outcome.CONDITIONAL, Outcome.CONDITIONAL);
    assertThat(of("travel"))
        .extracting(Finding.Check::explanation)
        .anyMatch(
            why ->
                why.startsWith(
                    "b.txt has Ivan Petrov in Buenos Aires on that day, 2022-05-03. 13,483 km"));
  }

  @Test
  void citiesOfOneCountryAreADayApart() {
    met("a.txt", "Ivan Petrov met Li Wei in Moscow on 3 May 2022.", "Moscow");
    met("b.txt", "Ivan Petrov met Ada Holm in Tula on 3 May 2022.", "Tula");

    assertThat(of("travel")).isEmpty();
  }

  @Test
  void hoursAreHeldAgainstTheWay() {
    met("a.txt", "Ivan Petrov met Li Wei in Moscow at 08:30 on 3 May 2022.", "Moscow");
    met("b.txt", "Ivan Petrov met Ada Holm in Kazan at 9.15 a.m. on 3 May 2022.", "Kazan");

    assertThat(of("travel"))
        .extracting(Finding.Check::outcome)
        .containsExactly(Outcome.INCONSISTENT, Outcome.INCONSISTENT);
    assertThat(of("travel"))
        .extracting(Finding.Check::explanation)
        .contains(
            "b.txt has Ivan Petrov in Kazan at 09:15 on that day, 2022-05-03, this one in Moscow at"
                + " 08:30. 718 km and 0.8 h lie between the two; a car needs 10.4 h, an airliner"
                + " with the time to board 3.8 h: neither is quick enough.");
  }

  @Test
  void aFlightJustThenIsACondition() {
    met("a.txt", "Ivan Petrov met Li Wei in Moscow at 08:30 on 3 May 2022.", "Moscow");
    met("b.txt", "Ivan Petrov met Ada Holm in Kazan at 14:00 on 3 May 2022.", "Kazan");

    assertThat(of("travel"))
        .extracting(Finding.Check::outcome)
        .containsExactly(Outcome.CONDITIONAL, Outcome.CONDITIONAL);
  }

  @Test
  void aCarIsQuickEnoughForAShortWay() {
    met("a.txt", "Ivan Petrov met Li Wei in Moscow at 08:30 on 3 May 2022.", "Moscow");
    met("b.txt", "Ivan Petrov met Ada Holm in Tula at 11:30 on 3 May 2022.", "Tula");

    assertThat(of("travel")).isEmpty();
  }

  @Test
  void eachPlaceKeepsItsOwnTime() {
    met("a.txt", "Ivan Petrov met Li Wei in Moscow at 08:30 on 3 May 2022.", "Moscow");
    met("b.txt", "Ivan Petrov met Ada Holm in Beijing at 13:30 on 3 May 2022.", "Beijing");

    assertThat(of("travel"))
        .as("the same instant")
        .extracting(Finding.Check::explanation)
        .allMatch(why -> why.contains("km and 0.0 h lie between the two"));
  }

  @Test
  void wordsThatSayWhoseTimeItIsGoBeforeThePlace() {
    met("a.txt", "Ivan Petrov met Li Wei in Moscow at 08:30 on 3 May 2022.", "Moscow");
    met("b.txt", "Ivan Petrov met Ada Holm in Beijing, 13:30 Moscow time, 3 May 2022.", "Beijing");

    assertThat(of("travel"))
        .extracting(Finding.Check::explanation)
        .allMatch(why -> why.contains("km and 5.0 h lie between the two"));
  }

  @Test
  void aTimeThatOnlyTheSunTellsIsSaidToBeUnsure() {
    met("a.txt", "Ivan Petrov met Li Wei in Almaty at 08:30 on 3 May 2022.", "Almaty");
    met("b.txt", "Ivan Petrov met Ada Holm in Urumqi at 14:30 on 3 May 2022.", "Urumqi");

    assertThat(of("travel"))
        .extracting(Finding.Check::outcome)
        .containsExactly(Outcome.CONDITIONAL, Outcome.CONDITIONAL);
    assertThat(of("travel"))
        .extracting(Finding.Check::explanation)
        .allMatch(why -> why.endsWith("Which time Urumqi keeps is known only by its sun."));
  }

  @Test
  void aPlaceIsKnownInThreeScripts() {
    var cities = Cities.load();

    assertThat(cities.find("Владивосток")).isPresent().isEqualTo(cities.find("Vladivostok"));
    assertThat(cities.find("北京")).isPresent().isEqualTo(cities.find("Beijing, China"));
    assertThat(cities.find("Hollin")).isEmpty();
  }

  private void met(String path, String sentence, String place) {
    trove
        .paper(path)
        .says("meeting", sentence)
        .named("parties", "Ivan Petrov", MentionKind.PERSON)
        .named("parties", sentence.contains("Li Wei") ? "Li Wei" : "Ada Holm", MentionKind.PERSON)
        .named("place", place, MentionKind.LOCATION)
        .on("3 May 2022", "2022-05-03")
        .status(Status.DONE)
        .done();
  }

  @Test
  void whatIsDeliveredBeforeItWasAgreedOnIsTold() {
    delivered("1 March 2021", "2021-03-01");
    signed("15 May 2021", "2021-05-15");

    assertThat(of("order")).hasSize(1);
    assertThat(of("order").getFirst().explanation())
        .isEqualTo(
            "It is dated 2021-03-01, before it was agreed on: that is dated 2021-05-15 in"
                + " contract.txt. It holds if this was another lot, or came ahead of the"
                + " signature.");
  }

  @Test
  void anEarlierAgreementExplainsALaterDelivery() {
    delivered("1 March 2021", "2021-03-01");
    signed("15 May 2021", "2021-05-15");
    signed("2 June 2020", "2020-06-02");

    assertThat(of("order")).isEmpty();
  }

  private void delivered(String words, String day) {
    trove
        .paper("waybill.txt")
        .says("delivery", "Norland Works delivered launchers to Estmark Lines on " + words + ".")
        .who("supplier", "Norland Works")
        .who("recipient", "Estmark Lines")
        .words("item", "launchers")
        .on(words, day)
        .status(Status.DELIVERED)
        .done();
  }

  private void signed(String words, String day) {
    trove
        .paper("contract.txt")
        .says("agreement", "Norland Works and Estmark Lines signed for launchers on " + words + ".")
        .who("parties", "Norland Works")
        .who("parties", "Estmark Lines")
        .words("subject", "launchers")
        .on(words, day)
        .status(Status.SIGNED)
        .done();
  }

  @Test
  void aRecordFallsByAHigherFigureSince() {
    exercises("paper.txt", "nine", 9, 2022);
    record("paper.txt", "Norland and Estmark held nine exercises in 2022, the most since 1998.");
    exercises("gazette.txt", "eleven", 11, 2016);

    assertThat(of("record"))
        .containsExactly(
            new Finding.Check(
                "record",
                Outcome.INCONSISTENT,
                "gazette.txt gives 11 for 2016, which is more than 9."));
  }

  @Test
  void aHigherFigureBeforeTheTimeOfARecordIsItsMeasure() {
    exercises("paper.txt", "nine", 9, 2022);
    record("paper.txt", "Norland and Estmark held nine exercises in 2022, the most since 1998.");
    exercises("gazette.txt", "eleven", 11, 1998);
    exercises("gazette.txt", "four", 4, 2010);

    assertThat(of("record"))
        .containsExactly(
            new Finding.Check(
                "record",
                Outcome.UNDECIDABLE,
                "Of the 23 years between 1998 and 2022 the trove tells something of 1, and nothing"
                    + " that contradicts it."));
  }

  private void exercises(String path, String words, int count, int year) {
    trove
        .paper(path)
        .says("exercise", "Norland and Estmark held " + words + " exercises in " + year + ".")
        .named("parties", "Norland", MentionKind.LOCATION)
        .named("parties", "Estmark", MentionKind.LOCATION)
        .number("count", words, count, "exercise")
        .in(Integer.toString(year), year)
        .status(Status.DONE)
        .done();
  }

  /** Beside the exercises of the same sentence. */
  private void record(String path, String sentence) {
    trove
        .paper(path)
        .again()
        .says("trend", sentence)
        .number("value", "nine", 9, "exercise")
        .words("comparison", "most")
        .value(
            "period",
            "1998",
            new Value.Date(LocalDate.of(1998, 1, 1), null, DatePrecision.INTERVAL, false))
        .done();
  }

  @Test
  void whatIsSaidToBeAbsentAndIsThereIsTold() {
    absent();
    trove.paper("b.txt").names(MentionKind.LOCATION, "Kordia");

    assertThat(of("absence"))
        .containsExactly(
            new Finding.Check(
                "absence",
                Outcome.INCONSISTENT,
                "The trove has “Kordia” in 1 other document; all 2 documents could be read."));
  }

  @Test
  void whatIsAbsentIsAsSureAsTheTroveCouldBeRead() {
    absent();

    assertThat(of("absence"))
        .containsExactly(
            new Finding.Check(
                "absence",
                Outcome.CONSISTENT,
                "The trove has “Kordia” nowhere else; all 1 documents could be read."));
  }

  @Test
  void whatIsNotMentionedIsLookedForInEveryLanguageAndForm() {
    lacks("missiles");
    trove
        .paper("b.txt")
        .in("ru")
        .text("Стороны договорились о поставке. Вместе с ракетами, в мае.");
    trove.paper("c.txt").in("zh").text("双方就飛\n彈达成协议，导\n弹将于五月交付。");
    trove.paper("d.txt").text("A missile was seen.");
    trove.paper("e.txt").text("Nobody has missed it.");

    assertThat(of("absence"))
        .containsExactly(
            new Finding.Check(
                "absence",
                Outcome.INCONSISTENT,
                "The trove has “missiles” in 3 other documents, in b.txt as “ракетами”; all 5"
                    + " documents could be read."));
  }

  @Test
  void aTermOfSeveralWordsIsOneThing() {
    lacks("the prime minister");
    trove.paper("b.txt").in("ru").text("Министр сказал, что премьер, как и прежде, молчит.");

    assertThat(of("absence").getFirst().outcome()).isEqualTo(Outcome.CONSISTENT);
    assertThat(of("absence").getFirst().explanation())
        .startsWith(
            "The trove has “prime minister” nowhere else, nor as “премьер-министр” (Russian)");

    trove.paper("c.txt").in("ru").text("Слово премьер-министра.");

    assertThat(of("absence").getFirst().outcome()).isEqualTo(Outcome.INCONSISTENT);
  }

  @Test
  void whatTheGlossaryDoesNotKnowIsNotSaidToBeAbsentFromOtherLanguages() {
    lacks("the widget of the quay");
    trove.paper("b.txt").in("ru").text("Ничего нет.");

    assertThat(of("absence"))
        .containsExactly(
            new Finding.Check(
                "absence",
                Outcome.UNDECIDABLE,
                "The trove has “widget of the quay” nowhere else; it was not looked for in Russian,"
                    + " of which the glossary doesn't know it; all 2 documents could be read."));
  }

  @Test
  void aCountryIsLookedForByWhatOtherLanguagesCallIt() {
    trove
        .paper("a.txt")
        .says("absence", "The documents do not mention Germany.")
        .words("material", "documents")
        .named("subject", "Germany", MentionKind.LOCATION)
        .done();
    trove.paper("b.txt").in("zh").text("货物来自德国。");
    trove.paper("c.txt").in("ru").text("Груз из Германии.").names(MentionKind.LOCATION, "Германии");

    assertThat(of("absence"))
        .extracting(Finding.Check::explanation)
        .containsExactly(
            "The trove has “Germany” in 2 other documents, in b.txt as “德国”; all 3 documents could"
                + " be read.");
  }

  private void lacks(String thing) {
    trove
        .paper("a.txt")
        .text("The documents do not mention " + thing + ".")
        .says("absence", "The documents do not mention " + thing + ".")
        .words("material", "documents")
        .words("subject", thing)
        .done();
  }

  private void absent() {
    trove
        .paper("a.txt")
        .says("absence", "The documents do not mention Kordia.")
        .words("material", "documents")
        .named("subject", "Kordia", MentionKind.LOCATION)
        .done();
  }

  @Test
  void aQuotationThatLeavesOutItsButIsTold() {
    said("a.txt", "We will sign the treaty in May, but only if the guards leave");
    said("b.txt", "We will sign the treaty in May");

    assertThat(of("quotation")).hasSize(1);
    assertThat(of("quotation").getFirst().explanation())
        .startsWith("Quoted in part: a.txt has “Holm said: We will sign the treaty in May, but");
  }

  @Test
  void aQuotationThatLeavesOutAnAsideIsWhole() {
    said("a.txt", "We will sign the treaty in May, in the great hall");
    said("b.txt", "We will sign the treaty in May");

    assertThat(of("quotation")).isEmpty();
  }

  @Test
  void whatOnePaperQuotesTwiceItDoesntCut() {
    said("a.txt", "We will sign the treaty in May, but only if the guards leave");
    said("a.txt", "We will sign the treaty in May");

    assertThat(of("quotation")).isEmpty();
  }

  private void said(String path, String words) {
    trove
        .paper(path)
        .says("statement", "Holm said: " + words + ".")
        .named("speaker", "Holm", MentionKind.PERSON)
        .words("content", words)
        .literally()
        .done();
  }

  @Test
  void aPostIsNotHeldBeforeTheAppointmentUnlessItWasHeldTwice() {
    holds("minutes.txt", "2021-03-03", "Minister Andrei Belov").done();
    holds("decree.txt", "2024-05-12", "Minister Andrei Belov was appointed on 12 May 2024.")
        .on("12 May 2024", "2024-05-12")
        .status(Status.DONE)
        .done();
    holds("gazette.txt", "2024-06-01", "Minister Andrei Belov").done();

    assertThat(of("post"))
        .containsExactly(
            new Finding.Check(
                "post",
                Outcome.CONDITIONAL,
                "minutes.txt, dated 2021-03-03, has this already, and decree.txt has the"
                    + " appointment on 2024-05-12. It holds if the post was held before as well."));
  }

  private FictionalTrove.Saying holds(String path, String day, String sentence) {
    return trove
        .paper(path)
        .dated(day)
        .says("affiliation", sentence)
        .named("person", "Andrei Belov", MentionKind.PERSON)
        .named("position", "Minister", MentionKind.POSITION);
  }

  private List<Finding.Check> of(String check) {
    return trove.findings().stream()
        .flatMap(finding -> finding.checks().stream())
        .filter(each -> each.check().equals(check))
        .toList();
  }
}
