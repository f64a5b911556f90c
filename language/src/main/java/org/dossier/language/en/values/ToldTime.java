package org.dossier.language.en.values;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.language.FoundValue;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.model.DatePrecision;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * The time that a text tells of, where that is long before the document's own date: a day or a
 * month without a year then belongs to the last date with one, and not to the document's date. A
 * text that names any date near its own tells of its own time.
 */
final class ToldTime {
  /** Days. */
  private static final int NEAR = 400;

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private static final Set<String> LINKS =
      Set.of("and", "or", "to", "through", "until", "till", "-", "–", "—");

  /** Shared years stand no further away than a link and "early". */
  private static final int REACH = 3;

  /** The date with a year that a sentence ends with. */
  private record Full(int sentence, LocalDate day) {}

  private final @Nullable LocalDate anchor;
  private final List<Full> full = new ArrayList<>();
  private boolean near;

  ToldTime(@Nullable LocalDate anchor) {
    this.anchor = anchor;
  }

  /**
   * Takes in the dates of the next sentence.
   *
   * @return whether one of them is a month or a day without a year
   */
  boolean learn(int index, Sentence sentence, List<FoundValue> values) {
    boolean open = false;
    LocalDate last = null;
    for (FoundValue value : values) {
      if (value.kind() != MentionKind.DATE || !(value.value() instanceof Value.Date date)) {
        continue;
      }
      if (!hasYear(sentence, value.span())) {
        open |= date.precision() == DatePrecision.DAY || date.precision() == DatePrecision.MONTH;
      } else if (date.from() != null) {
        near |= anchor == null || Math.abs(ChronoUnit.DAYS.between(anchor, date.from())) < NEAR;
        boolean exact =
            date.precision() == DatePrecision.DAY || date.precision() == DatePrecision.MONTH;
        last = exact ? date.from() : last;
      }
    }
    if (last != null) {
      full.add(new Full(index, last));
    }
    return open;
  }

  private static boolean hasYear(Sentence sentence, Span span) {
    for (Token token : sentence.tokens()) {
      if (token.span().overlaps(span) && YEAR.matcher(token.text()).find()) {
        return true;
      }
    }
    return false;
  }

  boolean isOfThePast() {
    return !near && !full.isEmpty();
  }

  /** The last date with a year in a sentence or those before; null where there is none. */
  @Nullable LocalDate upTo(int sentence) {
    LocalDate day = null;
    for (Full one : full) {
      if (one.sentence() > sentence) {
        break;
      }
      day = one.day();
    }
    return day;
  }

  /** Whether the words of a date hold the name of a month, and no year. */
  static boolean lacksYear(List<Lexeme> in, int from, int to) {
    boolean month = false;
    for (int i = from; i < to; i++) {
      month |= Calendar.month(in.get(i)) != null;
      if (in.get(i).isYear() || in.get(i).is("last") || in.get(i).is("next")) {
        return false;
      }
    }
    return month;
  }

  /** Of "late June and early July 2017", the day that the second date gives for the first. */
  static @Nullable LocalDate sharedYear(List<Lexeme> in, int to, DateReader dates) {
    if (to + 1 >= in.size() || !LINKS.contains(in.get(to).lower())) {
      return null;
    }
    for (int at = to + 1; at < Math.min(in.size(), to + REACH); at++) {
      Dated next = dates.at(at);
      if (next != null && next.to() > at) {
        boolean year = false;
        for (int i = at; i < next.to(); i++) {
          year |= in.get(i).isYear();
        }
        Value.Date value = next.value();
        return year && value != null ? value.from() : null;
      }
    }
    return null;
  }
}
