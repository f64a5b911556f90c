package org.dossier.model;

/**
 * Something by which a document can be set beside others.
 *
 * @param page 0 where it stands on none: in a title or a file's name
 * @param value in the form in which it is compared
 * @param quote as it is written, with a few words around it
 */
public record Mark(DocumentId document, int page, MarkKind kind, String value, String quote) {}
