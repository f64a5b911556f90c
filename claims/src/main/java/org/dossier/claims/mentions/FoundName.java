package org.dossier.claims.mentions;

import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A name at its place.
 *
 * @param span in the page's text
 * @param value what it comes to, for an identifier; null for other kinds
 */
public record FoundName(Span span, MentionKind kind, @Nullable Value value) {}
