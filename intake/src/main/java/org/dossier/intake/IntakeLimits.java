package org.dossier.intake;

import java.util.Locale;

/**
 * How much a container may unfold into before it is taken for a bomb.
 *
 * @param entries in one file, with all the containers in it, besides one for every 2 KiB that the
 *     file has
 * @param entryBytes of one entry, unpacked
 * @param totalBytes of one file, with all the containers in it, unpacked
 * @param ratio unpacked bytes for each packed one, judged beyond the first megabyte
 * @param depth of containers in containers
 */
public record IntakeLimits(int entries, long entryBytes, long totalBytes, int ratio, int depth) {
  public IntakeLimits {
    if (entries < 1 || entryBytes < 1 || totalBytes < 1 || ratio < 1 || depth < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "not limits: %d %d %d %d %d",
              entries,
              entryBytes,
              totalBytes,
              ratio,
              depth));
    }
  }

  /** A laptop's: 200,000 entries, 1 GiB each, 32 GiB in all, 200 to one, five deep. */
  public static IntakeLimits standard() {
    return new IntakeLimits(200_000, 1L << 30, 32L << 30, 200, 5);
  }
}
