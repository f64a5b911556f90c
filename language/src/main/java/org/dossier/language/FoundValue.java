package org.dossier.language;

import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.dossier.model.Value;

/**
 * A date, an amount, a measure, a share or a number, and what it comes to.
 *
 * @param span in the page's text
 * @param kind DATE, MONEY, QUANTITY or PERCENT
 */
public record FoundValue(Span span, MentionKind kind, Value value) {}
