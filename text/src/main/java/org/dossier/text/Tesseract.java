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
 * Reads pages with Tesseract, most of them in one run. The page is cleaned, laid level and made no
 * larger than its letters need; its language is told by their shapes. Only where the result is
 * doubtful are other orientations tried, and other languages on the lines that are hardly read.
 */
final class Tesseract implements PageRecognizer {
  /** Of a hundred: a reading as sure as this stands. */
  private static final double SURE = 75;

  /** The same of Chinese, which is read less surely: what stands on its head is far below. */
  private static final double SURE_CHINESE = 50;

  /** A line is doubtful when so much of it is; less when Latin is taken for Cyrillic. */
  private static final double DOUBTFUL = 0.5;

  private static final double DOUBTFUL_RUSSIAN = 0.3;

  /** A page that is read so badly may stand on its head. */
  private static final double LOST = 30;

  /** With fewer characters in lines that are hardly read, no other language is looked for. */
  private static final int FEWEST_MIXED = 12;

  /** Nor with a lesser part of the page's. */
  private static final double LEAST_MIXED = 0.02;

  private static final int MOST_LINES = 500;

  /** Analyse the layout; take the image for one block. */
  private static final int WHOLE_PAGE = 3;

  private static final int ONE_BLOCK = 6;

  /** In pixels, around a line that is read alone. */
  private static final int MARGIN = 12;

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

  /**
   * A page as it's given to the program.
   *
   * @param dpi of the image
   * @param turn by how many degrees clockwise it was turned
   * @param slope by how many more it was then rotated
   */
  private record Sheet(GrayImage image, double dpi, int turn, double slope) {
    static Sheet of(PageCleaning.Cleaned page, double dpi, double factor, int turn) {
      GrayImage image = page.image().reduced(factor);
      return new Sheet(image, dpi * image.width() / page.image().width(), turn, page.slope());
    }
  }

