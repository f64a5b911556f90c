package org.dossier.language.en.values;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Dates that name a day, a month or a year: "March 8, 2024", "8 March", "3/8/2024", "092124Z MAY
 * 74", "1998".
 */
final class DateParts {
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in",
          "since",
          "of",
          "by",
          "until",
          "till",
          "from",
          "during",
          "before",
          "after",
          "year",
          "early",
          "late",
          "mid",
          "and",
          "between",
          "to",
          "through",
          "for",
          "around",
          "circa",
          "beginning",
          "ending",
          "fiscal",
          "end",
          "start",
          "(",
          "-",
          "–",
          ",",
          "winter",
          "summer",
          "spring",
          "autumn",
          "fall",
          "fy",
          "ended",
          "or",
          "about");
  private static final Set<String> AMBIGUOUS =
      Set.of("may", "march", "mar", "sun", "sat", "jan", "dec", "second");
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in",
          "last",
          "next",
          "since",
          "by",
          "until",
          "of",
          "from",
          "this",
          "early",
          "late",
          "mid",
          "through",
          "during",
          "before",
          "after",
          "between",
          "and",
          "to",
          "ended",
          "ending",
          "each",
          "every",
          "following",
          "previous",
          "till",
          "beginning",
          "-",
          ",",
          "on");

  private static final Pattern DOTTED = Pattern.compile("\\d{1,4}\\.\\d{1,2}\\.\\d{2,4}");

  private final List<Lexeme> in;
  private final Anchor anchor;

  DateParts(List<Lexeme> in, Anchor anchor) {
    this.in = in;
    this.anchor = anchor;
  }

  /** The longest that begins at {@code at}. */
  @Nullable Dated at(int at) {
    Dated best = Dated.longer(iso(at), slashed(at));
    best = Dated.longer(best, dayMonth(at));
    best = Dated.longer(best, monthDay(at));
    best = Dated.longer(best, group(at));
    best = Dated.longer(best, yearMonth(at));
    best = Dated.longer(best, plain(at));
    return best != null ? best : year(at);
  }

  private @Nullable Lexeme lexeme(int at) {
    return at >= 0 && at < in.size() ? in.get(at) : null;
  }

  private boolean is(int at, String word) {
    Lexeme lexeme = lexeme(at);
    return lexeme != null && lexeme.is(word);
  }

  private boolean isGlued(int at) {
    Lexeme lexeme = lexeme(at);
    return lexeme != null && lexeme.glued();
  }

  /** A whole number of at most so many digits, or -1. */
  private int number(int at, int digits) {
    Lexeme lexeme = lexeme(at);
    return lexeme != null && lexeme.hasDigits(1, digits) ? Integer.parseInt(lexeme.text()) : -1;
  }

  private int fullYear(int at) {
    Lexeme lexeme = lexeme(at);
    if (lexeme == null) {
      return -1;
    }
    int year = lexeme.hasDigits(4, 4) ? Integer.parseInt(lexeme.text()) : -1;
    return year >= 1000 && year < 2200 ? year : -1;
  }

  /** "’98", or "98" behind a month. */
  private Dated yearAfter(int at, boolean shortToo) {
    int year = fullYear(at);
    if (year > 0 && !isMeasured(at + 1)) {
      return new Dated(at + 1, Calendar.year(year));
    }
    if ((is(at, "'") || is(at, "’")) && number(at + 1, 2) >= 0 && isGlued(at + 1)) {
      return new Dated(at + 2, Calendar.year(Calendar.fullYear(number(at + 1, 2), anchor.day())));
    }
    Lexeme two = lexeme(at);
    if (shortToo && two != null && two.hasDigits(2, 2) && !isMeasured(at + 1)) {
      return new Dated(
          at + 1, Calendar.year(Calendar.fullYear(Integer.parseInt(two.text()), anchor.day())));
    }
    Figures.Figure spelled =
        two != null && two.isWord() && !two.is("a") ? Figures.at(in, at, false) : null;
    if (spelled != null && spelled.spelled()) {
      int value = spelled.value().intValue();
      int to = spelled.to();
      if (value >= 15 && value <= 20 && to < in.size() && lexeme(to) != null) {
        Figures.Figure tens = Figures.at(in, to, false);
        if (tens != null && tens.spelled() && tens.value().intValue() < 100) {
          return new Dated(tens.to(), Calendar.year(value * 100 + tens.value().intValue()));
        }
      }
      if (value >= 1500 && value <= 2100) {
        return new Dated(to, Calendar.year(value));
      }
    }
    return Dated.NONE;
  }

  private boolean isMeasured(int at) {
    Lexeme next = lexeme(at);
    return next != null
        && (next.is("%")
            || next.is("percent")
            || next.is("million")
            || next.is("billion")
            || next.is("dollars")
            || next.is("km")
            || next.is("miles")
            || next.is("/") && next.glued());
  }

  private @Nullable Dated iso(int at) {
    int year = fullYear(at);
    if (year < 0 || !isGlued(at + 1) || !(is(at + 1, "-") || is(at + 1, "/") || is(at + 1, "."))) {
      return yearDotted(at);
    }
    String mark = in.get(at + 1).lower();
    int month = number(at + 2, 2);
    if (month < 1 || month > 12) {
      return null;
    }
    if (is(at + 3, mark) && isGlued(at + 3) && number(at + 4, 2) > 0) {
      LocalDate day = Calendar.day(year, month, number(at + 4, 2));
      return day == null ? null : new Dated(time(at + 5), Value.Date.day(day));
    }
    return mark.equals("-") && in.get(at + 2).text().length() == 2 && !isGlued(at + 3)
        ? new Dated(at + 3, Calendar.month(year, month))
        : null;
  }

  /** "2024.03.08" and "08.03.2024" are one figure to the lexer. */
  private @Nullable Dated yearDotted(int at) {
    Lexeme lexeme = lexeme(at);
    if (lexeme == null || !lexeme.isFigure() || !DOTTED.matcher(lexeme.text()).matches()) {
      return null;
    }
    String[] parts = lexeme.text().split("\\.");
    int a = Integer.parseInt(parts[0]);
    int b = Integer.parseInt(parts[1]);
    int c = Integer.parseInt(parts[2]);
    LocalDate day =
        parts[0].length() == 4
            ? Calendar.day(a, b, c)
            : parts[0].length() <= 2
                ? Calendar.day(Calendar.fullYear(c, anchor.day()), b, a)
                : null;
    return day == null ? null : new Dated(at + 1, Value.Date.day(day));
  }

  /** A time of day behind a date belongs to it: "T09:42:00", " 09:42". */
  private int time(int at) {
    int to = at;
    if (is(to, "t") && isGlued(to)) {
      to++;
    }
    if (number(to, 2) >= 0 && is(to + 1, ":") && number(to + 2, 2) >= 0) {
      to += 3;
      while (is(to, ":") && number(to + 1, 2) >= 0
          || is(to, ".") && isGlued(to) && isGlued(to + 1) && number(to + 1, 6) >= 0) {
        to += 2;
      }
      return is(to, "z") && isGlued(to) ? to + 1 : to;
    }
    return at;
  }

  /** US order, unless only the other makes a date. */
  private @Nullable Dated slashed(int at) {
    int a = number(at, 2);
    boolean slash = is(at + 1, "/");
    if (a < 0 || !(slash || is(at + 1, "-")) || !isGlued(at + 1) || !isGlued(at + 2)) {
      return null;
    }
    String mark = in.get(at + 1).lower();
    int b = number(at + 2, 2);
    Lexeme middle = lexeme(at + 2);
    Month named = middle == null ? null : Calendar.month(middle);
    if (is(at + 3, mark) && isGlued(at + 3) && isGlued(at + 4) && number(at + 4, 4) >= 0) {
      int length = in.get(at + 4).text().length();
      if (length != 2 && length != 4
          || isGlued(at + 5) && (is(at + 5, mark) || in.get(at + 5).isWord())) {
        return null;
      }
      int year = Calendar.fullYear(number(at + 4, 4), anchor.day());
      LocalDate day =
          named != null
              ? Calendar.day(year, named.getValue(), a)
              : b < 0 ? null : usOrder(year, a, b);
      return day == null ? null : new Dated(time(at + 5), Value.Date.day(day));
    }
    if (slash && b > 0 && (is(at + 3, "-") || is(at + 3, "–")) && isGlued(at + 3)) {
      return slashedRange(at, a, b);
    }
    if (slash && b > 0 && !isGlued(at + 3) && anchor.day() != null && announced(at)) {
      LocalDate day = usOrder(anchor.day().getYear(), a, b);
      return day == null
          ? null
          : new Dated(at + 3, anchor.near(day.getMonthValue(), day.getDayOfMonth()));
    }
    return null;
  }

  /** "5/1-5/7/2020": the first day takes the year of the last. */
  private @Nullable Dated slashedRange(int at, int a, int b) {
    Dated last = slashed(at + 4);
    if (last == null || last.value() == null || last.value().to() == null) {
      return null;
    }
    LocalDate end = last.value().to();
    LocalDate first = usOrder(end.getYear(), a, b);
    return first == null || first.isAfter(end)
        ? null
        : new Dated(last.to(), Calendar.span(first, end));
  }

  private boolean announced(int at) {
    Lexeme before = lexeme(at - 1);
    return before != null
        && (Set.of(
                    "on", "by", "from", "since", "until", "before", "after", "between", "and", "to",
                    "till", "-")
                .contains(before.lower())
            || Calendar.weekday(before) != null);
  }

  private static @Nullable LocalDate usOrder(int year, int a, int b) {
    LocalDate day = Calendar.day(year, a, b);
    return day != null ? day : Calendar.day(year, b, a);
  }

  /** "8 March 2024", "the 8th of March", "8-Mar-24". */
  private @Nullable Dated dayMonth(int at) {
    int start = is(at, "the") ? at + 1 : at;
    Day day = day(start);
    if (day == null) {
      return null;
    }
    int to = day.to();
    Day last = null;
    if ((is(to, "-")
            || is(to, "–")
            || is(to, "to")
            || is(to, "and")
            || is(to, "&")
            || is(to, "through"))
        && day(to + 1) != null) {
      last = day(to + 1);
      to = last == null ? to : last.to();
    }
    boolean of = is(to, "of");
    if (of || is(to, "-") && isGlued(to) || is(to, "/") && isGlued(to)) {
      to++;
    }
    Lexeme word = lexeme(to);
    Month month = word == null ? null : Calendar.month(word);
    if (month == null) {
      return null;
    }
    to++;
    int yearAt =
        is(to, ",")
                || is(to, "of")
                || is(to, "-") && isGlued(to)
                || is(to, "in") && fullYear(to + 1) > 0
            ? to + 1
            : to;
    Dated year = yearAfter(yearAt, yearAt > to && (is(to, "-") || is(to, "of")));
    Integer known = year.isNone() ? null : yearOf(year);
    return dated(
        year.isNone() ? to : year.to(),
        known,
        month,
        day.number(),
        last == null ? -1 : last.number());
  }

  /** "March 8-10, 2024", "March 2024", "mid-March", "March". */
  private @Nullable Dated monthDay(int at) {
    int start = at;
    boolean part = false;
    if (is(at, "mid") || is(at, "early") || is(at, "late")) {
      part = true;
      start = is(at + 1, "-") || is(at + 1, "in") ? at + 2 : at + 1;
    }
    Lexeme word = lexeme(start);
    Month month = word == null ? null : Calendar.month(word);
    if (part && fullYear(is(start, "-") ? start + 1 : start) > 0) {
      int yearAt = is(start, "-") ? start + 1 : start;
      return isMeasured(yearAt + 1) || isGlued(yearAt + 1)
          ? null
          : new Dated(yearAt + 1, Calendar.year(fullYear(yearAt))).approximate(true);
    }
    if (month == null || word == null) {
      return null;
    }
    int to = start + 1;
    boolean apart = is(to, ",") && Ordinals.small(in, to + 1) > 0;
    int dayAt = is(to, "the") || is(to, "/") && isGlued(to) || apart ? to + 1 : to;
    Day day = part ? null : day(dayAt);
    boolean time = is(day == null ? at : day.to(), ":") && day != null && isGlued(day.to() + 1);
    if (day != null && isGlued(day.to()) && (time || is(day.to(), "%"))) {
      day = null;
    }
    if (day != null) {
      return monthAndDay(month, day);
    }
    int yearAt =
        is(to, ",")
                || is(to, "of")
                || is(to, "-") && isGlued(to)
                || is(to, "in")
                || is(to, "/") && isGlued(to)
            ? to + 1
            : to;
    Dated year = yearAfter(yearAt, yearAt > to && is(to, "of"));
    if (!year.isNone()) {
      return new Dated(year.to(), Calendar.month(yearOf(year), month.getValue())).approximate(part);
    }
    Dated moved = part ? null : yearNear(to, month);
    if (moved != null) {
      return moved;
    }
    if (!part && !stands(at, word)) {
      return null;
    }
    Value.Date value = anchor.near(month.getValue());
    return value == null ? new Dated(to, null) : new Dated(to, value).approximate(part);
  }

  /** "June last year", "January of this year". */
  private @Nullable Dated yearNear(int at, Month month) {
    int to = is(at, "of") ? at + 1 : at;
    int moved = is(to, "last") ? -1 : is(to, "this") ? 0 : is(to, "next") ? 1 : 9;
    return moved == 9 || !is(to + 1, "year") || anchor.day() == null
        ? null
        : new Dated(to + 2, Calendar.month(anchor.day().getYear() + moved, month.getValue()));
  }

  private Dated monthAndDay(Month month, Day day) {
    int to = day.to();
    Day last = null;
    if ((is(to, "-")
            || is(to, "–")
            || is(to, "to")
            || is(to, "through")
            || is(to, "and")
            || is(to, "till"))
        && day(to + 1) != null) {
      Day second = day(to + 1);
      if (second != null
          && !isCounted(second.to())
          && second.number() > day.number()
          && lexeme(second.to() - 1) != null
          && (is(to, "-") || is(to, "–") || !isFollowedByNoun(second.to()))) {
        last = second;
        to = second.to();
      }
    }
    int yearAt =
        is(to, ",")
                || is(to, "of")
                || is(to, "in")
                || is(to, "/") && isGlued(to)
                || is(to, "-") && isGlued(to)
            ? to + 1
            : to;
    Dated year = yearAfter(yearAt, false);
    Dated dated =
        dated(
            year.isNone() ? to : year.to(),
            year.isNone() ? null : yearOf(year),
            month,
            day.number(),
            last == null ? -1 : last.number());
    return dated == null ? new Dated(to, null) : dated;
  }

  private boolean isFollowedByNoun(int at) {
    Lexeme next = lexeme(at);
    return next != null && next.isWord() && next.token().tag().startsWith("NN");
  }

  private boolean isCounted(int at) {
    Lexeme next = lexeme(at);
    return next != null
        && (next.is("million") || next.is("percent") || next.is("%") || next.is("billion"));
  }

  private @Nullable Dated dated(int to, @Nullable Integer year, Month month, int day, int last) {
    if (year == null) {
      Value.Date first = anchor.near(month.getValue(), day);
      if (first == null) {
        return new Dated(to, null);
      }
      LocalDate from = first.from();
      LocalDate end =
          last < 0 || from == null ? null : Calendar.day(from.getYear(), month.getValue(), last);
      return new Dated(
          to, end == null || from == null || end.isBefore(from) ? first : Calendar.span(from, end));
    }
    LocalDate from = Calendar.day(year, month.getValue(), day);
    if (from == null) {
      return null;
    }
    LocalDate end = last < 0 ? null : Calendar.day(year, month.getValue(), last);
    return new Dated(
        to, end == null || end.isBefore(from) ? Value.Date.day(from) : Calendar.span(from, end));
  }

  private static int yearOf(Dated dated) {
    Value.Date value = dated.value();
    return value == null || value.from() == null ? 0 : value.from().getYear();
  }

  /** A month's name without day or year must stand where a date stands. */
  private boolean stands(int at, Lexeme word) {
    boolean capital = Character.isUpperCase(word.text().charAt(0));
    String name = word.lower().replace(".", "");
    Lexeme before = lexeme(at - 1);
    boolean announced = before != null && BEFORE_MONTH.contains(before.lower()) && !before.is("on");
    Lexeme linked = is(at + 1, "-") || is(at + 1, "–") ? lexeme(at + 2) : null;
    Lexeme linkedBefore = is(at - 1, "-") || is(at - 1, "–") ? lexeme(at - 2) : null;
    if (capital
        && (linked != null && Calendar.month(linked) != null
            || linkedBefore != null && Calendar.month(linkedBefore) != null)) {
      return true;
    }
    if (AMBIGUOUS.contains(name) || name.length() == 3) {
      return announced
          && capital
          && !word.token().tag().equals("MD")
          && !word.token().tag().startsWith("VB");
    }
    Lexeme next = lexeme(at + 1);
    boolean name2 =
        next != null
            && next.isWord()
            && Character.isUpperCase(next.text().charAt(0))
            && !isShouted(word);
    return capital ? announced || !name2 : announced;
  }

  private static boolean isShouted(Lexeme word) {
    return word.text().length() > 1 && Character.isUpperCase(word.text().charAt(1));
  }

  /** A date-time group of a message: "092124Z MAY 74" is 9 May 1974. */
  private @Nullable Dated group(int at) {
    Lexeme figure = lexeme(at);
    if (figure == null || !figure.hasDigits(6, 6) || !is(at + 1, "z") || !isGlued(at + 1)) {
      return null;
    }
    Lexeme word = lexeme(at + 2);
    Month month = word == null ? null : Calendar.month(word);
    int number = Integer.parseInt(figure.text().substring(0, 2));
    if (month == null || number < 1 || number > 31) {
      return null;
    }
    Dated year = yearAfter(at + 3, true);
    if (year.isNone()) {
      return null;
    }
    LocalDate day = Calendar.day(yearOf(year), month.getValue(), number);
    return day == null ? null : new Dated(year.to(), Value.Date.day(day));
  }

  /** "2017 April". */
  private @Nullable Dated yearMonth(int at) {
    int year = fullYear(at);
    Lexeme word = lexeme(at + 1);
    Month month = year < 0 || word == null ? null : Calendar.month(word);
    if (month == null || word == null || day(at + 2) != null || word.lower().length() < 4) {
      return null;
    }
    boolean verb = word.token().tag().startsWith("VB") || word.token().tag().equals("MD");
    return verb ? null : new Dated(at + 2, Calendar.month(year, month.getValue()));
  }

  /** "19980108" where nothing but a date stands: alone on a line, or after "on" and "dated". */
  private @Nullable Dated plain(int at) {
    Lexeme figure = lexeme(at);
    Lexeme before = lexeme(at - 1);
    boolean alone = in.size() == 1;
    boolean announced =
        before != null
            && Set.of("on", "date", "dated", ":", "since", "of").contains(before.lower());
    if (figure == null
        || !alone && !announced
        || !figure.hasDigits(8, 8)
        || !(figure.text().startsWith("19") || figure.text().startsWith("20"))
        || isGlued(at)
        || isGlued(at + 1) && lexeme(at + 1) != null && in.get(at + 1).isWord()) {
      return null;
    }
    LocalDate day =
        Calendar.day(
            Integer.parseInt(figure.text().substring(0, 4)),
            Integer.parseInt(figure.text().substring(4, 6)),
            Integer.parseInt(figure.text().substring(6)));
    return day == null ? null : new Dated(at + 1, Value.Date.day(day));
  }

  private @Nullable Dated year(int at) {
    int year = fullYear(at);
    Lexeme lexeme = lexeme(at);
    if (year < 0 || lexeme == null || isMeasured(at + 1)) {
      return null;
    }
    Lexeme before = lexeme(at - 1);
    Lexeme after = lexeme(at + 1);
    if (lexeme.glued()
        && before != null
        && !Set.of("(", "-", "–", "/", "'", "\"", "“", "~").contains(before.lower())) {
      return null;
    }
    if (lexeme.glued()
        && before != null
        && before.glued()
        && lexeme(at - 2) != null
        && in.get(at - 2).isWord()) {
      return null; // part of a code
    }
    if (after != null
        && after.glued()
        && (after.isWord() && !after.is("s")
            || after.is("-")
                && isGlued(at + 2)
                && lexeme(at + 2) != null
                && in.get(at + 2).isWord())) {
      return null;
    }
    if (after != null && after.is("s") && after.glued()) {
      int first = year / 10 * 10;
      return year % 10 != 0
          ? null
          : new Dated(at + 2, Calendar.years(first, first + 9, DatePrecision.DECADE));
    }
    boolean announced =
        before == null || BEFORE_YEAR.contains(before.lower()) || Calendar.month(before) != null;
    boolean counted =
        after != null && after.isWord() && after.token().tag().equals("NNS") && !announced;
    boolean named =
        before != null
            && before.isWord()
            && before.token().tag().equals("NNP")
            && !announced
            && year < 1900;
    boolean likely = announced || year >= 1900 && year <= 2050;
    return counted
            || named
            || !likely
            || before != null
                && Set.of("$", "no", "no.", "#", "resolution", "nr", "€", "£", "page")
                    .contains(before.lower())
        ? null
        : new Dated(at + 1, Calendar.year(year));
  }

  /** A day of a month: "8", "8th", "eighth". */
  private record Day(int number, int to, boolean ordinal) {}

  private @Nullable Day day(int at) {
    int number = number(at, 2);
    if (number >= 1 && number <= 31) {
      if (is(at + 1, ".") || is(at + 1, ",") && isGlued(at + 2)) {
        return new Day(number, at + 1, false);
      }
      boolean ordinal =
          isGlued(at + 1)
              && (is(at + 1, "st") || is(at + 1, "nd") || is(at + 1, "rd") || is(at + 1, "th"));
      if (!ordinal && isGlued(at + 1) && in.get(at + 1).isWord()) {
        return null;
      }
      return new Day(number, ordinal ? at + 2 : at + 1, ordinal);
    }
    Lexeme word = lexeme(at);
    int spelled = word == null ? -1 : Ordinals.day(in, at);
    return spelled < 0 ? null : new Day(spelled, at + Ordinals.length(in, at), true);
  }
}
