package org.dossier.language.zh.values;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dossier.model.DatePrecision;
import org.jspecify.annotations.Nullable;

/** Calendar dates: 2023年11月14日, 二〇一九年六月, 3月5日至7日, 今年第一季度, 2018-03-01. */
final class DateReader {
  private static final String RANGES = "-–—~～至到―";
  private static final Phrases<Integer> YEARS =
      new Phrases<Integer>()
          .put(0, "今年", "本年", "本年度", "今年度", "今")
          .put(-1, "去年", "上年", "上一年", "上年度", "去年度")
          .put(-2, "前年")
          .put(-3, "大前年")
          .put(1, "明年", "来年", "下一年")
          .put(2, "后年");
  private static final Phrases<Integer> SAME =
      new Phrases<Integer>().put(0, "同年", "当年", "该年").put(1, "次年", "翌年");
  private static final Phrases<Integer> MONTHS =
      new Phrases<Integer>()
          .put(0, "本月", "当月", "这个月", "这月")
          .put(-1, "上月", "上个月", "上一个月")
          .put(-2, "上上个月", "上上月")
          .put(1, "下月", "下个月", "下一个月")
          .put(2, "下下个月");
  private static final Phrases<Integer> SEASONS =
      new Phrases<Integer>()
          .put(3, "春季", "春天", "春")
          .put(6, "夏季", "夏天", "夏")
          .put(9, "秋季", "秋天", "秋")
          .put(12, "冬季", "冬天", "冬");
  private static final Phrases<Integer> ERAS =
      new Phrases<Integer>()
          .put(1911, "民国", "中华民国")
          .put(1908, "宣统")
          .put(1874, "光绪")
          .put(1861, "同治")
          .put(1850, "咸丰")
          .put(1820, "道光")
          .put(1795, "嘉庆")
          .put(1735, "乾隆")
          .put(1722, "雍正")
          .put(1661, "康熙")
          .put(1643, "顺治");

  private final Scan in;
  private final Context context;
  private final RelativeDates relative;

  DateReader(Scan in, Context context) {
    this.in = in;
    this.context = context;
    relative = new RelativeDates(in, context);
  }

  /** The date that begins here with its range and bounds; null without one. */
  @Nullable Dated at(int at) {
    boolean from = in.at(at) == '从' || in.at(at) == '自';
    int start = from ? in.at(at + 1) == '从' ? at + 2 : at + 1 : at;
    Dated first = numberedRange(start);
    if (first == null) {
      first = one(start, null);
    }
    if (first == null || from && !first.known()) {
      return null;
    }
    if (first.known()) {
      Dated ranged = range(first);
      return ranged != null ? ranged : bounded(first, from && in.at(at) == '自');
    }
    return first;
  }

  private @Nullable Dated one(int at, @Nullable Dated before) {
    Dated iso = iso(at);
    if (iso != null) {
      return iso;
    }
    Dated calendar = calendar(at, before);
    if (calendar != null) {
      return calendar;
    }
    return before == null || Character.isIdeographic(in.at(at)) ? relative.at(at) : null;
  }

  /** 1995-1997年, 5-10月, 2016至2018年: two figures share the word. */
  private @Nullable Dated numberedRange(int at) {
    Numerals.Number low = Numerals.at(in.text, at, in.end);
    if (low == null || inFigure(at)) {
      return null;
    }
    int mark = in.blank(low.to());
    if (!in.any(mark, RANGES)) {
      return null;
    }
    int next = in.blank(in.any(mark + 1, RANGES) ? mark + 2 : mark + 1);
    Numerals.Number high = Numerals.at(in.text, next, in.end);
    if (high == null) {
      return null;
    }
    int unit = in.blank(high.to());
    int a = whole(low);
    int b = whole(high);
    if (in.at(unit) == '年' && low.to() - at == 4 && a > 1000 && b > a && b < 2200) {
      return Dated.span(LocalDate.of(a, 1, 1), LocalDate.of(b, 12, 31), unit + 1);
    }
    if (in.at(unit) == '月' && a >= 1 && a < b && b <= 12) {
      Integer year = context.yearOf(a, 1);
      if (year == null) {
        return Dated.unknown(unit + 1);
      }
      return Dated.span(LocalDate.of(year, a, 1), YearMonth.of(year, b).atEndOfMonth(), unit + 1);
    }
    return null;
  }

