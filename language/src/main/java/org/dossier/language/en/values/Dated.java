package org.dossier.language.en.values;

import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it was read.
 *
 * @param to after its last lexeme
 * @param value null where only an anchor could tell
 */
record Dated(int to, Value.@Nullable Date value) {
  static final Dated NONE = new Dated(-1, null);

  boolean isNone() {
    return to < 0;
  }

  Dated approximate(boolean so) {
    return !so || value == null
        ? this
        : new Dated(to, new Value.Date(value.from(), value.to(), value.precision(), true));
  }

  static @Nullable Dated longer(@Nullable Dated a, @Nullable Dated b) {
    if (a == null) {
      return b;
    }
    return b == null || b.to() <= a.to() ? a : b;
  }
}
