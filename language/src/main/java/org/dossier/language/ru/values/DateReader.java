package org.dossier.language.ru.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Reads the longest date at a place, with the preposition that belongs to it. */
final class DateReader {
  private static final Set<String> LEADS =
      Set.of(
          "в", "во", "с", "со", "c", "на", "до", "за", "по", "от", "около", "через", "спустя", "к");

  private final List<Lexeme> in;
  private final Anchor anchor;
  private final DateParts parts;
  private final RelativeDates relative;

  DateReader(List<Lexeme> in, Anchor anchor) {
    this.in = in;
    this.anchor = anchor;
    this.parts = new DateParts(in, anchor);
    this.relative = new RelativeDates(in, anchor, parts);
  }

  @Nullable Dated at(int at) {
    Lexeme first = in.get(at);
    if (at > 0 && first.glued() && first.isFigure() && isInCode(at)) {
      return null;
    }
    if (first.isWord() && LEADS.contains(first.lower())) {
      return at + 1 < in.size() ? led(at, first.lower()) : null;
    }
    int late = lateWord(at);
    if (late > at) {
      Dated date = late < in.size() ? core(late) : null;
      return date == null
          ? null
          : in.get(late - 1).is("ранее") || in.get(late - 1).is("раньше")
              ? date.onwards()
              : date.upTo();
    }
    return core(at);
  }

  /** "не позднее", "не ранее". */
  private int lateWord(int at) {
    boolean bound =
        in.get(at).is("не")
            && at + 1 < in.size()
            && (in.get(at + 1).is("позднее")
                || in.get(at + 1).is("позже")
                || in.get(at + 1).is("ранее")
                || in.get(at + 1).is("раньше"));
    return bound ? at + 2 : at;
  }

  private boolean isInCode(int at) {
    Lexeme before = in.get(at - 1);
    return before.isWord()
        || before.isFigure()
        || before.isDash() && before.glued()
        || before.is("/")
        || before.is(".");
  }

  private @Nullable Dated led(int at, String lead) {
    int next = at + 1;
    switch (lead) {
      case "с", "со", "c", "от" -> {
        Dated range = fromTo(at);
        if (range != null) {
          return range;
        }
        Dated one = core(next);
        return one == null ? null : lead.equals("от") ? one : one.onwards();
      }
      case "через", "спустя" -> {
        return relative.after(next);
      }
      case "до", "по" -> {
        Dated one = core(next);
        return one == null ? null : one.upTo();
      }
      case "к" -> {
        return null;
      }
      case "около" -> {
        Dated one = core(next);
        return one == null ? null : one.approximate();
      }
      default -> {
        return core(next);
      }
    }
  }

  /** "с 3 по 5 мая", "с 30 апреля по 5 мая 2020 года", "с 1950 по 1966 год", "с марта до июля". */
  private @Nullable Dated fromTo(int at) {
    int start = at + 1;
    int limit = Math.min(in.size() - 1, at + 9);
    for (int link = start + 1; link < limit; link++) {
      boolean to = in.get(link).is("по") || in.get(link).is("до");
      if (!to) {
        continue;
      }
      Dated end = core(link + 1);
      if (end == null) {
        continue;
      }
      Value.Date last = end.value();
      if (last == null || last.to() == null) {
        return null;
      }
      LocalDate first = begin(start, link, last);
      return first == null || first.isAfter(last.to())
          ? null
          : new Dated(end.to(), Calendar.span(first, last.to()), end.explicit());
    }
    return null;
  }

  private @Nullable LocalDate begin(int start, int link, Value.Date last) {
    LocalDate end = last.to() == null ? last.from() : last.to();
    if (end == null) {
      return null;
    }
    Lexeme first = in.get(start);
    int number = first.isFigure() ? DateParts.number(first) : -1;
    if (link == start + 1 && number > 0) {
      if (number <= 31) {
        return Calendar.day(end.getYear(), end.getMonthValue(), number);
      }
      return number >= 1000 ? LocalDate.of(number, 1, 1) : null;
    }
    var month = link == start + 1 ? Calendar.month(first) : null;
    if (month != null) {
      LocalDate one = LocalDate.of(end.getYear(), month, 1);
      return one.isAfter(end) ? one.minusYears(1) : one;
    }
    var dayMonth = link == start + 2 && number > 0 ? Calendar.month(in.get(start + 1)) : null;
    if (dayMonth != null) {
      LocalDate one = Calendar.day(end.getYear(), dayMonth.getValue(), number);
      return one != null && one.isAfter(end) ? one.minusYears(1) : one;
    }
    Dated date = core(start);
    return date == null || date.to() != link || date.value() == null ? null : date.value().from();
  }

  /** The longest date that begins here, without a preposition. */
  private @Nullable Dated core(int at) {
    if (at >= in.size()) {
      return null;
    }
    Lexeme first = in.get(at);
    if (first.isFigure()) {
      Dated best = parts.numeric(at);
      best = Dated.longer(best, parts.day(at));
      best = Dated.longer(best, parts.year(at));
      best = Dated.longer(best, parts.quarter(at));
      best = Dated.longer(best, parts.century(at));
      return Dated.longer(best, relative.ago(at));
    }
    if (first.kind() == Lexeme.Kind.MARK) {
      return first.is("«") || first.is("\"") || first.is("“") ? parts.day(at) : null;
    }
    Dated part = partOf(at);
    if (part != null) {
      return part;
    }
    Dated best = parts.day(at);
    best = Dated.longer(best, parts.month(at));
    best = Dated.longer(best, parts.quarter(at));
    best = Dated.longer(best, parts.season(at));
    best = Dated.longer(best, parts.century(at));
    best = Dated.longer(best, relative.dayWord(at));
    best = Dated.longer(best, relative.weekday(at));
    best = Dated.longer(best, relative.shifted(at));
    best = Dated.longer(best, relative.ago(at));
    return Dated.longer(best, relative.lately(at));
  }

  /** "начале 2019 года", "конце прошлой недели", "середине мая", "конца года". */
  private @Nullable Dated partOf(int at) {
    Lexeme first = in.get(at);
    int third =
        first.isForm("начало") ? 0 : first.isForm("середина") ? 1 : first.isForm("конец") ? 2 : -1;
    if (third < 0 || at + 1 >= in.size()) {
      return null;
    }
    Dated whole = core(at + 1);
    LocalDate day = anchor.day();
    if (whole == null
        && in.get(at + 1).isForm("год")
        && in.get(at + 1).token().tag().contains("gen")
        && day != null) {
      whole = new Dated(at + 2, Calendar.year(day.getYear()), false);
    }
    if (whole == null || whole.value() == null) {
      return whole;
    }
    Value.Date value = whole.value();
    boolean single = value.from() != null && value.from().equals(value.to());
    return single ? null : new Dated(whole.to(), Calendar.part(value, third), whole.explicit());
  }
}
