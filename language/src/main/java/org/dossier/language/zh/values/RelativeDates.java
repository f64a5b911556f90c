package org.dossier.language.zh.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.dossier.language.Token;
import org.dossier.model.DatePrecision;
import org.jspecify.annotations.Nullable;

/** 昨天, 上周三, 三个月前, 过去十年, 九十年代. */
final class RelativeDates {
  private static final Phrases<Integer> DAYS =
      new Phrases<Integer>()
          .put(0, "今天", "今日", "今晚", "今晨", "今早", "今夜")
          .put(-1, "昨天", "昨日", "昨晚", "昨夜", "昨晨")
          .put(-2, "前天", "前日", "前晚")
          .put(-3, "大前天")
          .put(1, "明天", "明日", "明晚", "明早", "明晨")
          .put(2, "后天")
          .put(3, "大后天");
  private static final Phrases<Integer> SAME_DAY =
      new Phrases<Integer>()
          .put(0, "当天", "当日", "同日", "当晚", "同一天")
          .put(1, "次日", "翌日", "第二天")
          .put(-1, "前一天");
  private static final Phrases<Integer> WEEKS =
      new Phrases<Integer>()
          .put(0, "本周", "这周", "本星期", "这个星期", "这星期", "本礼拜", "这个周", "这礼拜", "这个礼拜")
          .put(-1, "上周", "上星期", "上个星期", "上一周", "上礼拜", "上个礼拜", "上个周")
          .put(-2, "上上周", "上上个星期", "上上星期", "上上个周")
          .put(1, "下周", "下星期", "下个星期", "下一周", "下礼拜", "下个礼拜", "下个周")
          .put(2, "下下周", "下下个星期", "下下星期", "下下个周");
  private static final Phrases<Integer> BARE_WEEKS = new Phrases<Integer>().put(0, "周", "星期", "礼拜");
  private static final Phrases<ChronoUnit> UNITS =
      new Phrases<ChronoUnit>()
          .put(ChronoUnit.DAYS, "天", "日")
          .put(ChronoUnit.WEEKS, "周", "星期", "个星期", "礼拜", "个礼拜")
          .put(ChronoUnit.MONTHS, "个月", "月")
          .put(ChronoUnit.YEARS, "年");
  private static final Phrases<Boolean> STRETCHES =
      new Phrases<Boolean>()
          .put(false, "过去", "最近", "过去的", "前", "此前", "近")
          .put(true, "未来", "今后", "此后", "后", "接下来", "未来的", "今后的");

  private final Scan in;
  private final Context context;

  RelativeDates(Scan in, Context context) {
    this.in = in;
    this.context = context;
  }

  @Nullable Dated at(int at) {
    if (in.inWord(at) && !Numerals.isFigure(in.at(at))) {
      return in.any(at, "上下") && in.at(at) == in.at(at + 1) ? week(at) : null;
    }
    Dated day = day(at);
    if (day != null) {
      return day;
    }
    Dated week = week(at);
    if (week != null) {
      return week;
    }
    Dated ago = ago(at);
    if (ago != null) {
      return ago;
    }
    Dated stretch = stretch(at);
    return stretch != null ? stretch : decade(at);
  }

  private @Nullable Dated day(int at) {
    Phrases.Hit<Integer> same = SAME_DAY.at(in.text, at, in.end);
    if (same != null) {
      LocalDate last = context.lastDay();
      return last == null
          ? Dated.unknown(same.at())
          : Dated.day(last.plusDays(same.value()), same.at());
    }
    Phrases.Hit<Integer> day = DAYS.at(in.text, at, in.end);
    if (day == null || in.any(at - 1, "《") || in.has(day.at(), "头条")) {
      return null;
    }
    LocalDate anchor = context.anchor();
    return anchor == null
        ? Dated.unknown(day.at())
        : Dated.day(anchor.plusDays(day.value()), day.at());
  }

  private @Nullable Dated week(int at) {
    Phrases.Hit<Integer> week = WEEKS.at(in.text, at, in.end);
    boolean bare = week == null;
    if (week == null) {
      week = BARE_WEEKS.at(in.text, at, in.end);
      Token word = in.word(at);
      if (week == null
          || word == null
          || !word.tag().startsWith("t")
              && !word.lemma().equals("周")
              && !word.lemma().equals("星期")
              && !word.lemma().equals("礼拜")) {
        return null;
      }
    }
    int weekday = "一二三四五六日天末".indexOf(in.at(week.at()));
    LocalDate anchor = context.anchor();
    if (weekday < 0 && bare || bare && in.any(at - 1, "每")) {
      return null;
    }
    int to = weekday < 0 ? week.at() : week.at() + 1;
    if (anchor == null) {
      return Dated.unknown(to);
    }
    LocalDate monday =
        anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(week.value());
    if (weekday < 0) {
      return new Dated(monday, monday.plusDays(6), DatePrecision.WEEK, to);
    }
    if (weekday == 8) {
      return Dated.span(monday.plusDays(5), monday.plusDays(6), to);
    }
    LocalDate day = monday.plusDays(Math.min(weekday, 6));
    if (bare && !context.ahead() && day.isAfter(anchor)) {
      day = day.minusWeeks(1);
    } else if (bare && context.ahead() && day.isBefore(anchor)) {
      day = day.plusWeeks(1);
    }
    return Dated.day(day, to);
  }

