package org.dossier.text;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why something could not be read, in words for a person: no class names, one line. */
final class Reasons {
  private static final int LONGEST = 160;

  private Reasons() {}

  static String of(@Nullable String mediaType, Throwable e) {
    return "not a readable " + FileKinds.name(mediaType) + ": " + detail(e);
  }

  static String unread(String mediaType) {
    String kind = FileKinds.name(mediaType);
    if (mediaType.equals("application/octet-stream")) {
      return "of no known file type: nothing was read";
    }
    return FileKinds.isContainer(mediaType)
        ? "a " + kind + " that can't be unpacked here: unpack it and add what it holds"
        : "no text was read: a " + kind + " is of no type that is read";
  }

  /** Why a file is set aside that can only be read as a whole. */
  static String tooLarge(String mediaType, long most) {
    return String.format(
        Locale.ROOT,
        "a %s is read as a whole, and only up to %,d MB: split it and add the parts",
        FileKinds.name(mediaType),
        most >> 20);
  }

  /** True when a library's guard against bombs went off. */
  static boolean isBomb(Throwable e) {
    return mentions(e, "zip bomb");
  }

  /** True when a key is missing. */
  static boolean isLock(Throwable e) {
    return mentions(e, "encrypted")
        || mentions(e, "password")
        || mentions(e, "decryption")
        || mentions(e, "security handler");
  }

  private static boolean mentions(Throwable e, String words) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && message.toLowerCase(Locale.ROOT).contains(words)) {
        return true;
      }
    }
    return false;
  }

  /** The message of a library, made fit for a person, or that there is none. */
  static String detail(Throwable e) {
    String message = e.getMessage();
    if (!(e instanceof IOException) || message == null || message.isBlank()) {
      return "its content is damaged";
    }
    String line = message.replaceAll("\\s+", " ").strip();
    line = line.replaceAll("\\b(?:[a-z]+\\.)+[A-Z]\\w*(?:Exception|Error)?:? ?", "");
    if (line.contains("root object") || line.contains("Page tree root")) {
      return "the list of its pages is missing or damaged (" + line + ")";
    }
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
