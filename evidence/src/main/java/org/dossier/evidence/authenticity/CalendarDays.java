package org.dossier.evidence.authenticity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Observation;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.SignalKind;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** Dates that no calendar has, and weekdays that aren't those of their dates. */
final class CalendarDays {
  private static final String EN =
      "january|february|march|april|may|june|july|august|september|october|november|december";

  private static final String RU =
      "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";

  private static final List<String> EN_DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final List<String> RU_DAYS =
      List.of(
          "понедельник",
          "вторник",
          "сред[ауы]",
          "четверг",
          "пятниц[ауы]",
          "суббот[ауы]",
          "воскресень[ея]");

  /** Groups: before the date a weekday; day, month, year by language; after it a weekday. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\b(?<dayBefore>"
              + String.join("|", EN_DAYS)
              + "|"
              + String.join("|", RU_DAYS)
              + "),? {1,2})?"
              + "(?:\\b(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>"
              + EN
              + "),? (?<y1>\\d{4})\\b"
              + "|\\b(?<m2>"
              + EN
              + ") (?<d2>\\d{1,2})(?:st|nd|rd|th)?, (?<y2>\\d{4})\\b"
              + "|\\b(?<d3>\\d{1,2}) (?<m3>"
              + RU
              + ") (?<y3>\\d{4})\\b"
              + "|(?<![\\d./-])(?<d4>\\d{2})\\.(?<m4>\\d{2})\\.(?<y4>\\d{4})(?![\\d/-]|\\.\\d)"
              + "|(?<!\\d)(?<y5>\\d{4}) ?年 ?(?<m5>\\d{1,2}) ?月 ?(?<d5>\\d{1,2}) ?日"
              + "(?:[（( ]{0,2}(?:星期|周)(?<zh>[一二三四五六日天]))?)"
              + "(?: ?\\((?<dayAfter>"
              + String.join("|", EN_DAYS)
              + "|"
              + String.join("|", RU_DAYS)
              + ")\\))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final String ZH_DAYS = "一二三四五六日";

  /** Before this year calendars differed. */
  private static final int FIRST_YEAR = 1930;

  private static final int LAST_YEAR = 2100;

  /** From a weekday to the year, and from the year to a weekday. */
  private static final int BEFORE = 40;

  private static final int AFTER = 40;

  private CalendarDays() {}

  static void observe(Page page, List<Observation> seen) {
    if (page.origin() == Origin.OCR) {
      return; // a digit misread makes another day
    }
    Windows.find(
        DATE, page.text(), Windows::isYear, BEFORE, AFTER, date -> observe(page, date, seen));
  }

  private static void observe(Page page, Matcher date, List<Observation> seen) {
    int form = form(date);
    int day = Integer.parseInt(date.group("d" + form));
    int year = Integer.parseInt(date.group("y" + form));
    int month = month(form, date.group("m" + form));
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < FIRST_YEAR || year > LAST_YEAR) {
      return;
    }
    var span = new Span(date.start(), date.end());
    String quote = span.of(page.text()).replaceAll("\\s+", " ");
    int length = YearMonth.of(year, month).lengthOfMonth();
    if (day > length) {
      seen.add(
          Observation.at(
              SignalKind.IMPOSSIBLE_DATE,
              page,
              span,
              String.format(
                  Locale.ROOT, "“%s” is no date: that month had %d days", quote, length)));
      return;
    }
    DayOfWeek named = weekday(date);
    DayOfWeek real = real(year, month, day);
    if (named != null && named != real) {
      seen.add(
          Observation.at(
              SignalKind.WEEKDAY,
              page,
              span,
              String.format(
                  Locale.ROOT,
                  "“%s”: that day was a %s",
                  quote,
                  real.getDisplayName(TextStyle.FULL, Locale.ENGLISH))));
    }
  }

  private static DayOfWeek real(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).getDayOfWeek();
    } catch (DateTimeException e) {
      throw new IllegalStateException(year + "-" + month + "-" + day, e);
    }
  }

  private static int form(Matcher date) {
    for (int form = 1; form <= 5; form++) {
      if (date.group("y" + form) != null) {
        return form;
      }
    }
    throw new IllegalStateException("a date without a year: " + date.group());
  }

  private static int month(int form, String month) {
    return switch (form) {
      case 1, 2 -> List.of(EN.split("\\|")).indexOf(month.toLowerCase(Locale.ROOT)) + 1;
      case 3 -> List.of(RU.split("\\|")).indexOf(month.toLowerCase(Locale.ROOT)) + 1;
      default -> Integer.parseInt(month);
    };
  }

  private static @Nullable DayOfWeek weekday(Matcher date) {
    String zh = date.group("zh");
    if (zh != null) {
      return DayOfWeek.of(zh.equals("天") ? 7 : ZH_DAYS.indexOf(zh) + 1);
    }
    String word =
        date.group("dayBefore") != null ? date.group("dayBefore") : date.group("dayAfter");
    for (List<String> days : List.of(EN_DAYS, RU_DAYS)) {
      for (int i = 0; word != null && i < days.size(); i++) {
        if (word.toLowerCase(Locale.ROOT).matches(days.get(i))) {
          return DayOfWeek.of(i + 1);
        }
      }
    }
    return null;
  }
}
