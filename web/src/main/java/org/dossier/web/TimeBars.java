package org.dossier.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.dossier.outputs.wording.Figures;
import org.dossier.store.Happening;

/**
 * Parts of time side by side, each as high as what happened in it, and below them the dates that
 * are too vague for one part.
 *
 * @param moreRanges vague dates that are not drawn
 */
record TimeBars(List<Bar> bars, List<Line> lines, int moreRanges) {
  /** The height of the highest bar. */
  static final int HEIGHT = 100;

  /** The width that a part of time has for lines. */
  static final int WIDTH = 100;

  /** Below this a bar would not be seen. */
  private static final int LEAST = 3;

  /**
   * @param findings its height
   * @param documents its height, on top of that
   */
  record Bar(Period period, int all, int findings, int documents) {}

  /**
   * A vague date.
   *
   * @param x where it begins, from the left
   * @param only its days, as an address has them
   */
  record Line(String label, int count, int x, int width, String only) {}

  static TimeBars of(
      List<Period> periods, List<Happening.Part> parts, List<Happening.Range> ranges, int total) {
    Map<String, Happening.Part> byPart = new HashMap<>();
    int most = 1;
    for (Happening.Part part : parts) {
      byPart.put(part.part(), part);
      most = Math.max(most, part.all());
    }
    List<Bar> bars = new ArrayList<>();
    for (Period period : periods) {
      Happening.Part part =
          byPart.getOrDefault(period.part(), new Happening.Part(period.part(), 0, 0));
      bars.add(
          new Bar(
              period, part.all(), height(part.findings(), most), height(part.documents(), most)));
    }
    List<Line> lines = new ArrayList<>();
    for (Happening.Range range : ranges) {
      int x = place(periods, range.begins());
      int end = place(periods, range.ends().plusDays(1));
      lines.add(
          new Line(label(range), range.count(), x, Math.max(LEAST * 4, end - x), only(range)));
    }
    return new TimeBars(bars, lines, total - ranges.size());
  }

  private static int height(int count, int most) {
    return count == 0
        ? 0
        : Math.max(LEAST, (int) Math.round((HEIGHT - 2.0 * LEAST) * count / most));
  }

  int width() {
    return WIDTH * bars.size();
  }

  /** Days outside come to the nearest end. */
  private static int place(List<Period> periods, LocalDate day) {
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      if (day.isBefore(period.first())) {
        return i * WIDTH;
      }
      if (!day.isAfter(period.last())) {
        return (int) Math.round((i + period.share(day)) * WIDTH);
      }
    }
    return periods.size() * WIDTH;
  }

  static String only(Happening.Range range) {
    return range.begins() + ".." + range.ends();
  }

  /** The days in words: "May 2023", "2023", "1 May 2023 – 30 June 2023". */
  static String label(Happening.Range range) {
    LocalDate from = range.begins();
    LocalDate to = range.ends();
    DatePrecision precision = DatePrecision.INTERVAL;
    if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
      precision = DatePrecision.YEAR;
    } else if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
      precision = DatePrecision.MONTH;
    } else if (from.getDayOfYear() == 1
        && from.getYear() % 10 == 0
        && to.equals(from.plusYears(10).minusDays(1))) {
      precision = DatePrecision.DECADE;
    }
    return Figures.date(new Value.Date(from, to, precision, false));
  }
}
