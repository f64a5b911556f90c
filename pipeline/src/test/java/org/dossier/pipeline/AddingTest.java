package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dossier.intake.CustodyCheck;
import org.dossier.intake.CustodyEntry;
import org.dossier.intake.CustodyLog;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.Page;
import org.dossier.model.State;
import org.dossier.search.LucenePassageIndex;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.text.ReadSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that are added to a case. */
class AddingTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-05-06T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path temp;
  private Path trove;
  private CaseFolder folder;
  private final List<String> read = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  @BeforeEach
  void makeTrove() throws Exception {
    trove = Files.createDirectories(temp.resolve("trove"));
    folder = CaseFolder.openOrCreate(temp.resolve("case"));
    write("b.txt", "Oskar Lindqvist wrote to Greta Holm.");
  }

  @Test
  void aFileIsReadOnce() throws Exception {
    add();
    AddSummary again = add();

    assertThat(again.added()).isZero();
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(skipped).containsExactly("b.txt");
    assertThat(custody()).extracting(CustodyEntry::action).containsExactly("received");
  }

  @Test
  void onlyWhatIsNewIsRead() throws Exception {
    add();
    write("c.txt", "More.");
    read.clear();
    add();

    assertThat(read).containsExactly("c.txt");
  }

  @Test
  void aChangedFileIsReadAgainAndItsEarlierTextStays() throws Exception {
    add();
    write("b.txt", "Oskar Lindqvist wrote to nobody.");
    read.clear();
    add();

    assertThat(read).containsExactly("b.txt");
    assertThat(documents()).extracting(Document::path).containsExactly("b.txt", "b.txt");
    assertThat(texts())
        .containsExactlyInAnyOrder(
            "Oskar Lindqvist wrote to Greta Holm.", "Oskar Lindqvist wrote to nobody.");
  }

  @Test
  void aFileThatIsGoneFromTheTroveStaysInTheCase() throws Exception {
    add();
    Files.delete(trove.resolve("b.txt"));
    write("c.txt", "More.");
    add();

    assertThat(documents()).extracting(Document::path).containsExactly("b.txt", "c.txt");
  }

  @Test
  void aSecondCopyIsRecordedAndItsContentIsThatOfTheFirst() throws Exception {
    write("a copy.txt", Files.readString(trove.resolve("b.txt")));
    write("z copy.txt", Files.readString(trove.resolve("b.txt")));
    add();

    assertThat(documents())
        .extracting(Document::path, Document::duplicateOf, Document::pages)
        .containsExactly(
            tuple("a copy.txt", null, 1),
            tuple("b.txt", "a copy.txt", 0),
            tuple("z copy.txt", "a copy.txt", 0));
    assertThat(texts()).hasSize(1);
    assertThat(custody())
        .extracting(CustodyEntry::action)
        .containsExactly("received", "received-duplicate", "received-duplicate");
  }

  @Test
  void whatAContainerHoldsHasTheContainersPathBeforeItsOwn() throws Exception {
    zip("box.zip", "inner/a.txt", "In the box.", "inner/b.txt", "Also in the box.");
    add();

    assertThat(documents())
        .extracting(Document::path)
        .containsExactly("b.txt", "box.zip", "box.zip!/inner/a.txt", "box.zip!/inner/b.txt");
    read.clear();
    add();
    assertThat(read).isEmpty();
  }

  @Test
  void aLettersDateIsThatOfItsHeadWhereItsWriterWas() throws Exception {
    write(
        "m.eml",
        """
        From: ivan@example.org
        Date: Fri, 1 Mar 2024 23:30:00 -0500
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        Договор от 15 января 2019 года. Завтра поставим двенадцать барж.
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=list.txt

        Twelve barges.
        --b--
        """);

    add();

    assertThat(documents())
        .filteredOn(document -> document.path().startsWith("m.eml"))
        .extracting(Document::path, Document::date, Document::dateFrom)
        .containsExactly(
            tuple("m.eml", LocalDate.of(2024, 3, 1), DateFrom.METADATA),
            tuple("m.eml!/list.txt", LocalDate.of(2024, 3, 2), DateFrom.FILE));
  }

  @Test
  void aCopyOfAMailHasRowsForItsAttachmentsToo() throws Exception {
    String mail =
        """
        From: a@hafnar.example
        Subject: Boats
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        See the list.
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=list.txt

        Thirty boats.
        --b--
        """;
    write("m1.eml", mail);
    write("m2.eml", mail);
    add();

    assertThat(documents())
        .extracting(Document::path)
        .contains("m1.eml!/list.txt", "m2.eml", "m2.eml!/list.txt");
    assertThat(documents())
        .filteredOn(d -> d.path().startsWith("m2.eml"))
        .allMatch(d -> d.duplicateOf() != null);
  }

  @Test
  void otherSettingsReadAgain() throws Exception {
    add();
    read.clear();
    add(request(ReadSettings.Ocr.NEVER, LocalDate.of(2020, 1, 1)));

    assertThat(read).containsExactly("b.txt");
    assertThat(documents()).hasSize(1);
    assertThat(documents().getFirst().dateFrom()).isEqualTo(DateFrom.OPTION);
  }

  @Test
  void aFileThatCannotBeReadIsARowWithItsReason() throws Exception {
    write("empty.txt", "");
    write("broken.pdf", "%PDF-1.7 and nothing more");
    AddSummary summary = add();

    assertThat(summary.failed()).isEqualTo(2);
    assertThat(documents())
        .filteredOn(d -> d.state() == State.FAILED)
        .extracting(Document::path)
        .containsExactly("broken.pdf", "empty.txt");
    assertThat(documents())
        .filteredOn(d -> d.state() == State.FAILED)
        .allSatisfy(d -> assertThat(d.reason()).isNotBlank());
  }

  @Test
  void anIndexThatIsGoneIsMadeAgain() throws Exception {
    add();
    try (var files = Files.list(folder.index())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    add();

    try (var index = LucenePassageIndex.openReadOnly(folder.index())) {
      assertThat(index.documents()).hasSize(1);
    }
  }

  @Test
  void onlyOneWritesAtATime() throws Exception {
    try (CaseLock _ = CaseLock.take(folder)) {
      assertThatThrownBy(this::add)
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("is being written by process " + ProcessHandle.current().pid());
    }
    assertThat(add().added()).isEqualTo(1);
  }

  @Test
  void theTablesTellTheLastLineOfTheLog() throws Exception {
    add();
    write("c.txt", "More.");
    add();

    try (CaseStore store = folder.store()) {
      assertThat(store.fact(CaseFolder.CUSTODY_HEAD))
          .contains(((CustodyCheck.Intact) CustodyLog.verify(folder.custody())).head());
    }
  }

  @Test
  @Tag("slow")
  void aLargeTableIsReadWholeAndSaysWhereNamesWereNotLookedFor() throws Exception {
    var rows = new StringBuilder("number,date,supplier,remark\n");
    for (int i = 0; rows.length() < 9 << 20; i++) {
      rows.append(i)
          .append(",2021-03-04,Northgate Ltd,")
          .append("berth ".repeat(2_000))
          .append('\n');
    }
    write("rows.csv", rows.append("0,2021-03-04,Northgate Ltd,lastrowmark\n").toString());
    AddRequest some = request(ReadSettings.Ocr.NEVER, null).withTableClaims(1 << 20);
    AddSummary first = add(some);

    assertThat(first.partial()).isGreaterThan(5);
    assertThat(add(some).added()).isZero();
    try (CaseStore store = folder.store()) {
      assertThat(store.tally().reasons().keySet())
          .containsExactly("partial: " + TableShare.reason(1 << 20));
      assertThat(store.mentionCount()).isPositive();
    }
    int mentions = mentions();
    assertThat(add(some.withTableClaims(3 << 20)).added()).isEqualTo(2);
    assertThat(mentions()).isGreaterThan(mentions);
    assertThat(add(some).added()).as("what was found stays").isZero();
  }

  private int mentions() throws CaseException {
    try (CaseStore store = folder.store()) {
      return store.mentionCount();
    }
  }

  private AddSummary add() throws CaseException {
    return add(request(ReadSettings.Ocr.NEVER, null));
  }

  private AddRequest request(ReadSettings.Ocr ocr, LocalDate date) {
    return new AddRequest(List.of(trove), "leak", date, new TreeSet<>(), ocr, 2, NOON, "test");
  }

  private AddSummary add(AddRequest request) throws CaseException {
    return Adding.run(
        folder,
        request,
        new AddProgress() {
          @Override
          public void expected(int files) {}

          @Override
          public void done(String path, State state) {
            read.add(path);
          }

          @Override
          public void skipped(String path) {
            skipped.add(path);
          }

          @Override
          public void step(String name) {}
        });
  }

  private List<Document> documents() throws CaseException {
    List<Document> found = new ArrayList<>();
    try (CaseStore store = folder.store()) {
      store.documents(Narrow.NONE, found::add);
    }
    return found;
  }

  private List<String> texts() throws CaseException {
    List<Page> found = new ArrayList<>();
    try (CaseStore store = folder.store()) {
      store.pages(Narrow.NONE, page -> found.add(page.record()));
    }
    return found.stream().map(Page::text).toList();
  }

  private List<CustodyEntry> custody() throws IOException {
    List<CustodyEntry> entries = new ArrayList<>();
    assertThat(CustodyLog.verify(folder.custody(), entries::add))
        .isInstanceOf(CustodyCheck.Intact.class);
    return entries;
  }

  private void zip(String name, String... pathsAndTexts) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(trove.resolve(name)))) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(pathsAndTexts[i]));
        zip.write(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = trove.resolve(name);
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(NOON.instant()));
  }
}
