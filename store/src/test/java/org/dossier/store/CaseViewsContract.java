package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.model.Claim;
import org.dossier.model.DatePrecision;
import org.dossier.model.Document;
import org.dossier.model.Entity;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Standing;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of a case, and what they decide, on whatever holds it. */
abstract class CaseViewsContract {
  private static final Window ALL = new Window(0, 99);
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir protected Path temp;

  private final ReadDocument letter = CaseStoreContract.letter("a/letter.txt");
  private final Claim claim = letter.claims().getFirst();
  private final Mention named = name(letter);
  private final Map<String, Claim> claims = new HashMap<>();

  protected abstract CaseStore store() throws CaseException;

  protected abstract CaseViews views() throws CaseException;

  protected abstract Decisions decisions() throws CaseException;

  protected abstract CaseChanges changes() throws CaseException;

  /** Makes the case look as an older Dossier made it. */
  protected abstract void outdate(int format, String... statements) throws SQLException;

  @BeforeEach
  void fill() throws CaseException {
    try (CaseStore store = store()) {
      store.save(letter);
      store.save(CaseStoreContract.letter("b/copy of a letter.txt"));
      store.save(
          new Entity(
              "e-1",
              named.kind(),
              named.text(),
              List.of(new Entity.Alias(named.text(), "Latn", 1)),
              1,
              1));
      store.saveEntityOf(named.document(), named.id(), "e-1");
      store.save(finding("f-1", "Borealis paid.", Standing.SINGLE_SOURCE, List.of()));
      store.save(
          finding(
              "f-2",
              "Borealis did not pay.",
              Standing.CONTRADICTED,
              List.of(new Finding.Conflict("f-1", "modality"))));
      store.commit();
    }
  }

  private static Mention name(ReadDocument letter) {
    return letter.mentions().stream()
        .filter(m -> m.kind() == MentionKind.PERSON || m.kind() == MentionKind.ORGANIZATION)
        .findFirst()
        .orElseThrow();
  }

  private Finding finding(
      String id, String statement, Standing standing, List<Finding.Conflict> conflicts) {
    return new Finding(
        id,
        statement,
        "payment",
        standing,
        List.of(claim.id()),
        List.of("leak"),
        conflicts,
        List.of(),
        new Finding.Grade("F6", "a new leak"),
        null);
  }

  @Test
  void aListIsSeenAWindowAtATime() throws Exception {
    try (CaseViews views = views()) {
      assertThat(views.documents(DocumentWish.ANY, new Window(0, 1)).rows())
          .extracting(d -> d.path())
          .containsExactly("a/letter.txt");
      Listing<?> second = views.documents(DocumentWish.ANY, Window.page(2, 1));
      assertThat(second.total()).isEqualTo(2);
      assertThat(second.rows()).hasSize(1);
      assertThat(
              views
                  .documents(new DocumentWish("COPY", null, null, null, null), new Window(0, 9))
                  .total())
          .isEqualTo(1);
      assertThat(
              views
                  .documents(new DocumentWish("%", null, null, null, null), new Window(0, 9))
                  .total())
          .isZero();
    }
  }

  @Test
  void whatCantAllBeTrueStandsFirst() throws Exception {
    try (CaseViews views = views()) {
      assertThat(views.findings(FindingWish.ANY, new Window(0, 9)).rows())
          .extracting(Finding::id)
          .containsExactly("f-2", "f-1");
      assertThat(views.standings()).containsEntry("contradicted", 1);
      assertThat(views.kinds()).containsEntry("payment", 2);
      var contradicted =
          new FindingWish("did not", "payment", "contradicted", false, null, null, null);
      assertThat(views.findings(contradicted, new Window(0, 9)).total()).isEqualTo(1);
    }
  }

