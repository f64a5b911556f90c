package org.dossier.claims.match.ru;

import org.dossier.claims.match.Tense;

/**
 * Auxiliaries, negation and verb: tokens {@code [start, end)}.
 *
 * @param head the verb that carries the meaning
 * @param would with "бы"
 */
record VerbGroup(
    int start,
    int end,
    int head,
    Form form,
    Tense tense,
    boolean passive,
    boolean negated,
    boolean would) {
  /** How a group stands in its clause. */
  enum Form {
    FINITE,
    INFINITIVE,
    GERUND,
    /** "контракт, подписанный в мае" */
    PARTICIPLE
  }

  boolean finite() {
    return form == Form.FINITE;
  }
}
