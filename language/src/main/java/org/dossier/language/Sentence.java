package org.dossier.language;

import java.util.List;
import org.dossier.model.Span;

/** One sentence, heading or list item, and its tokens in order. */
public record Sentence(Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
