package org.dossier.language.ru.values;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Names of the calendar and the days that they stand for. */
final class Calendar {
  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "понедельник", DayOfWeek.MONDAY,
          "вторник", DayOfWeek.TUESDAY,
          "среда", DayOfWeek.WEDNESDAY,
          "четверг", DayOfWeek.THURSDAY,
          "пятница", DayOfWeek.FRIDAY,
          "суббота", DayOfWeek.SATURDAY,
          "воскресенье", DayOfWeek.SUNDAY);

  /** Northern seasons, by their first month. */
  private static final Map<String, Integer> SEASONS =
      Map.of(
          "весна", 3, "лето", 6, "осень", 9, "зима", 12, "весной", 3, "летом", 6, "осенью", 9,
          "зимой", 12);

  static {
    String[] soft = {
      "январ", "феврал", "", "апрел", "", "июн", "июл", "", "сентябр", "октябр", "ноябр", "декабр"
    };
    for (int i = 0; i < 12; i++) {
      Month month = Month.of(i + 1);
      String stem = soft[i];
      if (!stem.isEmpty()) {
        for (String end : new String[] {"ь", "я", "ю", "ем", "ём", "е"}) {
          MONTHS.put(stem + end, month);
        }
      }
    }
    for (String end : new String[] {"", "а", "у", "ом", "е"}) {
      MONTHS.put("март" + end, Month.MARCH);
      MONTHS.put("август" + end, Month.AUGUST);
    }
    for (String form : new String[] {"май", "мая", "маю", "маем", "мае"}) {
      MONTHS.put(form, Month.MAY);
    }
    String[] cut = {"янв", "февр", "", "апр", "", "", "", "авг", "сент", "окт", "нояб", "дек"};
    for (int i = 0; i < 12; i++) {
      if (!cut[i].isEmpty()) {
        MONTHS.put(cut[i], Month.of(i + 1));
      }
    }
    MONTHS.put("фев", Month.FEBRUARY);
    MONTHS.put("сен", Month.SEPTEMBER);
  }

  private Calendar() {}

  static @Nullable Month month(Lexeme word) {
    return word.isWord() ? MONTHS.get(word.lower()) : null;
  }

  static boolean isMonth(String lower) {
    return MONTHS.containsKey(lower);
  }

  static @Nullable DayOfWeek weekday(Lexeme word) {
    if (!word.isWord() || !word.whole()) {
      return null;
    }
    for (var reading : word.token().readings()) {
      DayOfWeek day = WEEKDAYS.get(reading.lemma());
      boolean surroundings = day == DayOfWeek.WEDNESDAY && !word.is("среду");
      if (day != null && !reading.has("pl") && !surroundings) {
        return day;
      }
    }
    return null;
  }

  static int season(Lexeme word) {
    if (!word.isWord()) {
      return 0;
    }
    Integer plain = SEASONS.get(word.lower());
    if (plain != null || !word.whole()) {
      return plain == null ? 0 : plain;
    }
    Integer byLemma = SEASONS.get(word.token().lemma());
    return byLemma == null || word.token().tag().contains("pl") ? 0 : byLemma;
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

  static Value.Date span(LocalDate from, LocalDate to) {
    return new Value.Date(from, to, DatePrecision.INTERVAL, false);
  }

  /** The unit with this citation form that holds a day, moved by so many; null for no such unit. */
  static Value.@Nullable Date unit(String unit, LocalDate day, long moved) {
    return switch (unit) {
      case "день", "сутки" -> Value.Date.day(day.plusDays(moved));
      case "неделя" -> week(day.plusWeeks(moved));
      case "выходные", "выходной", "уик-энд" -> {
        LocalDate monday =
            day.plusWeeks(moved).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield span(monday.plusDays(5), monday.plusDays(6));
      }
      case "месяц" -> {
        LocalDate in = day.plusMonths(moved);
        yield month(in.getYear(), in.getMonthValue());
      }
      case "квартал" -> {
        LocalDate in = day.plusMonths(3 * moved);
        yield quarter(in.getYear(), (in.getMonthValue() + 2) / 3);
      }
      case "полугодие" -> {
        LocalDate in = day.plusMonths(6 * moved);
        yield half(in.getYear(), in.getMonthValue() <= 6 ? 1 : 2);
      }
      case "год" -> year(day.plusYears(moved).getYear());
      case "десятилетие" -> {
        int first = Math.floorDiv(day.getYear(), 10) * 10 + (int) (10 * moved);
        yield years(first, first + 9, DatePrecision.DECADE);
      }
      case "век", "столетие" -> century(Math.floorDiv(day.getYear() - 1, 100) + 1 + (int) moved);
      default -> null;
    };
  }

  static Value.Date century(int number) {
    return years(100 * number - 99, 100 * number, DatePrecision.CENTURY);
  }

  /** Its first or last third, or its middle: "в начале 2019 года". */
  static Value.Date part(Value.Date whole, int third) {
    LocalDate from = whole.from();
    LocalDate to = whole.to();
    if (from == null || to == null) {
      return whole;
    }
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    LocalDate first = from.plusDays(days * third / 3);
    LocalDate last = from.plusDays(days * (third + 1) / 3 - 1);
    return new Value.Date(first, last, DatePrecision.INTERVAL, true);
  }

  /** A year of two digits: the one nearest to the anchor, not more than 30 years ahead. */
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
