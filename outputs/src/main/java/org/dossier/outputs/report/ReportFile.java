package org.dossier.outputs.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;

/** Where a report may be written, and what can go wrong there. */
final class ReportFile {
  private ReportFile() {}

  /** The file as an absolute path, when a report may be written there. */
  static Path check(CaseFolder folder, Path file) throws CaseException {
    Path target = file.toAbsolutePath().normalize();
    if (Files.isDirectory(target)) {
      throw new CaseException(file + " is a folder: give the name of a file, e.g. report.html");
    }
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new CaseException("there is no folder " + parent + ": make it, or write elsewhere");
    }
    Path root = folder.root().toAbsolutePath().normalize();
    boolean amongEvidence =
        target.startsWith(root)
            && (!parent.equals(root)
                || !target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".html"));
    if (amongEvidence) {
      throw new CaseException(
          file + " would lie among the case's own files: write the report elsewhere");
    }
    return target;
  }

  /** As readable as a file that any program makes: a temporary one is its maker's alone. */
  static void readable(Path draft) throws IOException {
    if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  static CaseException trouble(Path where, IOException e) {
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("quota exceeded")) {
      return new CaseException(
          where + ": the disk is full: free some space and run the same command again", e);
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
