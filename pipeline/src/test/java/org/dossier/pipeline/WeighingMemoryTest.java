package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.dossier.model.Claim;
import org.dossier.model.ContentId;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Span;
import org.dossier.model.State;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.ReadDocument;
import org.dossier.store.sql.SqlCaseStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weighing holds names and what is said of them, and not every place where they stand. */
@Tag("slow")
class WeighingMemoryTest {
  private static final int DOCUMENTS = 15_000;
  private static final int NAMES = 2_000;

  /** All those mentions and claims would take twice as much. */
  private static final String HEAP = "-Xmx40m";

  @TempDir private Path temp;

  @Test
  void aSmallHeapIsEnoughForManyDocuments() throws Exception {
    CaseFolder folder = CaseFolder.openOrCreate(temp.resolve("case"));
    try (CaseStore store = SqlCaseStore.open(folder.database())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        store.save(document(i));
      }
      store.commit();
    }
    Path log = temp.resolve("log.txt");
    Process weighing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Weigher.class.getName(),
                folder.root().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(weighing.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(log).content(StandardCharsets.UTF_8).doesNotContain("Exception", "OutOfMemory");
    assertThat(weighing.exitValue()).isZero();
    try (CaseStore store = SqlCaseStore.openReadOnly(folder.database())) {
      assertThat(store.tally().findings()).isEqualTo(NAMES);
      assertThat(store.tally().entities()).isGreaterThan(NAMES);
      assertThat(store.mentionCount()).isEqualTo(10 * DOCUMENTS);
    }
  }

  /** The process with the small heap. */
  static final class Weigher {
    private Weigher() {}

    public static void main(String[] args) throws Exception {
      CaseFolder folder = CaseFolder.openOrCreate(Path.of(args[0]));
      try (CaseStore store = SqlCaseStore.open(folder.database())) {
        WeighingStep.run(folder, store, "test", 2);
      }
    }
  }

  /** A note of ten names and one claim, much like every {@link #NAMES}th other. */
  static ReadDocument document(int number) throws CaseException {
    var id =
        new DocumentId(
            HexFormat.of()
                .formatHex(
                    ContentId.sha256().digest(("d" + number).getBytes(StandardCharsets.UTF_8))));
    String seller = "Northgate " + number % NAMES + " Dynamics";
    String buyer = "Council of Port " + number % NAMES % 7;
    String quote = seller + " sold " + buyer + " 40 pumps.";
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      mentions.add(mention(id, i % 2 == 0 ? seller : buyer, 100 * i));
    }
    var roles = new TreeMap<String, List<Filler>>();
    roles.put("supplier", List.of(filler(mentions.get(0))));
    roles.put("recipient", List.of(filler(mentions.get(1))));
    roles.put(
        "date",
        List.of(
            new Filler(
                "2021",
                new Span(0, 4),
                null,
                Value.Date.day(LocalDate.of(2021, 1, 1).plusDays(number % NAMES)))));
    roles.put("item", List.of(new Filler("pumps", new Span(0, 5), null, null)));
    var span = new Span(0, quote.length());
    var claim =
        new Claim(
            Claim.idOf(id, 1, span, "transfer", roles),
            "transfer",
            id,
            1,
            span,
            quote,
            List.of(),
            "en",
            roles,
            Status.DELIVERED,
            Modality.ASSERTED,
            null,
            List.of(),
            false,
            "test",
            0.9);
    var document =
        new Document(
            id,
            "box " + number % 9 + "/note " + number + ".txt",
            null,
            "text/plain",
            null,
            1,
            List.of("en"),
            State.PROCESSED,
            null,
            null,
            null,
            null,
            null,
            null);
    return new ReadDocument(document, "settings", List.of(), mentions, List.of(claim));
  }

  private static Mention mention(DocumentId document, String name, int start) {
    var span = new Span(start, start + name.length());
    return new Mention(
        ContentId.of("m", document, 1, start, span.end(), MentionKind.ORGANIZATION),
        document,
        1,
        span,
        name,
        MentionKind.ORGANIZATION,
        null,
        "en");
  }

  private static Filler filler(Mention mention) {
    return new Filler(mention.text(), mention.span(), mention.id(), null);
  }
}
