package org.dossier.claims.rules;

import java.util.List;
import java.util.SortedMap;
import org.dossier.claims.match.Predicate;
import org.dossier.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * A place where a rule matched: tokens {@code [from, to)} of the sentence.
 *
 * @param predicate that carries it; null for a pattern
 * @param line of the rule file that matched
 */
public record Found(
    Rule rule,
    SortedMap<String, List<Filled>> roles,
    @Nullable Predicate predicate,
    Status status,
    int from,
    int to,
    int line) {
  /** The same match, of which a status of the whole sentence is known. */
  public Found as(Status other) {
    return new Found(rule, roles, predicate, other, from, to, line);
  }

  /**
   * The same match, up to the end of what fills one more role, where that stands close behind.
   *
   * @param most tokens between the two
   */
  public Found reaching(Filled more, int most) {
    boolean close = more.from() >= to && more.from() - to <= most;
    return close ? new Found(rule, roles, predicate, status, from, more.to(), line) : this;
  }
}
