package org.dossier.pipeline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.text.ReadSettings;
import org.jspecify.annotations.Nullable;

/** What a document was read with, as its row keeps it: the same again is not read again. */
public final class ReadingRecord {
  private static final Pattern OCR = Pattern.compile(" ocr=([A-Z]+) ");

  private ReadingRecord() {}

  static String of(
      String tool, ReadSettings.Ocr ocr, SortedSet<String> languages, @Nullable LocalDate date) {
    return String.format(
        Locale.ROOT,
        "%s ocr=%s languages=%s date=%s",
        tool,
        ocr,
        String.join(",", languages),
        date == null ? "" : date);
  }

  /** When page images were recognised; empty when the record does not say. */
  public static Optional<ReadSettings.Ocr> ocr(String record) {
    Matcher found = OCR.matcher(record);
    if (!found.find()) {
      return Optional.empty();
    }
    for (ReadSettings.Ocr ocr : ReadSettings.Ocr.values()) {
      if (ocr.name().equals(found.group(1))) {
        return Optional.of(ocr);
      }
    }
    return Optional.empty();
  }
}
