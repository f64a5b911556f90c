package org.dossier.model;

import org.jspecify.annotations.Nullable;

/**
 * A name, a figure or a date at its place.
 *
 * @param text verbatim
 * @param value what it comes to; null where the kind has none or it can't be told
 * @param language ISO 639-1 of the page
 */
public record Mention(
    String id,
    DocumentId document,
    int page,
    Span span,
    String text,
    MentionKind kind,
    @Nullable Value value,
    @Nullable String language) {
  public Mention {
    if (text.length() != span.length() || text.isEmpty()) {
      throw new IllegalArgumentException(
          "a mention's text is its span: " + span + " '" + text + "'");
    }
  }

  public static Mention at(
      DocumentId document, Page page, Span span, MentionKind kind, @Nullable Value value) {
    return new Mention(
        ContentId.of("m", document, page.number(), span.start(), span.end(), kind),
        document,
        page.number(),
        span,
        span.of(page.text()),
        kind,
        value,
        page.language());
  }
}
