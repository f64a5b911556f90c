package org.dossier.language.en.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers: "3,279", ".4 million", "10 1/2", "two hundred ten million", "a dozen". */
final class Figures {
  /** Longer ones are not counts of anything. */
  private static final int LONGEST = 18;

  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?");

  private static final Pattern PLAIN = Pattern.compile("\\d*\\.?\\d+");

  private static final Map<String, Integer> SMALL = new HashMap<>();
  private static final Map<String, Long> SCALES =
      Map.ofEntries(
          Map.entry("hundred", 100L),
          Map.entry("thousand", 1_000L),
          Map.entry("k", 1_000L),
          Map.entry("million", 1_000_000L),
          Map.entry("millions", 1_000_000L),
          Map.entry("mln", 1_000_000L),
          Map.entry("mil", 1_000_000L),
          Map.entry("mn", 1_000_000L),
          Map.entry("mm", 1_000_000L),
          Map.entry("m", 1_000_000L),
          Map.entry("billion", 1_000_000_000L),
          Map.entry("bn", 1_000_000_000L),
          Map.entry("b", 1_000_000_000L),
          Map.entry("trillion", 1_000_000_000_000L),
          Map.entry("tn", 1_000_000_000_000L),
          Map.entry("dozen", 12L));

  /** Scales that are letters are scales only of money. */
  private static final Set<String> LETTERS = Set.of("k", "m", "b", "mm", "mn", "tn", "mil");

