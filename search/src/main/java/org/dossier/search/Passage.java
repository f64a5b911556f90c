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
    @Nullable String language,
    Labels labels,
    Noted noted) {
  /** A passage of which nothing more is known. */
  public Passage(
      DocumentId document,
      String path,
      int page,
      Span span,
      String text,
      @Nullable String language) {
    this(document, path, page, span, text, language, Labels.NONE, Noted.NOTHING);
  }

  /** The same with what is known of its document, and what was extracted from it. */
  public Passage with(Labels of, Noted what) {
    return new Passage(document, path, page, span, text, language, of, what);
  }
}
