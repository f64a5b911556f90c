package org.dossier.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/** Connections to a case, wherever its database is. */
final class Opening {
  /** What a connection is for. */
  enum Use {
    /** Looks at a case that is there. */
    LOOK,

    /** Writes what people decide: a commit is on the disk when it comes back. */
    WRITE,

    /**
     * Writes what can be had again, in great numbers: a power cut may take the last commits back.
     */
    FILL
  }

  private Opening() {}

  /**
   * Opens a case; for writing it is made where absent, and brought up to date.
   *
   * @return a connection in a transaction
   */
  static Connection connect(CaseDatabase place, Use use) throws CaseException {
    return switch (place) {
      case CaseDatabase.File file -> CaseFile.connect(file, use);
      case CaseDatabase.Server server -> CaseServer.connect(server, use != Use.LOOK);
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
