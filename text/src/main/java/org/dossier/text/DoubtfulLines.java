package org.dossier.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a page that were read worst, one under the other, to be read in another way.
 *
 * @param weight of what was read of them, as {@link Reading#weight()} has it
 */
record DoubtfulLines(GrayImage image, double weight) {
  private static final int MOST = 5;

  /** In pixels, white around each. */
  private static final int MARGIN = 10;

  /** In pixels, of what stands around a line that is taken with it. */
  private static final int EDGE = 2;

  static DoubtfulLines of(GrayImage page, Reading reading) {
    Map<String, List<Reading.Word>> lines = new LinkedHashMap<>();
    for (Reading.Word word : reading.words()) {
      lines.computeIfAbsent(word.place(), _ -> new ArrayList<>()).add(word);
    }
    List<Line> worst =
        lines.values().stream()
            .map(words -> Line.of(words, page))
            .sorted(Comparator.comparingInt(Line::doubtful).reversed())
            .limit(MOST)
            .toList();
    int width = worst.stream().mapToInt(line -> line.x1 - line.x0).max().orElse(0) + 2 * MARGIN;
    int height = worst.stream().mapToInt(line -> line.y1 - line.y0 + MARGIN).sum() + MARGIN;
    var pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) 255);
    int top = MARGIN;
    for (Line line : worst) {
      for (int y = line.y0; y < line.y1; y++) {
        int from = y * page.width() + line.x0;
        int to = (top + y - line.y0) * width + MARGIN;
        System.arraycopy(page.pixels(), from, pixels, to, line.x1 - line.x0);
      }
      top += line.y1 - line.y0 + MARGIN;
    }
    double weight = worst.stream().mapToDouble(Line::weight).sum();
    return new DoubtfulLines(new GrayImage(width, height, pixels), weight);
  }

  /** Where a line lies, and how many of its characters are in doubtful words. */
  private record Line(int x0, int y0, int x1, int y1, int doubtful, double weight) {
    static Line of(List<Reading.Word> words, GrayImage page) {
      var line = new Reading(words);
      double x0 = words.stream().mapToDouble(Reading.Word::x).min().orElse(0);
      double y0 = words.stream().mapToDouble(Reading.Word::y).min().orElse(0);
      double x1 = words.stream().mapToDouble(w -> w.x() + w.width()).max().orElse(0);
      double y1 = words.stream().mapToDouble(w -> w.y() + w.height()).max().orElse(0);
      return new Line(
          Math.clamp((int) x0 - EDGE, 0, page.width()),
          Math.clamp((int) y0 - EDGE, 0, page.height()),
          Math.clamp((int) x1 + EDGE, 0, page.width()),
          Math.clamp((int) y1 + EDGE, 0, page.height()),
          line.doubtful(),
          line.weight());
    }
  }
}