  private static int whole(Numerals.Number number) {
    return number.value().scale() <= 0 && number.value().precision() < 6
        ? number.value().intValue()
        : -1;
  }

  private boolean inFigure(int at) {
    char before = in.at(at - 1);
    return Numerals.isFigure(in.at(at))
            && (Numerals.isFigure(before)
                || before < 0x250 && Character.isLetter(before)
                || (before == '-' || before == '.' || before == '/' || before == ',')
                    && Numerals.isFigure(in.at(at - 2)))
        || before == '第';
  }

  /** 2018-03-01, 2018/3/1, 2018.3.1, 1/3/2018 with the day first. */
  private @Nullable Dated iso(int at) {
    if (!Numerals.isFigure(in.at(at)) || inFigure(at)) {
      return null;
    }
    int[] parts = new int[3];
    int[] digits = new int[3];
    char mark = '\0';
    int to = at;
    for (int part = 0; part < 3; part++) {
      int from = to;
      while (Numerals.isFigure(in.at(to)) && to - from < 5) {
        parts[part] = parts[part] * 10 + (in.at(to) - '0');
        to++;
      }
      digits[part] = to - from;
      if (digits[part] == 0 || digits[part] > 4) {
        return null;
      }
      if (part == 0) {
        mark = in.at(to);
        if (mark != '-' && mark != '/' && mark != '.') {
          return null;
        }
      }
      if (part < 2) {
        if (in.at(to) != mark) {
          return null;
        }
        to++;
      }
    }
    boolean yearFirst = digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2;
    boolean yearLast = digits[2] == 4 && digits[0] <= 2 && digits[1] <= 2 && mark != '-';
    if (in.at(to) == '.' && Numerals.isFigure(in.at(to + 1)) || !yearFirst && !yearLast) {
      return null;
    }
    LocalDate day =
        yearFirst ? date(parts[0], parts[1], parts[2]) : date(parts[2], parts[1], parts[0]);
    return day == null ? null : Dated.day(day, in.at(to) == '日' ? to + 1 : to);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    boolean fits =
        year > 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return fits ? LocalDate.of(year, month, day) : null;
  }

  private record Part(int value, int to) {}

  private @Nullable Dated calendar(int at, @Nullable Dated before) {
    Part year = year(at);
    if (year != null && year.value() == Integer.MIN_VALUE) {
      return Dated.unknown(year.to());
    }
    int next = year == null ? at : in.blank(in.at(year.to()) == '的' ? year.to() + 1 : year.to());
    Part month = month(next, year);
    if (month != null) {
      return withMonth(year, month, before);
    }
    if (year != null) {
      return withYear(year.value(), next, year.to());
    }
    Dated part = ofThisYear(at);
    return part != null ? part : dayOnly(at, before);
  }

  private @Nullable Part year(int at) {
    int start = in.has(at, "公元") ? at + 2 : at;
    Phrases.Hit<Integer> era = ERAS.at(in.text, start, in.end);
    if (era != null) {
      Numerals.Number number =
          in.at(era.at()) == '元' ? null : Numerals.at(in.text, era.at(), in.end);
      int to = number == null ? era.at() + 1 : number.to();
      int count = number == null ? 1 : whole(number);
      boolean named = number != null || in.at(era.at()) == '元';
      return named && count > 0 && in.at(to) == '年' ? new Part(era.value() + count, to + 1) : null;
    }
    Phrases.Hit<Integer> same = SAME.at(in.text, start, in.end);
    if (same != null && !in.inWord(at)) {
      Integer last = context.lastYear();
      return new Part(last == null ? Integer.MIN_VALUE : last + same.value(), same.at());
    }
    Phrases.Hit<Integer> year = YEARS.at(in.text, start, in.end);
    if (year != null && (year.at() - start > 1 || bareThis(year.at()))) {
      if (in.inWord(at)) {
        return null;
      }
      LocalDate anchor = context.anchor();
      return new Part(
          anchor == null ? Integer.MIN_VALUE : anchor.getYear() + year.value(), year.at());
    }
    return numberedYear(start);
  }

