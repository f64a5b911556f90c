package org.dossier.evidence;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** What a claim says of one role beside who and what, in a form that can be compared. */
sealed interface Fact extends Serializable {
  /** True when both may be true of one and the same matter. */
  boolean agrees(Fact other);

  /** True when the two speak of the same measure and can't both be true. */
  boolean clashes(Fact other);

  /** What holds when both hold; the two agree. */
  Fact and(Fact other);

  /** True when it pins something down: both bounds are given. */
  boolean isClosed();

  /** The same for equal facts. */
  String key();

  /**
   * An interval; a null bound is open.
   *
   * @param measure what is measured: {@code date}, {@code EUR}, {@code km}, {@code count}, {@code
   *     %}
   * @param given false for a bound that follows from the document's own date only
   */
  record Range(String measure, @Nullable BigDecimal min, @Nullable BigDecimal max, boolean given)
      implements Fact {
    @Override
    public boolean agrees(Fact other) {
      return other instanceof Range range
          && isSameMeasure(range)
          && isBelow(min, range.max)
          && isBelow(range.min, max);
    }

    @Override
    public boolean clashes(Fact other) {
      return other instanceof Range range && isSameMeasure(range) && !agrees(other);
    }

    @Override
    public Fact and(Fact other) {
      if (!(other instanceof Range range)) {
        throw new IllegalArgumentException("not comparable: " + this + ", " + other);
      }
      BigDecimal low =
          min == null || range.min != null && range.min.compareTo(min) > 0 ? range.min : min;
      BigDecimal high =
          max == null || range.max != null && range.max.compareTo(max) < 0 ? range.max : max;
      String finer = measure.equals(ANY) ? range.measure : measure;
      return new Range(finer, low, high, given || range.given);
    }

    @Override
    public boolean isClosed() {
      return given && min != null && max != null;
    }

    @Override
    public String key() {
      return measure + plain(min) + ".." + plain(max) + (given ? "" : "?");
    }

    /** The empty distance between the two; 0 when they touch or one is open there. */
    long gap(Range other) {
      if (max != null && other.min != null && max.compareTo(other.min) < 0) {
        return other.min.subtract(max).longValue();
      }
      if (other.max != null && min != null && other.max.compareTo(min) < 0) {
        return min.subtract(other.max).longValue();
      }
      return 0;
    }

    private boolean isSameMeasure(Range other) {
      return measure.equals(other.measure)
          || measure.equals(ANY) && !other.measure.equals(DATE)
          || other.measure.equals(ANY) && !measure.equals(DATE);
    }

    private static boolean isBelow(@Nullable BigDecimal low, @Nullable BigDecimal high) {
      return low == null || high == null || low.compareTo(high) <= 0;
    }

    private static String plain(@Nullable BigDecimal bound) {
      return bound == null ? "" : bound.stripTrailingZeros().toPlainString();
    }
  }

  /** Words; one wording agrees with another that says it in more words. */
  record Words(SortedSet<String> words) implements Fact {
    public Words {
      words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }

    @Override
    public boolean agrees(Fact other) {
      return other instanceof Words those
          && (words.containsAll(those.words) || those.words.containsAll(words));
    }

    @Override
    public boolean clashes(Fact other) {
      return other instanceof Words && !agrees(other);
    }

    @Override
    public Fact and(Fact other) {
      return other instanceof Words those && those.words.size() > words.size() ? those : this;
    }

    @Override
    public boolean isClosed() {
      return false;
    }

    @Override
    public String key() {
      return String.join(" ", words);
    }
  }

  /** A measure that a bare figure leaves open. */
  String ANY = "";

  /** Days. */
  String DATE = "date";

  /** "About 40" agrees with 36 to 44. */
  BigDecimal APPROXIMATELY = new BigDecimal("0.1");

  /** "About 3 May" agrees with half a month before and after. */
  int APPROXIMATE_DAYS = 15;

  /** Units in which a figure can't be compared with one in another unit. */
  Set<String> MEASURES =
      Set.of(
          "km", "m", "cm", "mm", "kg", "g", "t", "s", "min", "h", "d", "day", "week", "month",
          "year", "°C", "K", "m/s", "km/h", "m²", "km²", "ha", "m³", "L", "l", "W", "kW", "MW",
          "GW", "V", "A", "Hz", "kHz", "MHz", "GHz", "Pa", "hPa", "kPa", "MPa", "N", "J", "B", "kB",
          "MB", "GB", "TB");

  /** The fact that a value comes to; null for a number that somebody assigned. */
  static @Nullable Fact of(Value value) {
    return switch (value) {
      case Value.Date date -> {
        int slack = date.approximate() ? APPROXIMATE_DAYS : 0;
        yield new Range(DATE, day(date.from(), -slack), day(date.to(), slack), true);
      }
      case Value.Money money ->
          range(
              money.currency() == null ? ANY : money.currency(),
              money.min(),
              money.max(),
              money.approximate());
      case Value.Quantity quantity ->
          range(measure(quantity.unit()), quantity.min(), quantity.max(), quantity.approximate());
      case Value.Percent percent -> range("%", percent.min(), percent.max(), percent.approximate());
      case Value.Identifier _ -> null;
    };
  }

  /** Not after this day: the document that reports it is no younger. */
  static Fact notAfter(LocalDate day) {
    return new Range(DATE, null, day(day, 1), false);
  }

  private static String measure(@Nullable String unit) {
    return unit == null ? ANY : MEASURES.contains(unit) ? unit : "count";
  }

  private static Range range(
      String measure, @Nullable BigDecimal min, @Nullable BigDecimal max, boolean approximate) {
    return new Range(
        measure,
        min == null || !approximate ? min : min.subtract(min.abs().multiply(APPROXIMATELY)),
        max == null || !approximate ? max : max.add(max.abs().multiply(APPROXIMATELY)),
        true);
  }

  private static @Nullable BigDecimal day(@Nullable LocalDate day, int slack) {
    return day == null ? null : BigDecimal.valueOf(day.toEpochDay() + slack);
  }
}
