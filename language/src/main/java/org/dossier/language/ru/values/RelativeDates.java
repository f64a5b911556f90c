package org.dossier.language.ru.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Dates that count from another day: "на прошлой неделе", "три года назад", "неделей позже". */
final class RelativeDates {
  private static final Map<String, Integer> DAYS =
      Map.of("сегодня", 0, "вчера", -1, "позавчера", -2, "завтра", 1, "послезавтра", 2);
  private static final Map<String, Integer> ADJECTIVES =
      Map.of("сегодняшний", 0, "вчерашний", -1, "завтрашний", 1);
  private static final List<String> UNITS =
      List.of(
          "день",
          "сутки",
          "неделя",
          "месяц",
          "квартал",
          "полугодие",
          "год",
          "десятилетие",
          "век",
          "столетие",
          "выходные",
          "выходной");
  private static final Set<String> LATER = Set.of("позже", "позднее", "спустя");
  private static final Set<String> EARLIER = Set.of("ранее", "раньше", "назад");

  private final List<Lexeme> in;
  private final Anchor anchor;
  private final DateParts parts;

  RelativeDates(List<Lexeme> in, Anchor anchor, DateParts parts) {
    this.in = in;
    this.anchor = anchor;
    this.parts = parts;
  }

  private boolean has(int at) {
    return at < in.size();
  }

  private static Dated at(int to, Value.@Nullable Date value) {
    return new Dated(to, value, false);
  }

  private @Nullable String unitAt(int at) {
    if (!has(at) || !in.get(at).isWord() || !in.get(at).whole()) {
      return null;
    }
    if (in.get(at).is("лет")) {
      return "год";
    }
    for (var reading : in.get(at).token().readings()) {
      if (UNITS.contains(reading.lemma())) {
        return reading.lemma();
      }
    }
    return null;
  }

  /** "сегодня", "вчера", "накануне". */
  @Nullable Dated dayWord(int at) {
    LocalDate day = anchor.day();
    if (in.get(at).is("накануне")) {
      boolean adverb =
          !has(at + 1) || !in.get(at + 1).isWord() || !in.get(at + 1).token().tag().contains("gen");
      return adverb && day != null ? at(at + 1, Value.Date.day(day.minusDays(1))) : null;
    }
    boolean dayAfter = has(at + 1) && in.get(at + 1).isForm("день");
    Integer of = in.get(at).whole() ? ADJECTIVES.get(in.get(at).token().lemma()) : null;
    if (dayAfter && day != null && of != null) {
      return at(at + 2, Value.Date.day(day.plusDays(of)));
    }
    Integer moved = DAYS.get(in.get(at).lower());
    return moved == null
        ? null
        : at(at + 1, day == null ? null : Value.Date.day(day.plusDays(moved)));
  }

  /** "понедельник, 26 декабря 2011 года", "минувшую среду". */
  @Nullable Dated weekday(int from) {
    int moved = Shift.of(in.get(from));
    int at = moved == Shift.NONE ? from : from + 1;
    DayOfWeek name = has(at) ? Calendar.weekday(in.get(at)) : null;
    if (name == null) {
      return null;
    }
    int next = at + 1;
    if (has(next) && (in.get(next).is(",") || in.get(next).isDash() || in.get(next).is("("))) {
      next++;
    }
    Dated day = has(next) ? parts.day(next) : null;
    if (day != null) {
      return day;
    }
    int weeks = moved == Shift.NONE || moved == Shift.SAME ? 0 : moved;
    LocalDate one = anchor.weekday(name, weeks);
    return at(at + 1, one == null ? null : Value.Date.day(one));
  }

  /** "прошлой неделе", "этом году", "том же месяце", "следующий день". */
  @Nullable Dated shifted(int at) {
    int moved = Shift.of(in.get(at));
    if (moved == Shift.NONE) {
      return null;
    }
    int noun = has(at + 1) && in.get(at + 1).is("же") ? at + 2 : at + 1;
    boolean same = noun == at + 2;
    if (!same
        && has(noun)
        && (in.get(noun).isForm("календарный") || in.get(noun).isForm("финансовый"))) {
      noun++;
    }
    String unit = unitAt(noun);
    if (unit == null
        || has(noun) && in.get(noun).token().tag().contains("pl") && !unit.startsWith("выходн")) {
      return null;
    }
    boolean nextDay = unit.equals("день") && moved == 1;
    boolean thatDay = unit.equals("день") && (moved == 0 || moved == Shift.SAME);
    boolean toReference = same || nextDay || thatDay || moved == Shift.SAME;
    LocalDate from = toReference ? anchor.reference() : anchor.day();
    if (from == null) {
      return at(noun + 1, null);
    }
    return at(noun + 1, Calendar.unit(unit, from, same || moved == Shift.SAME ? 0 : moved));
  }

