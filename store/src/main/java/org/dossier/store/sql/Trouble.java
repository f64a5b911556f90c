package org.dossier.store.sql;

import java.sql.SQLException;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a database complains of, in words for the user. */
final class Trouble {
  private Trouble() {}

  static CaseException with(CaseDatabase place, SQLException e) {
    return new CaseException(place + ": " + words(place, e), e);
  }

  private static String words(CaseDatabase place, SQLException e) {
    return switch (place) {
      case CaseDatabase.File _ -> ofFile(e);
      case CaseDatabase.Server server -> ServerTrouble.words(server, e);
    };
  }

  private static String ofFile(SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException lite ? lite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    // extended codes keep the primary code in the low byte
    return switch (code.code & 0xFF) {
      case 13 ->
          "the disk is full: free some space and run the same command again; what was stored is safe";
      case 5, 6 ->
          "another program holds the case file: wait until it is done, then run the same command again";
      case 8, 14, 3, 23 ->
          "the case file can't be written or opened: check the permissions of the folder";
      case 10 ->
          "the disk failed while the case file was read or written: check the disk; what was committed is safe";
      case 11, 26 -> "the case file is damaged or is no case file: take it from your last copy";
      default -> "the case file can't be used (" + e.getMessage() + ")";
    };
  }
}
