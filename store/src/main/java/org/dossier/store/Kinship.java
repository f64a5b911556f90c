package org.dossier.store;

import org.dossier.model.DocumentId;

/**
 * What makes two sources look as if one rested on the other: two documents of theirs.
 *
 * @param kind of likeness, in the words of the contract
 * @param why one sentence for the reader
 */
public record Kinship(
    String source,
    DocumentId document,
    String path,
    String otherSource,
    DocumentId other,
    String otherPath,
    String kind,
    boolean oneRoot,
    String why) {}
