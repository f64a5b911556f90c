package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts stand in for the program, but for the last test. */
class TesseractProcessesTest {
  private static final String ROWS = "printf '5\\t%d\\tword\\n1\\t%d\\t\\n' $n $((n + 1))";

  @TempDir private Path folder;

  @Test
  void oneProcessReadsPageAfterPage() throws IOException {
    TesseractProgram program = streaming(ROWS);

    assertThat(words(program, "eng")).isEqualTo("5\t1\tword\n");
    assertThat(words(program, "eng")).isEqualTo("5\t3\tword\n");

    assertThat(starts()).hasSize(1);
  }

  @Test
  void eachLanguageHasItsProcessAndFewWait() throws IOException {
    TesseractProgram program = streaming(ROWS);
    for (String language : List.of("a", "b", "c", "d", "d", "c", "b", "a")) {
      words(program, language);
    }

    assertThat(starts()).hasSize(5);
  }

  @Test
  void aPageAtWhichAUsedProcessEndsIsReadByANewOne() throws IOException {
    TesseractProgram program = streaming("[ $n = 1 ] || exit 3; " + ROWS);

    assertThat(words(program, "eng")).isEqualTo(words(program, "eng"));
    assertThat(starts()).hasSize(2);
  }

  @Test
  void aPageAtWhichANewProcessEndsIsNotRead() throws IOException {
    TesseractProgram program = streaming("exit 3");

    assertThatThrownBy(() -> words(program, "eng"))
        .isInstanceOf(PageRecognizer.Unrecognized.class)
        .hasMessageContaining("ended with an error");
  }

  @Test
  void aPageThatTakesTooLongIsNotReadAndTheNextIs() throws IOException {
    TesseractProgram program = streaming("[ -e '" + folder + "/quick' ] || exec sleep 20; " + ROWS);

    assertThatThrownBy(() -> words(program, "eng", Duration.ofMillis(300)))
        .hasMessageContaining("took longer");
    Files.createFile(folder.resolve("quick"));
    assertThat(words(program, "eng")).isEqualTo("5\t1\tword\n");
  }

  @Test
  void aProgramThatCannotReadPageAfterPageIsStartedForEach() throws IOException {
    TesseractProgram program = program("[ \"$1\" = - ] && exit 1; echo table");

    assertThat(words(program, "eng")).isEqualTo("table\n");
    assertThat(words(program, "eng")).isEqualTo("table\n");
    assertThat(starts()).hasSize(3);
  }

  @Test
  void blankPagesAndPagesWithTextStartNone() throws IOException {
    var format = new PdfFormat(new Tesseract(program("exit 3")));
    String beside = "a page of running text beside a picture, ".repeat(9);
    byte[] half = new Pdfs().text(72, 100, "Ten boats").page().bytes();
    byte[] illustrated = new Pdfs().size(2).image().text(60, 30, beside).bytes();

    for (byte[] pdf : List.of(half, illustrated)) {
      Source source = Source.of("a.pdf", pdf).withMediaType("application/pdf");
      assertThat(format.read(source, quota(Duration.ofMinutes(1))))
          .isInstanceOf(ReadOutcome.Processed.class);
    }
    assertThat(folder.resolve("starts")).doesNotExist();
  }

  @Test
  void whatAPageComesToDoesNotDependOnThoseReadBefore() throws IOException {
    Optional<Tesseract> found = Tesseract.find();
    assumeTrue(found.isPresent(), "Tesseract is not installed");
    Tesseract used = found.get();
    BufferedImage deal = image("Ten boats were sold to the harbor of Ostend");
    BufferedImage other = image("Nobody knew on 12 May 2019 who had paid 4,500 dollars");

    Page first = read(used, deal);
    Page between = read(used, other);

    assertThat(read(used, deal)).isEqualTo(first);
    assertThat(read(Tesseract.find().orElseThrow(), other)).isEqualTo(between);
    assertThat(first.text()).contains("boats were sold");
  }

  private static Page read(Tesseract tesseract, BufferedImage image) throws IOException {
    return tesseract.read(1, image, 200, quota(Duration.ofMinutes(2)));
  }

  private static BufferedImage image(String text) {
    var image = new BufferedImage(1_000, 400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1_000, 400);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 30));
    for (int line = 1; line < 6; line++) {
      graphics.drawString(text, 60, 60 * line);
    }
    graphics.dispose();
    return image;
  }

  private String words(TesseractProgram program, String language) throws IOException {
    return words(program, language, Duration.ofMinutes(1));
  }

  private String words(TesseractProgram program, String language, Duration time)
      throws IOException {
    return program.words(folder, GrayImage.white(9, 9), language, 200, 3, quota(time));
  }

  private List<String> starts() throws IOException {
    return Files.readAllLines(folder.resolve("starts"));
  }

  /** A program that does so with page n, every second name being the mark. */
  private TesseractProgram streaming(String page) throws IOException {
    return program(
        "echo level; n=1; while read page && read mark; do " + page + "; n=$((n + 2)); done");
  }

  private TesseractProgram program(String body) throws IOException {
    Path program = folder.resolve("tesseract");
    Files.writeString(
        program,
        "#!/bin/sh\n[ \"$1\" = --list-langs ] && { printf 'List:\\neng\\n'; exit; }\n"
            + "echo start >> '"
            + folder
            + "/starts'\n"
            + body
            + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new TesseractProgram(program, List.of("/usr/bin/env"));
  }

  private static Quota quota(Duration time) {
    return new Quota(new ReadSettings(1_000, 10, 10, 1_000, time, ReadSettings.Ocr.AUTO));
  }
}
