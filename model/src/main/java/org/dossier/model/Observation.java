package org.dossier.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a document that may bear on its authenticity: seen, not judged.
 *
 * @param page 1-based; null when it concerns the whole document
 * @param boxes where on the page; empty without a place
 * @param span where in the page's text; null without a place there
 * @param seen one sentence, with the values
 */
public record Observation(
    SignalKind kind, @Nullable Integer page, List<Box> boxes, @Nullable Span span, String seen) {
  public Observation {
    if (seen.isBlank()) {
      throw new IllegalArgumentException(kind + " without a sentence");
    }
    if (page == null && (span != null || !boxes.isEmpty())) {
      throw new IllegalArgumentException("a place on no page: " + seen);
    }
    boxes = List.copyOf(boxes);
  }

  /** Of the document as a whole. */
  public static Observation ofWhole(SignalKind kind, String seen) {
    return new Observation(kind, null, List.of(), null, seen);
  }

  /** At a place in a page's text. */
  public static Observation at(SignalKind kind, Page page, Span span, String seen) {
    return new Observation(kind, page.number(), page.boxes(span), span, seen);
  }
}
