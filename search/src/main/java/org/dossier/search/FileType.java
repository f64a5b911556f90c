package org.dossier.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One word for a format, as people call it: {@code pdf}, {@code mail}, {@code sheet}. */
public final class FileType {
  /** Parts of media types, the most telling first, each with its word. */
  private static final List<List<String>> WORDS =
      List.of(
          List.of("pdf", "pdf"),
          List.of("rfc822", "mail"),
          List.of("outlook", "mail"),
          List.of("mbox", "mail"),
          List.of("html", "html"),
          List.of("spreadsheet", "sheet"),
          List.of("excel", "sheet"),
          List.of("csv", "sheet"),
          List.of("tab-separated", "sheet"),
          List.of("presentation", "slides"),
          List.of("powerpoint", "slides"),
          List.of("wordprocessing", "word"),
          List.of("msword", "word"),
          List.of("opendocument.text", "word"),
          List.of("rtf", "word"),
          List.of("epub", "book"),
          List.of("fictionbook", "book"),
          List.of("image/", "image"),
          List.of("audio/", "sound"),
          List.of("video/", "film"),
          List.of("json", "data"),
          List.of("xml", "data"),
          List.of("text/", "text"));

  private FileType() {}

  /** The word for a media type; {@code other} for one without a word, null for none. */
  public static @Nullable String of(@Nullable String mediaType) {
    if (mediaType == null) {
      return null;
    }
    String lower = mediaType.toLowerCase(Locale.ROOT);
    return WORDS.stream()
        .filter(word -> lower.contains(word.getFirst()))
        .map(List::getLast)
        .findFirst()
        .orElse("other");
  }
}
