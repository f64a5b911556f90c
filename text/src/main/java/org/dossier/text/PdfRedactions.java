package org.dossier.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.Box;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells which characters a bar hides that was painted over them, or that they were painted on in
 * its own colour: the file still holds them. What is painted over a bar in another colour shows,
 * and so does what is painted once more after it.
 */
final class PdfRedactions {
  /** Of light: a darker bar is one to redact with, a lighter one may be a background. */
  private static final double DARK = 0.3;

  private static final double WHITE = 0.97;

  /** Two fills nearer than this can't be told apart. */
  private static final double SAME = 0.06;

  /** A white bar of a larger part of the page is its paper. */
  private static final double MOST_OF_PAGE = 0.25;

  /** So near, in points, the same letter once more is the same letter. */
  private static final double AGAIN = 1.5;

  /** At the page's edge, in points, programs that file papers put stamps over what is there. */
  private static final double EDGE = 45;

  private static final long MOST_LOOKS = 15_000_000;
  private static final int MOST_BARS = 4_000;
  private static final int MOST_TOLD = 200;
  private static final int LONGEST = 160;
  private static final int FEWEST_UNDER_WHITE = 3;

  /** Under what isn't a bar: a letter of a stamp covers fewer. */
  private static final int FEWEST_UNDER_SHAPE = 3;

  /** The same words on so many bars are a label. */
  private static final int FEWEST_LABELS = 3;

  private static final int UNDER_IMAGE = -1;

  private static final Pattern DATE = Pattern.compile("\\d{1,4}([-/.]\\d{0,4}){0,2}");

  /** Words that say that something was taken out, and form lines to be filled in. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "\\W*(redacted|redaction|sealed|under seal|confidential|privileged?|attorney.client"
              + "|work product|deleted|omitted|withheld|exempt|x+|изъято|скрыто|удалено|删除|已删除|略)\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What was filled, in the order of painting. */
  private static final class Bar {
    private final PdfArea area;
    private final double light;

    /** The numbers of the letters that it hides. */
    private final List<Integer> under = new ArrayList<>();

    private boolean sameColor;
    private boolean marked;

    private Bar(PdfArea area, double light) {
      this.area = area;
      this.light = light;
    }

    private boolean isDark() {
      return light <= DARK;
    }
  }

  /** Turns two opposite corners of the page's program into a box of the page as displayed. */
  interface Placing {
    Box box(double x0, double y0, double x1, double y1);
  }

  private final PdfLetters letters = new PdfLetters();

  /** Which bar hides a letter: 0 for none, one more than its number, or {@link #UNDER_IMAGE}. */
  private int[] hiddenBy = new int[256];

  private final List<Bar> bars = new ArrayList<>();
  private final List<PdfArea> darkAreas = new ArrayList<>();

  /** Around all letters so far. */
  private double left = Double.MAX_VALUE;

  private double low = Double.MAX_VALUE;
  private double right = -Double.MAX_VALUE;
  private double high = -Double.MAX_VALUE;
  private long looks;

  /**
   * A letter is painted.
   *
   * @param light of its colour; NaN where it isn't painted at all or the colour can't be told
   */
  void shows(
      String text,
      double x0,
      double y0,
      double x1,
      double y1,
      double upX,
      double upY,
      double light) {
    int number = letters.size();
    if (number == hiddenBy.length) {
      hiddenBy = Arrays.copyOf(hiddenBy, number * 2);
    }
    letters.add(text, x0, y0, x1, y1, upX, upY);
    left = Math.min(left, letters.footX(number));
    right = Math.max(right, letters.footX(number));
    low = Math.min(low, letters.footY(number));
    high = Math.max(high, letters.footY(number));
    if (!darkAreas.isEmpty() && light <= DARK && isOnDark(number)) {
      int top = topmost(number);
      if (top >= 0 && Math.abs(bars.get(top).light - light) <= SAME) {
        hiddenBy[number] = top + 1;
        bars.get(top).sameColor = true;
      }
    }
  }