  /** What came of it. */
  private record Attempt(Sheet sheet, String language, Reading reading) {
    /** A sure reading, unless it's in other letters than those it was taken for. */
    private boolean stands() {
      return switch (language) {
        case RUSSIAN ->
            reading.sureness() >= SURE && reading.share(Character.UnicodeScript.CYRILLIC) > 0.5;
        case CHINESE ->
            reading.sureness() >= SURE_CHINESE && reading.share(Character.UnicodeScript.HAN) > 0.3;
        default -> reading.sureness() >= SURE;
      };
    }
  }

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
    var shapes = LetterShapes.of(cleaned.image());
    double factor = shapes.factor(dpi);
    var sheet = Sheet.of(cleaned, dpi, factor, turn);
    Attempt best = attempt(folder, sheet, language(folder, sheet, shapes.kind(), quota), quota);
    if (!best.stands()) {
      best = better(best, looked(folder, best, gray, dpi, factor, quota));
    }
    if (best.reading().sureness() < SURE) {
      requirePacks(folder, number, best.sheet(), shapes.kind(), quota);
    }
    best = mended(folder, best, quota);
    Sheet read = best.sheet();
    return new RecognizedText(
            read.image().width(), read.image().height(), read.dpi(), read.turn(), read.slope())
        .page(number, best.reading().words());
  }

  /**
   * A page that was read doubtfully may be in a language that is not installed.
   *
   * @throws Unrecognized when it is: what was read of it is no text
   */
  private void requirePacks(
      Path folder, int number, Sheet sheet, LetterShapes.Kind kind, Quota quota)
      throws IOException {
    if (has(RUSSIAN) && has(CHINESE)) {
      return;
    }
    String script =
        !has(CHINESE) && kind == LetterShapes.Kind.HAN
            ? "Han"
            : script(folder, sheet, quota).name();
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

  private Attempt attempt(Path folder, Sheet sheet, String language, Quota quota)
      throws IOException {
    String table = program.words(folder, sheet.image(), language, sheet.dpi(), WHOLE_PAGE, quota);
    return new Attempt(sheet, language, Reading.of(table));
  }

  private static Attempt better(Attempt one, Attempt other) {
    return other.reading().weight() > one.reading().weight() ? other : one;
  }

  /** The page as the program's own look at its orientation and script has it. */
  private Attempt looked(
      Path folder, Attempt before, GrayImage gray, double dpi, double factor, Quota quota)
      throws IOException {
    PageScript script = script(folder, before.sheet(), quota);
    String language = language(script, before.language());
    boolean lost = script.turn() == 0 && before.reading().sureness() < LOST;
    int more = lost ? 180 : script.turn();
    if (more == 0 && language.equals(before.language())) {
      return before;
    }
    Sheet sheet = before.sheet();
    if (more != 0) {
      int turn = (sheet.turn() + more) % 360;
      sheet = Sheet.of(PageCleaning.of(gray.turned(turn), dpi), dpi, factor, turn);
    }
    return attempt(folder, sheet, language, quota);
  }

  private PageScript script(Path folder, Sheet sheet, Quota quota) throws IOException {
    if (!program.languages().contains("osd")) {
      return PageScript.UNKNOWN;
    }
    try {
      return PageScript.of(program.orientation(folder, sheet.image(), sheet.dpi(), quota));
    } catch (Unrecognized tooFewCharacters) {
      return PageScript.UNKNOWN;
    }
  }

  private String language(PageScript script, String before) {
    return switch (script.name()) {
      case "Latin" -> ENGLISH;
      case "Cyrillic" -> has(RUSSIAN) ? RUSSIAN : ENGLISH;
      case "Han" -> has(CHINESE) ? CHINESE : ENGLISH;
      case "" -> before;
      // blurred Chinese is taken for Japanese or Korean
      default -> before.equals(CHINESE) ? CHINESE : all(ENGLISH);
    };
  }

  /** By the letters' shapes; where these don't tell, one line is read. */
  private String language(Path folder, Sheet sheet, LetterShapes.Kind kind, Quota quota)
      throws IOException {
    return switch (kind) {
      case HAN -> has(CHINESE) ? CHINESE : ENGLISH;
      case LATIN -> ENGLISH;
      case CYRILLIC -> has(RUSSIAN) ? RUSSIAN : ENGLISH;
      case UNTOLD -> has(RUSSIAN) ? languageOfALine(folder, sheet, quota) : ENGLISH;
    };
  }

  private String languageOfALine(Path folder, Sheet sheet, Quota quota) throws IOException {
    GrayImage page = sheet.image();
    var fullest =
        TextLines.of(page).stream()
            .max(
                Comparator.comparing((TextLines.Band b) -> b.to() - b.from() < sheet.dpi() / 2)
                    .thenComparing(TextLines.Band::ink));
    if (fullest.isEmpty()) {
      return all(ENGLISH);
    }
    // columns side by side may leave no gap for the whole height of a page: a piece is enough
    int middle = (fullest.get().from() + fullest.get().to()) / 2;
    int half = Math.min(fullest.get().to() - fullest.get().from(), (int) sheet.dpi() / 2) / 2;
    int from = Math.max(0, middle - half - MARGIN);
    int to = Math.min(page.height(), middle + half + MARGIN);
    GrayImage line = page.band(from, to);
    var reading = Reading.of(program.words(folder, line, RUSSIAN, sheet.dpi(), ONE_BLOCK, quota));
    return reading.sureness() > SURE && reading.share(Character.UnicodeScript.CYRILLIC) > 0.5
        ? RUSSIAN
        : ENGLISH;
  }

  /** Lines that are hardly read may be in another language: all are tried together on them. */
  private Attempt mended(Path folder, Attempt read, Quota quota) throws IOException {
    String all = all(read.language());
    Sheet sheet = read.sheet();
    double doubt = read.language().startsWith(RUSSIAN) ? DOUBTFUL_RUSSIAN : DOUBTFUL;
    var sample = DoubtfulLines.of(sheet.image(), read.reading(), doubt, DoubtfulLines.SAMPLE);
    if (all.equals(read.language())
        || sample.doubtful() < Math.max(FEWEST_MIXED, LEAST_MIXED * read.reading().size())) {
      return read;
    }
    Reading other = lines(folder, sample, all, sheet, quota);
    if (!sample.readsBetter(other)) {
      return read;
    }
    var lines = DoubtfulLines.of(sheet.image(), read.reading(), doubt, MOST_LINES);
    if (lines.lines().size() > sample.lines().size()) {
      other = lines(folder, lines, all, sheet, quota);
    }
    return new Attempt(sheet, all, lines.mended(read.reading(), other));
  }

  private Reading lines(Path folder, DoubtfulLines lines, String language, Sheet sheet, Quota quota)
      throws IOException {
    return Reading.of(
        program.words(folder, lines.image(), language, sheet.dpi(), ONE_BLOCK, quota));
  }

  private boolean has(String language) {
    return program.languages().contains(language);
  }

  /**
   * The given language first, then the others that are installed; not English after Chinese, which
   * knows its letters.
   */
  private String all(String first) {
    List<String> there = new ArrayList<>(List.of(first, ENGLISH, RUSSIAN, CHINESE));
    if (first.equals(CHINESE)) {
      there.remove(ENGLISH);
    }
    there.removeIf(language -> !has(language));
    return there.isEmpty() ? first : String.join("+", there.stream().distinct().toList());
  }
}