  @Test
  void aPageLeadsToItsFindingsAndItsEntities() throws Exception {
    try (CaseViews views = views()) {
      assertThat(views.page(letter.document().id(), 1)).contains(letter.pages().getFirst());
      assertThat(views.claimsOn(letter.document().id(), 1)).isEqualTo(letter.claims());
      assertThat(views.mentionsOn(letter.document().id(), 1)).isEqualTo(letter.mentions());
      assertThat(views.findingsOn(letter.document().id(), 1)).containsEntry(claim.id(), "f-1");
      assertThat(views.entitiesOn(letter.document().id(), 1).get(named.id()).id()).isEqualTo("e-1");
      assertThat(views.claim(claim.id()).orElseThrow().path()).isEqualTo("a/letter.txt");
    }
  }

  @Test
  void anEntityLeadsToItsPlacesAndItsFindings() throws Exception {
    try (CaseViews views = views()) {
      assertThat(views.entities(named.text().substring(1), null, new Window(0, 9)).total())
          .isEqualTo(1);
      assertThat(views.mentionsOf("e-1", new Window(0, 9)).rows())
          .extracting(Located::record)
          .containsExactly(named);
      var of = new FindingWish(null, null, null, null, null, null, "e-1");
      assertThat(views.findings(of, new Window(0, 9)).total()).isEqualTo(1);
    }
  }

  @Test
  void inACaseOfTheSeventhFormatAnEntityLeadsThereOnceItIsBroughtUpToDate() throws Exception {
    outdate(
        7,
        "DROP INDEX denoted_in",
        "ALTER TABLE entity_of DROP COLUMN document",
        "CREATE INDEX entity_of_by_entity ON entity_of (entity)");
    try (CaseViews views = views()) {
      assertThatThrownBy(() -> views.mentionsOf("e-1", new Window(0, 9)))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("older Dossier");
    }
    store().close();
    anEntityLeadsToItsPlacesAndItsFindings();
  }

  @Test
  void timeHasFindingsByWhatTextsSayAndDocumentsByTheirOwnDate() throws Exception {
    try (CaseStore store = store()) {
      store.save(dated("c/day.txt", day("2021-03-04"), day("2021-03-04"), "f-3"));
      store.save(dated("d/year.txt", day("2021-01-01"), day("2021-12-31"), "f-4"));
      store.save(dated("e/open.txt", null, day("1999-05-01"), "f-5"));
      for (String id : List.of("f-3", "f-4", "f-5")) {
        store.save(resting(id, claims.get(id)));
      }
      store.commit();
    }
    var findings = new HappeningWish("payment", null, null, null, null, false);
    try (CaseViews views = views()) {
      assertThat(views.span(findings))
          .contains(new Happening.Range(day("1999-05-01"), day("2021-12-31"), 3));
      assertThat(views.happenings(findings, new Window(0, 9)).rows())
          .extracting(Happening::id)
          .containsExactly("f-5", "f-4", "f-3");
      assertThat(views.parts(findings, 4))
          .containsExactly(new Happening.Part("1999", 1, 0), new Happening.Part("2021", 2, 0));
      assertThat(views.parts(findings.within(day("2021-01-01"), day("2021-12-31")), 7))
          .as("a year is too vague for a month")
          .containsExactly(new Happening.Part("2021-03", 1, 0));
      assertThat(views.ranges(findings, 7, new Window(0, 9)).rows())
          .containsExactly(new Happening.Range(day("2021-01-01"), day("2021-12-31"), 1));
      assertThat(
              views.happenings(findings.within(day("2021-06-01"), day("2021-06-30")), ALL).rows())
          .as("what could be in June")
          .extracting(Happening::id)
          .containsExactly("f-4");
      assertThat(
              views.happenings(findings.dated(day("2021-01-01"), day("2021-12-31")), ALL).total())
          .isEqualTo(1);
      assertThat(views.happenings(HappeningWish.ANY, ALL).rows())
          .filteredOn(Happening::isDocument)
          .hasSize(5);
      var corroborated = new HappeningWish(null, "corroborated", null, null, null, false);
      assertThat(views.span(corroborated)).isEmpty();
    }
  }

