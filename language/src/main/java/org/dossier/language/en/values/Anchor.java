package org.dossier.language.en.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * What relative dates count from.
 *
 * @param day of the document
 * @param ahead the sentence speaks of the future: names of days and months mean the next ones
 * @param told the day is one that the text tells of, before or behind: names of days and months
 *     mean the nearest ones on either side
 */
record Anchor(@Nullable LocalDate day, boolean ahead, boolean told) {
  Anchor(@Nullable LocalDate day, boolean ahead) {
    this(day, ahead, false);
  }

  static Anchor told(LocalDate day) {
    return new Anchor(day, false, true);
  }

  /** A day without a year that lies further ahead is taken for the last one of its name. */
  private static final int FAR = 120;

  /** The month of this name that the text means: the nearest, or the next one. */
  Value.@Nullable Date near(int month) {
    if (day == null) {
      return null;
    }
    int year = day.getYear();
    if (told) {
      int apart = month - day.getMonthValue();
      return Calendar.month(apart > 6 ? year - 1 : apart < -6 ? year + 1 : year, month);
    }
    if (ahead) {
      return Calendar.month(month < day.getMonthValue() ? year + 1 : year, month);
    }
    return Calendar.month(month > day.getMonthValue() ? year - 1 : year, month);
  }

  /** The day of this name that the text means: the nearest, or the next one. */
  Value.@Nullable Date near(int month, int dayOfMonth) {
    if (day == null) {
      return null;
    }
    LocalDate best = null;
    for (int year = day.getYear() - 4; year <= day.getYear() + 4; year++) {
      LocalDate one = Calendar.day(year, month, dayOfMonth);
      if (one == null || ahead && one.isBefore(day.minusDays(7))) {
        continue;
      }
      boolean tooFarAhead = !ahead && !told && one.isAfter(day.plusDays(FAR));
      if (!tooFarAhead && (best == null || distance(one) < distance(best))) {
        best = one;
      }
    }
    return best == null ? null : Value.Date.day(best);
  }

  private long distance(LocalDate one) {
    return day == null ? 0 : Math.abs(ChronoUnit.DAYS.between(day, one));
  }

  /**
   * News calls the days of the past week by their names, and those of the coming one with "will".
   */
  @Nullable LocalDate weekday(DayOfWeek name) {
    if (day == null) {
      return null;
    }
    return ahead
        ? day.with(TemporalAdjusters.nextOrSame(name))
        : day.with(TemporalAdjusters.previousOrSame(name));
  }
}
