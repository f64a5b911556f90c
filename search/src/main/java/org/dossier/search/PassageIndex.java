package org.dossier.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import org.dossier.model.DocumentId;

/** Finds passages. One process writes at a time; readers see what was committed last. */
public interface PassageIndex extends Closeable {
  /** Puts these in the place of all earlier passages of the document. */
  void replace(DocumentId document, Iterable<Passage> passages) throws IOException;

  /** Makes all that was replaced so far durable and visible. */
  void commit() throws IOException;

  /**
   * The documents whose passages, or whose lack of any, are committed. What the store has and this
   * set has not was lost in a crash, or to a new index format, and is to be put in again.
   */
  SortedSet<DocumentId> documents() throws IOException;

  /**
   * The best passages, best first; ties by path, page and place.
   *
   * @throws QuerySyntaxException with a message for the user
   */
  List<Hit> find(Query query, int limit) throws IOException, QuerySyntaxException;
}
