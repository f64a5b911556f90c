package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that papers bear, as they are written and as they are compared. */
final class Numbers {
  /** A number with its letters: {@code KE/17-1147}, {@code М-3}, {@code 0931/2023}. */
  static final String TOKEN =
      "[\\p{IsLatin}\\p{IsCyrillic}\\d]{1,12}(?:[-/–—.][\\p{IsLatin}\\p{IsCyrillic}\\d]{1,12}){0,5}";

  /** Of a Chinese office: {@code 所函（2024）117号}. */
  static final String CHINESE = "\\p{IsHan}{0,6}[（〔\\[(](?:19|20)\\d{2}[）〕\\])] ?第? ?\\d{1,6} ?号";

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:19|20)\\d{2}\\D?[01]\\d\\D?[0-3]\\d|[0-3]\\d\\D[01]\\d\\D(?:19|20)\\d{2}");

  /** So many digits tell a number apart whatever script its letters are in. */
  private static final int TELLING = 5;

  private Numbers() {}

  /**
   * In the form in which it's compared: without its letters where the digits suffice, since these
   * are spelled in another script elsewhere; empty for what is no number, or a day.
   */
  static String key(String number) {
    if (DAY.matcher(number).matches()) {
      return "";
    }
    List<String> groups = new ArrayList<>();
    Matcher digits = DIGITS.matcher(number);
    int count = 0;
    while (digits.find()) {
      groups.add(digits.group());
      count += digits.group().length();
    }
    if (groups.isEmpty()) {
      return "";
    }
    return count >= TELLING
        ? String.join("-", groups)
        : number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "-").replaceAll("^-|-$", "");
  }
}
