package org.dossier.claims.match;

/** Finds the phrases and predicates of one language's sentences. Pure, safe to share by threads. */
public interface SentenceReader {
  /** ISO 639-1. */
  String language();

  SentenceReading read(MarkedSentence sentence);

  /** The sentence with words read otherwise where the tagger must be wrong. */
  default MarkedSentence mended(MarkedSentence sentence) {
    return sentence;
  }
}
