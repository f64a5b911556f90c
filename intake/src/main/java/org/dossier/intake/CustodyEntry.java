package org.dossier.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a line of the custody log says, as far as a check needs it.
 *
 * @param line counted from 1
 * @param itemId the SHA-256 that names the item in the case
 * @param sha256 of what was handled; null when no bytes could be had
 * @param action what was done
 * @param entryHash the line's own hash
 */
public record CustodyEntry(
    long line, String itemId, @Nullable String sha256, String action, String entryHash) {}
