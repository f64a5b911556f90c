package org.dossier.claims.match.en;

import org.dossier.claims.match.Tense;

/**
 * Auxiliaries, negation and verb: tokens {@code [start, end)}.
 *
 * @param head the verb that carries the meaning
 * @param modal the modal auxiliary; "" without one
 */
record VerbGroup(
    int start,
    int end,
    int head,
    Form form,
    Tense tense,
    boolean passive,
    boolean negated,
    String modal) {
  /** How a group stands in its clause. */
  enum Form {
    FINITE,
    INFINITIVE,
    GERUND,
    /** "strikes coordinated with ..." */
    REDUCED
  }

  boolean finite() {
    return form == Form.FINITE;
  }
}
