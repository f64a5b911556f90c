package org.dossier.language;

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
 */
public record Token(Span span, String text, String lower, String lemma, Pos pos, String tag) {}
