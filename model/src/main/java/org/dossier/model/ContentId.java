package org.dossier.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes identifiers out of content, so that they are the same on every machine. */
public final class ContentId {
  private ContentId() {}

  /**
   * {@code prefix-} and the first 64 bits of the SHA-256 of the parts, each ended by a zero byte.
   */
  public static String of(String prefix, Object... parts) {
    MessageDigest digest = sha256();
    for (Object part : parts) {
      digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return prefix + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /** A new SHA-256 digest; every Java platform has one. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
