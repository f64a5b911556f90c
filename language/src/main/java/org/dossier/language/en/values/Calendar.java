package org.dossier.language.en.values;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Names of the calendar and the days that they stand for. */
final class Calendar {
  static final Map<String, Month> MONTHS = new HashMap<>();
  static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

  /** Northern seasons, by their first month. */
  static final Map<String, Integer> SEASONS =
      Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

  static {
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(java.util.Locale.ROOT);
      MONTHS.put(name, month);
      MONTHS.put(name.substring(0, 3), month);
    }
    MONTHS.put("sept", Month.SEPTEMBER);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(java.util.Locale.ROOT);
      WEEKDAYS.put(name, day);
      WEEKDAYS.put(name.substring(0, 3), day);
    }
    WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
    WEEKDAYS.put("wednes", DayOfWeek.WEDNESDAY);
    WEEKDAYS.put("thur", DayOfWeek.THURSDAY);
    WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
  }

  private Calendar() {}

  static @Nullable Month month(Lexeme word) {
    return word.isWord() ? MONTHS.get(bare(word.lower())) : null;
  }

  static @Nullable DayOfWeek weekday(Lexeme word) {
    return word.isWord() ? WEEKDAYS.get(bare(word.lower())) : null;
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** Null where the calendar has no such day. */
  static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return year < 1 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static Value.Date month(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Value.Date(
        first, first.with(TemporalAdjusters.lastDayOfMonth()), DatePrecision.MONTH, false);
  }

  static Value.Date year(int year) {
    return years(year, year, DatePrecision.YEAR);
  }

  static Value.Date years(int first, int last, DatePrecision precision) {
    return new Value.Date(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision, false);
  }

  static Value.Date quarter(int year, int quarter) {
    LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
    return new Value.Date(first, first.plusMonths(3).minusDays(1), DatePrecision.QUARTER, false);
  }

  static Value.Date half(int year, int half) {
    LocalDate first = LocalDate.of(year, 6 * half - 5, 1);
    return new Value.Date(first, first.plusMonths(6).minusDays(1), DatePrecision.HALF, false);
  }

  static Value.Date season(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Value.Date(first, first.plusMonths(3).minusDays(1), DatePrecision.SEASON, false);
  }

  /** The week, Monday to Sunday, that holds a day. */
  static Value.Date week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Value.Date(monday, monday.plusDays(6), DatePrecision.WEEK, false);
  }

  static Value.Date weekend(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Value.Date(monday.plusDays(5), monday.plusDays(6), DatePrecision.INTERVAL, false);
  }

  /** The calendar unit of this name that holds a day, moved by so many; null for no such unit. */
  static Value.@Nullable Date unit(String unit, LocalDate day, long moved) {
    return switch (unit) {
      case "day" -> Value.Date.day(day.plusDays(moved));
      case "week" -> week(day.plusWeeks(moved));
      case "weekend" -> weekend(day.plusWeeks(moved));
      case "fortnight" -> span(day.plusWeeks(2 * moved), day.plusWeeks(2 * moved).plusDays(13));
      case "month" -> {
        LocalDate in = day.plusMonths(moved);
        yield month(in.getYear(), in.getMonthValue());
      }
      case "quarter" -> {
        LocalDate in = day.plusMonths(3 * moved);
        yield quarter(in.getYear(), (in.getMonthValue() + 2) / 3);
      }
      case "year" -> year(day.plusYears(moved).getYear());
      case "decade" -> {
        int first = Math.floorDiv(day.getYear(), 10) * 10 + (int) (10 * moved);
        yield years(first, first + 9, DatePrecision.DECADE);
      }
      case "century" -> {
        int first = Math.floorDiv(day.getYear() - 1, 100) * 100 + 1 + (int) (100 * moved);
        yield years(first, first + 99, DatePrecision.CENTURY);
      }
      default -> null;
    };
  }

  static @Nullable ChronoUnit chrono(String unit) {
    return switch (unit) {
      case "day" -> ChronoUnit.DAYS;
      case "week" -> ChronoUnit.WEEKS;
      case "month" -> ChronoUnit.MONTHS;
      case "year" -> ChronoUnit.YEARS;
      case "decade" -> ChronoUnit.DECADES;
      default -> null;
    };
  }

  static Value.Date span(LocalDate from, LocalDate to) {
    return new Value.Date(from, to, DatePrecision.INTERVAL, false);
  }

  /**
   * A year of two digits: the one nearest to the anchor's century, not more than 30 years ahead.
   */
  static int fullYear(int year, @Nullable LocalDate anchor) {
    if (year >= 100) {
      return year;
    }
    int now = anchor == null ? 2000 : anchor.getYear();
    int full = now / 100 * 100 + year;
    if (full > now + 30) {
      return full - 100;
    }
    return full < now - 70 ? full + 100 : full;
  }
}
