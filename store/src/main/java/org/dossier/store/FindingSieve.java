package org.dossier.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted, and in which order; null: any.
 *
 * @param grade the machine's, or its beginning: {@code B} for B1 to B6
 * @param party what a spelling of somebody or something that its claims name holds
 * @param source what the name of one of its roots holds
 * @param from the first day of a period in which it may have happened
 * @param to the last day
 * @param decision {@code none}, {@code any}, a verdict, or a kind of judgement
 * @param descending the other way round
 */
public record FindingSieve(
    FindingWish wish,
    @Nullable String grade,
    @Nullable String party,
    @Nullable String source,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String decision,
    Order order,
    boolean descending) {
  /** By what findings are sorted. */
  public enum Order {
    WEIGHT,
    STATEMENT,
    KIND,
    STANDING,
    GRADE,
    DATE,
    ROOTS,
    QUOTES,
    DECISION
  }

  /** All that the wish wants, the weightiest first. */
  public static FindingSieve of(FindingWish wish) {
    return new FindingSieve(wish, null, null, null, null, null, null, Order.WEIGHT, false);
  }
}
