package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.dossier.model.Box;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script stands in for the program: what matters here is how it's asked and understood. */
class TesseractTest {
  private static final String HEAD =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

  @TempDir private Path folder;

  @Test
  void wordsComeWithBoxesInPointsAndTheMeanConfidence() throws IOException {
    Tesseract tesseract =
        program(
            "Script: Latin",
            HEAD
                + "1\t1\t0\t0\t0\t0\t0\t0\t600\t300\t-1\t\n"
                + "5\t1\t1\t1\t1\t1\t100\t50\t60\t20\t90\tOne\n"
                + "5\t1\t1\t1\t1\t2\t200\t50\t40\t20\t70\ttwo\n"
                + "5\t1\t1\t1\t2\t1\t100\t80\t40\t20\t80\tthree\n"
                + "5\t1\t2\t1\t1\t1\t100\t200\t40\t20\t80\tfour\n");

    Page page = tesseract.read(3, image(), 144, quota(Duration.ofMinutes(1)));

    assertThat(page.number()).isEqualTo(3);
    assertThat(page.text()).isEqualTo("One two\nthree\n\nfour");
    assertThat(page.origin()).isEqualTo(Origin.OCR);
    assertThat(page.confidence()).isCloseTo(0.8, within(1e-9));
    assertThat(page.width()).isEqualTo(300);
    assertThat(page.words().get(0).box()).isEqualTo(new Box(50, 25, 30, 10));
  }

  @Test
  void chineseWordsStandWithoutBlanks() throws IOException {
    Tesseract tesseract =
        program(
            "Script: Han",
            HEAD + "5\t1\t1\t1\t1\t1\t1\t1\t9\t9\t90\t合同\n5\t1\t1\t1\t1\t2\t11\t1\t9\t9\t90\t双方\n");

    assertThat(tesseract.read(1, image(), 72, quota(Duration.ofMinutes(1))).text())
        .isEqualTo("合同双方");
  }

  @Test
  void boxesOfATurnedPageLieOnThePageAsItIs() throws IOException {
    String table = HEAD + "5\t1\t1\t1\t1\t1\t0\t0\t50\t10\t90\tword\n";
    String found = "Script: Latin\nOrientation confidence: 12.5\nRotate: ";

    Page upsideDown =
        program(found + 180, table).read(1, image(), 72, quota(Duration.ofMinutes(1)));
    Page onItsSide = program(found + 90, table).read(1, image(), 72, quota(Duration.ofMinutes(1)));

    assertThat(upsideDown.words().get(0).box()).isEqualTo(new Box(550, 290, 50, 10));
    assertThat(onItsSide.words().get(0).box()).isEqualTo(new Box(0, 250, 10, 50));
    assertThat(onItsSide.width()).isEqualTo(600);
  }

  @Test
  void anUnsureTurnIsNotTaken() throws IOException {
    String found = "Script: Latin\nOrientation confidence: 1.0\nRotate: 180";

    assertThat(Tesseract.Script.of(found).turn()).isZero();
  }

  @Test
  void languagesAreThoseOfTheScriptThatAreInstalled() {
    var installed = new TreeSet<>(List.of("eng", "rus"));

    assertThat(new Tesseract.Script("Cyrillic", 0).languages(installed)).isEqualTo("rus+eng");
    assertThat(new Tesseract.Script("Han", 0).languages(installed)).isEqualTo("eng");
    assertThat(Tesseract.Script.UNKNOWN.languages(installed)).isEqualTo("eng+rus");
  }

  @Test
  void aProgramThatHangsOrFailsLeavesThePageUnread() throws IOException {
    assertThatThrownBy(() -> script("sleep 20").read(1, image(), 72, quota(Duration.ofMillis(300))))
        .isInstanceOf(PageRecognizer.Unrecognized.class)
        .hasMessageContaining("took longer");
    assertThatThrownBy(() -> script("exit 3").read(1, image(), 72, quota(Duration.ofMinutes(1))))
        .isInstanceOf(PageRecognizer.Unrecognized.class)
        .hasMessageContaining("ended with an error");
  }

  private Tesseract program(String script, String table) throws IOException {
    Files.writeString(folder.resolve("script"), script);
    Files.writeString(folder.resolve("table"), table);
    return script(
        "case \"$*\" in *'--psm 0'*) cat '%1$s/script';; *) cat '%1$s/table';; esac"
            .formatted(folder));
  }

  private Tesseract script(String body) throws IOException {
    Path program = folder.resolve("tesseract");
    Files.writeString(
        program,
        "#!/bin/sh\n[ \"$1\" = --list-langs ] && { printf 'List:\\neng\\nosd\\n'; exit; }\n"
            + "[ \"$OMP_THREAD_LIMIT\" = 1 ] || exit 9\n"
            + body
            + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new Tesseract(program);
  }

  private static BufferedImage image() {
    return new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
  }

  private static Quota quota(Duration time) {
    return new Quota(new ReadSettings(1_000, 10, 10, 1_000, time, ReadSettings.Ocr.AUTO));
  }
}
