package org.dossier.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines of a page that were hardly read, one under the other, to be read in another way. */
record DoubtfulLines(GrayImage image, List<Line> lines) {
  /** As many tell whether another way reads them better. */
  static final int SAMPLE = 5;

  /** So many times more must be read of a line in another way for that to stand. */
  private static final double BETTER = 1.1;

  /** In pixels, white around each. */
  private static final int MARGIN = 10;

  /** In pixels, of what stands around a line that is taken with it. */
  private static final int EDGE = 2;

  DoubtfulLines {
    lines = List.copyOf(lines);
  }

  /**
   * The worst of the page.
   *
   * @param doubt which part of a line is in doubtful words, at least
   * @param most of the lines
   */
  static DoubtfulLines of(GrayImage page, Reading reading, double doubt, int most) {
    Map<String, List<Reading.Word>> places = new LinkedHashMap<>();
    for (Reading.Word word : reading.words()) {
      places.computeIfAbsent(word.place(), _ -> new ArrayList<>()).add(word);
    }
    List<Line> worst = new ArrayList<>();
    int top = MARGIN;
    for (Line line :
        places.values().stream()
            .filter(words -> new Reading(words).unsure() > doubt)
            .map(words -> Line.of(words, page))
            .sorted(Comparator.comparingInt((Line line) -> line.read.doubtful()).reversed())
            .limit(most)
            .toList()) {
      worst.add(line.at(top));
      top += line.height() + MARGIN;
    }
    int width = worst.stream().mapToInt(Line::width).max().orElse(0) + 2 * MARGIN;
    var pixels = new byte[width * top];
    Arrays.fill(pixels, (byte) 255);
    for (Line line : worst) {
      for (int y = 0; y < line.height(); y++) {
        int from = (line.y0 + y) * page.width() + line.x0;
        System.arraycopy(
            page.pixels(), from, pixels, (line.top + y) * width + MARGIN, line.width());
      }
    }
    return new DoubtfulLines(new GrayImage(width, top, pixels), worst);
  }

  /** How many characters of them are in doubtful words. */
  int doubtful() {
    return lines.stream().mapToInt(line -> line.read.doubtful()).sum();
  }

  /** True when {@code other}, a reading of the image, makes more of them than was read before. */
  boolean readsBetter(Reading other) {
    return other.weight() > BETTER * lines.stream().mapToDouble(line -> line.read.weight()).sum();
  }

  /**
   * The page's reading, where each of these lines stands as that of the image has it, if better.
   */
  Reading mended(Reading page, Reading other) {
    Map<String, Reading> mended = new LinkedHashMap<>();
    for (Line line : lines) {
      Reading again = line.of(other);
      if (again.weight() > BETTER * line.read.weight()) {
        mended.put(line.place(), again);
      }
    }
    List<Reading.Word> words = new ArrayList<>();
    String before = "";
    for (Reading.Word word : page.words()) {
      Reading again = mended.get(word.place());
      if (again == null) {
        words.add(word);
      } else if (!before.equals(word.place())) {
        words.addAll(again.words());
      }
      before = word.place();
    }
    return new Reading(words);
  }

  /**
   * Where a line lies on the page, and in the image.
   *
   * @param top of its first row in the image
   */
  record Line(Reading read, int x0, int y0, int x1, int y1, int top) {
    private static Line of(List<Reading.Word> words, GrayImage page) {
      double x0 = words.stream().mapToDouble(Reading.Word::x).min().orElse(0);
      double y0 = words.stream().mapToDouble(Reading.Word::y).min().orElse(0);
      double x1 = words.stream().mapToDouble(w -> w.x() + w.width()).max().orElse(0);
      double y1 = words.stream().mapToDouble(w -> w.y() + w.height()).max().orElse(0);
      return new Line(
          new Reading(words),
          Math.clamp((int) x0 - EDGE, 0, page.width()),
          Math.clamp((int) y0 - EDGE, 0, page.height()),
          Math.clamp((int) x1 + EDGE, 0, page.width()),
          Math.clamp((int) y1 + EDGE, 0, page.height()),
          0);
    }

    private Line at(int row) {
      return new Line(read, x0, y0, x1, y1, row);
    }

    private String place() {
      return read.words().getFirst().place();
    }

    private int width() {
      return x1 - x0;
    }

    private int height() {
      return y1 - y0;
    }

    /** What was read of it in the image, on the page. */
    private Reading of(Reading image) {
      return new Reading(
          image.words().stream()
              .filter(word -> holds(word.y() + word.height() / 2))
              .map(word -> word.moved(x0 - MARGIN, y0 - top, place()))
              .toList());
    }

    private boolean holds(double row) {
      return row >= top - MARGIN / 2.0 && row < top + height() + MARGIN / 2.0;
    }
  }
}
