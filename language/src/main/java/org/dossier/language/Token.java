package org.dossier.language;

import java.util.List;
import org.dossier.model.Span;

/**
 * One word, number or mark of a page.
 *
 * @param span in the page's text
 * @param text verbatim
 * @param lower {@code text} in lower case, root locale
 * @param lemma the citation form, lower case; {@code lower} where it is unknown
 * @param pos universal class
 * @param tag the language's own finer tag: Penn Treebank in English, PKU in Chinese (nr, ns, nt:
 *     recognized names)
 * @param readings all that the words around leave possible, the best first: it has {@code lemma},
 *     {@code pos} and {@code tag}
 */
public record Token(
    Span span,
    String text,
    String lower,
    String lemma,
    Pos pos,
    String tag,
    List<Reading> readings) {
  public Token {
    readings = List.copyOf(readings);
  }

  /** A word with one reading. */
  public Token(Span span, String text, String lower, String lemma, Pos pos, String tag) {
    this(span, text, lower, lemma, pos, tag, List.of(new Reading(lemma, pos, tag)));
  }

  /** A word with all its readings, of which the first is the best. */
  public static Token of(Span span, String text, String lower, List<Reading> readings) {
    Reading best = readings.getFirst();
    return new Token(span, text, lower, best.lemma(), best.pos(), best.tag(), readings);
  }

  /** Whether one reading has this citation form. */
  public boolean mayBe(String citation) {
    for (Reading reading : readings) {
      if (reading.lemma().equals(citation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one reading has this mark in its tag. */
  public boolean mayHave(String mark) {
    for (Reading reading : readings) {
      if (reading.has(mark)) {
        return true;
      }
    }
    return false;
  }
}
