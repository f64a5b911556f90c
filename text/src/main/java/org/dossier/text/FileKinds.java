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
          Map.entry("application/xhtml+xml", "web page"),
          Map.entry("message/rfc822", "e-mail message"),
          Map.entry("application/vnd.ms-outlook", "Outlook message"),
          Map.entry("text/plain", "text file"),
          Map.entry("text/csv", "table in a text file"));

  private FileKinds() {}

  static String name(@Nullable String mediaType) {
    if (mediaType == null) {
      return "file";
    }
    String bare = mediaType.split(";", 2)[0];
    return NAMES.getOrDefault(bare, "file (" + bare + ")");
  }
}
