package org.dossier.language.zh.values;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** The days that a date without a year, or a word like 当天, counts from. */
final class Context {
  /** A date somewhat later than the document may be one that it looks forward to. */
  private static final int SOON = 45;

  private final @Nullable LocalDate anchor;
  private @Nullable LocalDate last;
  private boolean lastHasMonth;
  private boolean lastHasDay;
  private boolean ahead;

  Context(@Nullable LocalDate anchor) {
    this.anchor = anchor;
  }

  /** A new paragraph: only the document's own day counts, unless it has none. */
  void paragraph() {
    if (anchor != null) {
      last = null;
      lastHasDay = false;
      lastHasMonth = false;
    }
  }

  /** Whether the sentence speaks of what is to come. */
  void sentence(boolean speaksOfFuture) {
    ahead = speaksOfFuture;
    if (!lastHasMonth && anchor != null) {
      last = null;
    }
  }

  void remember(Value.Date date) {
    LocalDate day = date.from() == null ? date.to() : date.from();
    boolean exact =
        switch (date.precision()) {
          case DAY, MONTH, YEAR, QUARTER, HALF -> true;
          case WEEK, SEASON, DECADE, CENTURY, INTERVAL -> false;
        };
    if (day != null && (exact || last == null)) {
      last = day;
      lastHasDay = date.precision() == DatePrecision.DAY;
      lastHasMonth = lastHasDay || date.precision() == DatePrecision.MONTH;
    }
  }

  @Nullable LocalDate anchor() {
    return anchor;
  }

  boolean ahead() {
    return ahead;
  }

  /** The day that 当天 and 次日 count from. */
  @Nullable LocalDate lastDay() {
    return lastHasDay ? last : null;
  }

  /** The year that 同年 means. */
  @Nullable Integer lastYear() {
    if (last != null) {
      return last.getYear();
    }
    return anchor == null ? null : anchor.getYear();
  }

  @Nullable LocalDate lastMonth() {
    return lastHasMonth ? last : null;
  }

  /** The year of a day or month that is named without one. */
  @Nullable Integer yearOf(int month, int day) {
    if (last != null) {
      return last.getYear();
    }
    if (anchor == null) {
      return null;
    }
    int year = anchor.getYear() + 1;
    while (year > anchor.getYear() - 9) {
      if (day <= java.time.YearMonth.of(year, month).lengthOfMonth()) {
        long distance = ChronoUnit.DAYS.between(anchor, LocalDate.of(year, month, day));
        if (distance <= (ahead ? 330 : SOON)) {
          return year;
        }
      }
      year--;
    }
    return anchor.getYear();
  }
}
