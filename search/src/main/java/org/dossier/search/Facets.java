package org.dossier.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * How many passages of a query there are by language, type, source, kind, state and year.
 *
 * @param total of all of them
 * @param counts by field, and in a field by value: the commonest first, years in their order
 */
public record Facets(long total, SequencedMap<String, SequencedMap<String, Long>> counts) {
  /** The fields, in the order in which they are shown. */
  public static final List<String> FIELDS =
      List.of("lang", "type", "source", "kind", "state", "year");

  static final Facets NONE = new Facets(0, new LinkedHashMap<>());

  public Facets {
    counts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(counts));
  }
}
