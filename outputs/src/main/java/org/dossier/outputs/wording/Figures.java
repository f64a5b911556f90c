package org.dossier.outputs.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Values for a reader. An open bound stays open: "at least 24" is never 24. */
public final class Figures {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Figures() {}

  public static String of(Value value) {
    return switch (value) {
      case Value.Date date -> date(date);
      case Value.Money money ->
          about(money.approximate())
              + (money.currency() == null ? "" : money.currency() + " ")
              + range(money.min(), money.max());
      case Value.Quantity quantity ->
          about(quantity.approximate()) + range(quantity.min(), quantity.max()) + counted(quantity);
      case Value.Percent percent ->
          about(percent.approximate()) + range(percent.min(), percent.max()) + " %";
      case Value.Identifier identifier -> identifier.value();
    };
  }

  private static String counted(Value.Quantity quantity) {
    @Nullable String unit = quantity.unit();
    BigDecimal last = quantity.max() == null ? quantity.min() : quantity.max();
    return unit == null ? "" : " " + Counted.beside(last, unit);
  }

  /** True when the figure is about, or has an open end. */
  public static boolean inexact(Value value) {
    return switch (value) {
      case Value.Date date -> date.approximate() || date.from() == null || date.to() == null;
      case Value.Money money -> money.approximate() || open(money.min(), money.max());
      case Value.Quantity quantity ->
          quantity.approximate() || open(quantity.min(), quantity.max());
      case Value.Percent percent -> percent.approximate() || open(percent.min(), percent.max());
      case Value.Identifier _ -> false;
    };
  }

  /** As {@link #of}; what is counted is left out where other words beside it say it. */
  public static String beside(Value value, String words) {
    return value instanceof Value.Quantity quantity
            && quantity.unit() != null
            && words.toLowerCase(Locale.ROOT).contains(quantity.unit().toLowerCase(Locale.ROOT))
        ? about(quantity.approximate()) + range(quantity.min(), quantity.max())
        : of(value);
  }

  /** The month of a day, for where there is little room. */
  public static String shortMonth(LocalDate day) {
    return SHORT_MONTH.format(day);
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String date(Value.Date date) {
    LocalDate from = date.from();
    LocalDate to = date.to();
    String about = about(date.approximate());
    if (from == null) {
      return to == null ? "" : about + "by " + DAY.format(to);
    }
    if (to == null) {
      return about + "from " + DAY.format(from);
    }
    if (from.equals(to)) {
      return about + DAY.format(from);
    }
    return about
        + switch (date.precision()) {
          case MONTH -> MONTH.format(from);
          case YEAR -> Integer.toString(from.getYear());
          case DECADE -> from.getYear() + "s";
          case DAY, WEEK, QUARTER, SEASON, HALF, CENTURY, INTERVAL ->
              DAY.format(from) + " – " + DAY.format(to);
        };
  }

  private static boolean open(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    return min == null || max == null || min.compareTo(max) != 0;
  }

  private static String about(boolean approximate) {
    return approximate ? "about " : "";
  }

  private static String range(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (min == null) {
      return "at most " + (max == null ? "?" : number(max));
    }
    if (max == null) {
      return "at least " + number(min);
    }
    return min.compareTo(max) == 0 ? number(min) : number(min) + " – " + number(max);
  }

  public static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.precision() - plain.scale() > 30 || plain.scale() > 30) {
      return plain.toString(); // 1E+1000000 has no place written out
    }
    return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
  }
}