  /** 今夏, 今春. */
  private boolean bareThis(int at) {
    return in.any(at, "春夏秋冬") && !in.inWord(at + 1);
  }

  private @Nullable Part numberedYear(int at) {
    if (inFigure(at)) {
      return null;
    }
    int to = at;
    boolean figures = Numerals.isFigure(in.at(at));
    int value = 0;
    while (to - at < 5) {
      int digit =
          figures
              ? Numerals.isFigure(in.at(to)) ? in.at(to) - '0' : -1
              : in.at(to) == '两' ? -1 : Numerals.digit(in.at(to));
      if (digit < 0) {
        break;
      }
      value = value * 10 + digit;
      to++;
    }
    int digits = to - at;
    int word = in.blank(to);
    if (digits < 2 || digits == 3 || digits > 4 || in.at(word) != '年') {
      return null;
    }
    if (digits == 4) {
      return value < 1000 || value > 2200 ? null : new Part(value, degree(word + 1));
    }
    boolean zero = in.at(at) == '0' || in.at(at) == '零' || in.at(at) == '〇';
    boolean dated = zero || month(in.blank(word + 1), null) != null || value >= 80 && !figures;
    if (!dated || in.any(word + 1, "代来期")) {
      return null;
    }
    return new Part(value < 50 ? 2000 + value : 1900 + value, word + 1);
  }

  private int degree(int at) {
    return in.at(at) == '度' ? at + 1 : at;
  }

  private @Nullable Part month(int at, @Nullable Part year) {
    Phrases.Hit<Integer> named = year == null ? MONTHS.at(in.text, at, in.end) : null;
    if (named != null && !in.inWord(at)) {
      return new Part(100 + named.value(), named.at());
    }
    if (in.has(at, "元月")) {
      return new Part(1, at + 2);
    }
    if (year == null && inFigure(at)) {
      return null;
    }
    Numerals.Number number = Numerals.at(in.text, at, in.end);
    if (number == null || number.more() || number.to() - at > 3) {
      return null;
    }
    int word = in.blank(number.to());
    int value = whole(number);
    if (in.at(word) != '月' || value < 1 || value > 12 || in.at(at) == '两') {
      return null;
    }
    if (year == null && !Numerals.isFigure(in.at(at)) && in.inWord(at)) {
      return null;
    }
    return new Part(value, in.at(word + 1) == '份' ? word + 2 : word + 1);
  }

  private Dated withMonth(@Nullable Part year, Part month, @Nullable Dated before) {
    Part day = day(month.to(), true);
    int m = month.value();
    Integer y;
    if (m >= 50) {
      LocalDate anchor = context.anchor();
      if (anchor == null) {
        return Dated.unknown(month.to());
      }
      YearMonth relativeMonth = YearMonth.from(anchor).plusMonths(m - 100L);
      y = relativeMonth.getYear();
      m = relativeMonth.getMonthValue();
    } else if (year != null) {
      y = year.value();
    } else if (before != null && before.from() != null) {
      y = before.from().getYear() + (m < before.from().getMonthValue() ? 1 : 0);
    } else {
      y = context.yearOf(m, day == null ? 1 : day.value());
    }
    if (y == null) {
      return Dated.unknown(day == null ? month.to() : day.to());
    }
    if (day != null) {
      LocalDate date = date(y, m, day.value());
      return date == null ? Dated.unknown(day.to()) : Dated.day(date, weekday(day.to()));
    }
    return monthPart(y, m, month.to());
  }

  /** 上旬, 月底 and the like narrow a month. */
  private Dated monthPart(int year, int month, int to) {
    YearMonth one = YearMonth.of(year, month);
    int at = in.at(to) == '的' ? to + 1 : to;
    if (in.has(at, "上旬") || in.at(at) == '初' && !in.any(at + 1, "步期级次")) {
      return Dated.span(one.atDay(1), one.atDay(10), in.at(at) == '初' ? at + 1 : at + 2);
    }
    if (in.has(at, "中旬")) {
      return Dated.span(one.atDay(11), one.atDay(20), at + 2);
    }
    if (in.has(at, "下旬") || in.has(at, "底") || in.has(at, "末")) {
      return Dated.span(one.atDay(21), one.atEndOfMonth(), in.has(at, "下旬") ? at + 2 : at + 1);
    }
    if (in.has(at, "上半月")) {
      return Dated.span(one.atDay(1), one.atDay(15), at + 3);
    }
    if (in.has(at, "下半月")) {
      return Dated.span(one.atDay(16), one.atEndOfMonth(), at + 3);
    }
    Part week = nth(at, "周");
    if (week != null && week.value() <= 5) {
      LocalDate monday =
          one.atDay(1).with(nextOrSame(DayOfWeek.MONDAY)).plusWeeks(week.value() - 1L);
      return new Dated(monday, monday.plusDays(6), DatePrecision.WEEK, week.to());
    }
    return Dated.month(year, month, to);
  }

