package org.dossier.text;

import java.util.Arrays;

/**
 * The characters of a page where its program paints them, in the page's own units. There are
 * thousands on a page, of which hardly one is asked for again: they are numbers in a row, not
 * objects.
 */
final class PdfLetters {
  /** Of a letter's height: what must be under a bar for the letter not to be read. */
  private static final double FOOT = 0.08;

  private static final double HEAD = 0.4;

  private static final int NUMBERS = 6;
  private static final int FIRST_SIZE = 256;

  private String[] texts = new String[FIRST_SIZE];

  /** Of each where it starts, where it ends, and towards its top, as long as its font is high. */
  private double[] places = new double[FIRST_SIZE * NUMBERS];

  private int size;

  int size() {
    return size;
  }

  void add(String text, double x0, double y0, double x1, double y1, double upX, double upY) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
      places = Arrays.copyOf(places, size * 2 * NUMBERS);
    }
    int at = size * NUMBERS;
    places[at] = x0;
    places[at + 1] = y0;
    places[at + 2] = x1;
    places[at + 3] = y1;
    places[at + 4] = upX;
    places[at + 5] = upY;
    texts[size++] = text;
  }

  String text(int i) {
    return texts[i];
  }

  double x0(int i) {
    return places[i * NUMBERS];
  }

  double y0(int i) {
    return places[i * NUMBERS + 1];
  }

  double x1(int i) {
    return places[i * NUMBERS + 2];
  }

  double y1(int i) {
    return places[i * NUMBERS + 3];
  }

  double upX(int i) {
    return places[i * NUMBERS + 4];
  }

  double upY(int i) {
    return places[i * NUMBERS + 5];
  }

  double footX(int i) {
    return x(i, FOOT);
  }

  double footY(int i) {
    return y(i, FOOT);
  }

  double headX(int i) {
    return x(i, HEAD);
  }

  double headY(int i) {
    return y(i, HEAD);
  }

  private double x(int i, double part) {
    return (x0(i) + x1(i)) / 2 + upX(i) * part;
  }

  private double y(int i, double part) {
    return (y0(i) + y1(i)) / 2 + upY(i) * part;
  }

  /** The letters of these numbers as they were painted, with a blank where they are apart. */
  String read(Iterable<Integer> numbers) {
    var text = new StringBuilder();
    int before = -1;
    for (int i : numbers) {
      if (before >= 0) {
        double gap = Math.hypot(x0(i) - x1(before), y0(i) - y1(before));
        text.append(gap > 0.15 * Math.hypot(upX(i), upY(i)) ? " " : "");
      }
      text.append(texts[i]);
      before = i;
    }
    return text.toString();
  }
}
