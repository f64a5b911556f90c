package org.dossier.store;

import org.dossier.model.DocumentId;

/**
 * A record and where it stands.
 *
 * @param path of the document's first copy
 */
public record Located<T>(DocumentId document, String path, T record) {}
