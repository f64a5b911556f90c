package org.dossier.search;

import java.util.List;
import java.util.Set;
import org.dossier.model.Value;

/**
 * What was extracted from a passage.
 *
 * @param kinds of claims that begin in it
 * @param names that it mentions, as written
 * @param values of its dates, amounts, measures and shares
 */
public record Noted(Set<String> kinds, List<String> names, List<Value> values) {
  public static final Noted NOTHING = new Noted(Set.of(), List.of(), List.of());

  public Noted {
    kinds = Set.copyOf(kinds);
    names = List.copyOf(names);
    values = List.copyOf(values);
  }
}
