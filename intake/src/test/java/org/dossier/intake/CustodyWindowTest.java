package org.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.dossier.intake.CustodyWindow.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustodyWindowTest {
  private static final Instant NOON = Instant.parse("2024-05-06T12:00:00Z");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeFiveLines() throws IOException {
    file = folder.resolve("custody.jsonl");
    try (CustodyLog log = CustodyLog.open(file, Clock.fixed(NOON, ZoneOffset.UTC))) {
      log.append(
          List.of(
              event("a.txt"),
              event("b \"quoted\" \\ \n файл 文件.txt"),
              event("c.txt"),
              event("d.txt"),
              event("e.txt")));
    }
  }

  @Test
  void theLastLinesAreReadWithoutTheOthersAndTellWhatWasWritten() throws IOException {
    CustodyWindow last = CustodyWindow.before(file, Long.MAX_VALUE, 2);

    assertThat(last.lines())
        .extracting(Line::event)
        .containsExactly(event("d.txt"), event("e.txt"));
    assertThat(last.lines()).allMatch(line -> line.fault() == null);
    assertThat(last.end()).isEqualTo(last.size()).isEqualTo(Files.size(file));
  }

  @Test
  void windowsLieSideBySide() throws IOException {
    CustodyWindow last = CustodyWindow.before(file, Long.MAX_VALUE, 2);
    CustodyWindow middle = CustodyWindow.before(file, last.start(), 2);
    CustodyWindow first = CustodyWindow.before(file, middle.start(), 2);

    assertThat(paths(middle)).containsExactly("b \"quoted\" \\ \n файл 文件.txt", "c.txt");
    assertThat(paths(first)).containsExactly("a.txt");
    assertThat(first.start()).isZero();
    assertThat(CustodyWindow.after(file, middle.end(), 9)).isEqualTo(last);
    assertThat(CustodyWindow.after(file, 0, 1)).isEqualTo(first);
    assertThat(CustodyWindow.after(file, first.end(), 2))
        .as("none twice, and each against the one before")
        .isEqualTo(middle);
    assertThat(CustodyWindow.after(file, last.end(), 9).lines()).isEmpty();
    assertThat(CustodyWindow.after(file, Long.MAX_VALUE, 9).end()).isEqualTo(last.end());
  }

  @Test
  void aChangedLineAndOneOutOfPlaceAreTold() throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    Files.writeString(
        file,
        String.join(
                "\n",
                lines.get(0),
                lines.get(1).replace("\"size\":5", "\"size\":6"),
                lines.get(3),
                "no line")
            + "\n");

    assertThat(CustodyWindow.before(file, Long.MAX_VALUE, 9).lines())
        .extracting(line -> Objects.requireNonNullElse(line.fault(), "none"))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("none"),
            second -> assertThat(second).contains("changed after it was written"),
            third -> assertThat(third).contains("does not follow the line before"),
            fourth -> assertThat(fourth).isEqualTo("not a custody line"));
  }

  @Test
  void theFirstLineShownIsHeldAgainstTheOneBeforeIt() throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    Files.writeString(file, lines.get(0) + "\n" + lines.get(2) + "\n");

    assertThat(CustodyWindow.before(file, Long.MAX_VALUE, 1).lines().getFirst().fault())
        .contains("does not follow");
  }

  @Test
  void aLineThatIsStillBeingWrittenAndAPlaceInsideALineAreNoFault() throws IOException {
    long whole = Files.size(file);
    Files.writeString(file, "{\"itemId\":\"half", StandardOpenOption.APPEND);

    assertThat(CustodyWindow.before(file, Long.MAX_VALUE, 9).end()).isEqualTo(whole);
    assertThat(paths(CustodyWindow.before(file, whole - 7, 9))).hasSize(4).endsWith("d.txt");
  }

  @Test
  void anEmptyLogAndALineWithoutEndHaveNoLines() throws IOException {
    Files.writeString(file, "");
    assertThat(CustodyWindow.before(file, 0, 9).lines()).isEmpty();
    Files.writeString(file, "x".repeat(3 << 20) + "\n");
    assertThat(CustodyWindow.before(file, Long.MAX_VALUE, 9).lines()).isEmpty();
  }

  private static List<String> paths(CustodyWindow window) {
    return window.lines().stream()
        .map(line -> Objects.requireNonNull(line.event()).containerPath())
        .toList();
  }

  private static CustodyEvent event(String path) {
    return new CustodyEvent(
        "i-" + path, null, path, "00", 5, NOON, "leak", "file", "case", "received", "dossier");
  }
}
