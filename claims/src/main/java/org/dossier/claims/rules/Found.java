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
    int line) {}
