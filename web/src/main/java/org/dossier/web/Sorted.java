package org.dossier.web;

import java.util.Locale;
import org.dossier.store.FindingSieve;
import org.dossier.store.FindingSieve.Order;

/** The heads of a table that is sorted by a click: a second one sorts the other way round. */
record Sorted(Order order, boolean descending, Narrowed narrowed) {
  static Sorted of(FindingSieve sieve, Narrowed narrowed) {
    return new Sorted(sieve.order(), sieve.descending(), narrowed);
  }

  /** One column. */
  record Head(String word, String address, String sorted) {}

  Head head(Order column) {
    String word = column.name().toLowerCase(Locale.ROOT);
    boolean here = column == order;
    boolean down = here ? !descending : mostFirst(column);
    return new Head(
        word,
        narrowed
            .with("sort", word)
            .with("down", down ? "yes" : null)
            .with("page", null)
            .link("/findings"),
        !here ? "none" : descending ? "descending" : "ascending");
  }

  /** Who asks for numbers wants the large ones. */
  private static boolean mostFirst(Order column) {
    return column == Order.ROOTS || column == Order.QUOTES;
  }
}
