package org.dossier.text;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why something could not be read, in words for a person: no class names, one line. */
final class Reasons {
  private static final int LONGEST = 160;

  private Reasons() {}

  static String of(@Nullable String mediaType, Throwable e) {
    return "not a readable " + FileKinds.name(mediaType) + ": " + detail(e);
  }

  static String unread(String mediaType) {
    return mediaType.equals("application/octet-stream")
        ? "of no known file type: nothing was read"
        : "nothing was read: " + FileKinds.name(mediaType) + " is not a type that holds text";
  }

  /** The message of a library, made fit for a person, or that there is none. */
  static String detail(Throwable e) {
    String message = e.getMessage();
    if (!(e instanceof IOException) || message == null || message.isBlank()) {
      return "its content is damaged";
    }
    String line = message.replaceAll("\\s+", " ").strip();
    line = line.replaceAll("\\b(?:[a-z]+\\.)+[A-Z]\\w*(?:Exception|Error)?:? ?", "");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
