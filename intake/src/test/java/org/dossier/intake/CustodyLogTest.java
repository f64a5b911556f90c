package org.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustodyLogTest {
  private static final Instant NOON = Instant.parse("2024-05-06T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeFourLines() throws IOException {
    file = folder.resolve("custody.jsonl");
    try (CustodyLog log = CustodyLog.open(file, CLOCK)) {
      log.append(event("a.txt"));
      log.append(List.of(event("b \"quoted\" \\ \n \uFFFD файл.txt"), event("c.txt")));
    }
    try (CustodyLog log = CustodyLog.open(file, CLOCK)) {
      log.append(event("d.txt"));
    }
  }

  @Test
  void anUntouchedLogIsIntactAndItsHeadIsTheLastHash() throws IOException {
    try (CustodyLog log = CustodyLog.open(file, CLOCK)) {
      assertThat(CustodyLog.verify(file)).isEqualTo(new CustodyCheck.Intact(4, log.head()));
    }
    assertThat(lines().get(0))
        .startsWith(
            "{\"itemId\":\"i-a.txt\",\"parentId\":null,\"containerPath\":\"a.txt\",\"sha256\":\"00\","
                + "\"size\":5,\"receivedUtc\":\"2024-05-06T12:00:00Z\",")
        .contains("\"prevEntryHash\":\"" + "0".repeat(64) + "\"");
  }

  @Test
  void aChangedLineIsNamed() throws IOException {
    replace(1, lines().get(1).replace("\"size\":5", "\"size\":6"));

    assertThat(CustodyLog.verify(file))
        .isEqualTo(new CustodyCheck.Broken(2, "its content was changed after it was written"));
  }

  @Test
  void everySingleByteCounts() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i += 7) {
      byte[] changed = whole.clone();
      changed[i] ^= 0x20;
      Files.write(file, changed);

      assertThat(CustodyLog.verify(file)).as("byte %d", i).isInstanceOf(CustodyCheck.Broken.class);
    }
  }

  @Test
  void aLineTakenOutPutInOrMovedIsNamed() throws IOException {
    List<String> lines = lines();
    List<String> without = new ArrayList<>(lines);
    without.remove(1);
    List<String> swapped = new ArrayList<>(lines);
    Collections.swap(swapped, 2, 3);
    List<String> doubled = new ArrayList<>(lines);
    doubled.add(1, lines.get(0));

    assertThat(broken(without)).isEqualTo(2);
    assertThat(broken(swapped)).isEqualTo(3);
    assertThat(broken(doubled)).isEqualTo(2);
  }

  @Test
  void aTornLastLineIsDroppedAndTheRepairIsOnRecord() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(
        file, "{\"itemId\":\"half".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    assertThat(CustodyLog.verify(file))
        .isEqualTo(new CustodyCheck.Broken(5, "it was cut off while it was written"));

    CustodyLog.open(file, CLOCK).close();

    assertThat(CustodyLog.verify(file)).isInstanceOf(CustodyCheck.Intact.class);
    assertThat(lines()).hasSize(5);
    assertThat(lines().get(4)).contains("\"action\":\"repaired\"").contains("\"size\":15,");
    assertThat(Files.readAllBytes(file)).startsWith(whole);
  }

  @Test
  void aWholeLastLineThatWasChangedIsNotRepairedAway() throws IOException {
    Files.writeString(file, "{}\n", StandardOpenOption.APPEND);

    assertThatThrownBy(() -> CustodyLog.open(file, CLOCK))
        .isInstanceOf(IOException.class)
        .hasMessage("the last line of the custody log is not a custody line");
    assertThat(CustodyLog.verify(file)).isEqualTo(new CustodyCheck.Broken(5, "not a custody line"));
  }

  @Test
  void anEmptyLogIsIntact() throws IOException {
    Path empty = folder.resolve("empty.jsonl");
    CustodyLog.open(empty, CLOCK).close();

    assertThat(CustodyLog.verify(empty)).isEqualTo(new CustodyCheck.Intact(0, "0".repeat(64)));
  }

  private long broken(List<String> lines) throws IOException {
    Files.write(file, lines);
    return ((CustodyCheck.Broken) CustodyLog.verify(file)).line();
  }

  private void replace(int index, String line) throws IOException {
    List<String> lines = lines();
    lines.set(index, line);
    Files.write(file, lines);
  }

  private List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(file));
  }

  private static CustodyEvent event(String path) {
    return new CustodyEvent(
        "i-" + path,
        null,
        path,
        "00",
        5,
        NOON,
        "trove",
        "file",
        "analyst",
        "received",
        "dossier 0.1");
  }
}
