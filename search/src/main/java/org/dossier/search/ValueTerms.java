package org.dossier.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Values as index terms: what comes to the same has the same term, in whatever language, numerals
 * and unit it is written.
 */
final class ValueTerms {
  /** Measures are equal when they agree in so many digits: "5 miles" is "8.05 km". */
  private static final MathContext DIGITS = new MathContext(3);

  private static final int LONGEST = 40;

  /** A unit's base unit, and how many of that it is. */
  private record Base(String unit, BigDecimal times) {}

  private static final Map<String, Base> BASES =
      Map.ofEntries(
          base("km", "m", "1000"),
          base("dm", "m", "0.1"),
          base("cm", "m", "0.01"),
          base("mm", "m", "0.001"),
          base("mi", "m", "1609.344"),
          base("nmi", "m", "1852"),
          base("yd", "m", "0.9144"),
          base("ft", "m", "0.3048"),
          base("in", "m", "0.0254"),
          base("t", "kg", "1000"),
          base("q", "kg", "100"),
          base("g", "kg", "0.001"),
          base("mg", "kg", "0.000001"),
          base("lb", "kg", "0.45359237"),
          base("oz", "kg", "0.028349523"),
          base("kt", "kg", "1000000"),
          base("Mt", "kg", "1000000000"),
          base("km²", "m²", "1000000"),
          base("ha", "m²", "10000"),
          base("cm²", "m²", "0.0001"),
          base("ml", "l", "0.001"),
          base("mL", "l", "0.001"),
          base("L", "l", "1"),
          base("m³", "l", "1000"),
          base("km/h", "m/s", "0.2777777778"),
          base("mph", "m/s", "0.44704"),
          base("kn", "m/s", "0.5144444444"),
          base("h", "s", "3600"),
          base("min", "s", "60"),
          base("ms", "s", "0.001"),
          base("day", "s", "86400"),
          base("week", "s", "604800"),
          base("kW", "W", "1000"),
          base("MW", "W", "1000000"),
          base("GW", "W", "1000000000"),
          base("hp", "W", "735.49875"),
          base("kV", "V", "1000"),
          base("kN", "N", "1000"),
          base("kPa", "Pa", "1000"),
          base("MPa", "Pa", "1000000"),
          base("kHz", "Hz", "1000"),
          base("MHz", "Hz", "1000000"),
          base("GHz", "Hz", "1000000000"),
          base("kB", "byte", "1000"),
          base("KB", "byte", "1000"),
          base("MB", "byte", "1000000"),
          base("GB", "byte", "1000000000"),
          base("TB", "byte", "1000000000000"));

  private static final Set<String> UNITS =
      Set.of(
          "m", "kg", "m²", "l", "m/s", "s", "W", "V", "N", "Pa", "Hz", "byte", "A", "K", "°", "°C",
          "°F", "bbl", "dB", "bit", "month", "year");

  private ValueTerms() {}

  private static Map.Entry<String, Base> base(String unit, String of, String times) {
    return Map.entry(unit, new Base(of, new BigDecimal(times)));
  }

  /** What a passage that holds the value is found by. */
  static Set<String> of(Value value) {
    var terms = new LinkedHashSet<String>();
    switch (value) {
      case Value.Date date -> date(date, terms);
      case Value.Money money ->
          each(money.min(), money.max(), terms, n -> plain(n) + money(money.currency()));
      case Value.Percent share -> each(share.min(), share.max(), terms, n -> plain(n) + " %");
      case Value.Quantity quantity -> {
        @Nullable String unit = quantity.unit();
        each(quantity.min(), quantity.max(), terms, n -> quantity(n, unit));
      }
      case Value.Identifier _ -> {}
    }
    return terms;
  }

  /** What a value of a query is looked for by: the most exact of its terms. */
  static List<String> sought(Value value) {
    Set<String> terms = of(value);
    return value instanceof Value.Date ? terms.stream().limit(1).toList() : List.copyOf(terms);
  }

  private static String money(@Nullable String currency) {
    return currency == null ? "" : " " + currency;
  }

  private static String quantity(BigDecimal n, @Nullable String unit) {
    Base base = unit == null ? null : BASES.get(unit);
    if (base != null) {
      return plain(n.multiply(base.times()).round(DIGITS)) + " " + base.unit();
    }
    if (unit != null && UNITS.contains(unit)) {
      return plain(n.round(DIGITS)) + " " + unit;
    }
    return plain(n); // things that are counted have names in each language
  }

  /** A day is found by its month too. */
  private static void date(Value.Date date, Set<String> terms) {
    @Nullable LocalDate from = date.from();
    @Nullable LocalDate to = date.to();
    if (from == null || to == null) {
      LocalDate day = date.firstDay();
      terms.add(day.toString());
      return;
    }
    if (date.precision() == DatePrecision.DAY) {
      terms.add(from.toString());
      terms.add(to.toString());
      terms.add(month(from));
    } else if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth()) {
      terms.add(month(from));
    } else {
      terms.add(from + ".." + to);
    }
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, 7);
  }

  /** Makes a term of a number. */
  @FunctionalInterface
  private interface Term {
    String of(BigDecimal number);
  }

  private static void each(
      @Nullable BigDecimal min, @Nullable BigDecimal max, Set<String> terms, Term term) {
    if (min != null) {
      terms.add(term.of(min));
    }
    if (max != null) {
      terms.add(term.of(max));
    }
  }

  private static String plain(BigDecimal n) {
    if (n.precision() > LONGEST || Math.abs(n.scale()) > LONGEST) {
      return n.toString(); // written out it might fill the memory
    }
    return n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString();
  }
}
