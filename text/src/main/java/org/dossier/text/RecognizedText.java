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
  private static final int COLUMNS = 12;
  private static final int WORD = 5;

  private final StringBuilder text = new StringBuilder();
  private final List<Word> words = new ArrayList<>();
  private final double width;
  private final double height;
  private final double scale;
  private final int turn;
  private double confidence;

  /**
   * @param width of the recognised image, in pixels
   * @param height of the recognised image, in pixels
   * @param turn by how many degrees clockwise the page was turned to give that image
   */
  RecognizedText(int width, int height, double dpi, int turn) {
    this.scale = 72 / dpi;
    this.width = width * scale;
    this.height = height * scale;
    this.turn = turn;
  }

  Page page(int number, String table) {
    String place = "";
    for (String row : table.split("\n")) {
      String[] cells = row.split("\t", COLUMNS);
      if (cells.length == COLUMNS && cells[0].equals(String.valueOf(WORD))) {
        String word = cells[11].strip();
        String here = String.join(" ", cells[2], cells[3], cells[4]);
        if (!word.isEmpty()) {
          separate(place, here, word);
          add(word, cells);
          place = here;
        }
      }
    }
    double mean = words.isEmpty() ? 0 : confidence / words.size() / 100;
    boolean quarter = turn % 180 != 0;
    return new Page(
        number,
        text.toString(),
        null,
        Origin.OCR,
        Math.clamp(mean, 0, 1),
        quarter ? height : width,
        quarter ? width : height,
        words);
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

  private void add(String word, String[] cells) {
    int start = text.length();
    text.append(word);
    double x = Double.parseDouble(cells[6]) * scale;
    double y = Double.parseDouble(cells[7]) * scale;
    double w = Double.parseDouble(cells[8]) * scale;
    double h = Double.parseDouble(cells[9]) * scale;
    confidence += Double.parseDouble(cells[10]);
    words.add(new Word(new Span(start, text.length()), onPage(x, y, w, h)));
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
