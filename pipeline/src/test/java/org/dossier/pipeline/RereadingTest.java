package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.model.Document;
import org.dossier.model.State;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.text.ReadSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files read anew, and what others see of the work meanwhile. */
class RereadingTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path temp;
  private CaseFolder folder;
  private Path trove;

  @BeforeEach
  void add() throws Exception {
    trove = Files.createDirectories(temp.resolve("trove"));
    Files.writeString(
        trove.resolve("note.txt"),
        "Borealis Works delivered 24 vehicles to the Lakemont Institute on 3 May 2021.\n",
        StandardCharsets.UTF_8);
    folder = CaseFolder.openOrCreate(temp.resolve("case"));
    Adding.run(folder, request(), new Watching());
  }

  private AddRequest request() {
    return new AddRequest(
        List.of(trove),
        "post",
        LocalDate.of(2022, 2, 2),
        new TreeSet<>(Set.of("en", "ru")),
        ReadSettings.Ocr.NEVER,
        1,
        NOON,
        "test 1");
  }

  /** What the case tells of the work at each file. */
  private final class Watching implements AddProgress {
    private final List<AddingNow> seen = new ArrayList<>();
    private int skipped;

    @Override
    public void expected(int files) {}

    @Override
    public void done(String path, State state) {
      AddingNow.read(folder).ifPresent(seen::add);
    }

    @Override
    public void skipped(String path) {
      skipped++;
    }

    @Override
    public void step(String name) {}
  }

  private void spoil() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
        var statement = connection.createStatement()) {
      statement.execute("UPDATE documents SET state = 'failed', reason = 'out of memory'");
      statement.execute("DELETE FROM claim_rows");
    }
  }

  private Document document() throws CaseException {
    List<Document> all = new ArrayList<>();
    try (CaseStore store = folder.store()) {
      store.documents(Narrow.NONE, all::add);
    }
    return all.getFirst();
  }

  private int claims() throws CaseException {
    try (CaseStore store = folder.store()) {
      return store.tally().claims();
    }
  }

  @Test
  void aFileThatFailedIsReadAsItWasBefore() throws Exception {
    Document before = document();
    int claims = claims();
    spoil();
    try (var rereading = Rereading.open(folder)) {
      AddSummary summary = rereading.run(List.of(document()), NOON, new Watching());
      assertThat(summary.added()).isEqualTo(1);
    }

    assertThat(document()).isEqualTo(before);
    assertThat(claims).isPositive().isEqualTo(claims());
    var again = new Watching();
    Adding.run(folder, request(), again);
    assertThat(again.skipped).as("nothing to read once more").isEqualTo(1);
  }

  @Test
  void aCaseThatIsBeingWrittenIsLeftAloneWithOneLineThatSaysSo() throws Exception {
    try (var _ = Rereading.open(folder)) {
      assertThatThrownBy(() -> Rereading.open(folder))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("is being written by process " + ProcessHandle.current().pid())
          .hasMessageContaining("wait until that is done");
    }
  }

  @Test
  void whileFilesComeInOthersSeeHowFarAndAfterwardsNothing() throws Exception {
    for (int i = 0; i < 3; i++) {
      Files.writeString(trove.resolve("more" + i + ".txt"), "Lamp " + i + " was delivered.\n");
    }
    var watching = new Watching();
    Adding.run(folder, request(), watching);

    assertThat(watching.seen).isNotEmpty();
    AddingNow now = watching.seen.getLast();
    assertThat(now.step()).isEqualTo("reading");
    assertThat(now.all()).isEqualTo(4);
    assertThat(AddingNow.read(folder)).isEmpty();
    assertThat(Files.exists(folder.progress())).isFalse();
  }

  @Test
  void whatADeadProcessToldIsNothing() throws Exception {
    Files.writeString(
        folder.progress(),
        "step=reading\nexpected=9\ndone=1\nskipped=0\ntroubled=0\nexpectedBytes=0\nreadBytes=0\n"
            + "millis=1000\nprocess="
            + (1L << 40)
            + "\n");
    assertThat(AddingNow.read(folder)).isEmpty();
    Files.writeString(folder.progress(), "step=rea");
    assertThat(AddingNow.read(folder)).isEmpty();
  }

  @Test
  void theTimeLeftGoesByBytesWhereTheyAreTold() {
    var byFiles = new AddingNow("reading", 30, 10, 0, 0, 0, 0, 5_000, 1);
    var byBytes = new AddingNow("reading", 30, 10, 0, 0, 400, 100, 5_000, 1);
    var packed = new AddingNow("reading", 30, 10, 0, 0, 400, 900, 5_000, 1);

    assertThat(byFiles.rate()).isEqualTo(2);
    assertThat(byFiles.secondsLeft()).isEqualTo(Optional.of(10L));
    assertThat(byBytes.secondsLeft()).isEqualTo(Optional.of(15L));
    assertThat(packed.secondsLeft()).isEmpty();
  }
}