  static {
    String[] words =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                + " seventeen eighteen nineteen")
            .split(" ");
    for (int i = 0; i < words.length; i++) {
      SMALL.put(words[i], i);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      SMALL.put(tens[i], 20 + 10 * i);
    }
  }

  /**
   * A number at its place.
   *
   * @param to after its last lexeme
   * @param spelled in words
   */
  record Figure(BigDecimal value, int from, int to, boolean spelled) {}

  private Figures() {}

  /** The number that begins at {@code at}. */
  static @Nullable Figure at(List<Lexeme> in, int at, boolean money) {
    if (at >= in.size()) {
      return null;
    }
    Lexeme first = in.get(at);
    if (first.isFigure()) {
      return digits(in, at, money);
    }
    return first.isWord() ? spelled(in, at) : null;
  }

  private static @Nullable Figure digits(List<Lexeme> in, int at, boolean money) {
    BigDecimal value = parse(in.get(at).text());
    if (value == null) {
      return null;
    }
    int to = at + 1;
    BigDecimal fraction = fraction(in, to);
    if (fraction != null) {
      value = value.add(fraction);
      to = in.get(to).is("-") ? to + 4 : to + 3;
    } else if (isFraction(in, at)) {
      value = quotient(in.get(at), in.get(at + 2));
      to = at + 3;
    }
    if (value == null) {
      return null;
    }
    while (to < in.size()) {
      int word = in.get(to).is("-") && in.get(to).glued() ? to + 1 : to;
      if (word >= in.size()) {
        break;
      }
      Long scale = scale(in, word, money);
      if (scale == null) {
        break;
      }
      value = value.multiply(BigDecimal.valueOf(scale));
      to = word + 1;
    }
    return new Figure(value, at, to, false);
  }

  private static @Nullable Long scale(List<Lexeme> in, int at, boolean money) {
    Lexeme word = in.get(at);
    Long scale = SCALES.get(word.lower());
    if (scale == null || !LETTERS.contains(word.lower())) {
      return scale;
    }
    boolean capital =
        word.is("mm") || word.is("mn") || word.is("mil") || word.is("tn") || word.glued();
    return money && capital ? scale : null;
  }

  /** "1/2" after a whole number, with a blank or a hyphen between. */
  private static @Nullable BigDecimal fraction(List<Lexeme> in, int at) {
    int from = at < in.size() && in.get(at).is("-") && in.get(at).glued() ? at + 1 : at;
    if (from == at && (at >= in.size() || in.get(at).glued())) {
      return null;
    }
    return isFraction(in, from) ? quotient(in.get(from), in.get(from + 2)) : null;
  }

  private static boolean isFraction(List<Lexeme> in, int at) {
    return at + 2 < in.size()
        && in.get(at).isFigure()
        && in.get(at + 1).is("/")
        && in.get(at + 1).glued()
        && in.get(at + 2).isFigure()
        && in.get(at + 2).glued()
        && in.get(at).text().length() <= 2
        && Set.of("2", "3", "4", "5", "6", "8", "10", "16", "32").contains(in.get(at + 2).text())
        && !(at + 3 < in.size() && in.get(at + 3).is("/"));
  }

  private static @Nullable BigDecimal quotient(Lexeme top, Lexeme bottom) {
    BigDecimal a = parse(top.text());
    BigDecimal b = parse(bottom.text());
    return a == null || b == null || b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL32);
  }

  /** Thousands by commas, decimals by a period; null for anything else. */
  static @Nullable BigDecimal parse(String text) {
    if (text.length() > LONGEST + 6) {
      return null;
    }
    String plain = text;
    if (text.indexOf(',') >= 0) {
      if (!GROUPED.matcher(text).matches()) {
        return null;
      }
      plain = text.replace(",", "");
    }
    return plain.length() <= LONGEST && PLAIN.matcher(plain).matches()
        ? new BigDecimal(plain)
        : null;
  }

  private static @Nullable Figure spelled(List<Lexeme> in, int at) {
    int i = at;
    boolean article = in.get(i).is("a") || in.get(i).is("an");
    boolean half = in.get(i).is("half");
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal group = BigDecimal.ZERO;
    boolean any = false;
    if (half) {
      boolean of = i + 2 < in.size() && (in.get(i + 1).is("a") || in.get(i + 1).is("an"));
      Long scale = of ? SCALES.get(in.get(i + 2).lower()) : null;
      return scale == null
          ? null
          : new Figure(new BigDecimal("0.5").multiply(BigDecimal.valueOf(scale)), at, i + 3, true);
    }
    if (article) {
      Lexeme next = i + 1 < in.size() ? in.get(i + 1) : in.get(i);
      if (!SCALES.containsKey(next.lower()) || LETTERS.contains(next.lower())) {
        return null;
      }
      group = BigDecimal.ONE;
      i++;
    }
    int last = i;
    while (i < in.size()) {
      Lexeme lexeme = in.get(i);
      if (lexeme.is("-") && any && lexeme.glued()
          || lexeme.is("and") && any && group.signum() + total.signum() > 0) {
        i++;
        continue;
      }
      Integer small = SMALL.get(lexeme.lower());
      Long scale = LETTERS.contains(lexeme.lower()) ? null : SCALES.get(lexeme.lower());
      if (small != null) {
        boolean joins =
            !any
                || in.get(i - 1).is("and")
                || in.get(i - 1).is("-")
                || fits(group, small)
                || article;
        if (!joins
            || lexeme.is("one") && in.get(Math.max(0, i - 1)).is("and") && group.signum() == 0) {
          break;
        }
        group = group.add(BigDecimal.valueOf(small));
      } else if (scale != null && (any || article)) {
        if (scale == 100L || scale == 12L) {
          group = group.multiply(BigDecimal.valueOf(scale));
        } else {
          total =
              total.add(
                  (group.signum() == 0 ? BigDecimal.ONE : group)
                      .multiply(BigDecimal.valueOf(scale)));
          group = BigDecimal.ZERO;
        }
      } else {
        break;
      }
      any = true;
      i++;
      last = i;
    }
    return any ? new Figure(total.add(group), at, last, true) : null;
  }

  /** "twenty" takes "four", "hundred" takes "ten", "four" takes nothing. */
  private static boolean fits(BigDecimal group, int small) {
    int have = group.intValue();
    return have % 100 == 0 || have % 100 >= 20 && have % 10 == 0 && small < 10;
  }
}
