package org.dossier.search;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** More values of one field aren't told. */
  public static final int MOST = 30;

  static final Facets NONE = new Facets(0, new LinkedHashMap<>());

  public Facets {
    counts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(counts));
  }

  /** The commonest of what was counted, in order. */
  public static Facets of(long total, Map<String, Map<String, Long>> counts) {
    SequencedMap<String, SequencedMap<String, Long>> all = new LinkedHashMap<>();
    for (String field : FIELDS) {
      List<Map.Entry<String, Long>> sorted =
          counts.getOrDefault(field, Map.of()).entrySet().stream()
              .sorted(
                  Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(MOST)
              .toList();
      if (field.equals("year")) {
        sorted = sorted.stream().sorted(Map.Entry.comparingByKey()).toList();
      }
      if (!sorted.isEmpty()) {
        var values = new LinkedHashMap<String, Long>();
        sorted.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        all.put(field, values);
      }
    }
    return new Facets(total, all);
  }
}
