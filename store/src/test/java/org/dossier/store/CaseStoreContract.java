package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dossier.model.Attribution;
import org.dossier.model.Box;
import org.dossier.model.Cell;
import org.dossier.model.Claim;
import org.dossier.model.ContentId;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Filler;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Observation;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Resemblance.Kind;
import org.dossier.model.Signal;
import org.dossier.model.SignalKind;
import org.dossier.model.Span;
import org.dossier.model.State;
import org.dossier.model.Status;
import org.dossier.model.Table;
import org.dossier.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every case store does. */
abstract class CaseStoreContract {
  private static final String TEXT = "On 4 March 2021 Borealis paid 1,200 euros to Greta Holm.";

  @TempDir protected Path temp;

  /** Opens the same store again with what was made durable. */
  protected abstract CaseStore open() throws CaseException;

  /** Opens it for reading only. */
  protected abstract CaseStore openReadOnly() throws CaseException;

  @Test
  void whatIsSavedAndCommittedComesBackAsItWas() throws Exception {
    ReadDocument saved = letter("a/letter.txt");
    try (CaseStore store = open()) {
      store.save(saved);
      store.commit();
    }
    try (CaseStore store = openReadOnly()) {
      assertThat(documents(store)).containsExactly(saved.document());
      assertThat(pages(store)).isEqualTo(saved.pages());
      assertThat(mentions(store, Narrow.NONE)).isEqualTo(saved.mentions());
      assertThat(claims(store, Narrow.NONE)).isEqualTo(saved.claims());
      assertThat(store.pageText(saved.document().id(), 1)).isEqualTo(TEXT);
      assertThat(store.settingsOf("a/letter.txt", saved.document().id())).contains("settings");
    }
  }

  @Test
  void signalsAndMarksBelongToTheirDocumentAndThoseOfTheTroveToTheWeighing() throws Exception {
    ReadDocument letter = letter("a/letter.txt");
    DocumentId id = letter.document().id();
    Signal own =
        Signal.of(
            id,
            Observation.at(
                SignalKind.WEEKDAY, letter.pages().getFirst(), new Span(3, 15), "not that day"));
    Signal weighed = Signal.of(id, Observation.ofWhole(SignalKind.NUMBERING, "out of step"));
    var mark = new Mark(id, 1, MarkKind.OWN_NUMBER, "17-1147", "KE/17-1147");
    Gap gap =
        Gap.of("annex", "Annex 3", "named", List.of(new Gap.Place(id, "a/letter.txt", 1, "see")));
    try (CaseStore store = open()) {
      store.save(
          new ReadDocument(
              letter.document(),
              "settings",
              letter.pages(),
              List.of(),
              List.of(),
              List.of(own),
              List.of(mark)));
      store.save(weighed);
      store.save(gap);
      store.commit();
    }
    try (CaseStore store = open()) {
      assertThat(signals(store, Narrow.NONE)).containsExactly(weighed, own);
      assertThat(signals(store, new Narrow(null, "weekday"))).containsExactly(own);
      assertThat(store.documentsWithSignals()).containsEntry("weekday", 1);
      assertThat(gaps(store, Narrow.to(id))).containsExactly(gap);
      assertThat(gaps(store, new Narrow(null, "letter"))).isEmpty();
      List<Mark> marks = new ArrayList<>();
      store.marks(MarkKind.OWN_NUMBER, marks::add);
      assertThat(marks).containsExactly(mark);

      store.clearWeighed();

      assertThat(signals(store, Narrow.NONE)).containsExactly(own);
      assertThat(gaps(store, Narrow.NONE)).isEmpty();

      store.save(letter);

      assertThat(signals(store, Narrow.NONE)).isEmpty();
    }
  }

  protected static List<Signal> signals(CaseStore store, Narrow narrow) throws CaseException {
    List<Signal> signals = new ArrayList<>();
    store.signals(narrow, signal -> signals.add(signal.record()));
    return signals;
  }

  protected static List<Gap> gaps(CaseStore store, Narrow narrow) throws CaseException {
    List<Gap> gaps = new ArrayList<>();
    store.gaps(narrow, gaps::add);
    return gaps;
  }

  @Test
  void whatIsNotCommittedIsNotThere() throws Exception {
    try (CaseStore store = open()) {
      store.save(letter("a.txt"));
    }
    try (CaseStore store = open()) {
      assertThat(documents(store)).isEmpty();
      assertThat(pages(store)).isEmpty();
    }
  }

