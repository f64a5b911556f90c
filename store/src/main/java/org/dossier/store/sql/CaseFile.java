package org.dossier.store.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;

/** Connections to a case file. */
final class CaseFile {
  static {
    NativeLibrary.prepare();
  }

  private CaseFile() {}

  /**
   * Opens a case file; for writing it is made where absent, and brought up to date.
   *
   * @return a connection in a transaction
   */
  static Connection connect(CaseDatabase.File place, boolean write) throws CaseException {
    Path file = place.path();
    if (!write && !Files.isRegularFile(file)) {
      throw new CaseException("there is no case at " + file + ": make one with 'dossier add'");
    }
    var settings = new Properties();
    settings.setProperty("busy_timeout", "10000");
    settings.setProperty("jdbc.get_generated_keys", "false"); // would be a query for every row
    String url = "jdbc:sqlite:" + file;
    if (!write && isSealed(file)) {
      url = "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1";
      settings.setProperty("open_mode", "1");
    }
    Connection connection = null;
    try {
      connection = DriverManager.getConnection(url, settings);
      try (Statement statement = connection.createStatement()) {
        Schema.version(statement, Dialect.SQLITE);
        if (write) {
          statement.execute("PRAGMA journal_mode = WAL");
          statement.execute("PRAGMA synchronous = NORMAL");
          statement.execute("PRAGMA cache_size = -32000");
        } else {
          statement.execute("PRAGMA query_only = ON");
        }
      }
      connection.setAutoCommit(false);
      if (write) {
        Schema.prepare(connection, Dialect.SQLITE);
        connection.commit();
      }
      return connection;
    } catch (SQLException e) {
      Opening.closeQuietly(connection);
      throw Trouble.with(place, e);
    } catch (CaseException e) {
      Opening.closeQuietly(connection);
      throw e;
    }
  }

  /**
   * Whether the case can't be written, as on a disk for reading only: then nobody changes it, and
   * SQLite must not try to keep its log beside it.
   */
  private static boolean isSealed(Path file) throws CaseException {
    if (Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent())) {
      return false;
    }
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(log) && log.toFile().length() > 0) {
      throw new CaseException(
          file
              + " was being written when it was made read-only: copy the case to a disk that can be written, and look at it there");
    }
    return true;
  }
}
