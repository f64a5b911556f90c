package org.dossier.language.ru.values;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Dates that name days, months, quarters, years and centuries. */
final class DateParts {
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})");
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2100;

  /** A year alone, without the word, is one only in these years. */
  private static final int FIRST_BARE = 1900;

  private static final int LAST_BARE = 2049;

  private final List<Lexeme> in;
  private final Anchor anchor;

  DateParts(List<Lexeme> in, Anchor anchor) {
    this.in = in;
    this.anchor = anchor;
  }

  private record Year(int to, int year) {}

  private record Day(int to, int day) {}

  private static Dated at(int to, Value.@Nullable Date value, boolean explicit) {
    return new Dated(to, value, explicit);
  }

  boolean has(int at) {
    return at >= 0 && at < in.size();
  }

  private boolean is(int at, String word) {
    return has(at) && in.get(at).is(word);
  }

  /** 08.06.2019, 2019-06-08, 8/6/2019. */
  @Nullable Dated numeric(int at) {
    Lexeme first = in.get(at);
    Matcher dotted = DOTTED.matcher(first.text());
    if (dotted.matches()) {
      int year = Calendar.fullYear(Integer.parseInt(dotted.group(3)), anchor.day());
      LocalDate day =
          Calendar.day(year, Integer.parseInt(dotted.group(2)), Integer.parseInt(dotted.group(1)));
      return day == null ? null : at(afterYearWord(at + 1), Value.Date.day(day), true);
    }
    boolean three =
        has(at + 4)
            && in.get(at + 1).glued()
            && in.get(at + 2).isFigure()
            && in.get(at + 2).glued()
            && in.get(at + 3).glued()
            && in.get(at + 4).isFigure()
            && in.get(at + 4).glued()
            && in.get(at + 1).lower().equals(in.get(at + 3).lower());
    if (!three) {
      return null;
    }
    int a = number(in.get(at));
    int b = number(in.get(at + 2));
    int c = number(in.get(at + 4));
    LocalDate day =
        is(at + 1, "-") && in.get(at).text().length() == 4
            ? Calendar.day(a, b, c)
            : is(at + 1, "/") && in.get(at + 4).text().length() == 4 ? Calendar.day(c, b, a) : null;
    return day == null ? null : at(at + 5, Value.Date.day(day), true);
  }

  /** "8 июня 2019 г.", "3–5 мая", "с 3 по 5 мая" from its figure on, "третьего июня". */
  @Nullable Dated day(int at) {
    Day first = dayNumber(at);
    if (first == null) {
      return null;
    }
    Day last = first;
    int link = first.to();
    boolean figure = in.get(at).isFigure();
    boolean linked =
        figure
            && has(link)
            && (in.get(link).isDash() || is(link, "и") || is(link, "или") || is(link, "по"));
    if (linked) {
      Day second = dayNumber(link + 1);
      last = second == null ? first : second;
    }
    Month month = has(last.to()) ? Calendar.month(in.get(last.to())) : null;
    if (month == null || in.get(last.to()).token().text().matches("Марта|Май|Мая")) {
      return null;
    }
    int to = last.to() + 1;
    Year year = yearAfter(to);
    LocalDate end = dayOf(month, last.day(), year);
    to = year == null ? to : year.to();
    if (end == null) {
      return anchor.reference() == null && last.day() <= month.maxLength()
          ? at(to, null, false)
          : null;
    }
    LocalDate start =
        first.equals(last) ? end : Calendar.day(end.getYear(), end.getMonthValue(), first.day());
    if (start == null || start.isAfter(end)) {
      return null;
    }
    Value.Date value = start.equals(end) ? Value.Date.day(end) : Calendar.span(start, end);
    return at(to, value, year != null);
  }

  private @Nullable LocalDate dayOf(Month month, int day, @Nullable Year year) {
    return year == null
        ? anchor.near(month.getValue(), day)
        : Calendar.day(year.year(), month.getValue(), day);
  }

  private @Nullable Day dayNumber(int at) {
    if (!has(at)) {
      return null;
    }
    if (in.get(at).isFigure()) {
      int day = number(in.get(at));
      if (day < 1 || day > 31) {
        return null;
      }
      int to = at + 1;
      if (has(to + 1) && in.get(to).is("-") && in.get(to).glued() && in.get(to + 1).isWord()) {
        String end = in.get(to + 1).lower();
        to =
            end.equals("го") || end.equals("е") || end.equals("ое") || end.equals("м")
                ? to + 2
                : to;
      }
      return new Day(to, day);
    }
    boolean quoted =
        (is(at, "«") || is(at, "\"") || is(at, "“"))
            && has(at + 2)
            && in.get(at + 1).isFigure()
            && (is(at + 2, "»") || is(at + 2, "\"") || is(at + 2, "”"));
    if (quoted) {
      int day = number(in.get(at + 1));
      return day < 1 || day > 31 ? null : new Day(at + 3, day);
    }
    Numerals.Number ordinal = Numerals.ordinal(in, at);
    int day = ordinal == null ? 0 : ordinal.value().intValue();
    return ordinal == null || day < 1 || day > 31 ? null : new Day(ordinal.to(), day);
  }

  /** "в марте 2019 года", "март–апрель 2019", "марте того же года". */
  @Nullable Dated month(int at) {
    Month first = Calendar.month(in.get(at));
    if (first == null || isName(at, first)) {
      return null;
    }
    int to = at + 1;
    Month last = first;
    boolean linked = has(to) && (in.get(to).isDash() || is(to, "и") || is(to, "или"));
    Month second = linked && has(to + 1) ? Calendar.month(in.get(to + 1)) : null;
    if (second != null && second.compareTo(first) > 0) {
      last = second;
      to += 2;
    }
    Year year = yearAfter(to);
    Value.Date begin = monthOf(first, year);
    Value.Date end = monthOf(last, year);
    to = year == null ? to : year.to();
    if (begin == null || end == null || begin.from() == null || end.to() == null) {
      return at(to, null, false);
    }
    if (first != last && begin.from().isAfter(end.to())) {
      return null;
    }
    return at(to, first == last ? begin : Calendar.span(begin.from(), end.to()), year != null);
  }

  private Value.@Nullable Date monthOf(Month month, @Nullable Year year) {
    return year == null
        ? anchor.near(month.getValue())
        : Calendar.month(year.year(), month.getValue());
  }

  /** "Марта", "Август" with a capital inside a sentence may be a name. */
  private boolean isName(int at, Month month) {
    boolean capital = Character.isUpperCase(in.get(at).text().charAt(0));
    return capital
            && at > 0
            && (month == Month.MARCH || month == Month.MAY || month == Month.AUGUST)
        || in.get(at).is("дек") && !in.get(at).token().text().endsWith(".")
        || in.get(at).is("сен") && !in.get(at).token().text().endsWith(".");
  }

  /** The year that follows a month or a quarter: "2019 года", "прошлого года", "с.г.". */
  private @Nullable Year yearAfter(int at) {
    if (!has(at)) {
      return null;
    }
    Lexeme first = in.get(at);
    if (first.isFigure()) {
      int year = number(first);
      int to = afterYearWord(afterEnding(at + 1));
      boolean full = first.text().length() == 4 && year >= FIRST_YEAR && year <= LAST_YEAR;
      boolean cut = first.text().length() == 2 && to > at + 1;
      return full || cut ? new Year(to, Calendar.fullYear(year, anchor.day())) : null;
    }
    if ((first.is("с.г") || first.is("т.г")) && anchor.day() != null) {
      return new Year(at + 1, anchor.day().getYear());
    }
    int moved = Shift.of(first);
    if (moved != Shift.NONE && has(at + 1)) {
      int noun = is(at + 1, "же") ? at + 2 : at + 1;
      if (has(noun) && in.get(noun).isForm("год")) {
        LocalDate from = moved == Shift.SAME ? anchor.reference() : anchor.day();
        return from == null
            ? null
            : new Year(noun + 1, from.getYear() + (moved == Shift.SAME ? 0 : moved));
      }
    }
    return null;
  }

  /** Steps over "-го" and "-м". */
  private int afterEnding(int at) {
    boolean ending =
        has(at + 1) && in.get(at).is("-") && in.get(at).glued() && in.get(at + 1).isWord();
    return ending && in.get(at + 1).lower().length() < 3 ? at + 2 : at;
  }

  private int afterYearWord(int at) {
    if (!has(at) || !in.get(at).isWord()) {
      return at;
    }
    Lexeme word = in.get(at);
    boolean year =
        word.is("г") || word.is("гг") || word.isForm("год") && !word.is("лет") && !word.is("лёт");
    return year ? at + 1 : at;
  }

  /** "IV квартал 2024 года", "первом полугодии", "2-м квартале". */
  @Nullable Dated quarter(int at) {
    int number = 0;
    int to = at + 1;
    Lexeme first = in.get(at);
    if (first.isFigure() && first.text().length() == 1) {
      number = number(first);
      if (has(to + 1) && in.get(to).is("-") && in.get(to).glued() && in.get(to + 1).isWord()) {
        to += 2;
      }
    } else if (first.isWord()) {
      number = roman(first.text());
      Numerals.Number ordinal = number == 0 ? Numerals.ordinal(in, at) : null;
      if (ordinal != null) {
        number = ordinal.value().intValue();
        to = ordinal.to();
      }
    }
    if (number < 1 || number > 4 || !has(to)) {
      return null;
    }
    boolean quarter = in.get(to).isForm("квартал") || is(to, "кв");
    boolean half =
        number < 3
            && (in.get(to).isForm("полугодие")
                || in.get(to).isForm("половина") && has(to + 1) && isYearAt(to + 1));
    if (!quarter && !half) {
      return null;
    }
    Year year = yearAfter(to + 1);
    LocalDate day = anchor.day();
    if (year == null) {
      return day == null
          ? at(to + 1, null, false)
          : at(
              to + 1,
              quarter
                  ? Calendar.quarter(day.getYear(), number)
                  : Calendar.half(day.getYear(), number),
              false);
    }
    return at(
        year.to(),
        quarter ? Calendar.quarter(year.year(), number) : Calendar.half(year.year(), number),
        true);
  }

  private boolean isYearAt(int at) {
    return yearAfter(at) != null;
  }

  /** "летом 2019 года", "осенью прошлого года", "весной". */
  @Nullable Dated season(int from) {
    int moved = Shift.of(in.get(from));
    int at = moved == Shift.NONE || moved == Shift.SAME ? from : from + 1;
    int month = has(at) ? Calendar.season(in.get(at)) : 0;
    if (month == 0) {
      return null;
    }
    if (at > from) {
      LocalDate day = anchor.day();
      return at(at + 1, day == null ? null : Calendar.season(day.getYear() + moved, month), false);
    }
    Year year = yearAfter(at + 1);
    if (year != null) {
      return at(year.to(), Calendar.season(year.year(), month), true);
    }
    LocalDate day = anchor.day();
    boolean adverb =
        in.get(at).lower().endsWith("ой")
            || in.get(at).lower().endsWith("ью")
            || in.get(at).is("летом");
    if (!adverb) {
      return null;
    }
    if (day == null) {
      return at(at + 1, null, false);
    }
    int of = month > day.getMonthValue() ? day.getYear() - 1 : day.getYear();
    return at(at + 1, Calendar.season(of, month), false);
  }

  /** "2019 году", "2011–2012 годах", "2018 г.", "1990-х годов", and 2019 alone. */
  @Nullable Dated year(int at) {
    Lexeme first = in.get(at);
    if (!first.isFigure() || first.text().length() > 4) {
      return null;
    }
    int year = number(first);
    Dated decade = decade(at, year);
    if (decade != null) {
      return decade;
    }
    boolean full = first.text().length() == 4 && year >= FIRST_YEAR && year <= LAST_YEAR;
    if (!full) {
      boolean old =
          first.text().length() == 3
              && year >= 100
              && has(at + 1)
              && (is(at + 1, "году") || is(at + 1, "года"));
      return old && in.get(Math.max(0, at - 1)).isWord()
          ? at(at + 2, Calendar.year(year), true)
          : null;
    }
    int to = at + 1;
    if (has(to + 1) && in.get(to).is("-") && in.get(to).glued() && in.get(to + 1).isWord()) {
      String end = in.get(to + 1).lower();
      if (end.equals("м") || end.equals("го") || end.equals("й") || end.equals("ом")) {
        int after = afterYearWord(to + 2);
        return at(after, Calendar.year(year), true);
      }
      return null;
    }
    Dated range = yearRange(at, year);
    if (range != null) {
      return range;
    }
    int after = afterYearWord(to);
    if (after > to) {
      return at(after, Calendar.year(year), true);
    }
    return isBareYear(at, year) ? at(to, Calendar.year(year), true) : null;
  }

  private boolean isBareYear(int at, int year) {
    if (year < FIRST_BARE
        || year > LAST_BARE
        || in.get(at).glued() && at > 0 && !is(at - 1, "(") && !in.get(at - 1).isDash()) {
      return false;
    }
    if (!has(at + 1)) {
      return at > 0;
    }
    Lexeme next = in.get(at + 1);
    if (next.isFigure()
        || next.glued() && !is(at + 1, ")") && !is(at + 1, ",") && !is(at + 1, ".")) {
      return false;
    }
    if (next.isWord()) {
      boolean counted =
          Numerals.isScale(next)
              || Currencies.after(in, at + 1) != null
              || Units.at(in, at + 1) != null
              || next.token().tag().contains("gen");
      return !counted && at > 0 && !AmountReader.isNamer(in.get(at - 1));
    }
    return !is(at + 1, "%") && !is(at + 1, "°") && at > 0 && !AmountReader.isNamer(in.get(at - 1));
  }

  private @Nullable Dated yearRange(int at, int year) {
    int link = at + 1;
    boolean dash = has(link) && (in.get(link).isDash() || is(link, "/") && in.get(link).glued());
    boolean words = is(link, "по") || is(link, "и") || is(link, "или");
    if (!dash && !words || !has(link + 1) || !in.get(link + 1).isFigure()) {
      return null;
    }
    Lexeme second = in.get(link + 1);
    int last = number(second);
    if (second.text().length() == 2 && dash && last > year % 100) {
      last = year / 100 * 100 + last;
    } else if (second.text().length() != 4) {
      return null;
    }
    int to = afterYearWord(link + 2);
    boolean sure = to > link + 2 || !words && year >= FIRST_BARE - 200 && last <= LAST_BARE;
    return sure && last > year && last <= LAST_YEAR
        ? at(to, Calendar.years(year, last, DatePrecision.INTERVAL), true)
        : null;
  }

  /** "1990-х годов", "90-е годы". */
  private @Nullable Dated decade(int at, int year) {
    boolean ending =
        has(at + 2)
            && in.get(at + 1).is("-")
            && in.get(at + 1).glued()
            && in.get(at + 2).glued()
            && (is(at + 2, "х") || is(at + 2, "е") || is(at + 2, "ые") || is(at + 2, "ых"));
    if (!ending || year % 10 != 0) {
      return null;
    }
    int length = in.get(at).text().length();
    int first = length == 2 ? (year < 30 ? 2000 : 1900) + year : year;
    boolean word = has(at + 3) && in.get(at + 3).isForm("год") && !is(at + 3, "лет");
    if (length != 4 && !word || first < FIRST_YEAR || first > LAST_YEAR) {
      return null;
    }
    return at(word ? at + 4 : at + 3, Calendar.years(first, first + 9, DatePrecision.DECADE), true);
  }

  /** "XX века", "в 19-м веке". */
  @Nullable Dated century(int at) {
    Lexeme first = in.get(at);
    int number = first.isWord() ? roman(first.text()) : first.isFigure() ? number(first) : 0;
    int to = at + 1;
    if (first.isFigure() && has(to + 1) && in.get(to).is("-") && in.get(to).glued()) {
      to += 2;
    }
    int last = number;
    if (number > 0 && has(to + 1) && in.get(to).isDash() && in.get(to + 1).isWord()) {
      int second = roman(in.get(to + 1).text());
      if (second > number) {
        last = second;
        to += 2;
      }
    }
    boolean word =
        has(to)
            && (in.get(to).isForm("век")
                || in.get(to).isForm("столетие")
                || first.isWord()
                    && (is(to, "в") || is(to, "вв"))
                    && in.get(to).token().text().endsWith("."));
    if (!word || number < 1 || last > 21) {
      return null;
    }
    return at(
        to + 1,
        number == last
            ? Calendar.century(number)
            : Calendar.years(100 * number - 99, 100 * last, DatePrecision.INTERVAL),
        true);
  }

  /** Roman numerals, also in Cyrillic letters that look alike; 0 for anything else. */
  static int roman(String text) {
    if (text.length() > 6) {
      return 0;
    }
    int total = 0;
    int before = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int value =
          switch (text.charAt(i)) {
            case 'I', 'І' -> 1;
            case 'V' -> 5;
            case 'X', 'Х' -> 10;
            default -> 0;
          };
      if (value == 0) {
        return 0;
      }
      total += value < before ? -value : value;
      before = Math.max(before, value);
    }
    return total;
  }

  static int number(Lexeme figure) {
    String text = figure.text();
    if (text.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + c - '0';
    }
    return value;
  }
}