  /** 三个月前, 5年后. */
  private @Nullable Dated ago(int at) {
    Numerals.Number number = Numerals.at(in.text, at, in.end);
    if (number == null || number.more() || in.any(at - 1, "第-.年月") && in.at(at - 1) != '\0') {
      return null;
    }
    Phrases.Hit<ChronoUnit> unit = UNITS.at(in.text, in.blank(number.to()), in.end);
    if (unit == null
        || unit.value() == ChronoUnit.MONTHS && in.at(unit.at() - 2) != '个'
        || number.value().scale() > 0
        || number.value().precision() > 4) {
      return null;
    }
    boolean before = in.has(unit.at(), "前") && !in.any(unit.at() + 1, "后列茅景提");
    boolean longBefore = in.has(unit.at(), "之前") || in.has(unit.at(), "以前");
    boolean after = in.has(unit.at(), "后") && !in.any(unit.at() + 1, "期备续者");
    boolean longAfter = in.has(unit.at(), "之后") || in.has(unit.at(), "以后");
    if (!before && !longBefore && !after && !longAfter) {
      return null;
    }
    int to = unit.at() + (longBefore || longAfter ? 2 : 1);
    LocalDate anchor =
        context.lastDay() != null && (after || longAfter) ? context.lastDay() : context.anchor();
    if (anchor == null) {
      return Dated.unknown(to);
    }
    long count = number.value().longValue();
    boolean past = before || longBefore;
    return Dated.day(anchor.plus(past ? -count : count, unit.value()), to);
  }

  /** 过去十年, 未来三年, 前1周. */
  private @Nullable Dated stretch(int at) {
    Phrases.Hit<Boolean> ahead = STRETCHES.at(in.text, at, in.end);
    if (ahead == null) {
      return null;
    }
    Numerals.Number number = Numerals.at(in.text, in.blank(ahead.at()), in.end);
    if (number == null || number.more()) {
      return null;
    }
    Phrases.Hit<ChronoUnit> unit = UNITS.at(in.text, in.blank(number.to()), in.end);
    boolean single = ahead.at() - at == 1;
    if (unit == null
        || unit.value() == ChronoUnit.MONTHS && in.at(unit.at() - 2) != '个'
        || number.value().scale() > 0
        || number.value().precision() > 3
        || single && (in.at(at) == '近' || at > 0)) {
      return null;
    }
    LocalDate anchor = context.anchor();
    if (anchor == null) {
      return Dated.unknown(unit.at());
    }
    long count = number.value().longValue();
    return ahead.value()
        ? Dated.span(anchor.plusDays(single ? 1 : 0), anchor.plus(count, unit.value()), unit.at())
        : Dated.span(anchor.minus(count, unit.value()), anchor, unit.at());
  }

  /** 20世纪90年代, 九十年代, 21世纪. */
  private @Nullable Dated decade(int at) {
    Numerals.Number number = Numerals.at(in.text, at, in.end);
    if (number == null || number.value().scale() > 0 || in.any(at - 1, "第")) {
      return null;
    }
    int value = number.value().precision() > 4 ? -1 : number.value().intValue();
    if (in.has(number.to(), "世纪") && value > 0 && value < 30) {
      int century = (value - 1) * 100;
      int to = number.to() + 2;
      Dated inside = decadeOf(century, to);
      return inside != null
          ? inside
          : new Dated(
              LocalDate.of(century + 1, 1, 1),
              LocalDate.of(century + 100, 12, 31),
              DatePrecision.CENTURY,
              to);
    }
    if (in.has(number.to(), "年代") && value % 10 == 0) {
      if (value >= 1000) {
        return ten(value, number.to() + 2);
      }
      return value >= 20 && value < 100 ? ten(1900 + value, number.to() + 2) : null;
    }
    return null;
  }

  private @Nullable Dated decadeOf(int century, int at) {
    Numerals.Number number = Numerals.at(in.text, at, in.end);
    if (number == null || !in.has(number.to(), "年代") || number.value().precision() > 2) {
      return null;
    }
    return ten(century + number.value().intValue(), number.to() + 2);
  }

  private static Dated ten(int year, int to) {
    return new Dated(
        LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), DatePrecision.DECADE, to);
  }
}
