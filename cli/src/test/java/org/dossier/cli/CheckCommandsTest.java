package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks of the command line, which need no case. */
class CheckCommandsTest {
  @Test
  void aGlideThatNeedsWindIsConditional() {
    var outcome = Shell.run("check", "glide", "--range", 80, "--height", 8000);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("conditional: ").contains("35.1", "23.0", "15.5", "10.4");
  }

  @Test
  void aSumAsJson() {
    assertThat(Shell.run("check", "sum", "12", "24", "--total", "37", "--format", "jsonl").out())
        .isEqualToIgnoringNewLines(
            "{\"check\":\"sum\",\"outcome\":\"inconsistent\",\"explanation\":\"12 + 24 is 36, not 37.\"}");
  }

  @Test
  void aDayThatIsNone() {
    assertThat(Shell.run("check", "date", "31 April 2024").out())
        .isEqualToIgnoringNewLines("inconsistent: There is no 31 April 2024.");
  }

  @Test
  void pairsOfNamesAreAnsweredInTheirOrder(@TempDir Path folder) throws Exception {
    Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "Holm\tХольм\nHolm\tBerg\n");

    var outcome = Shell.run("check", "name", "--pairs", pairs, "--format", "jsonl");

    assertThat(outcome.lines()).hasSize(2);
    assertThat(outcome.lines().get(0)).startsWith("{\"a\":\"Holm\",\"b\":\"Хольм\",\"same\":true,");
    assertThat(outcome.lines().get(1)).startsWith("{\"a\":\"Holm\",\"b\":\"Berg\",\"same\":false,");
  }

  @Test
  void whatIsNoFigureOrHalfAPairIsWrongUse(@TempDir Path folder) throws Exception {
    Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "Holm\n");

    assertThat(Shell.run("check").status()).isEqualTo(2);
    assertThat(Shell.run("check", "sum", "many", "--total", "3").status()).isEqualTo(2);
    assertThat(Shell.run("check", "glide", "--range", 80, "--height", 20000).status()).isEqualTo(2);
    assertThat(Shell.run("check", "name", "Holm").status()).isEqualTo(2);
    assertThat(Shell.run("check", "name", "--pairs", pairs).err()).contains("tab between");
  }

  @Test
  void aMissingFileOfPairsIsOneLine() {
    var outcome = Shell.run("check", "name", "--pairs", "no-such-file.tsv");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(1);
  }
}
