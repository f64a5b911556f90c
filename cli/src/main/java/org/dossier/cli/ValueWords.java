package org.dossier.cli;

import java.math.BigDecimal;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Values for people, on one line. */
final class ValueWords {
  private ValueWords() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Date date ->
          about(date.approximate())
              + range(date.from(), date.to())
              + " ("
              + date.precision().name().toLowerCase(java.util.Locale.ROOT)
              + ")";
      case Value.Money money ->
          about(money.approximate())
              + range(plain(money.min()), plain(money.max()))
              + (money.currency() == null ? ", currency unknown" : " " + money.currency());
      case Value.Quantity quantity ->
          about(quantity.approximate())
              + range(plain(quantity.min()), plain(quantity.max()))
              + (quantity.unit() == null ? "" : " " + quantity.unit());
      case Value.Percent percent ->
          about(percent.approximate()) + range(plain(percent.min()), plain(percent.max())) + " %";
      case Value.Identifier identifier -> identifier.scheme() + " " + identifier.value();
    };
  }

  private static String about(boolean approximate) {
    return approximate ? "about " : "";
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static String range(@Nullable Object from, @Nullable Object to) {
    if (from == null) {
      return "up to " + to;
    }
    if (to == null) {
      return "from " + from;
    }
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
