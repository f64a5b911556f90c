package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dossier.model.Claim;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of a case, and what they decide, on whatever holds it. */
abstract class CaseViewsContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir protected Path temp;

  private final ReadDocument letter = CaseStoreContract.letter("a/letter.txt");
  private final Claim claim = letter.claims().getFirst();
  private final Mention named = name(letter);

  protected abstract CaseStore store() throws CaseException;

  protected abstract CaseViews views() throws CaseException;

  protected abstract Decisions decisions() throws CaseException;

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
      store.saveEntityOf(named.id(), "e-1");
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
      assertThat(views.documents(new DocumentWish("COPY", null, null), new Window(0, 9)).total())
          .isEqualTo(1);
      assertThat(views.documents(new DocumentWish("%", null, null), new Window(0, 9)).total())
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
      var contradicted = new FindingWish("did not", "payment", "contradicted", false, null, null);
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
      var of = new FindingWish(null, null, null, null, null, "e-1");
      assertThat(views.findings(of, new Window(0, 9)).total()).isEqualTo(1);
    }
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
      decisions.decide("f-1", "accepted", NOON);
      decisions.decide("f-1", "rejected: the receipt is forged", NOON.plusSeconds(60));
      assertThat(views.finding("f-1").orElseThrow().decision()).startsWith("rejected");

      decisions.undo("f-1", NOON.plusSeconds(120));
      assertThat(views.finding("f-1").orElseThrow().decision()).isEqualTo("accepted");
      decisions.undo("f-1", NOON.plusSeconds(180));
      decisions.undo("f-1", NOON.plusSeconds(240));
      assertThat(views.finding("f-1").orElseThrow().decision()).isNull();

      assertThat(decisions.log(new Window(0, 9)).rows())
          .extracting(Decision::decision)
          .containsExactly(null, null, null, "rejected: the receipt is forged", "accepted");
    }
  }

  @Test
  void weighingAnewLeavesDecisionsAlone() throws Exception {
    try (Decisions decisions = decisions()) {
      decisions.decide("f-1", "accepted", NOON);
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
      assertThatThrownBy(() -> decisions.decide("f-9", "accepted", NOON))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("there is no finding f-9");
      assertThat(decisions.log(new Window(0, 9)).rows()).isEmpty();
    }
  }
}
