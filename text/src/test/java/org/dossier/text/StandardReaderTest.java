package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class StandardReaderTest {
  @Test
  void anEmptyFileSaysSo() {
    assertThat(Read.reason("a.pdf", new byte[0]))
        .isEqualTo("failed: the file is empty: it holds not one byte");
  }

  @Test
  void unknownBytesSaySo() {
    var bytes = new byte[500];
    new Random(1).nextBytes(bytes);

    assertThat(Read.reason("a.docx", bytes))
        .isEqualTo("failed: of no known file type: nothing was read");
  }

  @Test
  void theContentTellsTheTypeNotTheName() {
    byte[] pdf = new Pdfs().text(60, 100, "a page").bytes();

    assertThat(Read.contents("photo.jpg", pdf).mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void brokenXmlIsStillText() {
    String xml = "<?xml version=\"1.0\"?><a><b>text</a>";

    assertThat(Read.text("a.xml", Read.utf8(xml))).isEqualTo(xml);
  }

  @Test
  void entitiesThatMultiplyAreNotExpanded() {
    var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("]><a>&e29;</a>");

    assertThat(Read.outcome("a.xml", Read.utf8(bomb.toString())))
        .isInstanceOfAny(ReadOutcome.Failed.class, ReadOutcome.Processed.class);
  }

  /** Damage of any kind ends in an outcome, and the reason is one line for a person. */
  @Test
  void damagedFilesNeverThrow() throws IOException {
    long seed = 20_231_114;
    var random = new Random(seed);
    List<byte[]> files =
        List.of(
            new Pdfs().text(60, 100, "a page of text").page().image().bytes(),
            Zips.openDocument(
                "application/vnd.oasis.opendocument.text",
                "<office:text><text:p>one</text:p></office:text>"),
            Zips.word(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                    + "main\"><w:body><w:p><w:r><w:t>text</w:t></w:r></w:p></w:body></w:document>"),
            Read.utf8("{\\rtf1\\ansi some text\\par}"),
            Read.utf8("From: a@example.org\r\nSubject: x\r\n\r\nbody"));
    for (byte[] file : files) {
      for (int round = 0; round < 60; round++) {
        byte[] damaged = damage(file, random);
        assertThat(Read.reason("file", damaged))
            .as("seed %d, file of %d bytes, round %d", seed, file.length, round)
            .doesNotContain("Exception", "java.", "org.apache", "\n", "null");
      }
    }
  }

  @Test
  void aPageCanBeDrawn() throws IOException {
    byte[] pdf = new Pdfs().text(60, 100, "a page").page().rotated(90).bytes();

    var first = ImageIO.read(new ByteArrayInputStream(png(pdf, 1, 36)));
    var second = ImageIO.read(new ByteArrayInputStream(png(pdf, 2, 36)));

    assertThat(first.getWidth()).isBetween(296, 299);
    assertThat(second.getWidth()).isBetween(419, 422);
    assertThat(png(pdf, 1, 36)).isEqualTo(png(pdf, 1, 36));
  }

  @Test
  void aPictureOfAPageIsBounded() throws IOException {
    byte[] pdf = new Pdfs().text(60, 100, "a page").bytes();

    var huge = ImageIO.read(new ByteArrayInputStream(png(pdf, 1, 100_000)));

    assertThat((double) huge.getWidth() * huge.getHeight()).isLessThan(40e6);
    assertThatThrownBy(() -> png(pdf, 2, 72))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no page 2");
    assertThatThrownBy(() -> png(Read.utf8("no"), 1, 72)).isInstanceOf(IOException.class);
  }

  @Test
  void aPictureFileIsAPageThatCanBeDrawn() throws IOException {
    byte[] pdf = new Pdfs().text(60, 100, "a page").bytes();
    byte[] picture = png(pdf, 1, 72);

    assertThat(Read.reason("scan.png", picture))
        .isEqualTo(
            "partial: page 1 is an image and was not read: recognition is turned off (--ocr never)");
    assertThat(PageImages.shows("image/png")).isTrue();
    assertThat(ImageIO.read(new ByteArrayInputStream(PageImages.png(picture, "image/png", 1, 72))))
        .isNotNull();
  }

  private static byte[] png(byte[] pdf, int page, double dpi) throws IOException {
    return PageImages.png(pdf, "application/pdf", page, dpi);
  }

  private static byte[] damage(byte[] file, Random random) {
    byte[] damaged =
        random.nextInt(3) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
    for (int i = 0; i < 8 && damaged.length > 0; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }
}
