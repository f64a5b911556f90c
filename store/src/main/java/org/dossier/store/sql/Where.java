package org.dossier.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that all hold, and their values. */
final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  void plain(@Nullable String condition) {
    if (condition != null) {
      conditions.add(condition);
    }
  }

  void is(String column, @Nullable String value) {
    among(column + " = ?", value);
  }

  /** The words stand in a column, without regard to the case of Latin letters. */
  void holds(String column, @Nullable String words) {
    among("instr(lower(" + column + "), ?) > 0", words == null ? null : lower(words));
  }

  /** As {@code lower} of a database does: Latin letters without accents alone. */
  static String lower(String text) {
    var lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c - 'A' + 'a'));
      }
    }
    return lower.toString();
  }

  /** A condition with as many marks as values; left out where the first value is. */
  void among(String condition, @Nullable String value, @Nullable String... others) {
    if (value != null && !value.isEmpty()) {
      conditions.add(condition);
      values.add(value);
      for (String other : others) {
        values.add(String.valueOf(other));
      }
    }
  }

  /** The values alone, for a statement in which the conditions stand already. */
  Where given() {
    var given = new Where();
    given.values.addAll(values);
    return given;
  }

  List<String> values() {
    return new ArrayList<>(values);
  }

  @Override
  public String toString() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }
}
