package org.dossier.language.en.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Dates that count from another: "last week", "two days ago", "Monday", "the third quarter", "the
 * 1990s".
 */
final class RelativeDates {
  private static final Map<String, Integer> DIRECTIONS =
      Map.ofEntries(
          Map.entry("last", -1),
          Map.entry("past", -1),
          Map.entry("previous", -1),
          Map.entry("prior", -1),
          Map.entry("preceding", -1),
          Map.entry("this", 0),
          Map.entry("current", 0),
          Map.entry("next", 1),
          Map.entry("coming", 1),
          Map.entry("upcoming", 1),
          Map.entry("following", 1));
  private static final Set<String> SINGLE =
      Set.of(
          "day", "week", "weekend", "month", "quarter", "year", "decade", "century", "fortnight");
  private static final Set<String> DAY_PARTS =
      Set.of("morning", "afternoon", "evening", "night", "noon", "midnight");
  private static final Map<String, Integer> DECADES =
      Map.of(
          "fifties", 1950, "sixties", 1960, "seventies", 1970, "eighties", 1980, "nineties", 1990);
  private static final Set<String> PARTS = Set.of("early", "late", "earlier", "later", "mid");

  private final List<Lexeme> in;
  private final Anchor anchor;
  private final @Nullable LocalDate today;

  RelativeDates(List<Lexeme> in, Anchor anchor) {
    this.in = in;
    this.anchor = anchor;
    this.today = anchor.day();
  }

  @Nullable Dated at(int at) {
    Lexeme word = in.get(at);
    if (!word.isWord() && !word.isFigure()) {
      return null;
    }
    Dated best = named(at);
    best = Dated.longer(best, weekday(at));
    best = Dated.longer(best, directed(at));
    best = Dated.longer(best, ago(at));
    best = Dated.longer(best, quarter(at));
    best = Dated.longer(best, season(at));
    best = Dated.longer(best, decade(at));
    best = Dated.longer(best, fiscal(at));
    return best;
  }

  private boolean is(int at, String word) {
    return at >= 0 && at < in.size() && in.get(at).is(word);
  }

  private boolean isOne(int at, Set<String> words) {
    return at >= 0 && at < in.size() && words.contains(in.get(at).lower());
  }

  private static @Nullable Dated on(int to, @Nullable LocalDate day) {
    return new Dated(to, day == null ? null : Value.Date.day(day));
  }

  private @Nullable LocalDate plus(long days) {
    return today == null ? null : today.plusDays(days);
  }

  /** "today", "the day before yesterday", "Christmas". */
  private @Nullable Dated named(int at) {
    int start = is(at, "the") ? at + 1 : at;
    if (is(start, "day") && is(start + 1, "before") && is(start + 2, "yesterday")) {
      return on(start + 3, plus(-2));
    }
    if (is(start, "day") && is(start + 1, "after") && is(start + 2, "tomorrow")) {
      return on(start + 3, plus(2));
    }
    if (start == at && start < in.size()) {
      switch (in.get(at).lower()) {
        case "today", "tonight" -> {
          return on(at + 1, today);
        }
        case "yesterday" -> {
          return on(dayPart(at + 1), plus(-1));
        }
        case "tomorrow" -> {
          return on(dayPart(at + 1), plus(1));
        }
        default -> {}
      }
    }
    if (isOne(start, Set.of("last", "previous", "next", "following")) && today != null) {
      return holidayFrom(start + 1, DIRECTIONS.getOrDefault(in.get(start).lower(), 0));
    }
    Dated feast = holiday(start, start == at);
    return feast == null ? null : weekend(feast);
  }

