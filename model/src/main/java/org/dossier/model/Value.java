package org.dossier.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a mention or a role comes to. An open bound is null: "more than 86.5 million" has a min and
 * no max; a plain figure has both, the same.
 */
public sealed interface Value {
  /** Calendar days, both ends inclusive. */
  record Date(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      DatePrecision precision,
      boolean approximate)
      implements Value {
    public Date {
      if (from == null && to == null) {
        throw new IllegalArgumentException("a date without an end");
      }
      if (from != null && to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("a date that ends before it begins: " + from + "/" + to);
      }
    }

    /** The first day that it allows; where that end is open, the other. */
    public LocalDate firstDay() {
      return Objects.requireNonNull(from == null ? to : from);
    }

    /** The last day that it allows; where that end is open, the other. */
    public LocalDate lastDay() {
      return Objects.requireNonNull(to == null ? from : to);
    }

    public static Date day(LocalDate day) {
      return new Date(day, day, DatePrecision.DAY, false);
    }
  }

  /**
   * An amount of money.
   *
   * @param currency ISO 4217, or null where the text does not tell which
   */
  record Money(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String currency,
      boolean approximate)
      implements Value {
    public Money {
      requireBounds(min, max);
    }
  }

  /**
   * A number of things, or a measure.
   *
   * @param unit an SI or accepted symbol ({@code km}, {@code °C}, {@code t}), a counted noun in the
   *     singular ({@code vehicle}), or null for a bare number
   */
  record Quantity(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String unit,
      boolean approximate)
      implements Value {
    public Quantity {
      requireBounds(min, max);
    }
  }

  /** A share; 12 for "12 %". */
  record Percent(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean approximate)
      implements Value {
    public Percent {
      requireBounds(min, max);
    }
  }

  /** A number or code that somebody assigned, for example scheme {@code contract}. */
  record Identifier(String scheme, String value) implements Value {}

  private static void requireBounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (min == null && max == null) {
      throw new IllegalArgumentException("a figure without a bound");
    }
    if (min != null && max != null && max.compareTo(min) < 0) {
      throw new IllegalArgumentException("bounds the wrong way round: " + min + " > " + max);
    }
  }
}
