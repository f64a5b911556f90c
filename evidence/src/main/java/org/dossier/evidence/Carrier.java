package org.dossier.evidence;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.SortedSet;
import org.dossier.model.DateFrom;
import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A document that makes claims.
 *
 * @param path empty when the trove doesn't list it
 * @param source whose document it is
 * @param sources all by which the very same document came: a claim in it may rest on any of them
 */
record Carrier(
    DocumentId id,
    String path,
    @Nullable LocalDate date,
    @Nullable DateFrom dateFrom,
    String source,
    SortedSet<String> sources)
    implements Serializable {}
