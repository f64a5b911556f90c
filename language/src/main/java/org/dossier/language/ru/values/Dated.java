package org.dossier.language.ru.values;

import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it was read.
 *
 * @param to after its last lexeme
 * @param value null where only an anchor could tell
 * @param explicit whether the words give the year
 */
record Dated(int to, Value.@Nullable Date value, boolean explicit) {
  static @Nullable Dated longer(@Nullable Dated a, @Nullable Dated b) {
    if (a == null) {
      return b;
    }
    return b == null || b.to() <= a.to() ? a : b;
  }

  /** From this date on, its end open. */
  Dated onwards() {
    return value == null || value.from() == null
        ? this
        : new Dated(
            to,
            new Value.Date(value.from(), null, DatePrecision.INTERVAL, value.approximate()),
            explicit);
  }

  /** Up to this date, its beginning open. */
  Dated upTo() {
    return value == null || value.to() == null
        ? this
        : new Dated(
            to,
            new Value.Date(null, value.to(), DatePrecision.INTERVAL, value.approximate()),
            explicit);
  }

  Dated approximate() {
    return value == null
        ? this
        : new Dated(
            to, new Value.Date(value.from(), value.to(), value.precision(), true), explicit);
  }
}