  /** 第三周, 第二个月. */
  private @Nullable Part nth(int at, String unit) {
    if (in.at(at) != '第') {
      return null;
    }
    Numerals.Number number = Numerals.at(in.text, at + 1, in.end);
    return number != null && in.has(number.to(), unit)
        ? new Part(whole(number), number.to() + unit.length())
        : null;
  }

  private @Nullable Part day(int at, boolean afterMonth) {
    int start = in.blank(at);
    Numerals.Number number = Numerals.at(in.text, start, in.end);
    if (number == null || number.more() || number.to() - start > 3) {
      return null;
    }
    int value = whole(number);
    int word = in.blank(number.to());
    if (value < 1 || value > 31) {
      return null;
    }
    if (in.at(word) == '日' || afterMonth && in.at(word) == '号') {
      return in.at(word) == '日' && in.any(word + 1, "本元") && !afterMonth
          ? null
          : new Part(value, word + 1);
    }
    if (afterMonth && in.any(word, RANGES)) {
      Numerals.Number last = Numerals.at(in.text, in.blank(word + 1), in.end);
      if (last != null && in.any(in.blank(last.to()), "日号") && whole(last) > value) {
        return new Part(value, number.to());
      }
    }
    boolean words = afterMonth && !Numerals.isFigure(in.at(start)) && number.to() - start > 1;
    return words && !in.any(word, "个家名年月多余年万亿千百") ? new Part(value, number.to()) : null;
  }

  /** Behind a day: （星期三） or ，星期三. */
  private int weekday(int at) {
    int next = in.any(at, "（(，, ") ? at + 1 : at;
    boolean named = in.has(next, "星期") || in.has(next, "周") && in.any(next + 1, "一二三四五六日");
    if (!named) {
      return at;
    }
    int to = next + (in.has(next, "星期") ? 3 : 2);
    return in.any(to, "）)") ? to + 1 : to;
  }

  /** What follows a year that has no month: a quarter, a half, a season, its beginning or end. */
  private Dated withYear(int year, int at, int yearEnd) {
    Part quarter = quarter(at);
    if (quarter != null) {
      return Dated.months(year, quarter.value() * 3 - 2, 3, DatePrecision.QUARTER, quarter.to());
    }
    Part quarters = quarters(at);
    if (quarters != null) {
      return Dated.span(
          LocalDate.of(year, 1, 1),
          YearMonth.of(year, quarters.value() * 3).atEndOfMonth(),
          quarters.to());
    }
    if (in.has(at, "上半年") || in.has(at, "前半年")) {
      return Dated.months(year, 1, 6, DatePrecision.HALF, at + 3);
    }
    if (in.has(at, "下半年") || in.has(at, "后半年")) {
      return Dated.months(year, 7, 6, DatePrecision.HALF, at + 3);
    }
    Phrases.Hit<Integer> season = SEASONS.at(in.text, at, in.end);
    if (season != null && !(season.at() - at == 1 && in.inWord(at + 1))) {
      return Dated.months(year, season.value(), 3, DatePrecision.SEASON, season.at());
    }
    int part = in.at(at) == '年' ? at + 1 : at;
    if (in.at(part) == '初' && !in.any(part + 1, "步期级次一二三")) {
      return Dated.months(year, 1, 3, DatePrecision.INTERVAL, part + 1);
    }
    if (in.has(part, "中") && in.at(at) == '年' && !in.inWord(part + 1)) {
      return Dated.months(year, 5, 3, DatePrecision.INTERVAL, part + 1);
    }
    if (in.any(part, "底末") && !in.any(part + 1, "盘端层部")) {
      return Dated.months(year, 10, 3, DatePrecision.INTERVAL, part + 1);
    }
    Part week = nth(at, "周");
    if (week != null && week.value() <= 53) {
      LocalDate first = LocalDate.of(year, 1, 4);
      LocalDate monday =
          first.minusDays(first.getDayOfWeek().getValue() - 1L).plusWeeks(week.value() - 1L);
      return new Dated(monday, monday.plusDays(6), DatePrecision.WEEK, week.to());
    }
    Dated edge = edge(year, at);
    if (edge != null) {
      return edge;
    }
    Part month = nth(at, "个月");
    if (month != null && month.value() >= 1 && month.value() <= 12) {
      return Dated.month(year, month.value(), month.to());
    }
    return Dated.year(year, yearEnd);
  }

