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
   * Commits, and makes the index smaller and faster to search where much was added: costs at most
   * about as much as to copy it once.
   */
  void pack() throws IOException;

  /**
   * Forgets all passages; those that are put in from now on take their place when the index is
   * packed. Until then readers find what was committed before.
   */
  void startAnew() throws IOException;

  /**
   * The documents whose passages, or whose lack of any, are committed. What the store has and this
   * set has not was lost in a crash, or to a new index format, and is to be put in again.
   */
  SortedSet<DocumentId> documents() throws IOException;

  /** How many documents those are. */
  default int held() throws IOException {
    return documents().size();
  }

  /**
   * The best passages, best first; ties by path, page and place.
   *
   * @throws QuerySyntaxException with a message for the user
   */
  default List<Hit> find(Query query, int limit) throws IOException, QuerySyntaxException {
    return ask(query, 0, limit).hits();
  }

  /**
   * Some of the passages, and what the query's words were taken for.
   *
   * @param first how many are left out before those
   * @throws QuerySyntaxException with a message for the user
   */
  Answer ask(Query query, int first, int most) throws IOException, QuerySyntaxException;

  /**
   * What all passages that answer are made up of.
   *
   * @throws QuerySyntaxException with a message for the user
   */
  Facets facets(Query query) throws IOException, QuerySyntaxException;

  /**
   * How many passages answer, and in how many documents.
   *
   * @throws QuerySyntaxException with a message for the user
   */
  Extent extent(Query query) throws IOException, QuerySyntaxException;

  /** How much of a case answers a query. */
  record Extent(long passages, long documents) {}
}
