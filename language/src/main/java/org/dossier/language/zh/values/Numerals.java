package org.dossier.language.zh.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in figures (1,500.5; 1亿2000万) and in Chinese numerals (两亿一千万, 三点五, 二〇一九). */
final class Numerals {
  /**
   * A number at its place.
   *
   * @param more whether the words say that it is more: 三百多, 20余万
   * @param figures whether it is written with 0 to 9
   * @param multiplied whether 百, 千, 万 or 亿 belongs to it
   */
  record Number(BigDecimal value, int to, boolean more, boolean figures, boolean multiplied) {}

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";

  private Numerals() {}

  /** 0 to 9, or -1. */
  static int digit(char c) {
    if (c == '两') {
      return 2;
    }
    int at = DIGITS.indexOf(c);
    return at >= 0 ? at : FORMAL.indexOf(c);
  }

  private static long unit(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }

  static boolean isNumeral(char c) {
    return digit(c) >= 0 || unit(c) > 0 || c == '廿';
  }

  static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  static @Nullable Number at(String text, int at, int end) {
    if (at >= end) {
      return null;
    }
    return isFigure(text.charAt(at)) ? figures(text, at, end) : words(text, at, end);
  }

  private static Number figures(String text, int from, int end) {
    BigDecimal total = BigDecimal.ZERO;
    long last = Long.MAX_VALUE;
    boolean more = false;
    boolean multiplied = false;
    int at = from;
    int done = from;
    while (at < end && isFigure(text.charAt(at))) {
      int to = plain(text, at, end);
      BigDecimal value = new BigDecimal(text.substring(at, to).replace(",", ""));
      int unitAt = blank(text, to, end);
      boolean vague = unitAt < end && isMore(text.charAt(unitAt));
      int multiplierAt = vague ? unitAt + 1 : unitAt;
      long multiplier = 1;
      int next = multiplierAt;
      while (next < end && unit(text.charAt(next)) > 0) {
        multiplier *= unit(text.charAt(next));
        next++;
      }
      if (multiplier == 1) {
        if (at == from) {
          return new Number(value, to, false, true, false);
        }
        break;
      }
      if (multiplier >= last) {
        break;
      }
      total = total.add(value.multiply(BigDecimal.valueOf(multiplier)));
      multiplied = true;
      more |= vague;
      last = multiplier;
      at = next;
      done = next;
      if (vague) {
        break;
      }
    }
    return new Number(total, done, more, true, multiplied);
  }

  /** Where a plain figure ends: digits, groups of three, a decimal part. */
  private static int plain(String text, int from, int end) {
    int at = from;
    while (at < end && isFigure(text.charAt(at))) {
      at++;
    }
    while (at - from <= 15
        && at + 3 < end
        && text.charAt(at) == ','
        && isFigure(text.charAt(at + 1))
        && isFigure(text.charAt(at + 2))
        && isFigure(text.charAt(at + 3))
        && (at + 4 >= end || !isFigure(text.charAt(at + 4)))) {
      at += 4;
    }
    if (at + 1 < end && text.charAt(at) == '.' && isFigure(text.charAt(at + 1))) {
      int to = at + 1;
      while (to < end && isFigure(text.charAt(to))) {
        to++;
      }
      // "2023.11.14" is no decimal
      if (to + 1 >= end || text.charAt(to) != '.' || !isFigure(text.charAt(to + 1))) {
        at = to;
      }
    }
    return at;
  }

  static boolean isMore(char c) {
    return c == '多' || c == '余';
  }

  static int blank(String text, int at, int end) {
    int to = at;
    while (to < end && (text.charAt(to) == ' ' || text.charAt(to) == '\u00A0')) {
      to++;
    }
    return to;
  }

  private static @Nullable Number words(String text, int from, int end) {
    int to = from;
    boolean units = false;
    while (to < end && isNumeral(text.charAt(to))) {
      units |= digit(text.charAt(to)) < 0;
      to++;
    }
    if (to == from) {
      return null;
    }
    if (!units) {
      return positional(text, from, to, end);
    }
    return sections(text, from, to, end);
  }

  /** 二〇一九, or one digit; "三四" means three or four and is no number. */
  private static @Nullable Number positional(String text, int from, int to, int end) {
    if (to - from == 2
        && text.substring(from, to).indexOf('零') < 0
        && text.substring(from, to).indexOf('〇') < 0) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    for (int i = from; i < to; i++) {
      digits.append(digit(text.charAt(i)));
    }
    return decimals(text, new BigDecimal(digits.toString()), to, end);
  }

  private static Number sections(String text, int from, int to, int end) {
    long total = 0;
    long section = 0;
    long digit = -1;
    long lastUnit = 0;
    boolean more = false;
    boolean multiplied = false;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      long unit = unit(c);
      if (c == '廿') {
        section += 20;
        lastUnit = 10;
      } else if (unit == 0) {
        digit = digit(c);
        if (digit == 0) {
          lastUnit = 0;
        }
      } else if (unit < 10_000) {
        section += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
        lastUnit = unit;
        multiplied |= unit >= 100;
      } else {
        section += Math.max(digit, 0);
        digit = -1;
        multiplied = true;
        if (unit == 100_000_000) {
          total = (total + (section == 0 && total == 0 ? 1 : section)) * unit;
        } else {
          total += (section == 0 ? 1 : section) * unit;
        }
        section = 0;
        lastUnit = unit;
      }
      at++;
    }
    if (digit > 0) {
      // 三百五 is 350, 一万五 is 15 000
      section += lastUnit > 10 && at - from > 1 ? digit * (lastUnit / 10) : digit;
    }
    Number number =
        decimals(text, BigDecimal.valueOf(total).add(BigDecimal.valueOf(section)), to, end);
    if (number.to() == to && to < end && isMore(text.charAt(to))) {
      int next = to + 1;
      long multiplier = 1;
      while (next < end && unit(text.charAt(next)) >= 10_000) {
        multiplier *= unit(text.charAt(next));
        next++;
      }
      if (multiplier > 1) {
        return new Number(
            number.value().multiply(BigDecimal.valueOf(multiplier)), next, true, false, true);
      }
    }
    return new Number(number.value(), number.to(), more, false, multiplied || number.multiplied());
  }

  /** 三点五, 三点五亿; "三点五十分" is a time. */
  private static Number decimals(String text, BigDecimal whole, int to, int end) {
    if (to + 1 >= end || text.charAt(to) != '点' || digit(text.charAt(to + 1)) < 0) {
      return new Number(whole, to, false, false, false);
    }
    int at = to + 1;
    StringBuilder digits = new StringBuilder("0.");
    while (at < end && digit(text.charAt(at)) >= 0) {
      digits.append(digit(text.charAt(at)));
      at++;
    }
    if (at < end && (unit(text.charAt(at)) == 10 || "分钟半".indexOf(text.charAt(at)) >= 0)) {
      return new Number(whole, to, false, false, false);
    }
    BigDecimal value = whole.add(new BigDecimal(digits.toString()));
    long multiplier = 1;
    while (at < end && unit(text.charAt(at)) >= 100) {
      multiplier *= unit(text.charAt(at));
      at++;
    }
    return new Number(
        value.multiply(BigDecimal.valueOf(multiplier)), at, false, false, multiplier > 1);
  }
}
