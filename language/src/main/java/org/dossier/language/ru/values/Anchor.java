package org.dossier.language.ru.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** What relative dates count from: the document's day, and the date that the text last told. */
final class Anchor {
  /** After so many sentences a date that was told is no longer meant. */
  private static final int REMEMBERED = 4;

  private final @Nullable LocalDate day;
  private @Nullable LocalDate said;
  private int since;
  private boolean ahead;

  Anchor(@Nullable LocalDate day) {
    this.day = day;
  }

  /**
   * @param future the sentence speaks of what is to come
   */
  void sentence(boolean future) {
    ahead = future;
    since++;
  }

  /** The text told this date, year and all. */
  void told(Value.Date date) {
    LocalDate end = date.from() == null ? date.to() : date.from();
    if (end != null) {
      said = end;
      since = 0;
    }
  }

  @Nullable LocalDate day() {
    return day;
  }

  /** What "the same year" and "two days later" count from. */
  @Nullable LocalDate reference() {
    return said == null ? day : said;
  }

  /** The day that a month without a year is near to. */
  private @Nullable LocalDate nearTo() {
    return said != null
            && (since < REMEMBERED && (day == null || Math.abs(said.getYear() - day.getYear()) > 1)
                || day == null)
        ? said
        : day;
  }

  Value.@Nullable Date near(int month) {
    LocalDate near = nearTo();
    if (near == null) {
      return null;
    }
    int year = near.getYear();
    if (!near.equals(day)) {
      return Calendar.month(year, month);
    }
    if (ahead) {
      return Calendar.month(month < near.getMonthValue() ? year + 1 : year, month);
    }
    return Calendar.month(month > near.getMonthValue() ? year - 1 : year, month);
  }

  @Nullable LocalDate near(int month, int dayOfMonth) {
    LocalDate near = nearTo();
    if (near == null) {
      return null;
    }
    LocalDate best = null;
    for (int year = near.getYear() - 4; year <= near.getYear() + 4; year++) {
      LocalDate one = Calendar.day(year, month, dayOfMonth);
      if (one == null || ahead && near.equals(day) && one.isBefore(near.minusDays(7))) {
        continue;
      }
      if (best == null || distance(one, near) < distance(best, near)) {
        best = one;
      }
    }
    return best;
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  @Nullable LocalDate weekday(DayOfWeek name, int weeks) {
    if (day == null) {
      return null;
    }
    if (weeks < 0) {
      return day.with(TemporalAdjusters.previous(name));
    }
    return weeks > 0 || ahead
        ? day.with(TemporalAdjusters.nextOrSame(name))
        : day.with(TemporalAdjusters.previousOrSame(name));
  }
}
