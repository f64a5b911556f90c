package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.dossier.intake.StorageException;
import org.dossier.store.CaseException;

/** What the file system complains of, in words for the user. */
final class Troubles {
  private Troubles() {}

  /** Says itself what it is about. */
  static CaseException of(StorageException e) {
    return new CaseException(String.valueOf(e.getMessage()), e);
  }

  static CaseException of(Path where, IOException e) {
    if (e instanceof StorageException away) {
      return of(away);
    }
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("quota exceeded")) {
      return new CaseException(
          where
              + ": the disk is full: free some space and run the same command again; what was stored is safe",
          e);
    }
    if (lower.contains("read-only file system")) {
      return new CaseException(
          where + ": the disk is read-only: put the case on one that can be written", e);
    }
    return switch (e) {
      case AccessDeniedException denied ->
          new CaseException(denied.getFile() + ": no permission: check who owns it", e);
      case NoSuchFileException missing ->
          new CaseException(missing.getFile() + ": no such file or folder: check the path", e);
      default -> new CaseException(where + ": " + message, e);
    };
  }
}
