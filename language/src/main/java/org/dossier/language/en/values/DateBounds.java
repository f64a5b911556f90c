package org.dossier.language.en.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Dates of which the text gives one end: "since 2014", "after May 2018", "no later than 1 June",
 * "2016 or later".
 */
final class DateBounds {
  /** Which end the words before a date leave open, and whether the date itself is in. */
  private enum Side {
    FROM,
    AFTER,
    UP_TO,
    BEFORE
  }

  private record Lead(Side side, int to) {}

  private static final Set<String> ASIDE =
      Set.of("on", "in", "from", "the", "year", "of", "about", "around", "at");

  private final List<Lexeme> in;

  DateBounds(List<Lexeme> in) {
    this.in = in;
  }

  private boolean is(int at, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (at + i >= in.size() || at + i < 0 || !in.get(at + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** The words that open an end, and where their date begins; null without such words. */
  private @Nullable Lead lead(int at) {
    if (is(at, "since")) {
      return new Lead(Side.FROM, at + 1);
    }
    if (is(at, "starting") || is(at, "beginning") || is(at, "commencing") || is(at, "effective")) {
      return is(at + 1, "of") ? null : new Lead(Side.FROM, at + 1);
    }
    if (is(at, "after") || is(at, "later", "than") && !is(at - 1, "no")) {
      return new Lead(Side.AFTER, is(at, "after") ? at + 1 : at + 2);
    }
    if (is(at, "before") || is(at, "prior", "to")) {
      return new Lead(Side.BEFORE, is(at, "before") ? at + 1 : at + 2);
    }
    if (is(at, "earlier", "than") && !is(at - 1, "no")) {
      return new Lead(Side.BEFORE, at + 2);
    }
    if (is(at, "no", "later", "than") || is(at, "not", "later", "than")) {
      return new Lead(Side.UP_TO, at + 3);
    }
    if (is(at, "no", "earlier", "than") || is(at, "as", "early", "as")) {
      return new Lead(Side.FROM, at + 3);
    }
    if (is(at, "as", "late", "as")) {
      return new Lead(Side.UP_TO, at + 3);
    }
    if ((is(at, "greater", "than") || is(at, "more", "than")) && is(at - 2, "year", "is")
        || is(at - 1, "year") && is(at, "greater", "than")) {
      return new Lead(Side.AFTER, at + 2);
    }
    return null;
  }

  static boolean begins(Lexeme lexeme) {
    return LEADS.contains(lexeme.lower());
  }

  private static final Set<String> LEADS =
      Set.of(
          "since",
          "starting",
          "beginning",
          "commencing",
          "effective",
          "after",
          "later",
          "before",
          "prior",
          "earlier",
          "no",
          "not",
          "as",
          "greater",
          "more");

  /** Where the date of an open end begins; -1 when no words at {@code at} open an end. */
  int dateStart(int at) {
    Lead lead = lead(at);
    if (lead == null) {
      return -1;
    }
    int to = lead.to();
    while (to < in.size() && ASIDE.contains(in.get(to).lower()) && to - lead.to() < 3) {
      to++;
    }
    return to;
  }

  /** The date with the end open that the words at {@code at} leave open. */
  Dated bounded(int at, Dated date) {
    Lead lead = lead(at);
    Value.Date value = date.value();
    if (lead == null || value == null || value.from() == null || value.to() == null) {
      return date;
    }
    boolean certain = lead.side() == Side.FROM || is(at, "no") || is(at, "not") || is(at, "as");
    if (!certain && (namesAnother(date.to()) || value.precision() == DatePrecision.INTERVAL)) {
      return date;
    }
    return new Dated(date.to(), open(lead.side(), value, value.from(), value.to()));
  }

  private static Value.Date open(Side side, Value.Date value, LocalDate from, LocalDate to) {
    return switch (side) {
      case FROM -> interval(from, null, value);
      case AFTER ->
          interval(value.precision() == DatePrecision.DAY ? from : to.plusDays(1), null, value);
      case UP_TO -> interval(null, to, value);
      case BEFORE -> interval(null, from.minusDays(1), value);
    };
  }

  private static Value.Date interval(
      @Nullable LocalDate from, @Nullable LocalDate to, Value.Date value) {
    return new Value.Date(from, to, DatePrecision.INTERVAL, value.approximate());
  }

  /** "after the May 3 meeting", "before Friday's vote": the bound is what the date describes. */
  private boolean namesAnother(int at) {
    if (at >= in.size()) {
      return false;
    }
    Lexeme next = in.get(at);
    return next.lower().startsWith("'s")
        || next.lower().startsWith("’s")
        || next.is("'")
        || next.is("’")
        || next.isWord() && next.token().tag().startsWith("NN");
  }

  /** "2016 or later", "1/1/2016 and after": opens an end behind a date. */
  Dated trailing(Dated date) {
    int at = date.to();
    Value.Date value = date.value();
    if (value == null
        || value.from() == null
        || value.to() == null
        || !is(at, "or") && !is(at, "and")) {
      return date;
    }
    boolean later =
        is(at + 1, "later")
            || is(at + 1, "after")
            || is(at + 1, "afterwards")
            || is(at + 1, "onwards")
            || is(at + 1, "thereafter")
            || is(at + 1, "greater")
            || is(at + 1, "newer");
    boolean earlier = is(at, "or") && (is(at + 1, "earlier") || is(at + 1, "before"));
    boolean ends = at + 2 >= in.size() || !in.get(at + 2).isWord() && !in.get(at + 2).isFigure();
    if (!ends || !later && !earlier) {
      return date;
    }
    return new Dated(
        at + 2, later ? interval(value.from(), null, value) : interval(null, value.to(), value));
  }
}
