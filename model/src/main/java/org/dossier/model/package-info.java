/** The records that every stage speaks in: documents, pages, spans, mentions, claims, findings. */
@NullMarked
package org.dossier.model;

import org.jspecify.annotations.NullMarked;
