package org.dossier.search;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to look for.
 *
 * @param text may be blank where {@code only} narrows
 * @param languages only passages in these; empty: all
 * @param exact no lemmas, no folding beyond case
 * @param only a field and what it must hold, as the query's own {@code field:value} says it
 * @param off expansions that are not wanted, by {@link Expansion#key}
 */
public record Query(
    String text,
    List<String> languages,
    boolean exact,
    SortedMap<String, String> only,
    Set<String> off,
    Order order) {
  /** What comes first. */
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  public Query {
    languages = List.copyOf(languages);
    only = Collections.unmodifiableSortedMap(new TreeMap<>(only));
    off = Set.copyOf(off);
  }

  /** A query that nothing but languages narrows, the best first. */
  public Query(String text, List<String> languages, boolean exact) {
    this(text, languages, exact, new TreeMap<>(), Set.of(), Order.RELEVANCE);
  }

  /** The same, narrowed. */
  public Query narrowed(SortedMap<String, String> by) {
    return new Query(text, languages, exact, by, off, order);
  }

  /** The same without some expansions. */
  public Query without(Set<String> expansions) {
    return new Query(text, languages, exact, only, expansions, order);
  }

  /** The same in another order. */
  public Query sorted(Order by) {
    return new Query(text, languages, exact, only, off, by);
  }
}
