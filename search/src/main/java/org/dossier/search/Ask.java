package org.dossier.search;

import java.util.List;

/** A query as the user meant it. */
sealed interface Ask {
  /** One word, looked for in all its forms. */
  record Word(String text) implements Ask {}

  /** Words in this order, with at most {@code slop} moves between them. */
  record Phrase(String text, int slop) implements Ask {}

  /** A word with * (any characters) or ? (one character) in it. */
  record Pattern(String text) implements Ask {}

  /** A word and those that differ from it by at most {@code edits} letters. */
  record Fuzzy(String text, int edits) implements Ask {}

  /** Only passages of which a field says this. */
  record Field(String name, String value) implements Ask {}

  /** Any of these. */
  record AnyOf(List<Ask> parts) implements Ask {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  /** Parts side by side: {@link Need#WISHED} ones rank, the others decide. */
  record Together(List<Part> parts) implements Ask {
    public Together {
      parts = List.copyOf(parts);
    }
  }

  /** One of several parts side by side. */
  record Part(Need need, Ask ask) {}

  /** Whether a passage must hold a part. */
  enum Need {
    REQUIRED,
    WISHED,
    FORBIDDEN
  }
}
