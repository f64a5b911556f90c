package org.dossier.store.sql;

import java.sql.SQLException;
import java.util.Objects;
import org.dossier.store.CaseDatabase;

/**
 * What a PostgreSQL server complains of, in words for the user. By the states of the SQL standard
 * and PostgreSQL's own (its manual, appendix A).
 */
final class ServerTrouble {
  private ServerTrouble() {}

  static String words(CaseDatabase.Server server, SQLException e) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    return switch (state) {
      case "08004", "28000", "28P01" ->
          "the server accepts neither this user nor this password: give them with PGUSER and"
              + " PGPASSWORD, in ~/.pgpass, or in the address (?user=...&password=...)";
      case "3D000" ->
          "the server has no database "
              + server.name()
              + ": make it with 'createdb -E UTF8 -T template0 "
              + server.name()
              + "'";
      case "53100" ->
          "the server's disk is full: free some space and run the same command again; what was stored is safe";
      case "53300" ->
          "the server has as many connections as it allows: close some, or raise max_connections";
      case "53200" -> "the server is out of memory: run the same command again";
      case "57P01", "57P02" ->
          "the server was stopped: start it and run the same command again; what was stored is safe";
      case "57P03" -> "the server is starting or stopping: try again in a moment";
      case "25006" ->
          "the database is for reading only: give the address of one that can be written";
      case "42501" -> "the user may not do this in the database: ask its owner for the right";
      case "54000" ->
          "a path is longer than the server's indexes take, some 2,700 bytes: unpack what lies so deep,"
              + " or use a case in a folder, which takes any";
      case "55P03", "40P01" ->
          "another program holds the case: wait until it is done, then run the same command again";
      case "XX001", "XX002" -> "the database is damaged: take it from your last backup";
      default ->
          state.startsWith("08")
              ? "the server can't be reached: check that it runs, and host and port of the address"
              : "the database can't be used (" + firstLine(e) + ")";
    };
  }

  private static String firstLine(SQLException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "no reason given");
    return message.lines().findFirst().orElse("no reason given");
  }
}