  @Test
  void savingAgainReplacesTheContent() throws Exception {
    ReadDocument first = letter("a.txt");
    var second = new ReadDocument(first.document(), "others", first.pages(), List.of(), List.of());
    try (CaseStore store = open()) {
      store.save(first);
      store.save(second);

      assertThat(documents(store)).hasSize(1);
      assertThat(pages(store)).hasSize(1);
      assertThat(mentions(store, Narrow.NONE)).isEmpty();
      assertThat(store.settingsOf("a.txt", first.document().id())).contains("others");
    }
  }

  @Test
  void aSecondCopyIsARowAndLeavesTheContentAlone() throws Exception {
    ReadDocument first = letter("b.txt");
    Document copy = document("a copy.txt", first.document().id(), "b.txt");
    try (CaseStore store = open()) {
      store.save(first);
      store.save(ReadDocument.bare(copy, "settings"));

      assertThat(documents(store))
          .extracting(Document::path)
          .containsExactly("a copy.txt", "b.txt");
      assertThat(pages(store)).hasSize(1);
      assertThat(store.firstPathOf(first.document().id())).contains("b.txt");
      assertThat(store.documentIds()).containsExactly(first.document().id());
      assertThat(store.tally().duplicates()).isEqualTo(1);
    }
  }

  @Test
  void tablesComeByPathWhateverTheOrderOfSaving() throws Exception {
    try (CaseStore store = open()) {
      for (String path : List.of("c.txt", "a.txt", "b.txt")) {
        store.save(letter(path));
      }

      assertThat(documents(store))
          .extracting(Document::path)
          .containsExactly("a.txt", "b.txt", "c.txt");
      List<String> paths = new ArrayList<>();
      store.claims(Narrow.NONE, claim -> paths.add(claim.path()));
      assertThat(paths).containsExactly("a.txt", "b.txt", "c.txt");
    }
  }

  @Test
  void tablesNarrowToADocumentAndAKind() throws Exception {
    ReadDocument one = letter("a.txt");
    try (CaseStore store = open()) {
      store.save(one);
      store.save(letter("b.txt"));
      DocumentId id = one.document().id();

      assertThat(mentions(store, Narrow.to(id))).isEqualTo(one.mentions());
      assertThat(mentions(store, new Narrow(id, "money"))).hasSize(1);
      assertThat(mentions(store, new Narrow(null, "money"))).hasSize(2);
      assertThat(claims(store, new Narrow(null, "meeting"))).isEmpty();
    }
  }

  @Test
  void resemblancesComeBackByTheirPathsUntilTheyAreWeighedAnew() throws Exception {
    DocumentId a = letter("a.txt").document().id();
    DocumentId b = letter("b.txt").document().id();
    DocumentId c = letter("c.txt").document().id();
    var changed = new Resemblance.Difference("payment", "c-1", "c-2", "amount", "5", null);
    var draft = new Resemblance(c, a, Kind.DRAFT, 0.75, 0.9, true, "It says so.", List.of(changed));
    var story = new Resemblance(a, b, Kind.SAME_STORY, 0.5, 0, false, "Names.", List.of());
    try (CaseStore store = open()) {
      store.clearWeighed();
      for (String path : List.of("c.txt", "a.txt", "b.txt")) {
        store.save(letter(path));
      }
      store.save(draft);
      store.save(story);
      store.commit();
    }
    try (CaseStore store = openReadOnly()) {
      assertThat(resemblances(store, Narrow.NONE)).containsExactly(story, draft);
      assertThat(resemblances(store, Narrow.to(c))).containsExactly(draft);
      assertThat(resemblances(store, new Narrow(a, "same-story"))).containsExactly(story);
    }
    try (CaseStore store = open()) {
      store.clearWeighed();
      assertThat(resemblances(store, Narrow.NONE)).isEmpty();
    }
  }

  private static List<Resemblance> resemblances(CaseStore store, Narrow narrow)
      throws CaseException {
    List<Resemblance> found = new ArrayList<>();
    store.resemblances(narrow, found::add);
    return found;
  }

  @Test
  void textsAndFiguresOfADocumentAreReadWithoutTheRest() throws Exception {
    ReadDocument saved = letter("a.txt");
    List<String> texts = new ArrayList<>();
    List<Mention> figures = new ArrayList<>();
    try (CaseStore store = open()) {
      store.save(saved);
      store.save(letter("b.txt"));
      store.texts(saved.document().id(), texts::add);
      store.figures(saved.document().id(), figures::add);
    }

    assertThat(texts).containsExactly(TEXT);
    assertThat(figures).isEqualTo(saved.mentions().subList(0, 2));
  }

