package org.dossier.model;

import java.io.Serializable;

/** The SHA-256 of a document's bytes, 64 lower-case hexadecimal digits. */
public record DocumentId(String sha256) implements Comparable<DocumentId>, Serializable {
  private static final int LENGTH = 64;

  public DocumentId {
    if (!isSha256(sha256)) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }

  /** By hand: there is one of these for every mention that is read. */
  private static boolean isSha256(String text) {
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
        return false;
      }
    }
    return text.length() == LENGTH;
  }

  @Override
  public int compareTo(DocumentId other) {
    return sha256.compareTo(other.sha256);
  }

  @Override
  public String toString() {
    return sha256;
  }
}
