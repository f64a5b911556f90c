package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    String word = "5\t1\t1\t1\t1\t1\t0\t0\t50\t10\t%d\tword\n";
    Files.writeString(folder.resolve("doubtful"), HEAD + String.format(Locale.ROOT, word, 60));
    Files.writeString(folder.resolve("sure"), HEAD + String.format(Locale.ROOT, word, 90));
    Files.writeString(
        folder.resolve("script"), "Script: Latin\nOrientation confidence: 12.5\nRotate: 180");
    Tesseract tesseract =
        script(
            String.format(
                Locale.ROOT,
                "cd '%s'; case \"$*\" in *'--psm 0'*) cat script; mv sure doubtful;;"
                    + " *) cat doubtful;; esac",
                folder));

    Page upsideDown = tesseract.read(1, image(), 72, quota(Duration.ofMinutes(1)));

    assertThat(upsideDown.words().get(0).box()).isEqualTo(new Box(550, 290, 50, 10));
  }

  @Test
  void anUnsureTurnIsNotTaken() throws IOException {
    String found = "Script: Latin\nOrientation confidence: 1.0\nRotate: 180";

    assertThat(PageScript.of(found).turn()).isZero();
  }

  @Test
  void aBlankPageCostsNoRun() throws IOException {
    var blank = new BufferedImage(600, 300, BufferedImage.TYPE_BYTE_GRAY);
    fill(blank, 0, 0, 600, 300, Color.WHITE);
    fill(blank, 100, 100, 1, 1, Color.BLACK);

    Page page = script("exit 3").read(1, blank, 72, quota(Duration.ofMinutes(1)));

    assertThat(page.text()).isEmpty();
    assertThat(page.origin()).isEqualTo(Origin.OCR);
  }

  @Test
  void aSureReadingIsTheOnlyOne() throws IOException {
    Tesseract tesseract =
        script(
            String.format(
                Locale.ROOT,
                "echo run >> '%s/runs'; printf '%s5\t1\t1\t1\t1\t1\t9\t9\t9\t9\t95\tsure\n'",
                folder,
                HEAD));

    tesseract.read(1, image(), 72, quota(Duration.ofMinutes(1)));

    assertThat(Files.readAllLines(folder.resolve("runs"))).hasSize(1);
  }

  @Test
  void aDoubtfulReadingIsNotRepeatedWhereTheScriptIsAsItWasTaken() throws IOException {
    Tesseract tesseract =
        logged("Script: Latin\nOrientation confidence: 9\nRotate: 0", word(60, "word"));

    tesseract.read(1, image(), 72, quota(Duration.ofMinutes(1)));

    assertThat(runs()).containsExactly("-l eng --psm 3 tsv", "-l osd --psm 0");
  }

  @Test
  void whatIsOnlyBadlyPrintedIsNotReadInAllLanguages() throws IOException {
    Tesseract tesseract = logged("", sureLines() + word(30, 2, "b1urred pr1nt"));
    Files.writeString(folder.resolve("again"), HEAD + word(30, "b1urred pr1nt"));

    Page page = tesseract.read(1, image(), 72, quota(Duration.ofMinutes(1)));

    assertThat(page.text()).endsWith("b1urred pr1nt");
    assertThat(runs()).containsExactly("-l eng --psm 3 tsv", "-l eng+rus+chi_sim --psm 6 tsv");
  }

  @Test
  void doubtfulWordsInSureLinesCostNoSecondRun() throws IOException {
    Tesseract tesseract = logged("", sureLines() + word(30, "b1urred pr1nt"));

    tesseract.read(1, image(), 72, quota(Duration.ofMinutes(1)));

    assertThat(runs()).containsExactly("-l eng --psm 3 tsv");
  }

  @Test
  void linesInAnotherLanguageAreReadInAllAndTheOthersStand() throws IOException {
    Tesseract tesseract = logged("", sureLines() + word(30, 2, "AorOBOp OT MaR"));
    Files.writeString(folder.resolve("again"), HEAD + word(95, "Договор от мая"));

    Page page = tesseract.read(1, image(), 72, quota(Duration.ofMinutes(1)));

    assertThat(page.text()).startsWith("sure sure").endsWith("\nДоговор от мая");
    assertThat(runs()).containsExactly("-l eng --psm 3 tsv", "-l eng+rus+chi_sim --psm 6 tsv");
  }

  @Test
  void anIdeographWeighsAsMuchAsTheTwoLettersItWasTakenFor() throws IOException {
    Tesseract tesseract = logged("", sureLines() + word(50, 2, "Sha RAE FHS wt"));
    Files.writeString(folder.resolve("again"), HEAD + word(60, "双方同意将合同"));

    Page page = tesseract.read(1, image(), 72, quota(Duration.ofMinutes(1)));

    assertThat(page.text()).endsWith("双方同意将合同");
  }

  @Test
  void aPageOnItsHeadIsTurnedWhereItsScriptIsNotKnown() throws IOException {
    Tesseract tesseract = logged("", word(15, "eouo"));

    tesseract.read(1, image(), 72, quota(Duration.ofMinutes(1)));

    assertThat(runs()).startsWith("-l eng --psm 3 tsv", "-l osd --psm 0", "-l eng --psm 3 tsv");
  }

  @Test
  void englishTakenForRussianByItsShapesIsReadAgain() throws IOException {
    Tesseract tesseract =
        logged("Script: Latin\nOrientation confidence: 9\nRotate: 0", word(95, "sure"));

    tesseract.read(1, image(20), 72, quota(Duration.ofMinutes(1)));

    assertThat(runs())
        .containsExactly("-l rus --psm 3 tsv", "-l osd --psm 0", "-l eng --psm 3 tsv");
  }

  @Test
  void boxesOfAReducedPageLieOnThePageAsItIs() throws IOException {
    Page page =
        program("Script: Latin", word(90, "word"))
            .read(1, large(), 300, quota(Duration.ofMinutes(1)));

    assertThat(page.width()).isEqualTo(1_200 * 72 / 300.0);
    double factor = LetterShapes.of(GrayImage.of(large())).factor(300);
    assertThat(factor).isLessThan(0.8);
    assertThat(page.words().get(0).box().x()).isCloseTo(9 / factor * 72 / 300, within(0.02));
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

  @Test
  void aLanguageThatIsNotInstalledLeavesThePageUnreadAndSaysWhatToInstall() throws IOException {
    String doubtful = HEAD + "5\t1\t1\t1\t1\t1\t9\t9\t9\t9\t30\tHpocTb\n";
    var minute = quota(Duration.ofMinutes(1));

    assertThatThrownBy(() -> program("Script: Cyrillic", doubtful).read(1, image(), 72, minute))
        .isInstanceOf(PageRecognizer.Unrecognized.class)
        .hasMessage(
            "Tesseract's Russian is not installed"
                + " (sudo apt-get install tesseract-ocr tesseract-ocr-rus tesseract-ocr-chi-sim)");
    assertThatThrownBy(() -> program("Script: Han", doubtful).read(1, image(), 72, minute))
        .hasMessageStartingWith("Tesseract's Chinese is not installed");
    assertThat(program("Script: Latin", doubtful).read(1, image(), 72, minute).text())
        .isEqualTo("HpocTb");
  }

  @Test
  void figuresReadUnsurelyAreNoted() throws IOException {
    String table =
        HEAD
            + "5\t1\t1\t1\t1\t1\t9\t9\t9\t9\t95\tpaid\n"
            + "5\t1\t1\t1\t1\t2\t30\t9\t9\t9\t41\t1,280\n"
            + "5\t1\t1\t1\t1\t3\t50\t9\t9\t9\t96\t24\n"
            + "5\t1\t1\t1\t1\t4\t70\t9\t9\t9\t96\tboats\n";

    Page page = program("Script: Latin", table).read(1, image(), 72, quota(Duration.ofMinutes(1)));

    assertThat(page.notes()).containsExactly("figures read unsurely, not reckoned with: 1,280");
    assertThat(page.words().get(1).confidence()).isEqualTo(0.41);
    assertThat(page.hasUnsureFigures(page.words().get(1).span())).isTrue();
    assertThat(page.hasUnsureFigures(page.words().get(2).span())).isFalse();
  }

  private static String sureLines() {
    return word(90, "sure").repeat(30);
  }

  private static String word(int sure, String text) {
    return word(sure, 1, text);
  }

  private static String word(int sure, int line, String text) {
    return "5\t1\t1\t1\t" + line + "\t1\t9\t9\t9\t9\t" + sure + "\t" + text + "\n";
  }

  /** What a line of the log says a run was asked for. */
  private List<String> runs() throws IOException {
    return Files.readAllLines(folder.resolve("runs")).stream()
        .map(run -> run.substring(run.indexOf("-l ")))
        .toList();
  }

  /**
   * A program with all languages that answers a second question for words with what's in "again".
   */
  private Tesseract logged(String script, String table) throws IOException {
    Files.writeString(folder.resolve("script"), script);
    Files.writeString(folder.resolve("table"), HEAD + table);
    return script(
        "rus\\nchi_sim",
        String.format(
            Locale.ROOT,
            "cd '%s'; echo \"$*\" >> runs; case \"$*\" in *'--psm 0'*) cat script;;"
                + " *+*) cat again;; *) cat table;; esac",
            folder));
  }

  private Tesseract program(String script, String table) throws IOException {
    Files.writeString(folder.resolve("script"), script);
    Files.writeString(folder.resolve("table"), table);
    return script(
        "case \"$*\" in *'--psm 0'*) cat '%1$s/script';; *) cat '%1$s/table';; esac"
            .formatted(folder));
  }

  private Tesseract script(String body) throws IOException {
    return script("", body);
  }

  private Tesseract script(String language, String body) throws IOException {
    Path program = folder.resolve("tesseract");
    Files.writeString(
        program,
        "#!/bin/sh\n[ \"$1\" = --list-langs ] && { printf 'List:\\neng\\nosd\\n"
            + language
            + "\\n'; exit; }\n"
            + "[ \"$OMP_THREAD_LIMIT\" = 1 ] || exit 9\n"
            + body
            + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new Tesseract(new TesseractProgram(program));
  }

  /** White paper with lines of short bars. */
  private static BufferedImage image() {
    return image(3);
  }

  /** Each so-manieth bar is tall. */
  private static BufferedImage image(int every) {
    var image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
    fill(image, 0, 0, 600, 300, Color.WHITE);
    for (int line = 0; line < 8; line++) {
      for (int bar = 0; bar < 40; bar++) {
        int tall = bar % every == 0 ? 4 : 0;
        fill(image, 50 + 12 * bar, 44 + 25 * line - tall, 8, 9 + tall, Color.BLACK);
      }
    }
    return image;
  }

  /** The same, four times as large. */
  private static BufferedImage large() {
    var image = new BufferedImage(1_200, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.drawImage(image(), 0, 0, 1_200, 600, null);
    graphics.dispose();
    return image;
  }

  private static void fill(BufferedImage image, int x, int y, int w, int h, Color color) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(x, y, w, h);
    graphics.dispose();
  }

  private static Quota quota(Duration time) {
    return new Quota(new ReadSettings(1_000, 10, 10, 1_000, time, ReadSettings.Ocr.AUTO));
  }
}