  @Test
  void quotationsAreAllThatIsQuoted() throws Exception {
    ReadDocument letter = letter("a.txt");
    try (CaseStore store = open()) {
      store.save(letter);
      List<Quotation> quotations = new ArrayList<>();
      store.quotations(letter.document().id(), quotations::add);

      assertThat(quotations)
          .extracting(Quotation::what)
          .containsExactlyInAnyOrder("claim", "payer", "mention", "mention", "mention");
      assertThat(quotations)
          .allSatisfy(q -> assertThat(TEXT.substring(q.start(), q.end())).isEqualTo(q.text()));
    }
  }

  @Test
  void aFileThatHoldsOthersIsKnown() throws Exception {
    try (CaseStore store = open()) {
      store.save(letter("mail.eml"));
      store.save(letter("mail.eml!/list.txt"));
      store.save(letter("mail.emlx"));

      assertThat(store.holdsOthers("mail.eml")).isTrue();
      assertThat(store.holdsOthers("mail.emlx")).isFalse();
      assertThat(store.holdsOthers("mail")).isFalse();
    }
  }

  @Test
  void factsAreKeptAndReplaced() throws Exception {
    try (CaseStore store = open()) {
      assertThat(store.fact("weighed")).isEmpty();
      store.putFact("weighed", "no");
      store.putFact("weighed", "yes");
      store.commit();
    }
    try (CaseStore store = openReadOnly()) {
      assertThat(store.fact("weighed")).contains("yes");
    }
  }

  @Test
  void aTextWithTheCharacterThatNoDatabaseKeepsHasTheSameLength() throws Exception {
    try (CaseStore store = open()) {
      store.putFact("a", "one\0two");
      store.commit();

      assertThat(store.fact("a")).contains("one\uFFFDtwo");
    }
  }

  @Test
  void theTallyCountsWhatIsThere() throws Exception {
    try (CaseStore store = open()) {
      store.save(letter("a.txt"));
      store.save(
          ReadDocument.bare(
              new Document(
                  id("x"),
                  "x.pdf",
                  null,
                  null,
                  null,
                  0,
                  List.of(),
                  State.FAILED,
                  "it is empty",
                  null,
                  null,
                  null,
                  null,
                  null),
              "settings"));
      store.clearWeighed();
      store.commit();
      Tally tally = store.tally();

      assertThat(tally.documents()).isEqualTo(2);
      assertThat(tally.states()).containsEntry("processed", 1).containsEntry("failed", 1);
      assertThat(tally.reasons()).containsEntry("failed: it is empty", 1);
      assertThat(store.mentionCount()).isEqualTo(3);
      assertThat(tally.claims()).isEqualTo(1);
      assertThat(tally.coverage()).isEqualTo(0.5);
    }
  }

  static List<Document> documents(CaseStore store) throws CaseException {
    List<Document> found = new ArrayList<>();
    store.documents(Narrow.NONE, found::add);
    return found;
  }

  @Test
  void namesAndClaimsCanBeGoneThroughWithoutHoldingThem() throws Exception {
    try (CaseStore store = open()) {
      store.save(letter("a.txt"));
      store.save(letter("b.txt"));
      store.save(ReadDocument.bare(document("copy.txt", id("a.txt"), "a.txt"), "settings"));
      List<Mention> names = new ArrayList<>();
      store.names(id("b.txt"), Set.of(MentionKind.PERSON, MentionKind.LOCATION), names::add);
      List<String> people = new ArrayList<>();
      store.spellings(MentionKind.PERSON, people::add);

      assertThat(names).extracting(Mention::text).containsExactly("Greta Holm");
      assertThat(names).extracting(Mention::document).containsExactly(id("b.txt"));
      assertThat(people).containsExactly("Greta Holm");
      assertThat(store.claimants()).containsExactlyInAnyOrder(id("a.txt"), id("b.txt"));
      Claim claim = claims(store, Narrow.to(id("a.txt"))).getFirst();
      List<Claim> there = new ArrayList<>();
      store.claimsOf(claim.document(), there::add);
      assertThat(there)
          .isEqualTo(store.claimsAt(claim.document(), claim.page(), claim.span()))
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("boxes")
          .containsExactly(claim);
      assertThat(store.claimsAt(claim.document(), claim.page(), new Span(0, 1))).isEmpty();
    }
  }

