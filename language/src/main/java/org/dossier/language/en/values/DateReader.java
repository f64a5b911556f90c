package org.dossier.language.en.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Puts dates together: weekday and day, ranges, open ends, days inside another date. */
final class DateReader {
  private static final Set<String> TO =
      Set.of("to", "through", "thru", "till", "until", "-", "–", "—", "~");

  private final List<Lexeme> in;
  private final DateParts parts;
  private final RelativeDates relative;
  private final DateBounds bounds;
  private final DateOffsets offsets;
  private final @Nullable LocalDate today;

  DateReader(List<Lexeme> in, Anchor anchor) {
    this.in = in;
    this.parts = new DateParts(in, anchor);
    this.relative = new RelativeDates(in, anchor);
    this.bounds = new DateBounds(in);
    this.offsets = new DateOffsets(in, anchor.day(), this::single);
    this.today = anchor.day();
  }

  /** The longest date that begins at {@code at}, with its range or open end. */
  @Nullable Dated at(int at) {
    Dated open = open(at);
    if (open != null) {
      return open;
    }
    Dated between = between(at);
    if (between != null) {
      return between;
    }
    Dated first = whole(at);
    return first == null ? null : bounds.trailing(ranged(first));
  }

  /** Where the words of a date itself begin, without "since", "starting in", "no later than". */
  int start(int at) {
    return Math.max(at, bounds.dateStart(at));
  }

  /** A date, or one counted from it or a part of it. */
  private @Nullable Dated whole(int at) {
    return Dated.longer(offsets.at(at), single(at));
  }

  /** The end of a range, which may be the document's own day. */
  private @Nullable Dated end(int at) {
    if (at < in.size() && today != null) {
      if (is(at, "now") || is(at, "date") && is(at - 1, "to") || is(at, "present")) {
        return new Dated(at + 1, Value.Date.day(today));
      }
      if (is(at, "current") && is(at + 1, "date")) {
        return new Dated(at + 2, Value.Date.day(today));
      }
    }
    int start = is(at, "the") ? at + 1 : at;
    return start < in.size() ? whole(start) : null;
  }

  private boolean is(int at, String word) {
    return at >= 0 && at < in.size() && in.get(at).is(word);
  }

  private @Nullable Dated single(int at) {
    if (at >= in.size()) {
      return null;
    }
    Lexeme first = in.get(at);
    DayOfWeek weekday = Calendar.weekday(first);
    if (weekday != null) {
      int next = is(at + 1, ",") ? at + 2 : at + 1;
      next = is(next, "the") ? next + 1 : next;
      Dated day = next < in.size() ? parts.at(next) : null;
      if (day != null && (day.value() == null || day.value().precision() == DatePrecision.DAY)) {
        return day;
      }
    }
    Dated best = Dated.longer(parts.at(at), relative.at(at));
    return best == null ? timed(at) : best;
  }

  /** A time of day that goes before its date: "5 p.m. EDT on Tuesday". */
  private @Nullable Dated timed(int at) {
    int to = clock(at);
    if (to < 0) {
      return null;
    }
    to = is(to, "on") || is(to, ",") ? to + 1 : to;
    Dated day = to < in.size() ? Dated.longer(parts.at(to), relative.at(to)) : null;
    if (day == null && to < in.size() && Calendar.weekday(in.get(to)) != null) {
      day = single(to);
    }
    return day;
  }

  private int clock(int at) {
    if (!in.get(at).hasDigits(1, 2)) {
      return -1;
    }
    int to = at + 1;
    if (is(to, ":") && to + 1 < in.size() && in.get(to + 1).hasDigits(2, 2)) {
      to += 2;
    }
    boolean half =
        is(to, "a.m.")
            || is(to, "p.m.")
            || is(to, "am")
            || is(to, "pm")
            || is(to, "a.m")
            || is(to, "p.m");
    if (!half) {
      return -1;
    }
    to++;
    return to < in.size()
            && in.get(to).text().matches("[A-Z]{3,4}")
            && Calendar.weekday(in.get(to)) == null
        ? to + 1
        : to;
  }

  /** "2019 to 2021", "May 3 - June 8": from the first day of the one to the last of the other. */
  private Dated ranged(Dated first) {
    int at = first.to();
    if (is(at, "and")) {
      return neighbors(first);
    }
    if (at >= in.size() || !TO.contains(in.get(at).lower())) {
      return first;
    }
    boolean glued = in.get(at).glued() && at + 1 < in.size() && in.get(at + 1).glued();
    int next = is(at + 1, "the") ? at + 2 : at + 1;
    if (glued && next < in.size() && in.get(next).hasDigits(2, 2) && isYear(first)) {
      int year = yearOf(first);
      int last = year / 100 * 100 + Integer.parseInt(in.get(next).text());
      return last > year
          ? new Dated(next + 1, interval(Calendar.year(year), Calendar.year(last)))
          : first;
    }
    Dated second = glued || next >= in.size() ? singleAt(next) : whole(next);
    if (second == null || first.value() == null || second.value() == null) {
      return first;
    }
    Value.Date joined = interval(aligned(first, second), second.value());
    return joined == null ? first : new Dated(second.to(), joined);
  }

