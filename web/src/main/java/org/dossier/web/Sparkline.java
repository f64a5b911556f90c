package org.dossier.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.store.Happening;

/**
 * Years side by side, as high as what happened in them.
 *
 * @param bars from the earliest year to the latest
 */
record Sparkline(List<Bar> bars) {
  static final int HEIGHT = 40;
  static final int WIDTH = 12;

  /** More years than this would be threads; the latest are what an investigation is about. */
  private static final int MOST = 60;

  /** A year; in units of the drawing. */
  record Bar(String year, int count, int height) {}

  Sparkline {
    bars = List.copyOf(bars);
  }

  static Sparkline of(List<Happening.Part> parts) {
    if (parts.isEmpty()) {
      return new Sparkline(List.of());
    }
    Map<String, Integer> counts = new HashMap<>();
    int most = 1;
    for (Happening.Part part : parts) {
      counts.put(part.part(), part.all());
    }
    int last = Integer.parseInt(parts.getLast().part());
    int first = Math.max(Integer.parseInt(parts.getFirst().part()), last - MOST + 1);
    for (int year = first; year <= last; year++) {
      most = Math.max(most, counts.getOrDefault(name(year), 0));
    }
    List<Bar> bars = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      int count = counts.getOrDefault(name(year), 0);
      int height = count == 0 ? 0 : Math.max(2, (int) Math.round((double) HEIGHT * count / most));
      bars.add(new Bar(name(year), count, height));
    }
    return new Sparkline(bars);
  }

  private static String name(int year) {
    String digits = Integer.toString(year);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  int width() {
    return Math.max(1, bars.size()) * WIDTH;
  }
}
