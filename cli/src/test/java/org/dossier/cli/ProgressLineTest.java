package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.dossier.model.State;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final ProgressLine progress =
      new ProgressLine(
          new Terminal(
              new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
              new PrintStream(shown, true, StandardCharsets.UTF_8),
              true));

  @Test
  void whatIsLeftIsReckonedByBytesWhereTheyAreTold() throws InterruptedException {
    progress.expected(64);
    progress.expectedBytes(360_000_000);
    progress.readBytes(1);
    for (int i = 0; i < 32; i++) {
      progress.done("small.txt", State.PROCESSED);
    }
    Thread.sleep(5);

    assertThat(line()).contains("32 of 64 files").containsPattern("about \\d+ h .* left");
  }

  /**
   * Hours were told of a trove of seconds, since one small file had been read while all started.
   */
  @Test
  void nothingIsReckonedFromTheFirstSmallFile() throws InterruptedException {
    progress.expected(24);
    progress.expectedBytes(3_600_000);
    progress.readBytes(1);
    progress.done("small.txt", State.PROCESSED);
    Thread.sleep(5);

    assertThat(line()).contains("1 of 24 files").doesNotContain("left");
  }

  @Test
  void nothingIsSaidOfWhatNobodyKnows() {
    progress.expected(1);
    progress.expectedBytes(100);
    progress.readBytes(5_000);
    progress.done("packed.zip!/large.txt", State.PROCESSED);

    assertThat(line()).contains("1 of 1 files").doesNotContain("left");
  }

  private String line() {
    progress.step("reading");
    return shown.toString(StandardCharsets.UTF_8);
  }
}
