package org.dossier.evidence.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether terms add up to a total. A term is a figure, a product ("36*4150000"), or "?" for a
 * member that nobody counted: then the sum is a floor.
 *
 * @param total as claimed
 */
public record SumClaim(List<String> terms, BigDecimal total) {
  private static final String UNCOUNTED = "?";

  /** What the arithmetic says of the claim. */
  public enum Answer {
    RIGHT,
    WRONG,
    /** A member isn't counted, and the total may be right. */
    FLOOR
  }

  public SumClaim {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a sum has a term or more");
    }
    terms = List.copyOf(terms);
    terms.forEach(SumClaim::value);
  }

  /** Of the counted terms. */
  public BigDecimal sum() {
    return terms.stream()
        .flatMap(term -> value(term).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public Answer answer() {
    int order = sum().compareTo(total);
    if (terms.contains(UNCOUNTED)) {
      return order > 0 ? Answer.WRONG : Answer.FLOOR;
    }
    return order == 0 ? Answer.RIGHT : Answer.WRONG;
  }

  /** One sentence with the figures. */
  public String explanation() {
    String said = String.join(" + ", terms);
    String sum = sum().stripTrailingZeros().toPlainString();
    String claimed = total.stripTrailingZeros().toPlainString();
    return switch (answer()) {
      case RIGHT -> said + " is " + claimed + ".";
      case WRONG ->
          said
              + " is "
              + sum
              + (terms.contains(UNCOUNTED) ? " or more" : "")
              + ", not "
              + claimed
              + ".";
      case FLOOR ->
          said + " is at least " + sum + ": with a member that is not counted there is no total.";
    };
  }

  /** A figure as it may be written in a document: 4,150,000 or 4150000 or 0.5. */
  public static BigDecimal number(String written) {
    String plain = written.strip().replaceAll("(?<=\\d)[,_\\s](?=\\d{3}(?:\\D|$))", "");
    try {
      return new BigDecimal(plain);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a figure: " + written, e);
    }
  }

  private static Optional<BigDecimal> value(String term) {
    if (term.equals(UNCOUNTED)) {
      return Optional.empty();
    }
    List<BigDecimal> factors = new ArrayList<>();
    Arrays.stream(term.split("[*x×]")).map(SumClaim::number).forEach(factors::add);
    return factors.stream().reduce(BigDecimal::multiply);
  }
}
