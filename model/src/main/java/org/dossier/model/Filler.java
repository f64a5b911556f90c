package org.dossier.model;

import org.jspecify.annotations.Nullable;

/**
 * What fills one role of a claim.
 *
 * @param text verbatim
 * @param span in the claim's page
 * @param mention the id of the mention that it rests on; null for a plain phrase
 */
public record Filler(String text, Span span, @Nullable String mention, @Nullable Value value) {
  public Filler {
    if (text.length() != span.length() || text.isEmpty()) {
      throw new IllegalArgumentException(
          "a filler's text is its span: " + span + " '" + text + "'");
    }
  }
}
