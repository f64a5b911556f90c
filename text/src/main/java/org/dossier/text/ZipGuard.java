package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a document that is a ZIP once, to nowhere, before any parser does. */
final class ZipGuard {
  /** A ratio says nothing about small parts. */
  private static final long RATIO_FROM = 16 << 20;

  private static final long RATIO = 150;
  private static final long MOST = 1L << 30;
  private static final int MOST_PARTS = 100_000;

  static final String REASON = "it unpacks to far more than its size: not read";

  private ZipGuard() {}

  static boolean isZip(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
  }

  /** True when a part, or all together, unpack to far more than a document would hold. */
  static boolean isBomb(byte[] bytes) {
    var buffer = new byte[1 << 16];
    long total = 0;
    int parts = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        long size = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          size += n;
          total += n;
          if (total > MOST || size > RATIO_FROM && size / RATIO > bytes.length) {
            return true;
          }
        }
        parts++;
        if (parts > MOST_PARTS) {
          return true;
        }
      }
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return false; // The parser will say what is damaged, and read no further than this did.
    }
  }
}
