package org.dossier.language.en.values;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Dates that stand a stretch of time from another, or are a part of it: "two weeks before 13 May",
 * "the last week of 2016", "the week of April 10", "the first ten days of June", "Monday of next
 * week", "the 15th day of next month".
 */
final class DateOffsets {
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "fortnight", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS);
  private static final Set<String> STARTS =
      Set.of("of", "beginning", "starting", "commencing", "ending", "on");

  private final List<Lexeme> in;
  private final @Nullable LocalDate today;
  private final IntFunction<@Nullable Dated> single;

  /**
   * @param today what "the year" counts from
   * @param single reads a whole date at a place
   */
  DateOffsets(List<Lexeme> in, @Nullable LocalDate today, IntFunction<@Nullable Dated> single) {
    this.in = in;
    this.today = today;
    this.single = single;
  }

  @Nullable Dated at(int at) {
    int start = is(at, "the") ? at + 1 : at;
    if (start >= in.size()) {
      return null;
    }
    Dated best = shifted(start);
    best = Dated.longer(best, weekOf(start));
    best = Dated.longer(best, part(start));
    best = Dated.longer(best, weekdayOf(start));
    return Dated.longer(best, edge(start));
  }

  private boolean is(int at, String word) {
    return at >= 0 && at < in.size() && in.get(at).is(word);
  }

  private @Nullable ChronoUnit unit(int at) {
    if (at >= in.size()) {
      return null;
    }
    String word = in.get(at).lower();
    return UNITS.get(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
  }

  /** A whole date, over "the". */
  private @Nullable Dated date(int at) {
    int start = is(at, "the") ? at + 1 : at;
    return start >= in.size() ? null : single.apply(start);
  }

  /** "three days after 12 January", "two weeks before Christmas", "a week from Tuesday". */
  private @Nullable Dated shifted(int at) {
    Figures.Figure count = Figures.at(in, at, false);
    boolean article = is(at, "a") || is(at, "an");
    if (count == null && !article) {
      return null;
    }
    int unitAt = count == null ? at + 1 : count.to();
    ChronoUnit unit = unit(unitAt);
    int link = unitAt + 1;
    boolean before = is(link, "before") || is(link, "prior") && is(link + 1, "to");
    boolean after = is(link, "after") || is(link, "from") || is(link, "following");
    if (unit == null || !before && !after) {
      return null;
    }
    Dated other = date(is(link, "prior") ? link + 2 : link + 1);
    if (other == null) {
      return null;
    }
    long number = count == null ? 1 : count.value().longValue();
    Value.Date value = other.value();
    if (value == null || value.from() == null || value.precision() != DatePrecision.DAY) {
      return null;
    }
    if (number > 5000) {
      return null;
    }
    long weeks = in.get(unitAt).lower().startsWith("fortnight") ? 2 * number : number;
    return new Dated(other.to(), Value.Date.day(value.from().plus(before ? -weeks : weeks, unit)));
  }

  /** "week of April 10", "week beginning 4 February", "week 31 of 2018". */
  private @Nullable Dated weekOf(int at) {
    if (is(at, "weekend") && is(at + 1, "of")) {
      Dated day = date(at + 2);
      return day == null || !isDay(day) ? null : new Dated(day.to(), Calendar.weekend(from(day)));
    }
    if (!is(at, "week")) {
      return null;
    }
    if (at + 1 < in.size() && STARTS.contains(in.get(at + 1).lower())) {
      int next = is(at + 2, "on") ? at + 3 : at + 2;
      Dated day = date(next);
      if (day == null || !isDay(day)) {
        return null;
      }
      return new Dated(day.to(), Calendar.week(from(day)));
    }
    if (at + 3 < in.size() && in.get(at + 1).hasDigits(1, 2) && is(at + 2, "of")) {
      Dated year = date(at + 3);
      if (year == null || year.value() == null || year.value().precision() != DatePrecision.YEAR) {
        return null;
      }
      return nthWeek(year, Integer.parseInt(in.get(at + 1).text()));
    }
    return null;
  }

  private static boolean isDay(Dated dated) {
    return dated.value() != null && dated.value().precision() == DatePrecision.DAY;
  }

  private static LocalDate from(Dated dated) {
    Value.Date value = dated.value();
    if (value == null || value.from() == null) {
      throw new IllegalArgumentException("no first day: " + dated);
    }
    return value.from();
  }

  private static LocalDate end(Dated dated) {
    Value.Date value = dated.value();
    if (value == null || value.to() == null) {
      throw new IllegalArgumentException("no last day: " + dated);
    }
    return value.to();
  }

  private static boolean isSpan(Dated dated) {
    return dated.value() != null
        && dated.value().from() != null
        && dated.value().to() != null
        && dated.value().precision() != DatePrecision.DAY;
  }

  /** By ISO 8601: the first week of a year or month is the one with its first Thursday. */
  private static Dated nthWeek(Dated whole, int number) {
    LocalDate first = monday(from(whole).plusDays(3)).plusWeeks(number - 1L);
    return new Dated(whole.to(), Calendar.week(first));
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  /** "first week of 2015", "last ten days of June", "15th day of next month". */
  private @Nullable Dated part(int at) {
    boolean last = is(at, "last") || is(at, "final");
    int number = last ? 1 : Ordinals.day(in, at);
    int to = at + (last || number < 0 ? 1 : Ordinals.length(in, at));
    if (!last && number < 0) {
      number = Ordinals.small(in, at);
      to = at + Ordinals.smallLength(in, at);
    }
    if (number < 1) {
      return null;
    }
    Figures.Figure many = last || number == 1 ? Figures.at(in, to, false) : null;
    int unitAt = many == null ? to : many.to();
    ChronoUnit unit = unit(unitAt);
    if (unit == null
        || unit == ChronoUnit.YEARS
        || !is(unitAt + 1, "of") && !is(unitAt + 1, "in")) {
      return null;
    }
    Dated whole = date(unitAt + 2);
    if (whole == null || !isSpan(whole)) {
      return null;
    }
    long count = many == null ? 1 : many.value().longValue();
    if (count < 1 || count > 366) {
      return null;
    }
    return last ? lastPart(whole, unit, count) : firstPart(whole, unit, number, count);
  }

  private static @Nullable Dated firstPart(Dated whole, ChronoUnit unit, int number, long count) {
    if (unit == ChronoUnit.WEEKS) {
      Dated first = nthWeek(whole, number);
      return count == 1
          ? first
          : new Dated(whole.to(), Calendar.span(from(first), from(first).plusDays(7 * count - 1)));
    }
    LocalDate start = from(whole).plus(number - 1L, unit);
    if (start.isAfter(end(whole))) {
      return null;
    }
    return piece(whole, unit, start, start.plus(count, unit).minusDays(1));
  }

  private static @Nullable Dated lastPart(Dated whole, ChronoUnit unit, long count) {
    if (unit == ChronoUnit.WEEKS) {
      LocalDate thursday = end(whole).minusDays(3);
      LocalDate first = monday(thursday).minusWeeks(count - 1);
      return count == 1
          ? new Dated(whole.to(), Calendar.week(first))
          : new Dated(whole.to(), Calendar.span(first, first.plusDays(7 * count - 1)));
    }
    LocalDate start = end(whole).plusDays(1).minus(count, unit);
    return start.isBefore(from(whole)) ? null : piece(whole, unit, start, end(whole));
  }

  private static Dated piece(Dated whole, ChronoUnit unit, LocalDate from, LocalDate to) {
    if (unit == ChronoUnit.DAYS && from.equals(to)) {
      return new Dated(whole.to(), Value.Date.day(from));
    }
    boolean month =
        unit == ChronoUnit.MONTHS
            && from.getMonthValue() == to.getMonthValue()
            && from.getDayOfMonth() == 1;
    return new Dated(
        whole.to(),
        month ? Calendar.month(from.getYear(), from.getMonthValue()) : Calendar.span(from, to));
  }

  /** "Monday of the week of 4 May", "Tuesday of next week". */
  private @Nullable Dated weekdayOf(int at) {
    if (Calendar.weekday(in.get(at)) == null || !is(at + 1, "of") && !is(at + 1, "in")) {
      return null;
    }
    Dated week = date(at + 2);
    if (week == null
        || week.value() == null
        || week.value().precision() != DatePrecision.WEEK
        || week.value().from() == null) {
      return null;
    }
    var name = Calendar.weekday(in.get(at));
    return name == null
        ? null
        : new Dated(week.to(), Value.Date.day(week.value().from().plusDays(name.getValue() - 1L)));
  }

  /** "end of 2008", "the beginning of next year": about the whole, as "late 2008" is. */
  private @Nullable Dated edge(int at) {
    boolean edge =
        is(at, "end")
            || is(at, "beginning")
            || is(at, "start")
            || is(at, "middle")
            || is(at, "close");
    if (!edge || !is(at + 1, "of")) {
      return null;
    }
    int unit = is(at + 2, "the") ? at + 3 : at + 2;
    if (today != null
        && (is(unit, "week") || is(unit, "month") || is(unit, "quarter") || is(unit, "year"))
        && !is(unit + 1, "of")) {
      Value.Date running = Calendar.unit(in.get(unit).lower(), today, 0);
      return running == null ? null : new Dated(unit + 1, running).approximate(true);
    }
    Dated whole = date(at + 2);
    return whole == null || !isSpan(whole) ? null : whole.approximate(true);
  }
}
