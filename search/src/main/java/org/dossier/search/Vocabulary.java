package org.dossier.search;

import java.io.IOException;
import java.util.List;

/** The words that an index holds. */
public interface Vocabulary {
  /** Whether any passage has the word. */
  boolean has(String field, String word) throws IOException;

  /** The first words of a field in their order, at most so many; none where it has none. */
  List<String> first(String field, int most) throws IOException;
}
