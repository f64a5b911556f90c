package org.dossier.store;

import org.dossier.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a table.
 *
 * @param begins the first day on which it may have happened, as ISO 8601 writes it; null when no
 *     text says
 * @param ends the last day
 */
public record FindingRow(Finding finding, @Nullable String begins, @Nullable String ends) {}
