package org.dossier.outputs.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dossier.intake.CustodyEvent;
import org.dossier.intake.CustodyLog;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Filler;
import org.dossier.model.Mention;
import org.dossier.model.Modality;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.Status;
import org.dossier.pipeline.AddProgress;
import org.dossier.pipeline.AddRequest;
import org.dossier.pipeline.Adding;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.RecognizedTextHash;
import org.dossier.store.CaseException;
import org.dossier.store.Located;
import org.dossier.store.Narrow;
import org.dossier.store.ReadDocument;
import org.dossier.store.sql.SqlCaseStore;
import org.dossier.text.ReadSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes anything in a case is found out, and told what. */
class VerificationTest {
  private static final String LETTER =
      "Oskar Lindqvist signed the contract on 4 March 2021. Borealis paid 1,200 euros.";
  private static final String QUOTE = "Borealis paid 1,200 euros.";
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-05-06T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path temp;
  private CaseFolder folder;

  @BeforeEach
  void makeCase() throws Exception {
    Path trove = Files.createDirectories(temp.resolve("trove"));
    write(trove.resolve("letter.txt"), LETTER);
    write(trove.resolve("copy.txt"), LETTER);
    write(trove.resolve("note.txt"), "Nothing happened in Hafnar.");
    write(trove.resolve("web.html"), "<html><body><p>Greta Holm met them.</p></body></html>");
    write(trove.resolve("empty.txt"), "");
    folder = CaseFolder.openOrCreate(temp.resolve("case"));
    add(trove);
    // a claim, whatever the rules of the day find
    try (var store = SqlCaseStore.open(folder.database())) {
      ReadDocument letter = stored(store, "copy.txt");
      store.save(
          new ReadDocument(
              letter.document(),
              letter.settings(),
              letter.pages(),
              letter.mentions(),
              List.of(claim(letter.document(), letter.pages().getFirst()))));
      store.clearWeighed();
      store.commit(); // what was weighed rested on other claims
      store.commit();
    }
  }

  @Test
  void anUntouchedCaseIsVerified() throws Exception {
    assertThat(failures()).isEmpty();
    assertThat(checks())
        .extracting(Check::kind)
        .contains(
            Check.Kind.CUSTODY,
            Check.Kind.ORIGINAL,
            Check.Kind.TEXT,
            Check.Kind.QUOTE,
            Check.Kind.MENTION);
  }

  @Test
  void aCaseCopiedElsewhereIsVerified() throws Exception {
    Path copy = temp.resolve("elsewhere/other name");
    copyTree(folder.root(), copy);
    deleteTree(folder.root());
    folder = CaseFolder.open(copy);

    assertThat(failures()).isEmpty();
  }

  @Test
  void theChecksAreTheSameWhateverTheJobs() throws Exception {
    List<Check> alone = new ArrayList<>();
    Verification.run(folder, 1, SILENT, alone::add);

    assertThat(checks()).isEqualTo(alone);
  }

  @Test
  void verifyingChangesNothing() throws Exception {
    byte[] custody = Files.readAllBytes(folder.custody());
    byte[] database = Files.readAllBytes(folder.root().resolve("case.db"));
    checks();

    assertThat(Files.readAllBytes(folder.custody())).isEqualTo(custody);
    assertThat(Files.readAllBytes(folder.root().resolve("case.db"))).isEqualTo(database);
  }

  @Test
  void oneByteOfAnOriginalIsFoundOut() throws Exception {
    Path original = original("note.txt");
    byte[] bytes = Files.readAllBytes(original);
    bytes[3] ^= 1;
    rewrite(original, bytes);

    assertThat(failures())
        .anySatisfy(
            check -> {
              assertThat(check.kind()).isEqualTo(Check.Kind.ORIGINAL);
              assertThat(check.subject()).isEqualTo("note.txt");
              assertThat(check.detail()).contains("was changed");
            });
    assertThat(failures()).allMatch(check -> check.subject().equals("note.txt"));
  }

  @Test
  void aRemovedOriginalIsFoundOut() throws Exception {
    Files.delete(original("web.html"));

    assertThat(failures())
        .anySatisfy(
            check -> {
              assertThat(check.kind()).isEqualTo(Check.Kind.ORIGINAL);
              assertThat(check.subject()).isEqualTo("web.html");
              assertThat(check.detail()).contains("is missing");
            });
  }