  private boolean isOnDark(int letter) {
    looks += darkAreas.size();
    if (looks <= MOST_LOOKS) {
      for (PdfArea area : darkAreas) {
        if (area.holds(letters.footX(letter), letters.footY(letter))) {
          return true;
        }
      }
    }
    return false;
  }

  private int topmost(int letter) {
    looks += bars.size();
    if (looks > MOST_LOOKS) {
      return -1;
    }
    for (int i = bars.size() - 1; i >= 0; i--) {
      if (holds(bars.get(i).area, letter)) {
        return i;
      }
    }
    return -1;
  }

  private boolean holds(PdfArea area, int letter) {
    return area.holds(letters.footX(letter), letters.footY(letter))
        && area.holds(letters.headX(letter), letters.headY(letter));
  }

  /** An area is filled so that nothing shows through. */
  void fill(PdfArea area, double light, PdfCover.@Nullable Clip clip) {
    if (bars.size() >= MOST_BARS || looks > MOST_LOOKS) {
      return;
    }
    var bar = new Bar(area, light);
    bars.add(bar);
    if (bar.isDark()) {
      darkAreas.add(area);
    }
    boolean tint = !bar.isDark() && light < WHITE; // What lies below is not hidden to redact it.
    boolean apart = area.left() > right || area.right() < left || area.low() > high;
    if (tint || apart || area.high() < low) {
      return;
    }
    looks += letters.size();
    for (int i = 0; i < letters.size(); i++) {
      if (hiddenBy[i] == 0 && holds(area, i) && isWithin(clip, i)) {
        hiddenBy[i] = bars.size();
      }
    }
  }

  /** An opaque image is painted: what it covers it doesn't redact, and no bar before it shows. */
  void image(PdfMatrix matrix, PdfCover.@Nullable Clip clip) {
    for (int i = 0; !bars.isEmpty() && i < letters.size(); i++) {
      if (hiddenBy[i] > 0
          && isWithin(clip, i)
          && PdfCover.isWithin(matrix, letters.headX(i), letters.headY(i))) {
        hiddenBy[i] = UNDER_IMAGE;
      }
    }
  }

  /** An area is marked to be removed, and wasn't. */
  void mark(PdfArea area) {
    var mark = new Bar(area, 0);
    mark.marked = true;
    bars.add(mark);
    for (int i = 0; i < letters.size(); i++) {
      if (hiddenBy[i] == 0 && holds(area, i)) {
        hiddenBy[i] = bars.size();
      }
    }
  }

  private boolean isWithin(PdfCover.@Nullable Clip clip, int letter) {
    return clip == null || clip.holds(letters.headX(letter), letters.headY(letter));
  }

  /** One observation a bar. */
  List<Observation> observations(int page, Placing placing, double height) {
    boolean any = false;
    for (int i = 0; i < letters.size(); i++) {
      any |= hiddenBy[i] > 0;
    }
    if (!any) {
      return List.of();
    }
    Map<Long, List<Integer>> shown = new HashMap<>();
    for (int i = 0; i < letters.size(); i++) {
      if (hiddenBy[i] == 0) {
        shown
            .computeIfAbsent(place(letters.x0(i), letters.y0(i), 0, 0), _ -> new ArrayList<>())
            .add(i);
      }
    }
    for (int i = 0; i < letters.size(); i++) {
      if (hiddenBy[i] > 0 && !isShownToo(i, shown)) {
        bars.get(hiddenBy[i] - 1).under.add(i);
      }
    }
    Set<String> labels = labels();
    List<Observation> observations = new ArrayList<>();
    for (Bar bar : bars) {
      if (!bar.under.isEmpty() && observations.size() < MOST_TOLD) {
        Box box = box(bar, placing);
        String text = letters.read(bar.under);
        boolean drawn = !bar.area.isSquare() && bar.under.size() < FEWEST_UNDER_SHAPE;
        if (bar.isDark() && !drawn && !labels.contains(text) && isTelling(text, box, height)) {
          observations.add(redaction(page, bar, box, text));
        } else if (bar.light >= WHITE && isPaintedOver(bar, text, box, height)) {
          observations.add(paintedOver(page, box, text));
        }
      }
    }
    return observations;
  }

