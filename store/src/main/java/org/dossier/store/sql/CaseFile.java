package org.dossier.store.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
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

  /**
   * Pages, 80 MB, that the log may hold before they are taken into the file: what one transaction
   * after the other changes is then written there once. People's writing counts alike, or whoever
   * decides something would wait for all that is being added.
   */
  private static final int LOGGED = 20_000;

  private CaseFile() {}

  /**
   * Opens a case file; for writing it is made where absent, and brought up to date.
   *
   * @return a connection in a transaction
   */
  static Connection connect(CaseDatabase.File place, Opening.Use use) throws CaseException {
    return connect(place, use, false);
  }

  /**
   * Opens a case file for reading, on whatever machine sees it, as it was when {@link #settle} said
   * that it can be: without its log, and without locks.
   */
  static Connection connectSettled(CaseDatabase.File place) throws CaseException {
    return connect(place, Opening.Use.LOOK, true);
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  private static String unchanging(Path file) {
    return "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1";
  }

  /**
   * Brings all that is committed from the log into the file. While the caller holds a transaction
   * that has written, nobody commits, and the file stays as it is.
   *
   * @return false when somebody reads an older state, so that a part must stay in the log
   */
  static boolean settle(CaseDatabase.File place) throws CaseException {
    try (Connection connection = DriverManager.getConnection(url(place.path()));
        Statement statement = connection.createStatement();
        ResultSet done = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
      return done.next()
          && done.getInt("busy") == 0
          && done.getInt("log") == done.getInt("checkpointed");
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    }
  }

  private static Connection connect(CaseDatabase.File place, Opening.Use use, boolean settled)
      throws CaseException {
    boolean write = use != Opening.Use.LOOK;
    Path file = place.path();
    if (!write && !Files.isRegularFile(file)) {
      throw new CaseException("there is no case at " + file + ": make one with 'dossier add'");
    }
    var settings = new Properties();
    settings.setProperty("busy_timeout", "10000");
    settings.setProperty("jdbc.get_generated_keys", "false"); // would be a query for every row
    boolean sealed = !write && (settled || isSealed(file));
    if (sealed) {
      settings.setProperty("open_mode", "1");
    }
    Connection connection = null;
    try {
      connection = DriverManager.getConnection(sealed ? unchanging(file) : url(file), settings);
      try (Statement statement = connection.createStatement()) {
        Schema.version(statement, Dialect.SQLITE);
        if (write) {
          statement.execute("PRAGMA journal_mode = WAL");
          statement.execute(
              "PRAGMA synchronous = " + (use == Opening.Use.FILL ? "NORMAL" : "FULL"));
          statement.execute("PRAGMA wal_autocheckpoint = " + LOGGED);
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