  @Test
  void whatNoTextDatesIsFoundAsSuch() throws Exception {
    var undated = new FindingWish(null, null, null, null, false, null, null);
    var dated = new FindingWish(null, null, null, null, true, null, null);
    try (CaseViews views = views()) {
      assertThat(views.findings(undated, ALL).total()).isEqualTo(2);
      assertThat(views.findings(dated, ALL).total()).isZero();
      assertThat(views.documents(new DocumentWish(null, null, null, true, null), ALL).total())
          .isEqualTo(2);
      assertThat(views.documents(new DocumentWish(null, null, null, false, null), ALL).total())
          .isZero();
    }
  }

  @Test
  void timeIsNarrowedToWhatNamesAnEntity() throws Exception {
    try (CaseViews views = views()) {
      var of = new HappeningWish(null, null, "e-1", null, null, false);
      assertThat(views.happenings(of, ALL).rows())
          .extracting(Happening::id)
          .containsExactly(letter.document().id().sha256());
      var nobody = new HappeningWish(null, null, "e-9", null, null, false);
      assertThat(views.happenings(nobody, ALL).total()).isZero();
      assertThat(views.entityOf(named.id()).map(Entity::id)).contains("e-1");
    }
  }

  @Test
  void theRegisterIsNarrowedByPartyYearKindAndStandingAndSorted() throws Exception {
    try (CaseStore store = store()) {
      store.save(dated("c/day.txt", day("2019-03-04"), day("2020-03-04"), "f-3"));
      store.save(resting("f-3", claims.get("f-3")));
      store.commit();
    }
    try (CaseViews views = views()) {
      assertThat(views.register(RegisterWish.ANY, ALL).rows())
          .extracting(Finding::id)
          .containsExactly("f-1", "f-2", "f-3");
      assertThat(views.register(RegisterWish.ANY, new Window(1, 1)).total()).isEqualTo(3);
      assertThat(views.register(register("BOREAL", null, null, null), ALL).total()).isEqualTo(3);
      assertThat(views.register(register("nobody", null, null, null), ALL).total()).isZero();
      assertThat(views.register(register(null, 2019, null, null), ALL).total()).isEqualTo(1);
      assertThat(views.register(register(null, 2020, null, null), ALL).total()).isEqualTo(1);
      assertThat(views.register(register(null, 201, null, null), ALL).total()).isZero();
      assertThat(views.register(register(null, null, "delivery", null), ALL).total()).isZero();
      assertThat(views.register(register(null, null, null, "contradicted"), ALL).rows())
          .extracting(Finding::id)
          .containsExactly("f-2");
      var byYear = new RegisterWish(null, null, null, null, RegisterWish.Order.YEAR);
      assertThat(views.register(byYear, ALL).rows())
          .as("what is not dated comes last")
          .extracting(Finding::id)
          .containsExactly("f-3", "f-1", "f-2");
    }
  }

  @Test
  void aDocumentThatIsReadAgainStandsAtItsNewDayAlone() throws Exception {
    assertThat(daysOfLetterOnceItIsReadAs(null)).isEmpty();
    assertThat(daysOfLetterOnceItIsReadAs(day("2022-05-06"))).containsExactly(day("2022-05-06"));
    assertThat(daysOfLetterOnceItIsReadAs(day("2021-07-08"))).containsExactly(day("2021-07-08"));
  }

  private List<LocalDate> daysOfLetterOnceItIsReadAs(@Nullable LocalDate date) throws Exception {
    Document d = letter.document();
    var read =
        new Document(
            d.id(),
            d.path(),
            d.source(),
            d.mediaType(),
            d.title(),
            d.pages(),
            d.languages(),
            d.state(),
            d.reason(),
            d.created(),
            d.modified(),
            date,
            date == null ? null : d.dateFrom(),
            null,
            d.metadata());
    try (CaseStore store = store()) {
      store.save(
          new ReadDocument(read, "settings", letter.pages(), letter.mentions(), letter.claims()));
      store.commit();
    }
    try (CaseViews views = views()) {
      return views.happenings(HappeningWish.ANY, ALL).rows().stream()
          .filter(row -> row.id().equals(d.id().sha256()))
          .map(Happening::begins)
          .toList();
    }
  }