  @Test
  void whatIsWeighedTakesThePlaceOfWhatWas() throws Exception {
    var entity = new Entity("e-1", MentionKind.PERSON, "Greta Holm", List.of(), 1, 1);
    try (CaseStore store = open()) {
      store.save(entity);
      store.saveEntityOf(id("a.txt"), "m-1", "e-1");
      store.commit();

      assertThat(store.entityOf("m-1")).contains("e-1");
      assertThat(store.entityOf("m-2")).isEmpty();
      store.clearWeighed();
    }
    try (CaseStore store = open()) {
      assertThat(store.entityOf()).as("not committed").containsEntry("m-1", "e-1");
      store.clearWeighed();
      store.commit();
      assertThat(store.entityOf()).isEmpty();
      assertThat(store.tally().entities()).isZero();
    }
  }

  static void saveOne(CaseStore store) throws CaseException {
    store.save(letter("a.txt"));
    store.commit();
  }

  static List<Page> pages(CaseStore store) throws CaseException {
    List<Page> found = new ArrayList<>();
    store.pages(Narrow.NONE, page -> found.add(page.record()));
    return found;
  }

  private static List<Mention> mentions(CaseStore store, Narrow narrow) throws CaseException {
    List<Mention> found = new ArrayList<>();
    Consumer<Located<Mention>> sink = mention -> found.add(mention.record());
    store.mentions(narrow, sink);
    return found;
  }

  private static List<Claim> claims(CaseStore store, Narrow narrow) throws CaseException {
    List<Claim> found = new ArrayList<>();
    Consumer<Located<Claim>> sink = claim -> found.add(claim.record());
    store.claims(narrow, sink);
    return found;
  }

  static DocumentId id(String content) {
    return new DocumentId(
        HexFormat.of()
            .formatHex(ContentId.sha256().digest(content.getBytes(StandardCharsets.UTF_8))));
  }

  private static Document document(String path, DocumentId id, String duplicateOf) {
    return new Document(
        id,
        path,
        "leak",
        "text/plain",
        "A letter",
        duplicateOf == null ? 1 : 0,
        duplicateOf == null ? List.of("en") : List.of(),
        State.PROCESSED,
        null,
        Instant.parse("2021-03-04T10:00:00Z"),
        null,
        LocalDate.of(2021, 3, 4),
        DateFrom.TEXT,
        duplicateOf,
        new TreeMap<>(Map.of("From", "Greta Holm", "dc:creator", "\"Г. Холм\"\n")));
  }

  /** A document of which every table has a row. */
  static ReadDocument letter(String path) {
    DocumentId id = id(path);
    var cell =
        new Cell(2, 3, 1, 2, "1,200 euros", List.of(span("1,200 euros")), new Box(1, 2.25, 3, 4));
    var page =
        new Page(1, TEXT, "en", Origin.OCR, 0.75, 595.0, 842.0, List.of())
            .withTables(
                List.of(
                    new Table("Prices", List.of(cell)),
                    new Table(null, List.of(new Cell(1, 1, 1, 1, "x", List.of(), null)))))
            .withNote("a hidden sheet");
    Span date = span("4 March 2021");
    Span money = span("1,200 euros");
    Span quote = span("Borealis paid 1,200 euros to Greta Holm.");
    List<Mention> mentions =
        List.of(
            Mention.at(id, page, date, MentionKind.DATE, Value.Date.day(LocalDate.of(2021, 3, 4))),
            Mention.at(
                id,
                page,
                money,
                MentionKind.MONEY,
                new Value.Money(new BigDecimal("1200"), null, "EUR", true)),
            Mention.at(id, page, span("Greta Holm"), MentionKind.PERSON, null));
    var roles = new TreeMap<String, List<Filler>>();
    roles.put("payer", List.of(new Filler("Borealis", span("Borealis"), null, null)));
    var claim =
        new Claim(
            Claim.idOf(id, 1, quote, "payment", roles),
            "payment",
            id,
            1,
            quote,
            quote.of(TEXT),
            List.of(new Box(10, 20, 30.5, 4)),
            "en",
            roles,
            Status.PAID,
            Modality.ASSERTED,
            "reportedly",
            List.of(new Attribution("Greta Holm", mentions.getLast().id(), "said")),
            true,
            "payment/pays",
            0.9);
    return new ReadDocument(
        document(path, id, null), "settings", List.of(page), mentions, List.of(claim));
  }

  private static Span span(String part) {
    int at = TEXT.indexOf(part);
    return new Span(at, at + part.length());
  }
}
