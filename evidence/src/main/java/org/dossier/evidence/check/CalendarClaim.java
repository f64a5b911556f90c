package org.dossier.evidence.check;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a day exists, and is the weekday that is written beside it.
 *
 * @param weekday null when none is written
 */
public record CalendarClaim(@Nullable DayOfWeek weekday, int day, Month month, int year) {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?:(\\p{L}+day),?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(\\p{L}{3,})\\.?,?\\s+(\\d{4})");
  private static final Pattern AMERICAN =
      Pattern.compile("(?i)(?:(\\p{L}+day),?\\s+)?(\\p{L}{3,})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
  private static final Pattern ISO =
      Pattern.compile("(?i)(?:(\\p{L}+day),?\\s+)?(\\d{4})-(\\d{2})-(\\d{2})");

  /** "Monday, 18 May 2024", "May 18, 2024" or "2024-05-18". */
  public static CalendarClaim parse(String text) {
    Matcher words = WORDS.matcher(text.strip());
    Matcher american = AMERICAN.matcher(text.strip());
    Matcher iso = ISO.matcher(text.strip());
    if (words.matches()) {
      return of(text, words.group(1), words.group(2), month(words.group(3), text), words.group(4));
    }
    if (american.matches()) {
      return of(
          text,
          american.group(1),
          american.group(3),
          month(american.group(2), text),
          american.group(4));
    }
    if (iso.matches()) {
      int number = Integer.parseInt(iso.group(3));
      if (number >= 1 && number <= 12) {
        return of(text, iso.group(1), iso.group(4), Month.of(number), iso.group(2));
      }
    }
    throw new IllegalArgumentException("not a day: " + text);
  }

  private static CalendarClaim of(
      String text, @Nullable String weekday, String day, Month month, String year) {
    return new CalendarClaim(
        weekday == null ? null : weekday(weekday, text),
        Integer.parseInt(day),
        month,
        Integer.parseInt(year));
  }

  private static Month month(String name, String text) {
    for (Month month : Month.values()) {
      if (month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
        return month;
      }
    }
    throw new IllegalArgumentException("no such month: " + text);
  }

  private static DayOfWeek weekday(String name, String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equals(name.toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new IllegalArgumentException("no such weekday: " + text);
  }

  public boolean exists() {
    try {
      var _ = LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  public boolean isRight() {
    return exists()
        && (weekday == null || weekday == LocalDate.of(year, month, day).getDayOfWeek());
  }

  /** One sentence. */
  public String explanation() {
    String written = day + " " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
    if (!exists()) {
      return "There is no " + written + ".";
    }
    DayOfWeek real = LocalDate.of(year, month, day).getDayOfWeek();
    return written
        + " is a "
        + name(real)
        + (weekday == null || weekday == real ? "." : ", not a " + name(weekday) + ".");
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