  @Test
  void weighingAnewForgetsWhatWasWeighed() throws Exception {
    try (CaseStore store = store()) {
      store.clearWeighed();
      store.commit();
    }
    try (CaseViews views = views()) {
      assertThat(views.register(RegisterWish.ANY, ALL).total()).isZero();
      assertThat(views.happenings(HappeningWish.ANY, ALL).rows())
          .hasSize(2)
          .allMatch(Happening::isDocument);
    }
  }

  @Test
  void whoActsOnWhomIsLinkedByEachFindingAndNarrowed() throws Exception {
    linked();
    try (CaseViews views = views()) {
      Network all = views.network(network(null, null));
      assertThat(all.nodes()).extracting(Network.Node::entity).containsExactly("e-2", "e-1");
      assertThat(all.total()).isEqualTo(2);
      Network.Link link = all.links().getFirst();
      assertThat(link.forth()).isZero();
      assertThat(link.back()).as("e-2 pays e-1").isEqualTo(1);
      assertThat(link.roots()).containsExactly("leak");
      assertThat(views.between("e-2", "e-1", ALL).rows())
          .extracting(Finding::id)
          .containsExactly("f-linked");
      assertThat(views.network(network("delivery", null)).nodes()).isEmpty();
      assertThat(views.network(network(null, "e-1")).nodes()).hasSize(2);
      assertThat(views.network(network(null, "e-none")).nodes()).isEmpty();
    }
  }

  private static NetworkWish network(@Nullable String kind, @Nullable String entity) {
    return new NetworkWish(kind, null, null, null, null, entity, true, 50);
  }

  /** Another entity pays the one that the letter names. */
  private void linked() throws CaseException {
    ReadDocument plain = CaseStoreContract.letter("d/linked.txt");
    Mention payee = name(plain);
    Claim c = plain.claims().getFirst();
    Filler payer = c.role("payer").getFirst();
    Mention paying =
        Mention.at(
            c.document(), plain.pages().getFirst(), payer.span(), MentionKind.ORGANIZATION, null);
    var roles = new TreeMap<>(c.roles());
    roles.put("payer", List.of(new Filler(payer.text(), payer.span(), paying.id(), null)));
    roles.put("payee", List.of(new Filler(payee.text(), payee.span(), payee.id(), null)));
    var claim =
        new Claim(
            Claim.idOf(c.document(), c.page(), c.span(), c.kind(), roles),
            c.kind(),
            c.document(),
            c.page(),
            c.span(),
            c.quote(),
            c.boxes(),
            c.language(),
            roles,
            c.status(),
            c.modality(),
            c.hedge(),
            c.attribution(),
            c.direct(),
            c.rule(),
            c.confidence());
    try (CaseStore store = store()) {
      store.save(
          new ReadDocument(
              plain.document(), "settings", plain.pages(), List.of(payee, paying), List.of(claim)));
      store.save(
          new Entity(
              "e-2",
              MentionKind.ORGANIZATION,
              "Borealis",
              List.of(new Entity.Alias("Borealis", "Latn", 1)),
              1,
              1));
      store.saveEntityOf(payee.document(), payee.id(), "e-1");
      store.saveEntityOf(paying.document(), paying.id(), "e-2");
      store.save(resting("f-linked", claim));
      store.commit();
    }
  }

  private static RegisterWish register(
      @Nullable String party,
      @Nullable Integer year,
      @Nullable String kind,
      @Nullable String standing) {
    return new RegisterWish(party, year, kind, standing, RegisterWish.Order.SUPPLIER);
  }

  /** A letter whose claim has a date. */
  private ReadDocument dated(
      String path, @Nullable LocalDate from, @Nullable LocalDate to, String finding) {
    ReadDocument plain = CaseStoreContract.letter(path);
    Claim c = plain.claims().getFirst();
    Filler payer = c.role("payer").getFirst();
    var roles = new TreeMap<>(c.roles());
    roles.put(
        "date",
        List.of(
            new Filler(
                payer.text(),
                payer.span(),
                null,
                new Value.Date(from, to, DatePrecision.INTERVAL, false))));
    var dated =
        new Claim(
            Claim.idOf(c.document(), c.page(), c.span(), c.kind(), roles),
            c.kind(),
            c.document(),
            c.page(),
            c.span(),
            c.quote(),
            c.boxes(),
            c.language(),
            roles,
            c.status(),
            c.modality(),
            c.hedge(),
            c.attribution(),
            c.direct(),
            c.rule(),
            c.confidence());
    claims.put(finding, dated);
    return new ReadDocument(
        plain.document(), "settings", plain.pages(), plain.mentions(), List.of(dated));
  }

