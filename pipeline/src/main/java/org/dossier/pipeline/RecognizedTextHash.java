package org.dossier.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.dossier.model.ContentId;
import org.dossier.model.Origin;
import org.dossier.model.Page;

/**
 * The hash of a document's recognised pages. Another version of the recogniser may read them
 * otherwise, so that the original alone can't prove their text; the custody log, which holds this
 * hash, can.
 */
public final class RecognizedTextHash {
  /** The action of the custody line that holds the hash. */
  public static final String ACTION = "recognized";

  private RecognizedTextHash() {}

  static boolean isNeeded(Iterable<Page> pages) {
    for (Page page : pages) {
      if (page.origin() == Origin.OCR) {
        return true;
      }
    }
    return false;
  }

  /** SHA-256 over number and text of each recognised page, each ended by a zero byte. */
  public static String of(Iterable<Page> pages) {
    MessageDigest digest = ContentId.sha256();
    for (Page page : pages) {
      if (page.origin() == Origin.OCR) {
        digest.update(Integer.toString(page.number()).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) 0);
        digest.update(page.text().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
