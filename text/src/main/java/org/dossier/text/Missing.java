package org.dossier.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What was left out of an outcome, told in one line however much it is. */
final class Missing {
  private static final int MOST = 12;

  private final Set<String> parts = new LinkedHashSet<>();
  private final Map<PageFault, List<Integer>> pages = new TreeMap<>();

  void add(String what) {
    parts.add(what);
  }

  void addPage(int number, PageFault fault) {
    pages.computeIfAbsent(fault, _ -> new ArrayList<>()).add(number);
  }

  /** The line; empty when nothing is missing. */
  Optional<String> line() {
    List<String> all = new ArrayList<>();
    pages.forEach((fault, numbers) -> all.add(fault.line(numbers)));
    all.addAll(parts);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int more = all.size() - MOST;
    String line = String.join("; ", all.subList(0, Math.min(MOST, all.size())));
    return Optional.of(more > 0 ? line + "; and " + more + " more such" : line);
  }

  /**
   * Why a page is missing or doubtful, told of one page and of several.
   *
   * @param order of telling
   */
  record PageFault(int order, String one, String many) implements Comparable<PageFault> {
    static final PageFault TOO_DEEP =
        new PageFault(
            3,
            "was not read: its parts are nested too deeply",
            "were not read: their parts are nested too deeply");

    /** An image that was not recognised, and why. */
    static PageFault image(String why) {
      return new PageFault(
          1, "is an image and was not read: " + why, "are images and were not read: " + why);
    }

    /** A stamp or a head over a scan: of the page itself nothing was read, and why. */
    static PageFault stamped(String why) {
      return new PageFault(
          1,
          "is mostly an image, of which only the text laid over it was read: " + why,
          "are mostly images, of which only the text laid over them was read: " + why);
    }

    /** Text that can't be told from its codes, nor was recognised, and why. */
    static PageFault garbled(String why) {
      return new PageFault(
          2,
          "has letters whose meaning the file does not tell: " + why,
          "have letters whose meaning the file does not tell: " + why);
    }

    /** What was read may not be what is written, and why. */
    static PageFault doubtful(String why) {
      return new PageFault(
          2, "was recognised with doubt: " + why, "were recognised with doubt: " + why);
    }

    static PageFault damaged(String why) {
      return new PageFault(4, "was not read: " + why, "were not read: " + why);
    }

    String line(List<Integer> numbers) {
      return numbers.size() == 1
          ? "page " + numbers.get(0) + " " + one
          : "pages " + ranges(numbers) + " " + many;
    }

    /** {@code 1, 2, 3, 7} is told as {@code 1 to 3 and 7}. */
    private static String ranges(List<Integer> numbers) {
      List<String> ranges = new ArrayList<>();
      int i = 0;
      while (i < numbers.size()) {
        int start = i;
        while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
          i++;
        }
        int first = numbers.get(start);
        int last = numbers.get(i);
        ranges.add(last == first ? "" + first : first + (last == first + 1 ? ", " : " to ") + last);
        i++;
      }
      String end = ranges.remove(ranges.size() - 1);
      return ranges.isEmpty() ? end : String.join(", ", ranges) + " and " + end;
    }

    @Override
    public int compareTo(PageFault other) {
      int byOrder = Integer.compare(order, other.order);
      return byOrder != 0 ? byOrder : one.compareTo(other.one);
    }
  }
}
