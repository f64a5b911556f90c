package org.dossier.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossier.model.Origin;
import org.dossier.model.Page;

/**
 * Reads pages with Tesseract. The page is cleaned and laid level first; its language is told by its
 * shapes and one line. Only where the result is doubtful are other orientations and languages
 * tried, and the surest reading stands.
 */
final class Tesseract implements PageRecognizer {
  /** Of a hundred: a reading as sure as this stands. */
  private static final double SURE = 75;

  /** When so much of a reading is unsure, another language may be mixed in. */
  private static final double MIXED = 0.12;

  /** Analyse the layout; take the image for one block. */
  private static final int WHOLE_PAGE = 3;

  private static final int ONE_BLOCK = 6;

  private static final String RUSSIAN = "rus";
  private static final String CHINESE = "chi_sim";
  private static final String ENGLISH = "eng";

  private final TesseractProgram program;

  Tesseract(TesseractProgram program) {
    this.program = program;
  }

  /** With the program of the machine, where it has one. */
  static Optional<Tesseract> find() {
    return TesseractProgram.find().map(Tesseract::new);
  }

  @Override
  public Page read(int number, BufferedImage image, double dpi, Quota quota) throws Unrecognized {
    try {
      Path folder = Files.createTempDirectory("dossier-ocr");
      try {
        return read(folder, number, image, dpi, quota);
      } finally {
        TesseractProgram.delete(folder);
      }
    } catch (Unrecognized e) {
      throw e;
    } catch (IOException e) {
      throw new Unrecognized("Tesseract could not be run: " + Reasons.detail(e));
    }
  }

  /** A page as it was given to the program, and what came of it. */
  private record Attempt(GrayImage image, int turn, double slope, Reading reading) {}

  private Page read(Path folder, int number, BufferedImage image, double dpi, Quota quota)
      throws IOException {
    GrayImage gray = GrayImage.of(image);
    var cleaned = PageCleaning.of(gray, dpi);
    if (cleaned.blank()) {
      double scale = 72 / dpi;
      return new Page(
          number, "", null, Origin.OCR, 1, gray.width() * scale, gray.height() * scale, List.of());
    }
    int turn = Slope.isOnItsSide(cleaned.image()) ? 90 : 0;
    if (turn != 0) {
      cleaned = PageCleaning.of(gray.turned(turn), dpi);
    }
    String language = language(folder, cleaned.image(), dpi, quota);
    Attempt best = attempt(folder, cleaned, turn, language, dpi, quota);
    if (best.reading().sureness() < SURE) {
      best = better(best, turnedOver(folder, gray, turn, best, dpi, quota));
    }
    if (best.reading().sureness() < SURE) {
      requirePacks(folder, number, best, dpi, quota);
    }
    if (best.reading().unsure() > MIXED) {
      var again = new PageCleaning.Cleaned(best.image(), best.slope(), false);
      best = better(best, attempt(folder, again, best.turn(), all(language), dpi, quota));
    }
    return new RecognizedText(
            best.image().width(), best.image().height(), dpi, best.turn(), best.slope())
        .page(number, best.reading().words());
  }

  /**
   * A page that was read doubtfully may be in a language that is not installed.
   *
   * @throws Unrecognized when it is: what was read of it is no text
   */
  private void requirePacks(Path folder, int number, Attempt read, double dpi, Quota quota)
      throws IOException {
    if (has(RUSSIAN) && has(CHINESE)) {
      return;
    }
    List<TextLines.Band> bands = TextLines.of(read.image());
    String script =
        !has(CHINESE) && TextLines.looksHan(read.image(), bands)
            ? "Han"
            : script(folder, read.image(), dpi, quota).name();
    if (script.equals("Han") && !has(CHINESE)) {
      throw new Unrecognized("Tesseract's Chinese is not installed " + install());
    }
    if (script.equals("Cyrillic") && !has(RUSSIAN)) {
      throw new Unrecognized("Tesseract's Russian is not installed " + install());
    }
    if (script.isEmpty() && !program.languages().contains("osd")) {
      String why = "not all of Tesseract's languages are installed " + install();
      quota.missPage(number, Missing.PageFault.doubtful(why));
    }
  }

