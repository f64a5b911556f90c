package org.dossier.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.HexFormat;
import org.dossier.model.ContentId;
import org.dossier.model.DocumentId;
import org.dossier.model.State;
import org.jspecify.annotations.Nullable;

/** Items without bytes of their own, and the words for why. */
final class Refusals {
  private Refusals() {}

  /** An item of which no byte was kept. */
  static Incoming.Refused refuse(
      String path, long size, @Nullable Instant fileTime, State state, String reason) {
    return new Incoming.Refused(
        path, idOfPath(path), null, null, size, fileTime, state, oneLine(reason));
  }

  /** An entry of a container of which no byte was kept. */
  static Incoming.Refused refuseEntry(
      Incoming.Taken container,
      String path,
      long size,
      @Nullable Instant fileTime,
      State state,
      String reason) {
    return new Incoming.Refused(
        path, idOfPath(path), container.id(), null, size, fileTime, state, oneLine(reason));
  }

  /** The same for every run, and different from the id of any bytes but the path's own. */
  static DocumentId idOfPath(String path) {
    byte[] digest = ContentId.sha256().digest(path.getBytes(StandardCharsets.UTF_8));
    return new DocumentId(HexFormat.of().formatHex(digest));
  }

  /** Why reading the file failed, for a person. */
  static String ofReading(IOException e) {
    IOException cause = e.getCause() instanceof IOException inner ? inner : e;
    return switch (cause) {
      case AccessDeniedException _ -> "not readable: permission denied";
      case NoSuchFileException _ -> "it vanished before it could be read";
      case TroveFile.NotRegularException _ -> "it is no longer a regular file";
      case TroveFile.CutShortException cut ->
          "not readable: " + oneLine(String.valueOf(cut.getMessage()));
      case FileSystemLoopException _ -> "its links lead in a circle";
      default -> "not readable: " + oneLine(String.valueOf(cause.getMessage()));
    };
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
