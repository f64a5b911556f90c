package org.dossier.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;

/**
 * How the pages of a PDF are made: paper, typefaces, and which fonts they share. A page that was
 * put in later often differs from those around it.
 */
final class PdfPageMakes {
  /** Fewer pages have no custom from which one could differ. */
  private static final int FEWEST_PAGES = 4;

  /** A page with fewer letters may be set in anything. */
  private static final int FEWEST_LETTERS = 200;

  /** In points: paper differs by more. */
  private static final double SAME_SIZE = 8;

  private static final int MOST_FONTS = 40;
  private static final int MOST_TOLD = 5;

  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");

  /** What tells a face from the others of its family, or how it's encoded. */
  private static final Pattern CUT =
      Pattern.compile(
          "([-,]?(?i:bold|italic|oblique|regular|roman|medium|light|semibold|black|condensed|mt|ps"
              + "|psmt|it|obl|bd|identity-h|std|pro|lt)|[-,])+$");

  /** One page. */
  private record Make(
      int page, double width, double height, int letters, String family, Set<PdfFont> fonts) {}

  private final List<Make> makes = new ArrayList<>();
  private final TreeSet<String> names = new TreeSet<>();

  /** Adds a page with how many letters it shows in each of its fonts. */
  void add(int page, double width, double height, Map<PdfFont, Integer> letters) {
    Map<String, Integer> families = new TreeMap<>();
    int all = 0;
    Set<PdfFont> fonts = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Map.Entry<PdfFont, Integer> font : letters.entrySet()) {
      String name = SUBSET.matcher(font.getKey().name()).replaceFirst("");
      if (!name.isEmpty() && names.size() < MOST_FONTS) {
        names.add(name);
      }
      families.merge(CUT.matcher(name).replaceFirst(""), font.getValue(), Integer::sum);
      all += font.getValue();
      fonts.add(font.getKey());
    }
    String most = "";
    int count = 0;
    for (Map.Entry<String, Integer> family : families.entrySet()) {
      if (family.getValue() > count) {
        most = family.getKey();
        count = family.getValue();
      }
    }
    makes.add(new Make(page, width, height, all, count * 2 > all ? most : "", fonts));
  }

  /** The names of the fonts in which something is shown, without the marks of subsets. */
  List<String> fontNames() {
    return List.copyOf(names);
  }

  /** The pages that are made unlike their neighbours. */
  List<Observation> observations() {
    List<Observation> seen = new ArrayList<>();
    if (makes.size() >= FEWEST_PAGES) {
      sizes(seen);
      families(seen);
      shared(seen);
    }
    return seen;
  }

  private void sizes(List<Observation> seen) {
    Map<String, List<Make>> bySize = new TreeMap<>();
    for (Make make : makes) {
      bySize.computeIfAbsent(size(make), _ -> new ArrayList<>()).add(make);
    }
    List<Make> usual =
        bySize.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    if (usual.size() * 10 < makes.size() * 8) {
      return;
    }
    Make one = usual.getFirst();
    List<Make> odd = makes.stream().filter(make -> differs(make, one)).toList();
    if (odd.size() <= MOST_TOLD) {
      for (Make make : odd) {
        seen.add(
            observation(
                make.page,
                String.format(
                    Locale.ROOT,
                    "its paper is %.0f × %.0f points, that of %d other pages %.0f × %.0f",
                    make.width,
                    make.height,
                    usual.size(),
                    one.width,
                    one.height)));
      }
    }
  }

  private static String size(Make make) {
    return Math.round(Math.min(make.width, make.height) / SAME_SIZE)
        + "x"
        + Math.round(Math.max(make.width, make.height) / SAME_SIZE);
  }

  /** A page turned is none of another size. */
  private static boolean differs(Make one, Make other) {
    return Math.abs(Math.min(one.width, one.height) - Math.min(other.width, other.height))
            > SAME_SIZE
        || Math.abs(Math.max(one.width, one.height) - Math.max(other.width, other.height))
            > SAME_SIZE;
  }

  private void families(List<Observation> seen) {
    List<Make> written =
        makes.stream().filter(m -> m.letters >= FEWEST_LETTERS && !m.family.isEmpty()).toList();
    Map<String, Integer> pages = new HashMap<>();
    written.forEach(make -> pages.merge(make.family, 1, Integer::sum));
    if (written.size() < FEWEST_PAGES || pages.size() != 2) {
      return;
    }
    List<Make> odd = written.stream().filter(m -> pages.getOrDefault(m.family, 0) == 1).toList();
    if (odd.size() == 1) {
      Make make = odd.getFirst();
      boolean edge = make == written.getFirst() || make == written.getLast();
      String usual =
          written.stream().filter(m -> m != make).map(Make::family).findFirst().orElse("");
      boolean shares = written.stream().anyMatch(m -> m != make && shares(m, make));
      if (!edge && !shares) {
        seen.add(
            observation(
                make.page,
                String.format(
                    Locale.ROOT,
                    "it is set in %s, the %d other pages in %s",
                    make.family,
                    written.size() - 1,
                    usual)));
      }
    }
  }

  /** A page whose fonts are its own while those before and after it share theirs. */
  private void shared(List<Observation> seen) {
    List<Observation> odd = new ArrayList<>();
    for (int i = 1; i < makes.size() - 1; i++) {
      Make before = makes.get(i - 1);
      Make make = makes.get(i);
      Make after = makes.get(i + 1);
      boolean alone =
          !make.fonts.isEmpty()
              && make.letters >= FEWEST_LETTERS
              && shares(before, after)
              && makes.stream().noneMatch(other -> other != make && shares(other, make));
      boolean sameFamily = make.family.equals(before.family) && !make.family.isEmpty();
      if (alone && sameFamily) {
        odd.add(
            observation(
                make.page,
                String.format(
                    Locale.ROOT,
                    "it brings its own copy of %s, which the pages before and after it share",
                    make.family)));
      }
    }
    if (odd.size() <= MOST_TOLD) {
      seen.addAll(odd);
    }
  }

  private static boolean shares(Make one, Make other) {
    Set<PdfFont> both = new HashSet<>(one.fonts);
    both.retainAll(other.fonts);
    return !both.isEmpty();
  }

  private static Observation observation(int page, String seen) {
    return new Observation(
        SignalKind.PAGE_OUTLIER, page, List.of(), null, "page " + page + ": " + seen);
  }
}
