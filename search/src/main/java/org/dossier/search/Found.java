package org.dossier.search;

import java.io.IOException;
import java.util.Set;
import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A passage that an index found, before its matches are shown.
 *
 * @param start of the passage in its page
 * @param text of the whole passage
 * @param words what the index holds of it
 */
public record Found(
    DocumentId document,
    String path,
    int page,
    int start,
    double score,
    String text,
    @Nullable String language,
    Words words) {
  /** The words of one passage, by field. */
  @FunctionalInterface
  public interface Words {
    /**
     * Whether the passage has one of a field's words; true where looking at its text is to tell.
     */
    boolean anyOf(String field, Set<String> words) throws IOException;
  }
}