  /** "три года назад", "неделю назад", "двумя днями позже", "год спустя". */
  @Nullable Dated ago(int at) {
    int noun = at;
    long count = 1;
    boolean some = in.get(at).is("несколько") || in.get(at).is("нескольких");
    if (some) {
      noun = at + 1;
    } else if (in.get(at).is("полгода")) {
      return has(at + 1) ? moved(at + 1, "месяц", 6, false) : null;
    } else {
      Numerals.Number number = Numerals.at(in, at);
      if (number != null) {
        noun = number.to();
        count = number.value().longValue();
      }
    }
    String unit = unitAt(noun);
    if (unit == null || !has(noun + 1)) {
      return null;
    }
    int word = in.get(noun + 1).is("тому") ? noun + 2 : noun + 1;
    return has(word) ? moved(word, unit, count, some) : null;
  }

  private @Nullable Dated moved(int word, String unit, long count, boolean some) {
    boolean later = LATER.contains(in.get(word).lower());
    boolean earlier = EARLIER.contains(in.get(word).lower());
    if (!later && !earlier) {
      return null;
    }
    LocalDate from = in.get(word).is("назад") ? anchor.day() : anchor.reference();
    return by(word + 1, from, unit, later ? count : -count, some);
  }

  private static Dated by(int to, @Nullable LocalDate from, String unit, long count, boolean some) {
    if (from == null || Math.abs(count) > 10_000) {
      return at(to, null);
    }
    if (some) {
      return at(
          to,
          count > 0
              ? new Value.Date(from, null, DatePrecision.INTERVAL, true)
              : new Value.Date(null, from, DatePrecision.INTERVAL, true));
    }
    Value.Date value = Calendar.unit(unit, from, count);
    return value == null
        ? at(to, null)
        : at(
            to,
            unit.equals("день") || unit.equals("сутки")
                ? value
                : new Value.Date(value.from(), value.to(), value.precision(), true));
  }

  /** After "через" or "спустя": "два дня", "неделю". */
  @Nullable Dated after(int at) {
    if (!has(at)) {
      return null;
    }
    boolean some = in.get(at).is("несколько");
    Numerals.Number number = some ? null : Numerals.at(in, at);
    int noun = some ? at + 1 : number == null ? at : number.to();
    String unit = unitAt(noun);
    if (unit == null) {
      return null;
    }
    int to = noun + 1;
    boolean fromSaid = has(to) && in.get(to).is("после");
    LocalDate from = fromSaid ? anchor.reference() : anchor.reference();
    return by(to, from, unit, number == null ? 1 : number.value().longValue(), some);
  }

  /** "последние три года", "ближайшие месяцы". */
  @Nullable Dated lately(int at) {
    boolean past = in.get(at).isForm("последний");
    boolean coming = in.get(at).isForm("ближайший") || in.get(at).isForm("близкий");
    LocalDate day = anchor.day();
    if (!past && !coming) {
      return null;
    }
    Numerals.Number number = Numerals.at(in, at + 1);
    boolean some = has(at + 1) && (in.get(at + 1).is("несколько") || in.get(at + 1).is("пару"));
    int noun = some ? at + 2 : number == null ? at + 1 : number.to();
    String unit = unitAt(noun);
    boolean plural = has(noun) && in.get(noun).token().mayHave("pl");
    if (unit == null || number == null && !plural || day == null) {
      return null;
    }
    long count = number == null ? 0 : number.value().longValue();
    Value.Date end = count == 0 ? null : Calendar.unit(unit, day, past ? -count : count);
    Value.Date value;
    if (past) {
      value = new Value.Date(end == null ? null : end.from(), day, DatePrecision.INTERVAL, true);
    } else {
      value = new Value.Date(day, end == null ? null : end.to(), DatePrecision.INTERVAL, true);
    }
    return at(noun + 1, value);
  }
}
