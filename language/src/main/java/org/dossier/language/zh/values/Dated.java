package org.dossier.language.zh.values;

import java.time.LocalDate;
import java.time.YearMonth;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A date that was read: its first and last day, or null where nothing tells which it is.
 *
 * @param to where it ends in the text
 */
record Dated(@Nullable LocalDate from, @Nullable LocalDate until, DatePrecision precision, int to) {
  static Dated unknown(int to) {
    return new Dated(null, null, DatePrecision.INTERVAL, to);
  }

  static Dated day(LocalDate day, int to) {
    return new Dated(day, day, DatePrecision.DAY, to);
  }

  static Dated month(int year, int month, int to) {
    YearMonth one = YearMonth.of(year, month);
    return new Dated(one.atDay(1), one.atEndOfMonth(), DatePrecision.MONTH, to);
  }

  static Dated year(int year, int to) {
    return new Dated(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR, to);
  }

  static Dated months(int year, int month, int count, DatePrecision precision, int to) {
    LocalDate from = LocalDate.of(year, month, 1);
    return new Dated(from, from.plusMonths(count).minusDays(1), precision, to);
  }

  static Dated span(LocalDate from, LocalDate until, int to) {
    return new Dated(from, until, DatePrecision.INTERVAL, to);
  }

  boolean known() {
    return from != null || until != null;
  }

  Dated upTo(int end) {
    return new Dated(from, until, precision, end);
  }

  Value.@Nullable Date value() {
    return known() ? new Value.Date(from, until, precision, false) : null;
  }
}