  /** "last Easter", "next Thanksgiving": the nearest in that direction. */
  private @Nullable Dated holidayFrom(int at, int direction) {
    Holidays.Named holiday = at < in.size() ? Holidays.at(in, at) : null;
    if (holiday == null || today == null) {
      return null;
    }
    LocalDate best = null;
    for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
      LocalDate one = holiday.in(year);
      boolean beyond = one != null && (direction < 0 ? one.isBefore(today) : one.isAfter(today));
      boolean nearer = best == null || one != null && (direction < 0) == one.isAfter(best);
      best = beyond && nearer ? one : best;
    }
    return on(holiday.to(), best);
  }

  /** "Labor Day weekend": the feast and the Saturday and Sunday at it. */
  private Dated weekend(Dated feast) {
    if (!is(feast.to(), "weekend") || feast.value() == null || feast.value().from() == null) {
      return feast;
    }
    LocalDate day = feast.value().from();
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    boolean opens = day.getDayOfWeek().getValue() < DayOfWeek.THURSDAY.getValue();
    LocalDate saturday = opens ? monday.minusDays(2) : monday.plusDays(5);
    LocalDate first = day.isBefore(saturday) ? day : saturday;
    LocalDate sunday = saturday.plusDays(1);
    return new Dated(feast.to() + 1, Calendar.span(first, day.isAfter(sunday) ? day : sunday));
  }

  private int dayPart(int at) {
    return isOne(at, DAY_PARTS) ? at + 1 : at;
  }

  private @Nullable Dated holiday(int at, boolean bare) {
    Holidays.Named holiday = Holidays.at(in, at);
    if (holiday == null) {
      return null;
    }
    int to = holiday.to();
    int yearAt = is(to, ",") || is(to, "of") || is(to, "in") ? to + 1 : to;
    boolean dated = yearAt < in.size() && in.get(yearAt).isYear();
    if (dated) {
      return on(yearAt + 1, holiday.in(Integer.parseInt(in.get(yearAt).text())));
    }
    if (today == null) {
      return new Dated(to, null);
    }
    LocalDate best = holiday.in(today.getYear());
    for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
      LocalDate one = holiday.in(year);
      if (one != null
          && (best == null
              || Math.abs(ChronoUnit.DAYS.between(one, today))
                  < Math.abs(ChronoUnit.DAYS.between(best, today)))) {
        best = one;
      }
    }
    return on(to, best);
  }

  /**
   * "Monday", "last Friday night", "Monday next week", "Thursday, Dec. 15" is left to the reader of
   * parts.
   */
  private @Nullable Dated weekday(int at) {
    int start = at;
    Integer direction = null;
    if (is(start, "this") && (is(start + 1, "past") || is(start + 1, "coming"))) {
      direction = is(start + 1, "past") ? -1 : 1;
      start += 2;
    } else if (start < in.size() && DIRECTIONS.containsKey(in.get(start).lower())) {
      direction = DIRECTIONS.get(in.get(start).lower());
      start++;
    }
    if (start >= in.size()) {
      return null;
    }
    Lexeme word = in.get(start);
    DayOfWeek name = Calendar.weekday(word);
    boolean shortForm = word.lower().replace(".", "").length() < 6;
    if (name == null
        || !Character.isUpperCase(word.text().charAt(0))
            && (shortForm || direction == null && !before(at))) {
      return null;
    }
    if (shortForm && direction == null && !before(at) && !word.lower().endsWith(".")) {
      return null;
    }
    Dated numbered = direction == null ? numbered(start, name) : null;
    if (numbered != null) {
      return numbered;
    }
    int to = dayPart(start + 1);
    LocalDate day = anchor.weekday(name);
    if (today != null && direction != null) {
      day =
          switch (direction) {
            case -1 ->
                isNear(start - 1) ? today.with(TemporalAdjusters.previous(name)) : inWeek(name, -1);
            case 1 ->
                isNear(start - 1) ? today.with(TemporalAdjusters.next(name)) : inWeek(name, 1);
            default -> inWeek(name, 0);
          };
    }
    int week = is(to, "of") ? to + 1 : to;
    if ((is(week, "next") || is(week, "last") || is(week, "this"))
        && is(week + 1, "week")
        && today != null) {
      day = inWeek(name, DIRECTIONS.getOrDefault(in.get(week).lower(), 0));
      to = week + 2;
    }
    return on(to, day);
  }

  /** "past", "coming": the very next in that direction, whichever week it is in. */
  private boolean isNear(int at) {
    return isOne(at, Set.of("past", "coming", "upcoming"));
  }

  /** "Friday the 13th", "Mon 13th": the nearest day of that name and number. */
  private @Nullable Dated numbered(int at, DayOfWeek name) {
    int dayAt = is(at + 1, ",") ? at + 2 : at + 1;
    dayAt = is(dayAt, "the") ? dayAt + 1 : dayAt;
    int number = Ordinals.small(in, dayAt);
    int to = dayAt + (number < 0 ? 0 : Ordinals.smallLength(in, dayAt));
    if (number < 0 && dayAt < in.size()) {
      number = Ordinals.day(in, dayAt);
      to = dayAt + Ordinals.length(in, dayAt);
    }
    boolean goesOn = is(to, "of") || to < in.size() && Calendar.month(in.get(to)) != null;
    if (number < 1 || number > 31 || goesOn || today == null) {
      return null;
    }
    LocalDate best = null;
    for (int months = -12; months <= 12; months++) {
      LocalDate month = today.plusMonths(months);
      LocalDate one = Calendar.day(month.getYear(), month.getMonthValue(), number);
      if (one != null
          && one.getDayOfWeek() == name
          && (best == null
              || Math.abs(ChronoUnit.DAYS.between(one, today))
                  < Math.abs(ChronoUnit.DAYS.between(best, today)))) {
        best = one;
      }
    }
    return best == null ? null : on(to, best);
  }

  /** The day of this name in the week that lies so many weeks from today's. */
  private @Nullable LocalDate inWeek(DayOfWeek name, long weeks) {
    return today == null
        ? null
        : today
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(weeks)
            .plusDays(name.getValue() - 1L);
  }

  private boolean before(int at) {
    return at == 0
        || isOne(
            at - 1,
            Set.of(
                "on", "by", "until", "from", "since", "and", "to", "of", ",", "(", "before",
                "after", "till", "between", "-", "for"));
  }

  /**
   * "last week", "the past three months", "the next day", "early this year", "later this month".
   */
  private @Nullable Dated directed(int at) {
    int i = at;
    String part = "";
    if (isOne(i, PARTS)) {
      part = in.get(i).lower();
      i = is(i + 1, "in") || is(i + 1, "-") ? i + 2 : i + 1;
    }
    if (is(i, "the")) {
      i++;
    }
    if (is(i, "that") || is(i, "same")) {
      return null;
    }
    if (i >= in.size() || !DIRECTIONS.containsKey(in.get(i).lower())) {
      return null;
    }
    String word = in.get(i).lower();
    int direction = DIRECTIONS.getOrDefault(word, 0);
    i++;
    if (is(i, "few") || is(i, "several") || is(i, "couple")) {
      return null;
    }
    Figures.Figure count = Figures.at(in, i, false);
    if (count != null && count.to() < in.size()) {
      return counted(count, direction);
    }
    if (i >= in.size()) {
      return null;
    }
    String unit = in.get(i).lower();
    boolean verb = in.get(i).text().equals("may") || in.get(i).text().equals("march");
    if (Calendar.MONTHS.containsKey(unit.replace(".", "")) && unit.length() > 2 && !verb) {
      return monthOf(i, direction);
    }
    if (DAY_PARTS.contains(unit) && (word.equals("this") || word.equals("last"))) {
      return on(i + 1, plus(direction));
    }
    boolean apart = is(i, "calendar") || is(i, "fiscal") || is(i, "business") || is(i, "full");
    int unitAt = apart ? i + 1 : i;
    if (unitAt >= in.size() || !SINGLE.contains(in.get(unitAt).lower())) {
      return null;
    }
    unit = in.get(unitAt).lower();
    boolean relative =
        word.equals("following")
            || word.equals("preceding")
            || word.equals("previous") && unit.equals("day");
    if (today == null || relative) {
      return new Dated(unitAt + 1, null);
    }
    Value.Date value = Calendar.unit(unit, today, direction);
    if (value != null && unit.equals("week") && part.isEmpty()) {
      int dayAt = is(unitAt + 1, "on") || is(unitAt + 1, "-") ? unitAt + 2 : unitAt + 1;
      DayOfWeek name = dayAt < in.size() ? Calendar.weekday(in.get(dayAt)) : null;
      if (name != null && Character.isUpperCase(in.get(dayAt).text().charAt(0))) {
        return on(dayAt + 1, inWeek(name, direction));
      }
    }
    return value == null ? null : cut(new Dated(unitAt + 1, value), part);
  }

  private Dated monthOf(int i, int direction) {
    Month named = Calendar.month(in.get(i));
    if (today == null || named == null) {
      return new Dated(i + 1, null);
    }
    int month = named.getValue();
    int year = today.getYear();
    int now = today.getMonthValue();
    int wanted =
        switch (direction) {
          case -1 -> month < now ? year : year - 1;
          case 1 -> month > now ? year : year + 1;
          default -> year;
        };
    Dated whole = new Dated(i + 1, Calendar.month(wanted, month));
    if (i + 1 < in.size() && in.get(i + 1).hasDigits(1, 2)) {
      LocalDate day = Calendar.day(wanted, month, Integer.parseInt(in.get(i + 1).text()));
      return day == null ? whole : new Dated(i + 2, Value.Date.day(day));
    }
    return whole;
  }

  /** "early", "later" and their like: the part of the unit, or the whole and "about". */
  private Dated cut(Dated whole, String part) {
    return switch (part) {
      case "" -> whole;
      case "earlier", "later" -> whole;
      default -> whole.approximate(true);
    };
  }

  /** "the past three months", "next five days". */
  private @Nullable Dated counted(Figures.Figure count, int direction) {
    String unit = singular(in.get(count.to()).lower());
    int to = count.to() + 1;
    if (unit.equals("hour") || unit.equals("minute")) {
      return direction == 0 || today == null ? null : new Dated(to, hours(count, direction, unit));
    }
    if (unit.equals("quarter") && direction != 0 && today != null) {
      return quarters(to, count.value().longValue(), direction);
    }
    ChronoUnit chrono = Calendar.chrono(unit);
    long number = count.value().longValue();
    if (chrono == null || direction == 0 || number > 1000) {
      return null;
    }
    if (today == null) {
      return new Dated(to, null);
    }
    return new Dated(
        to,
        direction < 0
            ? Calendar.span(today.minus(number, chrono), today.minusDays(1))
            : Calendar.span(today.plusDays(1), today.plus(number, chrono)));
  }

  /** Whole quarters, without the one that runs. */
  private Dated quarters(int to, long number, int direction) {
    if (today == null || number < 1 || number > 100) {
      return new Dated(to, null);
    }
    LocalDate running = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
    return new Dated(
        to,
        direction < 0
            ? Calendar.span(running.minusMonths(3 * number), running.minusDays(1))
            : Calendar.span(
                running.plusMonths(3), running.plusMonths(3 * number + 3).minusDays(1)));
  }

  private Value.@Nullable Date hours(Figures.Figure count, int direction, String unit) {
    if (today == null || unit.equals("minute")) {
      return null;
    }
    long days = Math.max(1, count.value().longValue() / 24);
    return direction < 0
        ? Calendar.span(today.minusDays(days), today)
        : Calendar.span(today, today.plusDays(days));
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** "two weeks ago", "a year earlier", "three days from now". */
  private @Nullable Dated ago(int at) {
    Figures.Figure count = Figures.at(in, at, false);
    int unitAt;
    long number;
    if (count != null) {
      unitAt = count.to();
      number = count.value().longValue();
    } else if (is(at, "a") || is(at, "an")) {
      unitAt = at + 1;
      number = 1;
    } else {
      return null;
    }
    if (unitAt + 1 >= in.size() || number > 5000) {
      return null;
    }
    ChronoUnit chrono = Calendar.chrono(singular(in.get(unitAt).lower()));
    if (chrono == null) {
      return null;
    }
    int to = unitAt + 1;
    int sign = 0;
    if (is(to, "ago") || is(to, "before") && is(to + 1, "today")) {
      sign = -1;
      to += is(to, "ago") ? 1 : 2;
    } else if (is(to, "from") && (is(to + 1, "now") || is(to + 1, "today")) || is(to, "hence")) {
      sign = 1;
      to += is(to, "hence") ? 1 : 2;
    } else if (is(to, "earlier") || is(to, "later")) {
      return new Dated(to + 1, null);
    }
    if (sign == 0) {
      return null;
    }
    if (today == null) {
      return new Dated(to, null);
    }
    LocalDate day = today.plus(sign * number, chrono);
    return switch (chrono) {
      case YEARS, DECADES -> new Dated(to, Calendar.year(day.getYear()));
      case MONTHS -> new Dated(to, Calendar.month(day.getYear(), day.getMonthValue()));
      case WEEKS -> new Dated(to, Calendar.week(day));
      default -> on(to, day);
    };
  }

  /**
   * "the third quarter of 2019", "Q3 2019", "first half of the year", "2019 H2", "third-quarter".
   */
  private @Nullable Dated quarter(int at) {
    if (in.get(at).isYear()) {
      int mark = is(at + 1, "-") || is(at + 1, ",") || is(at + 1, "/") ? at + 2 : at + 1;
      if ((is(mark, "q") || is(mark, "h"))
          && mark + 1 < in.size()
          && in.get(mark + 1).glued()
          && in.get(mark + 1).text().matches(is(mark, "q") ? "[1-4]" : "[12]")) {
        int year = Integer.parseInt(in.get(at).text());
        int number = Integer.parseInt(in.get(mark + 1).text());
        return new Dated(
            mark + 2, is(mark, "q") ? Calendar.quarter(year, number) : Calendar.half(year, number));
      }
      int named = Ordinals.small(in, at + 1);
      int unit = at + 1 + (named < 0 ? 0 : Ordinals.smallLength(in, at + 1));
      unit = is(unit, "-") ? unit + 1 : unit;
      boolean quarter = is(unit, "quarter") && named >= 1 && named <= 4;
      if (quarter || is(unit, "half") && named >= 1 && named <= 2) {
        int year = Integer.parseInt(in.get(at).text());
        return new Dated(
            unit + 1, quarter ? Calendar.quarter(year, named) : Calendar.half(year, named));
      }
      return null;
    }
    int start = is(at, "the") ? at + 1 : at;
    if (start >= in.size()) {
      return null;
    }
    if ((is(start, "q") || is(start, "h"))
        && start + 1 < in.size()
        && in.get(start + 1).glued()
        && in.get(start + 1).text().matches("[1-4]")) {
      int number = Integer.parseInt(in.get(start + 1).text());
      return part(start + 2, number, is(start, "q"));
    }
    int number = Ordinals.small(in, start);
    if (is(start, "final") || is(start, "last")) {
      number = 4;
    }
    if (number < 1 || number > 4) {
      return null;
    }
    int unit = start + (in.get(start).isFigure() ? 2 : 1);
    unit = is(unit, "-") ? unit + 1 : unit;
    unit = is(unit, "fiscal") || is(unit, "calendar") ? unit + 1 : unit;
    if (is(unit, "quarter") || is(unit, "half")) {
      boolean half = is(unit, "half");
      if (half && (number > 2 && !is(start, "last"))) {
        return null;
      }
      return part(unit + 1, half && number > 2 ? 2 : number, !half);
    }
    return null;
  }

  private @Nullable Dated part(int to, int number, boolean quarter) {
    int yearAt = is(to, "of") || is(to, ",") || is(to, "-") || is(to, "in") ? to + 1 : to;
    yearAt = is(yearAt, "fiscal") || is(yearAt, "year") ? yearAt + 1 : yearAt;
    if (!quarter && number > 2) {
      return null;
    }
    if (yearAt < in.size() && in.get(yearAt).isYear()) {
      int year = Integer.parseInt(in.get(yearAt).text());
      return new Dated(
          yearAt + 1, quarter ? Calendar.quarter(year, number) : Calendar.half(year, number));
    }
    if (today == null) {
      return new Dated(to, null);
    }
    int year = today.getYear();
    int direction = 0;
    int end = to;
    if (yearAt > to || is(to, "this") || is(to, "last") || is(to, "next")) {
      int word = is(yearAt, "the") ? yearAt + 1 : yearAt;
      boolean year2 = is(word + 1, "year") || is(word, "year");
      if (year2) {
        direction = DIRECTIONS.getOrDefault(in.get(word).lower(), 0);
        end = is(word, "year") ? word + 1 : word + 2;
        year += direction;
        return new Dated(
            end, quarter ? Calendar.quarter(year, number) : Calendar.half(year, number));
      }
    }
    Value.Date value = quarter ? Calendar.quarter(year, number) : Calendar.half(year, number);
    if (!anchor.ahead() && value.from() != null && value.from().isAfter(today)) {
      value = quarter ? Calendar.quarter(year - 1, number) : Calendar.half(year - 1, number);
    }
    return new Dated(end, value);
  }

  /** "the summer of 2017", "last winter", "spring 1989". */
  private @Nullable Dated season(int at) {
    int start = is(at, "the") ? at + 1 : at;
    Integer direction = null;
    if (start < in.size() && Set.of("last", "this", "next").contains(in.get(start).lower())) {
      direction = DIRECTIONS.get(in.get(start).lower());
      start++;
    }
    if (start >= in.size()) {
      return null;
    }
    Integer month = Calendar.SEASONS.get(in.get(start).lower());
    if (month == null || in.get(start).token().tag().startsWith("VB")) {
      return null;
    }
    int to = start + 1;
    int yearAt = is(to, "of") || is(to, ",") ? to + 1 : to;
    if (yearAt < in.size() && in.get(yearAt).isYear()) {
      return new Dated(yearAt + 1, Calendar.season(Integer.parseInt(in.get(yearAt).text()), month));
    }
    if (direction == null) {
      return null;
    }
    if (today == null) {
      return new Dated(to, null);
    }
    int year = today.getYear() + direction;
    if (direction < 0 && today.getMonthValue() >= month + 3) {
      year++;
    }
    return new Dated(to, Calendar.season(year, month));
  }

  /** "the 1990s", "the '90s", "the nineties", "the 19th century". */
  private @Nullable Dated decade(int at) {
    int i = is(at, "the") ? at + 1 : at;
    i = isOne(i, PARTS) ? is(i + 1, "-") ? i + 2 : i + 1 : i;
    if (i > at && i < in.size() && DECADES.containsKey(in.get(i).lower())) {
      int first = DECADES.getOrDefault(in.get(i).lower(), 0);
      return new Dated(i + 1, Calendar.years(first, first + 9, DatePrecision.DECADE));
    }
    boolean mark = is(i, "'") || is(i, "’");
    int digits = mark ? i + 1 : i;
    if (digits < in.size()
        && in.get(digits).text().matches("\\d0")
        && (is(digits + 1, "s") && in.get(digits + 1).glued()
            || is(digits + 1, "'s") && in.get(digits + 1).glued())
        && (mark || is(at, "the"))) {
      int first = 1900 + Integer.parseInt(in.get(digits).text());
      return new Dated(digits + 2, Calendar.years(first, first + 9, DatePrecision.DECADE));
    }
    int number = Ordinals.small(in, i);
    if (number >= 10 && number <= 21) {
      int unit = i + Ordinals.smallLength(in, i);
      unit = is(unit, "-") ? unit + 1 : unit;
      if (is(unit, "century")) {
        return new Dated(
            unit + 1, Calendar.years(100 * number - 100, 100 * number - 1, DatePrecision.CENTURY));
      }
    }
    return null;
  }

  /**
   * "fiscal 2024", "FY 2024", "FY24", "calendar year 2019": taken as the calendar year that gives
   * the name.
   */
  private @Nullable Dated fiscal(int at) {
    int i;
    if (is(at, "fiscal") || is(at, "calendar")) {
      i = is(at + 1, "year") || is(at + 1, "years") ? at + 2 : at + 1;
    } else if (is(at, "fy") || is(at, "cy")) {
      i = is(at + 1, "-") ? at + 2 : at + 1;
    } else {
      return null;
    }
    if (i < in.size() && in.get(i).isYear()) {
      return new Dated(i + 1, Calendar.year(Integer.parseInt(in.get(i).text())));
    }
    if (i < in.size() && in.get(i).hasDigits(2, 2) && in.get(i).glued()) {
      return new Dated(
          i + 1, Calendar.year(Calendar.fullYear(Integer.parseInt(in.get(i).text()), today)));
    }
    return null;
  }
}
