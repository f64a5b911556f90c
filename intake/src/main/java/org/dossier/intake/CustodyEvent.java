package org.dossier.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One handling of one item, as the custody log keeps it.
 *
 * @param itemId the SHA-256 that names the item in the case
 * @param parentId the container's; null for a file of its own
 * @param containerPath where it was found
 * @param sha256 of the bytes; null when no bytes could be had
 * @param received when it came in
 * @param receivedFrom the source's name, or the path that was added
 * @param method how: {@code file}, {@code container}, {@code attachment}
 * @param custodian who holds the case
 * @param action what was done: {@code received}, {@code verified}, {@code exported}, ...
 * @param tool name and version
 */
public record CustodyEvent(
    String itemId,
    @Nullable String parentId,
    String containerPath,
    @Nullable String sha256,
    long size,
    Instant received,
    String receivedFrom,
    String method,
    String custodian,
    String action,
    String tool) {}
