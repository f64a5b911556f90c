package org.dossier.text;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far reading one file may go. What lies beyond is named in the outcome's reason.
 *
 * @param characters of text in all pages together
 * @param pages read of one document
 * @param embedded files taken out of one document
 * @param embeddedBytes of these together
 * @param time looked at between pages: a file that is slow for another reason isn't stopped
 * @param ocr when page images are recognised
 * @param sealKeys the DNS names of keys that seal mail, to their TXT records
 */
public record ReadSettings(
    int characters,
    int pages,
    int embedded,
    long embeddedBytes,
    Duration time,
    Ocr ocr,
    SortedMap<String, String> sealKeys) {
  public ReadSettings {
    sealKeys = Collections.unmodifiableSortedMap(new TreeMap<>(sealKeys));
    if (characters < 1 || pages < 1 || embedded < 0 || embeddedBytes < 0 || !time.isPositive()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "not limits: %d %d %d %d %s",
              characters,
              pages,
              embedded,
              embeddedBytes,
              time));
    }
  }

  /** Without any keys of seals. */
  public ReadSettings(
      int characters, int pages, int embedded, long embeddedBytes, Duration time, Ocr ocr) {
    this(characters, pages, embedded, embeddedBytes, time, ocr, new TreeMap<>());
  }

  /** 50 million characters, 20,000 pages, 10,000 embedded files of 1 GiB together, 10 minutes. */
  public static ReadSettings standard() {
    return new ReadSettings(50_000_000, 20_000, 10_000, 1L << 30, Duration.ofMinutes(10), Ocr.AUTO);
  }

  public ReadSettings withOcr(Ocr ocr) {
    return new ReadSettings(characters, pages, embedded, embeddedBytes, time, ocr, sealKeys);
  }

  public ReadSettings withSealKeys(SortedMap<String, String> keys) {
    return new ReadSettings(characters, pages, embedded, embeddedBytes, time, ocr, keys);
  }

  /** When page images are recognised. */
  public enum Ocr {
    /** Where a page has no text of its own. */
    AUTO,
    NEVER,
    /** Also where a page with images has text of its own, which the recognised text replaces. */
    ALWAYS
  }
}
