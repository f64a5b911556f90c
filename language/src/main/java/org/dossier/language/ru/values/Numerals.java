package org.dossier.language.ru.values;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.language.Reading;
import org.jspecify.annotations.Nullable;

/** Reads numbers: "86 500 000", "1,5 млрд", "двумястами десятью", "полтора миллиона". */
final class Numerals {
  /** Longer ones are not counts of anything. */
  private static final int LONGEST = 18;

  private static final Map<String, BigDecimal> CARDINALS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, Long> SCALES =
      Map.ofEntries(
          Map.entry("тысяча", 1_000L),
          Map.entry("тысячью", 1_000L),
          Map.entry("тыс", 1_000L),
          Map.entry("миллион", 1_000_000L),
          Map.entry("млн", 1_000_000L),
          Map.entry("миллиард", 1_000_000_000L),
          Map.entry("млрд", 1_000_000_000L),
          Map.entry("триллион", 1_000_000_000_000L),
          Map.entry("трлн", 1_000_000_000_000L));

  static {
    String[] small =
        ("ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"
                + " тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать"
                + " девятнадцать")
            .split(" ");
    for (int i = 0; i < small.length; i++) {
      CARDINALS.put(small[i], BigDecimal.valueOf(i));
    }
    String[] tens =
        "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" ");
    for (int i = 0; i < tens.length; i++) {
      CARDINALS.put(tens[i], BigDecimal.valueOf(20 + 10L * i));
    }
    String[] hundreds =
        "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ");
    for (int i = 0; i < hundreds.length; i++) {
      CARDINALS.put(hundreds[i], BigDecimal.valueOf(100 + 100L * i));
    }
    String[] groups = "двое трое четверо пятеро шестеро семеро".split(" ");
    for (int i = 0; i < groups.length; i++) {
      CARDINALS.put(groups[i], BigDecimal.valueOf(i + 2L));
    }
    CARDINALS.put("полтора", new BigDecimal("1.5"));
    CARDINALS.put("нуль", BigDecimal.ZERO);
    String[] ordinals =
        ("первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый"
                + " одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый"
                + " семнадцатый восемнадцатый девятнадцатый двадцатый")
            .split(" ");
    for (int i = 0; i < ordinals.length; i++) {
      ORDINALS.put(ordinals[i], i + 1);
    }
    ORDINALS.put("тридцатый", 30);
  }

  /**
   * A number at its place.
   *
   * @param to after its last lexeme
   * @param words whether it is spelled out
   * @param scaled whether it ends with a scale such as "млн"
   */
  record Number(BigDecimal value, int from, int to, boolean words, boolean scaled) {}

  private Numerals() {}

  static @Nullable Number at(List<Lexeme> in, int at) {
    if (at >= in.size()) {
      return null;
    }
    Lexeme first = in.get(at);
    return switch (first.kind()) {
      case FIGURE -> digits(in, at);
      case WORD -> spelled(in, at);
      case MARK -> null;
    };
  }

  /** The ordinal that begins here, "двадцать первого", and its last lexeme; null without one. */
  static @Nullable Number ordinal(List<Lexeme> in, int at) {
    if (at >= in.size() || !in.get(at).isWord()) {
      return null;
    }
    Integer one = of(ORDINALS, in.get(at));
    if (one != null) {
      return new Number(BigDecimal.valueOf(one), at, at + 1, true, false);
    }
    BigDecimal tens = cardinal(in.get(at));
    if (tens != null && tens.intValue() >= 20 && at + 1 < in.size()) {
      Integer last = of(ORDINALS, in.get(at + 1));
      if (last != null && last < 10) {
        return new Number(tens.add(BigDecimal.valueOf(last)), at, at + 2, true, false);
      }
    }
    return null;
  }

  private static @Nullable Number digits(List<Lexeme> in, int at) {
    String text = in.get(at).text();
    int to = at + 1;
    var whole = new StringBuilder(text);
    if (text.length() <= 3 && isPlain(text)) {
      while (to < in.size() && isGroup(in.get(to))) {
        boolean last = to + 1 >= in.size() || !isGroup(in.get(to + 1));
        whole.append(in.get(to).text());
        to++;
        if (last) {
          break;
        }
      }
    }
    boolean decimals =
        to + 1 < in.size()
            && in.get(to).is(",")
            && in.get(to).glued()
            && in.get(to + 1).isFigure()
            && in.get(to + 1).glued()
            && isPlain(in.get(to + 1).text());
    Long scaleAfter = scale(in, decimals ? to + 2 : to);
    BigDecimal value;
    if (decimals) {
      String part = in.get(to + 1).text();
      boolean dollars =
          at > 0
              && in.get(at - 1).kind() == Lexeme.Kind.MARK
              && "$€£".contains(in.get(at - 1).text());
      boolean thousands = part.length() == 3 && dollars && scaleAfter == null;
      value = number(whole + (thousands ? "" : ".") + part);
      to += 2;
    } else {
      value = number(whole.toString());
    }
    if (value == null) {
      return null;
    }
    boolean scaled = false;
    for (Long scale = scale(in, to); scale != null; scale = scale(in, to)) {
      value = value.multiply(BigDecimal.valueOf(scale));
      to++;
      scaled = true;
      // "2 млн 300 тыс."
      Number rest = to < in.size() && in.get(to).isFigure() && scale > 1000 ? digits(in, to) : null;
      if (rest != null && rest.scaled() && rest.value().compareTo(BigDecimal.valueOf(scale)) < 0) {
        return new Number(value.add(rest.value()), at, rest.to(), false, true);
      }
    }
    to = afterBrackets(in, to, value);
    if (!scaled) {
      Long late = scale(in, to);
      if (late != null && to > at + 1) {
        value = value.multiply(BigDecimal.valueOf(late));
        to++;
        scaled = true;
      }
    }
    return new Number(value, at, to, false, scaled);
  }

  /** Steps over "(восемьдесят шесть миллионов)" that repeats the figure before it. */
  static int afterBrackets(List<Lexeme> in, int at, BigDecimal value) {
    if (at + 2 >= in.size() || !in.get(at).is("(") || !in.get(at + 1).isWord()) {
      return at;
    }
    Number inside = spelled(in, at + 1);
    if (inside == null || inside.to() >= in.size() || !in.get(inside.to()).is(")")) {
      return at;
    }
    boolean same = inside.value().signum() > 0 && inside.value().compareTo(value) <= 0;
    return same ? inside.to() + 1 : at;
  }

  private static boolean isGroup(Lexeme lexeme) {
    return lexeme.isFigure()
        && lexeme.text().length() == 3
        && !lexeme.glued()
        && lexeme.near()
        && isPlain(lexeme.text());
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable BigDecimal number(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String plain = text;
    int comma = text.indexOf(',');
    if (comma >= 0) {
      boolean grouped = text.matches("\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?|\\d{1,3},\\d{3}\\.\\d+");
      plain = grouped ? text.replace(",", "") : text.replace(',', '.');
    }
    if (text.matches("\\d{1,3}(\\.\\d{3}){2,}")) {
      plain = text.replace(".", "");
    }
    return plain.matches("\\d+(\\.\\d+)?") ? new BigDecimal(plain) : null;
  }

  private static @Nullable Long scale(List<Lexeme> in, int at) {
    return at < in.size() ? of(SCALES, in.get(at)) : null;
  }

  static boolean isScale(Lexeme lexeme) {
    return of(SCALES, lexeme) != null;
  }

  private static @Nullable BigDecimal cardinal(Lexeme lexeme) {
    return of(CARDINALS, lexeme);
  }

  private static @Nullable Number spelled(List<Lexeme> in, int at) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal group = BigDecimal.ZERO;
    long lowest = Long.MAX_VALUE;
    int i = at;
    boolean any = false;
    boolean scaled = false;
    while (i < in.size()) {
      BigDecimal one = cardinal(in.get(i));
      if (one != null) {
        long size = one.longValue();
        boolean joins =
            group.signum() == 0
                || group.longValue() % 100 == 0 && size < 100
                || group.longValue() % 10 == 0 && group.longValue() % 100 >= 20 && size < 10;
        if (!joins || size == 0 && any) {
          break;
        }
        group = group.add(one);
        scaled = false;
      } else {
        Long scale = scale(in, i);
        if (scale == null || scale >= lowest) {
          break;
        }
        if (!any && !standsAlone(in, i)) {
          return null;
        }
        total =
            total.add(
                (group.signum() == 0 ? BigDecimal.ONE : group).multiply(BigDecimal.valueOf(scale)));
        group = BigDecimal.ZERO;
        lowest = scale;
        scaled = true;
      }
      any = true;
      i++;
    }
    return any ? new Number(total.add(group), at, i, true, scaled) : null;
  }

  /** "миллион рублей", not "миллионы людей" or "тысячи". */
  private static boolean standsAlone(List<Lexeme> in, int at) {
    Lexeme lexeme = in.get(at);
    for (Reading reading : lexeme.token().readings()) {
      if (reading.has("pl") || reading.has("abbr")) {
        return false;
      }
    }
    return true;
  }

  private static <V> @Nullable V of(Map<String, V> map, Lexeme lexeme) {
    if (!lexeme.isWord()) {
      return null;
    }
    V plain = map.get(lexeme.lower());
    if (plain != null || !lexeme.whole()) {
      return plain;
    }
    for (Reading reading : lexeme.token().readings()) {
      V value = map.get(reading.lemma());
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