  /** The first ten days or last three weeks of a year. */
  private @Nullable Dated edge(int year, int at) {
    boolean last = in.has(at, "最后");
    if (!last && in.at(at) != '前' && in.at(at) != '头') {
      return null;
    }
    int start = in.blank(last ? at + 2 : at + 1);
    Numerals.Number number = Numerals.at(in.text, start, in.end);
    if (number == null || whole(number) < 1 || whole(number) > 99) {
      return null;
    }
    int unit = in.blank(number.to());
    long count = whole(number);
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate end = LocalDate.of(year, 12, 31);
    if (in.at(unit) == '天') {
      return last
          ? Dated.span(end.minusDays(count - 1), end, unit + 1)
          : Dated.span(first, first.plusDays(count - 1), unit + 1);
    }
    if (in.has(unit, "个月")) {
      return last
          ? Dated.span(end.plusDays(1).minusMonths(count), end, unit + 2)
          : Dated.span(first, first.plusMonths(count).minusDays(1), unit + 2);
    }
    if (in.at(unit) == '周') {
      LocalDate monday = LocalDate.of(year, 1, 4).with(previousOrSame(DayOfWeek.MONDAY));
      LocalDate sunday = end.with(previousOrSame(DayOfWeek.SUNDAY));
      return last
          ? Dated.span(sunday.minusWeeks(count).plusDays(1), sunday, unit + 1)
          : Dated.span(monday, monday.plusWeeks(count).minusDays(1), unit + 1);
    }
    return null;
  }

  private @Nullable Part quarter(int at) {
    int start = in.at(at) == '第' ? at + 1 : at;
    int digit = Numerals.isFigure(in.at(start)) ? in.at(start) - '0' : Numerals.digit(in.at(start));
    if (digit >= 1 && digit <= 4) {
      if (in.has(start + 1, "季度")) {
        return new Part(digit, start + 3);
      }
      if (in.has(start + 1, "季") && start > at && !in.inWord(start + 2)) {
        return new Part(digit, start + 2);
      }
    }
    if (in.at(at) == 'Q' && in.any(at + 1, "1234")) {
      return new Part(in.at(at + 1) - '0', at + 2);
    }
    return null;
  }

  /** 前三季度. */
  private @Nullable Part quarters(int at) {
    int digit = in.at(at) == '前' ? Numerals.digit(in.at(at + 1)) : -1;
    return digit >= 2 && digit <= 4 && in.has(at + 2, "季度") ? new Part(digit, at + 4) : null;
  }

  /** 第一季度, 上半年, 年底 of the year that the text speaks of. */
  private @Nullable Dated ofThisYear(int at) {
    boolean half = in.has(at, "上半年") || in.has(at, "下半年");
    boolean part =
        (in.has(at, "年底") || in.has(at, "年初") || in.has(at, "年末")) && in.word(at) != null;
    boolean month =
        (in.has(at, "月底") || in.has(at, "月初") || in.has(at, "月末")) && in.word(at) != null;
    if (!half && !part && !month && quarter(at) == null && quarters(at) == null
        || Numerals.isNumeral(in.at(at - 1))
        || Numerals.isFigure(in.at(at - 1))) {
      return null;
    }
    Integer year = context.lastYear();
    int word = part ? at + 2 : at;
    if (year == null) {
      return Dated.unknown(at + 2);
    }
    if (month) {
      LocalDate anchor = context.lastMonth() == null ? context.anchor() : context.lastMonth();
      return anchor == null
          ? Dated.unknown(at + 2)
          : monthPart(anchor.getYear(), anchor.getMonthValue(), at + 1);
    }
    return withYear(year, part ? at : at, word);
  }

