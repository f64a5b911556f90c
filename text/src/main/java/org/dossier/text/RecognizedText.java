package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Box;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.Word;

/** Makes a page of Tesseract's table of words. */
final class RecognizedText {
  /** Of the figures read unsurely, in the page's note. */
  private static final int MOST_NAMED = 10;

  private final StringBuilder text = new StringBuilder();
  private final List<Word> words = new ArrayList<>();
  private final double width;
  private final double height;
  private final double scale;
  private final int turn;
  private final double slope;
  private double confidence;

  /**
   * @param width of the recognised image, in pixels
   * @param height of the recognised image, in pixels
   * @param turn by how many degrees clockwise the page was turned to give that image
   * @param slope by how many more it was then rotated about its middle
   */
  RecognizedText(int width, int height, double dpi, int turn, double slope) {
    this.scale = 72 / dpi;
    this.width = width * scale;
    this.height = height * scale;
    this.turn = turn;
    this.slope = slope;
  }

  Page page(int number, List<Reading.Word> read) {
    String place = "";
    for (Reading.Word word : read) {
      separate(place, word.place(), word.text());
      add(word);
      place = word.place();
    }
    double mean = words.isEmpty() ? 0 : confidence / words.size() / 100;
    boolean quarter = turn % 180 != 0;
    var page =
        new Page(
            number,
            text.toString(),
            null,
            Origin.OCR,
            Math.clamp(mean, 0, 1),
            quarter ? height : width,
            quarter ? width : height,
            words);
    List<String> unsure = unsureFigures();
    return unsure.isEmpty() ? page : page.withNote(note(unsure));
  }

  private List<String> unsureFigures() {
    String whole = text.toString();
    return words.stream()
        .filter(word -> word.hasUnsureFigures(whole))
        .map(word -> word.span().of(whole))
        .distinct()
        .toList();
  }

  private static String note(List<String> unsure) {
    String shown = String.join(", ", unsure.subList(0, Math.min(MOST_NAMED, unsure.size())));
    int more = unsure.size() - MOST_NAMED;
    return "figures read unsurely, not reckoned with: "
        + shown
        + (more > 0 ? " and " + more + " more" : "");
  }

  private void separate(String before, String here, String word) {
    if (before.isEmpty()) {
      return;
    }
    boolean cjk = Characters.endsCjk(text) && Characters.startsCjk(word);
    if (before.equals(here)) {
      text.append(cjk ? "" : " ");
    } else if (paragraph(before).equals(paragraph(here))) {
      text.append(cjk ? "" : "\n");
    } else {
      text.append("\n\n");
    }
  }

  /** Block and paragraph of a place: block, paragraph, line. */
  private static String paragraph(String place) {
    return place.substring(0, place.lastIndexOf(' '));
  }

  private void add(Reading.Word word) {
    int start = text.length();
    text.append(word.text());
    double w = word.width() * scale;
    double h = word.height() * scale;
    // the middle of the word where it was before the page was laid level
    double dx = word.x() * scale + w / 2 - width / 2;
    double dy = word.y() * scale + h / 2 - height / 2;
    double cos = Math.cos(Math.toRadians(slope));
    double sin = Math.sin(Math.toRadians(slope));
    double x = slope == 0 ? word.x() * scale : width / 2 + dx * cos + dy * sin - w / 2;
    double y = slope == 0 ? word.y() * scale : height / 2 - dx * sin + dy * cos - h / 2;
    confidence += word.sure();
    words.add(
        new Word(
            new Span(start, text.length()),
            onPage(x, y, w, h),
            Math.clamp(word.sure() / 100, 0, 1)));
  }

  /** A box of the turned image on the page as it is. */
  private Box onPage(double x, double y, double w, double h) {
    return switch (turn) {
      case 90 -> new Box(y, width - x - w, h, w);
      case 180 -> new Box(width - x - w, height - y - h, w, h);
      case 270 -> new Box(height - y - h, x, h, w);
      default -> new Box(x, y, w, h);
    };
  }
}
