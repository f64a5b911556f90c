package org.dossier.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people call the media types. */
final class FileKinds {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("application/pdf", "PDF"),
          Map.entry("application/msword", "Word document"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              "Word document"),
          Map.entry("application/vnd.ms-excel", "Excel workbook"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              "Excel workbook"),
          Map.entry("application/vnd.ms-powerpoint", "PowerPoint presentation"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.presentationml.presentation",
              "PowerPoint presentation"),
          Map.entry("application/rtf", "RTF document"),
          Map.entry("application/vnd.oasis.opendocument.text", "OpenDocument text"),
          Map.entry("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet"),
          Map.entry("application/vnd.oasis.opendocument.presentation", "OpenDocument slides"),
          Map.entry("text/html", "web page"),
          Map.entry(HocrFormat.TYPE, "recognized text (hOCR)"),
          Map.entry(AltoFormat.TYPE, "recognized text (ALTO)"),
          Map.entry("application/xhtml+xml", "web page"),
          Map.entry("message/rfc822", "e-mail message"),
          Map.entry("application/vnd.ms-outlook", "Outlook message"),
          Map.entry("application/vnd.ms-outlook-pst", "Outlook mailbox"),
          Map.entry("application/mbox", "mailbox"),
          Map.entry("application/zip", "ZIP container"),
          Map.entry("application/x-tar", "TAR container"),
          Map.entry("application/x-gtar", "TAR container"),
          Map.entry("application/gzip", "gzip container"),
          Map.entry("application/x-7z-compressed", "7z container"),
          Map.entry("application/x-rar-compressed", "RAR container"),
          Map.entry("application/vnd.rar", "RAR container"),
          Map.entry("application/x-xz", "xz container"),
          Map.entry("text/plain", "text file"),
          Map.entry("text/csv", "table in a text file"));

  private FileKinds() {}

  /** True for what holds other files and no text of its own. */
  static boolean isContainer(String mediaType) {
    return NAMES.getOrDefault(mediaType.split(";", 2)[0], "").endsWith(" container");
  }

  static String name(@Nullable String mediaType) {
    if (mediaType == null) {
      return "file";
    }
    String bare = mediaType.split(";", 2)[0];
    String family = bare.split("/", 2)[0];
    String other =
        switch (family) {
          case "audio" -> "sound recording";
          case "video" -> "film";
          case "font" -> "font";
          case "image" -> "picture";
          default -> "file";
        };
    return NAMES.getOrDefault(bare, other + " (" + bare + ")");
  }
}