  /** "late June and early July 2017": parts of two months that touch are one stretch of time. */
  private Dated neighbors(Dated first) {
    Dated second = single(first.to() + 1);
    Value.Date late = first.value();
    Value.Date early = second == null ? null : second.value();
    if (second == null || late == null || early == null) {
      return first;
    }
    boolean parts = late.approximate() && early.approximate();
    boolean months =
        late.precision() == DatePrecision.MONTH && early.precision() == DatePrecision.MONTH;
    Value.Date from = aligned(first, second);
    boolean touch =
        from != null
            && from.to() != null
            && early.from() != null
            && from.to().plusDays(1).equals(early.from());
    Value.Date joined = parts && months && touch ? interval(from, early) : null;
    return joined == null ? first : new Dated(second.to(), joined);
  }

  /** A month or day without a year takes that of the end of its range. */
  private Value.@Nullable Date aligned(Dated first, Dated second) {
    Value.Date from = first.value();
    Value.Date to = second.value();
    if (from == null || to == null || from.from() == null || to.from() == null) {
      return from;
    }
    boolean yearless = first.to() > 0 && !in.get(first.to() - 1).hasDigits(4, 4);
    boolean named = in.get(second.to() - 1).hasDigits(4, 4);
    if (!yearless
        || !named
        || from.precision() != DatePrecision.DAY && from.precision() != DatePrecision.MONTH) {
      return from;
    }
    int moved = to.from().getYear() - from.from().getYear();
    LocalDate end = from.to() == null ? from.from() : from.to();
    Value.Date shifted =
        new Value.Date(
            from.from().plusYears(moved),
            end.plusYears(moved),
            from.precision(),
            from.approximate());
    return shifted.from() != null && shifted.from().isAfter(to.from())
        ? new Value.Date(
            from.from().plusYears(moved - 1L),
            end.plusYears(moved - 1L),
            from.precision(),
            from.approximate())
        : shifted;
  }

  private static boolean isYear(Dated dated) {
    return dated.value() != null && dated.value().precision() == DatePrecision.YEAR;
  }

  private static int yearOf(Dated dated) {
    Value.Date value = dated.value();
    return value == null || value.from() == null ? 0 : value.from().getYear();
  }

  private static Value.@Nullable Date interval(Value.@Nullable Date a, Value.@Nullable Date b) {
    if (a == null || b == null || a.from() == null || b.to() == null || b.to().isBefore(a.from())) {
      return null;
    }
    return Calendar.span(a.from(), b.to());
  }

  /** "from X to Y", "between X and Y". */
  private @Nullable Dated between(int at) {
    boolean from = is(at, "from");
    if (!from && !is(at, "between")) {
      return null;
    }
    int start = is(at + 1, "the") ? at + 2 : at + 1;
    Dated first = end(start);
    if (first == null) {
      first = dayBeforeRange(start, from);
    }
    if (first == null) {
      return null;
    }
    int link = first.to();
    if (from && is(link, ",") && (is(link + 1, "through") || is(link + 1, "to"))) {
      link++; // "from Tuesday, June 25, 1974, through Friday"
    }
    boolean linked = link < in.size() && TO.contains(in.get(link).lower()) || is(link, "and");
    if (!linked || from && is(link, "and")) {
      return null;
    }
    Dated second = end(link + 1);
    if (second == null) {
      return null;
    }
    Value.Date joined = interval(aligned(first, second), second.value());
    return new Dated(second.to(), joined);
  }

  /** "from 3 to 7 May 2021": the first day has no month of its own. */
  private @Nullable Dated dayBeforeRange(int at, boolean from) {
    if (at + 1 >= in.size() || !in.get(at).hasDigits(1, 2)) {
      return null;
    }
    boolean linked = from ? TO.contains(in.get(at + 1).lower()) : is(at + 1, "and");
    Dated last = linked ? single(at + 2) : null;
    if (last == null
        || last.value() == null
        || last.value().from() == null
        || last.value().precision() != DatePrecision.DAY) {
      return null;
    }
    LocalDate end = last.value().from();
    LocalDate day =
        Calendar.day(end.getYear(), end.getMonthValue(), Integer.parseInt(in.get(at).text()));
    return day == null || day.isAfter(end) ? null : new Dated(at + 1, Value.Date.day(day));
  }

  /** "since 2014", "starting in May", "before 2018": one end is open. */
  private @Nullable Dated open(int at) {
    int start = bounds.dateStart(at);
    Dated date = start < 0 || start >= in.size() ? null : whole(start);
    return date == null ? null : bounds.bounded(at, date);
  }

  private @Nullable Dated singleAt(int at) {
    return at < in.size() ? single(at) : null;
  }
}
