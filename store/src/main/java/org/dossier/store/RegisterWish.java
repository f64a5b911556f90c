package org.dossier.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the register are wanted; null: any.
 *
 * @param party words in a spelling of one who gives or takes
 * @param year that a date of it touches
 * @param kind one of {@link #KINDS}
 * @param standing in the words of the contract
 * @param order by what; ties by finding
 */
public record RegisterWish(
    @Nullable String party,
    @Nullable Integer year,
    @Nullable String kind,
    @Nullable String standing,
    Order order) {
  /** The kinds of findings that the register has. */
  public static final Set<String> KINDS =
      Set.of("transfer", "delivery", "technology-transfer", "payment");

  public static final RegisterWish ANY = new RegisterWish(null, null, null, null, Order.SUPPLIER);

  /** By what a register is sorted; what is not known comes last. */
  public enum Order {
    SUPPLIER,
    RECIPIENT,
    ITEM,
    YEAR,
    STANDING
  }
}
