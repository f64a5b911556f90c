package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dossier.intake.Incoming;
import org.dossier.intake.Original;
import org.junit.jupiter.api.Test;

class TableShareTest {
  private static final long MIB = 1 << 20;

  private final TableShare share = new TableShare(2 * MIB);

  @Test
  void theFirstPartsOfATableAreExtractedFrom() {
    assertThat(beyond("rows.csv!/lines 000000001-000010000.csv")).isFalse();
    assertThat(beyond("rows.csv!/lines 000010001-000020000.csv")).isFalse();
    assertThat(beyond("rows.csv!/lines 000020001-000030000.csv")).isTrue();
    assertThat(beyond("rows.csv!/line 000030001 from byte 000003145728.csv")).isTrue();
  }

  @Test
  void eachTableHasItsOwnShare() {
    List<Boolean> beyond =
        Stream.of("a.csv", "box.zip!/a.csv", "b.tsv")
            .flatMap(
                table ->
                    Stream.of(
                        table + "!/lines 000000001-000010000",
                        table + "!/lines 000010001-000020000"))
            .map(part -> beyond(part + (part.contains(".tsv") ? ".tsv" : ".csv")))
            .toList();

    assertThat(beyond).containsOnly(false);
  }

  @Test
  void textsMessagesAndFilesOfTheirOwnAreNoTables() {
    for (int i = 0; i < 5; i++) {
      assertThat(beyond("book.txt!/lines 00000000" + i + "-000010000.txt")).isFalse();
      assertThat(beyond("box.mbox!/message 0000" + i + ".eml")).isFalse();
      assertThat(beyond("small " + i + ".csv")).isFalse();
    }
  }

  @Test
  void theReasonSaysWhatToDo() {
    assertThat(TableShare.reason(16 * MIB)).contains("first 16 MiB", "--claims-in-tables all");
  }

  private static final Original NEVER_READ =
      () -> {
        throw new IllegalStateException("never read");
      };

  private boolean beyond(String path) {
    return share.isBeyond(
        new Incoming.Taken(path, Incoming.idWithoutBytes(path), null, NEVER_READ, MIB, null, 1));
  }
}
