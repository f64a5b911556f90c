package org.dossier.store.sql;

import java.sql.SQLException;
import java.util.Optional;
import org.dossier.model.DocumentId;

/** The numbers by which rows of documents are kept. */
final class DocumentNumbers {
  private final Queries queries;

  DocumentNumbers(Queries queries) {
    this.queries = queries;
  }

  /** Empty for a document of which nothing was ever kept. */
  Optional<Integer> find(DocumentId id) throws SQLException {
    return one("SELECT number FROM document_numbers WHERE id = ?", id);
  }

  /** Of a document that has one, or gets it now. */
  int of(DocumentId id) throws SQLException {
    Optional<Integer> known = find(id);
    return known.isPresent() ? known.get() : give(id);
  }

  /** Gives the next number to a document that has none. */
  int give(DocumentId id) throws SQLException {
    return one("INSERT INTO document_numbers (id) VALUES (?) RETURNING number", id).orElseThrow();
  }

  private Optional<Integer> one(String sql, DocumentId id) throws SQLException {
    return queries.all(sql, row -> row.getInt(1), id.sha256()).stream().findFirst();
  }
}
