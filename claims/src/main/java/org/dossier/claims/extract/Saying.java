package org.dossier.claims.extract;

import org.dossier.model.Attribution;
import org.dossier.model.Span;

/**
 * Somebody's words: what lies inside {@code content} is theirs.
 *
 * @param whole the saying with its speaker and verb
 */
record Saying(Attribution speaker, Span content, Span whole) {}
