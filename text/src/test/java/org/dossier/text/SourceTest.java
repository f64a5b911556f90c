package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
  private static final DocumentReader READER =
      DocumentReaders.standard(ReadSettings.standard().withOcr(ReadSettings.Ocr.NEVER));

  @TempDir private Path folder;

  @Test
  void aLargePdfStaysOnTheDisk() throws IOException {
    var ballast = new byte[17 << 20];
    new Random(1).nextBytes(ballast);
    Pdfs pdf = new Pdfs().text(60, 100, "a page");
    pdf.document()
        .getDocumentCatalog()
        .getCOSObject()
        .setItem("Ballast", new PDStream(pdf.document(), new ByteArrayInputStream(ballast)));
    Path file = Files.write(folder.resolve("a.pdf"), pdf.bytes());
    Source source = Source.of("a.pdf", file);

    ReadOutcome outcome = READER.read(source);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ReadOutcome.Processed.class,
            read -> assertThat(read.contents().pages().getFirst().text()).isEqualTo("a page"));
    assertThat(source.file()).contains(file);
    Files.delete(file); // nothing holds it
  }

  @Test
  void aFileThatMustBeReadAsAWholeIsSetAsideAboveTheLimit() throws IOException {
    Path file = folder.resolve("a.rtf");
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write("{\\rtf1 text".getBytes(StandardCharsets.US_ASCII));
      out.setLength(Source.MOST + 1);
    }

    assertThat(READER.read(Source.of("a.rtf", file)))
        .isEqualTo(
            new ReadOutcome.Quarantined(
                "application/rtf",
                "a RTF document is read as a whole, and only up to 256 MB: split it and add the"
                    + " parts"));
  }

  @Test
  void ofATextTooLargeWhatComesFirstIsReadAndTheRestIsMissed() throws IOException {
    Path file = folder.resolve("a.txt");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 4_000_000; i++) {
        out.write("a line of a text\n".getBytes(StandardCharsets.US_ASCII));
      }
    }

    assertThat(READER.read(Source.of("a.txt", file)))
        .isInstanceOfSatisfying(
            ReadOutcome.Partial.class,
            read -> {
              assertThat(read.missing()).contains("the text after the first 63 MB was not read");
              assertThat(read.contents().pages().getFirst().text()).startsWith("a line of a text");
            });
  }

  @ParameterizedTest
  @CsvSource({"ab\\ncd, 4, ab\\n", "abcd, 3, ab", "щщ, 3, щ", "щщщ, 5, щщ", "ab, 2, ab"})
  void theHeadEndsWithALineOrACharacter(String text, int most, String head) throws IOException {
    byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

    assertThat(new String(Source.of("a", bytes).head(most), StandardCharsets.UTF_8))
        .isEqualTo(head.replace("\\n", "\n"));
  }

  @Test
  void theHeadOfAWideTextHasWholeCharacters() throws IOException {
    byte[] bytes = "\uFEFFab\nцд".getBytes(StandardCharsets.UTF_16LE);

    assertThat(new String(Source.of("a", bytes).head(9), StandardCharsets.UTF_16LE))
        .isEqualTo("\uFEFFab\n");
  }
}