  private static long place(double x, double y, int dx, int dy) {
    return ((long) Math.floor(x / AGAIN) + dx) << 32 ^ ((long) Math.floor(y / AGAIN) + dy);
  }

  /** True when the same letter stands in the same place and can be seen. */
  private boolean isShownToo(int letter, Map<Long, List<Integer>> shown) {
    double x = letters.x0(letter);
    double y = letters.y0(letter);
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        for (int other : shown.getOrDefault(place(x, y, dx, dy), List.of())) {
          if (letters.text(other).equals(letters.text(letter))
              && Math.hypot(letters.x0(other) - x, letters.y0(other) - y) <= AGAIN) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** What a program writes on bar after bar, in a colour that it gave no thought to. */
  private Set<String> labels() {
    Map<String, Integer> times = new HashMap<>();
    for (Bar bar : bars) {
      if (bar.sameColor && !bar.under.isEmpty()) {
        times.merge(letters.read(bar.under), 1, Integer::sum);
      }
    }
    times.values().removeIf(bars -> bars < FEWEST_LABELS);
    return times.keySet();
  }

  private Box box(Bar bar, Placing placing) {
    Box all = null;
    for (int i : bar.under) {
      Box own =
          placing.box(
              letters.x0(i) - letters.upX(i) * 0.2,
              letters.y0(i) - letters.upY(i) * 0.2,
              letters.x1(i) + letters.upX(i) * 0.8,
              letters.y1(i) + letters.upY(i) * 0.8);
      all = all == null ? own : all.hull(own);
    }
    if (all == null) {
      throw new IllegalStateException("a bar over nothing");
    }
    return all;
  }

  private static boolean isTelling(String text, Box box, double height) {
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    long distinct = text.codePoints().filter(c -> !Character.isWhitespace(c)).distinct().count();
    long lines = text.codePoints().filter(c -> c == '_').count();
    boolean atEdge = box.y() + box.height() < EDGE || box.y() > height - EDGE;
    return letters > 0
        && (letters == 1 || distinct > 1)
        && lines <= letters / 2
        && !HARMLESS.matcher(text).matches()
        && !(atEdge && DATE.matcher(text).matches());
  }

  private static boolean isPaintedOver(Bar bar, String text, Box box, double height) {
    return bar.area.isSquare()
        && text.codePoints().filter(Character::isLetterOrDigit).count() >= FEWEST_UNDER_WHITE
        && bar.area.size() < MOST_OF_PAGE * height * height
        && isTelling(text, box, height);
  }

  private static Observation redaction(int page, Bar bar, Box box, String text) {
    return new Observation(
        SignalKind.BAD_REDACTION,
        page,
        List.of(box),
        null,
        String.format(
            Locale.ROOT,
            bar.marked
                ? "%d characters are marked to be redacted and are still there: “%s”"
                : bar.sameColor
                    ? "%d characters are painted on a dark bar in its own color and can still be read: “%s”"
                    : "%d characters under a dark bar can still be read: “%s”",
            bar.under.size(),
            cut(text)));
  }

  private static Observation paintedOver(int page, Box box, String text) {
    return new Observation(
        SignalKind.HIDDEN_TEXT,
        page,
        List.of(box),
        null,
        String.format(
            Locale.ROOT,
            "%d characters lie under a white bar: “%s”",
            text.codePoints().filter(c -> c != ' ').count(),
            cut(text)));
  }

  private static String cut(String text) {
    int end = Math.min(text.length(), LONGEST);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