  @Test
  void aFileAmongTheOriginalsThatNobodyTookInIsFoundOut() throws Exception {
    write(folder.originals().resolve("ab/planted"), "more evidence");

    assertThat(failures())
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.kind()).isEqualTo(Check.Kind.ORIGINAL);
              assertThat(check.subject()).isEqualTo("originals/ab/planted");
            });
  }

  @Test
  void aChangedQuoteIsFoundOut() throws Exception {
    sql("UPDATE claim_rows SET quote = replace(quote, '1,200', '9,200')");

    assertThat(failures())
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.kind()).isEqualTo(Check.Kind.QUOTE);
              assertThat(check.subject()).startsWith("c-");
              assertThat(check.detail())
                  .contains("copy.txt page 1", "Borealis paid 9,200 euros", "1,200");
            });
  }

  @Test
  void aQuoteOfAnotherLengthIsFoundOut() throws Exception {
    sql("UPDATE claim_rows SET quote = 'Borealis paid nobody.' WHERE rule = 'test'");

    assertThat(failures()).singleElement().matches(check -> check.kind() == Check.Kind.QUOTE);
  }

  @Test
  void aMovedQuoteIsFoundOut() throws Exception {
    sql("UPDATE claim_rows SET start = start - 1, end = end - 1 WHERE rule = 'test'");

    assertThat(failures()).singleElement().matches(check -> check.kind() == Check.Kind.QUOTE);
  }

  @Test
  void aChangedFillerIsFoundOut() throws Exception {
    sql("UPDATE claim_rows SET roles = replace(roles, 'Borealis', 'Australis')");

    assertThat(failures())
        .singleElement()
        .satisfies(check -> assertThat(check.detail()).contains("payer 'Australis' is not there"));
  }

  @Test
  void aChangedMentionIsFoundOut() throws Exception {
    sql("UPDATE mention_rows SET text = '5 March 2021' WHERE text = '4 March 2021'");

    assertThat(failures())
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.kind()).isEqualTo(Check.Kind.MENTION);
              assertThat(check.detail()).contains("copy.txt page 1", "4 March 2021");
            });
  }

  @Test
  void aPageChangedTogetherWithItsQuoteIsFoundOut() throws Exception {
    sql("UPDATE page_rows SET text = replace(text, '1,200', '9,200')");
    sql("UPDATE claim_rows SET quote = replace(quote, '1,200', '9,200')");

    assertThat(failures()).extracting(Check::kind).contains(Check.Kind.TEXT, Check.Kind.QUOTE);
  }

  @Test
  void aChangedCustodyLineIsFoundOut() throws Exception {
    List<String> lines = Files.readAllLines(folder.custody());
    lines.set(1, lines.get(1).replace("\"size\":", "\"size\":1"));
    Files.write(folder.custody(), lines);

    assertThat(failures())
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.kind()).isEqualTo(Check.Kind.CUSTODY);
              assertThat(check.subject()).isEqualTo("custody.jsonl line 2");
              assertThat(check.detail()).contains("changed after it was written");
            });
  }

  @Test
  void aRemovedCustodyLineIsFoundOut() throws Exception {
    List<String> lines = Files.readAllLines(folder.custody());
    lines.remove(2);
    Files.write(folder.custody(), lines);

    assertThat(failures())
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.subject()).isEqualTo("custody.jsonl line 3");
              assertThat(check.detail()).contains("a line was taken out");
            });
  }

  @Test
  void linesRemovedFromTheEndOfTheLogAreFoundOut() throws Exception {
    List<String> lines = Files.readAllLines(folder.custody());
    Files.write(folder.custody(), lines.subList(0, 2));

    assertThat(failures())
        .singleElement()
        .satisfies(check -> assertThat(check.detail()).contains("missing from its end"));
  }

  @Test
  void aMissingLogIsFoundOut() throws Exception {
    Files.delete(folder.custody());

    assertThat(failures())
        .singleElement()
        .matches(check -> check.kind() == Check.Kind.CUSTODY && check.detail().contains("missing"));
  }

  @Test
  void aDocumentTakenOutOfTheTablesIsFoundOut() throws Exception {
    sql("DELETE FROM documents WHERE path = 'note.txt'");

    assertThat(failures())
        .extracting(Check::kind)
        .containsExactly(Check.Kind.CUSTODY, Check.Kind.ORIGINAL);
  }

  @Test
  void theTextOfRecognizedPagesIsHeldAgainstTheLog() throws Exception {
    recognize("a scan of a receipt", true);
    assertThat(failures()).isEmpty();
    assertThat(checks()).anyMatch(check -> check.detail().contains("not recognised again"));

    sql("UPDATE page_rows SET text = 'a scan of a summons' WHERE origin = 'ocr'");
    assertThat(failures())
        .singleElement()
        .satisfies(check -> assertThat(check.detail()).contains("custody log"));
  }

  @Test
  void aRowThatIsNoRecordIsOneClearLine() throws Exception {
    sql("UPDATE documents SET state = 'splendid'");

    assertThatThrownBy(this::checks)
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("a row that Dossier did not write");
  }

  /** Makes note.txt a page that was recognised. */
  private void recognize(String text, boolean logged) throws Exception {
    try (var store = SqlCaseStore.open(folder.database())) {
      ReadDocument note = stored(store, "note.txt");
      var page = new Page(1, text, "en", Origin.OCR, 0.9, 600.0, 800.0, List.of());
      store.save(
          new ReadDocument(note.document(), note.settings(), List.of(page), List.of(), List.of()));
      store.commit();
      if (logged) {
        try (CustodyLog log = CustodyLog.open(folder.custody(), NOON)) {
          String id = note.document().id().sha256();
          log.append(
              new CustodyEvent(
                  id,
                  null,
                  "note.txt",
                  RecognizedTextHash.of(List.of(page)),
                  1,
                  NOON.instant(),
                  "trove",
                  "ocr",
                  "case",
                  RecognizedTextHash.ACTION,
                  "test"));
        }
      }
    }
  }

  private static Claim claim(Document document, Page page) {
    int at = page.text().indexOf(QUOTE);
    var span = new Span(at, at + QUOTE.length());
    var roles = new TreeMap<String, List<Filler>>();
    roles.put("payer", List.of(new Filler("Borealis", new Span(at, at + 8), null, null)));
    return new Claim(
        Claim.idOf(document.id(), 1, span, "payment", roles),
        "payment",
        document.id(),
        1,
        span,
        QUOTE,
        List.of(),
        "en",
        roles,
        Status.PAID,
        Modality.ASSERTED,
        null,
        List.of(),
        false,
        "test",
        1);
  }

  private static ReadDocument stored(SqlCaseStore store, String path) throws CaseException {
    List<Document> found = new ArrayList<>();
    store.documents(Narrow.NONE, found::add);
    Document document = found.stream().filter(d -> d.path().equals(path)).findFirst().orElseThrow();
    List<Page> pages = new ArrayList<>();
    store.pages(Narrow.to(document.id()), (Located<Page> page) -> pages.add(page.record()));
    List<Mention> mentions = new ArrayList<>();
    store.mentions(
        Narrow.to(document.id()), (Located<Mention> mention) -> mentions.add(mention.record()));
    return new ReadDocument(
        document, store.settingsOf(path, document.id()).orElseThrow(), pages, mentions, List.of());
  }

  private void add(Path trove) throws CaseException {
    var request =
        new AddRequest(
            List.of(trove),
            "trove",
            null,
            new TreeSet<>(),
            ReadSettings.Ocr.NEVER,
            2,
            NOON,
            "test");
    Adding.run(folder, request, QUIET);
  }

  private List<Check> checks() throws CaseException {
    List<Check> checks = new ArrayList<>();
    boolean ok = Verification.run(folder, 3, SILENT, checks::add);
    assertThat(ok).isEqualTo(checks.stream().allMatch(Check::ok));
    return checks;
  }

  private List<Check> failures() throws CaseException {
    return checks().stream().filter(check -> !check.ok()).toList();
  }

  private Path original(String path) throws CaseException, IOException {
    try (var store = SqlCaseStore.openReadOnly(folder.database())) {
      String id = stored(store, path).document().id().sha256();
      return folder.originals().resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
    }
  }

  private void sql(String update) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(update)).as(update).isPositive();
    }
  }

  private static void rewrite(Path file, byte[] bytes) throws IOException {
    Files.delete(file);
    Files.write(file, bytes);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(file, FileTime.from(NOON.instant()));
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void deleteTree(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static final VerifyProgress SILENT =
      new VerifyProgress() {
        @Override
        public void expected(int documents) {}

        @Override
        public void done(String path, boolean ok) {}
      };

  private static final AddProgress QUIET = AddProgress.unseen();
}
