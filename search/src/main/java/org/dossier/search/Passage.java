package org.dossier.search;

import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** A few sentences of one page: the unit of search. */
public record Passage(
    DocumentId document,
    String path,
    int page,
    Span span,
    String text,
    @Nullable String language) {}
