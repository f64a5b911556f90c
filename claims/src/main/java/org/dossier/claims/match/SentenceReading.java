package org.dossier.claims.match;

import java.util.List;

/**
 * A sentence with its phrases and predicates, in the order of the text. Phrases don't overlap:
 * coordinated ones are apart.
 */
public record SentenceReading(
    MarkedSentence sentence, List<Phrase> phrases, List<Predicate> predicates) {
  public SentenceReading {
    phrases = List.copyOf(phrases);
    predicates = List.copyOf(predicates);
  }
}