  /** The line that installs what is missing. */
  private String install() {
    var packages = new StringBuilder("(sudo apt-get install tesseract-ocr");
    packages.append(program.languages().contains("osd") ? "" : " tesseract-ocr-osd");
    packages.append(has(RUSSIAN) ? "" : " tesseract-ocr-rus");
    packages.append(has(CHINESE) ? "" : " tesseract-ocr-chi-sim");
    return packages.append(')').toString();
  }

  private Attempt attempt(
      Path folder, PageCleaning.Cleaned page, int turn, String language, double dpi, Quota quota)
      throws IOException {
    String table = program.words(folder, page.image(), language, dpi, WHOLE_PAGE, quota);
    return new Attempt(page.image(), turn, page.slope(), Reading.of(table));
  }

  private static Attempt better(Attempt one, Attempt other) {
    return other.reading().weight() > one.reading().weight() ? other : one;
  }

  /** The page as the program's own look at its orientation and script has it, or upside down. */
  private Attempt turnedOver(
      Path folder, GrayImage gray, int turn, Attempt before, double dpi, Quota quota)
      throws IOException {
    Script script = script(folder, before.image(), dpi, quota);
    if (script.turn() == 0 && script.name().isEmpty()) {
      return before;
    }
    int turned = (turn + script.turn()) % 360;
    var page =
        script.turn() == 0
            ? new PageCleaning.Cleaned(before.image(), before.slope(), false)
            : PageCleaning.of(gray.turned(turned), dpi);
    return attempt(folder, page, turned, script.language(this), dpi, quota);
  }

  private Script script(Path folder, GrayImage image, double dpi, Quota quota) throws IOException {
    if (!program.languages().contains("osd")) {
      return Script.UNKNOWN;
    }
    try {
      return Script.of(program.orientation(folder, image, dpi, quota));
    } catch (Unrecognized tooFewCharacters) {
      return Script.UNKNOWN;
    }
  }

  /** Told by shapes: ideographs fill their line; letters are read once, from the fullest line. */
  private String language(Path folder, GrayImage page, double dpi, Quota quota) throws IOException {
    List<TextLines.Band> bands = TextLines.of(page);
    if (has(CHINESE) && TextLines.looksHan(page, bands)) {
      return CHINESE;
    }
    var fullest = bands.stream().max(Comparator.comparingInt(TextLines.Band::ink));
    if (fullest.isEmpty() || !has(RUSSIAN)) {
      return has(RUSSIAN) ? all(ENGLISH) : ENGLISH;
    }
    int margin = 12;
    int from = Math.max(0, fullest.get().from() - margin);
    int to = Math.min(page.height(), fullest.get().to() + margin);
    String line = program.words(folder, page.band(from, to), RUSSIAN, dpi, ONE_BLOCK, quota);
    Reading reading = Reading.of(line);
    return reading.sureness() > SURE && reading.cyrillic() > 0.5 ? RUSSIAN : ENGLISH;
  }

  private boolean has(String language) {
    return program.languages().contains(language);
  }

  /** The given language first, then the others that are installed. */
  private String all(String first) {
    List<String> there = new ArrayList<>(List.of(first, ENGLISH, RUSSIAN, CHINESE));
    there.removeIf(language -> !has(language));
    return there.isEmpty() ? first : String.join("+", there.stream().distinct().toList());
  }

  /**
   * What the page is written in.
   *
   * @param turn clockwise, that brings it upright
   */
  record Script(String name, int turn) {
    static final Script UNKNOWN = new Script("", 0);

    /** Below this the detected turn is more often wrong than right. */
    private static final double SURE_TURN = 2;

    static Script of(String found) {
      String name = value(found, "Script:");
      double sure = number(value(found, "Orientation confidence:"));
      int turn = (int) number(value(found, "Rotate:"));
      return new Script(name, sure >= SURE_TURN ? Math.floorMod(turn, 360) : 0);
    }

    private String language(Tesseract installed) {
      return switch (name) {
        case "Latin" -> ENGLISH;
        case "Cyrillic" -> installed.has(RUSSIAN) ? RUSSIAN : ENGLISH;
        case "Han" -> installed.has(CHINESE) ? CHINESE : ENGLISH;
        default -> installed.all(ENGLISH);
      };
    }

    private static String value(String found, String key) {
      return found
          .lines()
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(key.length()).strip())
          .findFirst()
          .orElse("");
    }

    private static double number(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }
}
