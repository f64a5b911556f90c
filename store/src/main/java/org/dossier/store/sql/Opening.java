package org.dossier.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/** Connections to a case, wherever its database is. */
final class Opening {
  private Opening() {}

  /**
   * Opens a case; for writing it is made where absent, and brought up to date.
   *
   * @return a connection in a transaction
   */
  static Connection connect(CaseDatabase place, boolean write) throws CaseException {
    return switch (place) {
      case CaseDatabase.File file -> CaseFile.connect(file, write);
      case CaseDatabase.Server server -> CaseServer.connect(server, write);
    };
  }

  static void closeQuietly(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // the first failure is the one to report
    }
  }
}