  private static Finding resting(String id, Claim claim) {
    return new Finding(
        id,
        "Borealis paid.",
        "payment",
        Standing.SINGLE_SOURCE,
        List.of(claim.id()),
        List.of("leak"),
        List.of(),
        List.of(),
        new Finding.Grade("F6", "a new leak"),
        null);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void whoLooksSeesWhatIsCommittedMeanwhile() throws Exception {
    try (CaseViews views = views()) {
      int before = views.tally().documents();
      try (CaseStore store = store()) {
        store.save(CaseStoreContract.letter("c/late.txt"));
        store.commit();
      }
      assertThat(views.tally().documents()).isEqualTo(before + 1);
      assertThat(views.documents(DocumentWish.ANY, new Window(0, 9)).total()).isEqualTo(before + 1);
    }
  }

  @Test
  void decisionsStackAndAreNeverForgotten() throws Exception {
    try (Decisions decisions = decisions();
        CaseViews views = views()) {
      decisions.decide("f-1", "accepted", null, NOON);
      decisions.decide("f-1", "rejected: the receipt is forged", "anna", NOON.plusSeconds(60));
      assertThat(views.finding("f-1").orElseThrow().decision()).startsWith("rejected");

      decisions.undo("f-1", null, NOON.plusSeconds(120));
      assertThat(views.finding("f-1").orElseThrow().decision()).isEqualTo("accepted");
      decisions.undo("f-1", null, NOON.plusSeconds(180));
      decisions.undo("f-1", null, NOON.plusSeconds(240));
      assertThat(views.finding("f-1").orElseThrow().decision()).isNull();

      assertThat(decisions.log(new Window(0, 9)).rows())
          .extracting(Decision::decision)
          .containsExactly(null, null, null, "rejected: the receipt is forged", "accepted");
      assertThat(decisions.log(new Window(3, 9)).rows())
          .extracting(Decision::who)
          .containsExactly("anna", null);
    }
  }

  @Test
  void weighingAnewLeavesDecisionsAlone() throws Exception {
    try (Decisions decisions = decisions()) {
      decisions.decide("f-1", "accepted", null, NOON);
    }
    try (CaseStore store = store()) {
      store.clearWeighed();
      store.save(finding("f-1", "Borealis paid.", Standing.SINGLE_SOURCE, List.of()));
      store.commit();
    }
    try (CaseViews views = views()) {
      assertThat(views.finding("f-1").orElseThrow().decision()).isEqualTo("accepted");
      assertThat(views.finding("f-2")).isEmpty();
    }
  }

  @Test
  void nothingIsDecidedOnAFindingThatIsNotThere() throws Exception {
    try (Decisions decisions = decisions()) {
      assertThatThrownBy(() -> decisions.decide("f-9", "accepted", null, NOON))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("there is no finding f-9");
      assertThat(decisions.log(new Window(0, 9)).rows()).isEmpty();
    }
  }

  @Test
  void everyCommittedChangeAltersTheMarkAndLookingDoesNot() throws Exception {
    try (CaseChanges changes = changes();
        Decisions decisions = decisions();
        CaseViews views = views()) {
      long before = changes.mark();
      views.tally();
      decisions.log(new Window(0, 9));
      assertThat(changes.mark()).isEqualTo(before);

      decisions.decide("f-1", "accepted", null, NOON);
      long decided = changes.mark();
      assertThat(decided).isNotEqualTo(before);
      assertThat(changes.mark()).isEqualTo(decided);

      assertThatThrownBy(() -> decisions.decide("f-9", "accepted", null, NOON))
          .isInstanceOf(CaseException.class);
      assertThat(changes.mark()).as("what was given up").isEqualTo(decided);
    }
  }
}