  private @Nullable Dated dayOnly(int at, @Nullable Dated before) {
    if (before == null && inFigure(at) || !Numerals.isFigure(in.at(at)) && in.inWord(at)) {
      return null;
    }
    Part day = day(at, before != null);
    if (day == null || in.at(day.to() - 1) != '日' && before == null) {
      return null;
    }
    if (!Numerals.isFigure(in.at(at)) && before == null && day.to() - at < 3) {
      return null; // 一日, 三日: days, more often than a date
    }
    LocalDate base = before != null ? before.from() : context.lastMonth();
    base = base == null ? context.anchor() : base;
    if (base == null) {
      return Dated.unknown(day.to());
    }
    YearMonth month = YearMonth.from(base);
    while (day.value() > month.lengthOfMonth()) {
      month = month.minusMonths(1);
    }
    return Dated.day(month.atDay(day.value()), weekday(day.to()));
  }

  /** 至, 到 and a dash join two dates; 和 does before 之间. */
  private @Nullable Dated range(Dated first) {
    int mark = in.blank(first.to());
    boolean and = in.any(mark, "和与");
    if (!and && !in.any(mark, RANGES)) {
      return null;
    }
    int next = mark + 1;
    while (!and && in.any(next, RANGES)) {
      next++;
    }
    Dated second = one(in.blank(next), first);
    if (second == null || !second.known() || first.from() == null || second.until() == null) {
      return null;
    }
    int to = second.to();
    boolean between = in.has(to, "之间") || in.at(to) == '间' && !in.inWord(to + 1);
    if (and && !between) {
      return null;
    }
    if (between) {
      to += in.at(to) == '间' ? 1 : 2;
    } else if (in.has(to, "期间")) {
      to += 2;
    }
    LocalDate until = second.until();
    LocalDate from = first.from();
    if (until.isBefore(from)) {
      return null;
    }
    return Dated.span(from, until, to);
  }

  /** 之前, 以后, 以来: an open end. */
  private Dated bounded(Dated date, boolean since) {
    int to = in.blank(date.to());
    LocalDate from = date.from();
    LocalDate until = date.until();
    if (from == null || until == null) {
      return date;
    }
    boolean exact = date.precision() == DatePrecision.DAY;
    boolean part = date.precision() == DatePrecision.INTERVAL;
    for (String words : new String[] {"或之前", "及以前", "及之前", "或以前", "以内", "之内"}) {
      if (in.has(to, words)) {
        return new Dated(null, until, DatePrecision.INTERVAL, to + words.length());
      }
    }
    for (String words : new String[] {"或之后", "及以后", "及之后", "或以后"}) {
      if (in.has(to, words)) {
        return new Dated(from, null, DatePrecision.INTERVAL, to + words.length());
      }
    }
    for (String words : new String[] {"以前", "之前", "前"}) {
      if (in.has(to, words) && !continues(to, words.length(), "往后来夕线任总首三二四五六七八九十几半期所述者身面部年段几百不")) {
        LocalDate last = exact || part ? until : from.minusDays(1);
        return new Dated(null, last, DatePrecision.INTERVAL, to + words.length());
      }
    }
    for (String words : new String[] {"以后", "之后", "后"}) {
      if (in.has(to, words) && !continues(to, words.length(), "来者续勤备悔果方面期半卫天年")) {
        LocalDate first = exact ? from : until.plusDays(1);
        return new Dated(first, null, DatePrecision.INTERVAL, to + words.length());
      }
    }
    for (String words : new String[] {"以来", "至今", "开始", "起"}) {
      if (in.has(to, words)
          && !continues(to, words.length(), words.equals("起") ? "来诉草飞义源步点初火" : "")) {
        return new Dated(from, null, DatePrecision.INTERVAL, to + words.length());
      }
    }
    return since ? new Dated(from, null, DatePrecision.INTERVAL, date.to()) : date;
  }

  private boolean continues(int at, int length, String letters) {
    return length == 1 && in.any(at + 1, letters);
  }
}
