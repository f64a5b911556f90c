package org.dossier.model;

import java.util.regex.Pattern;

/** The SHA-256 of a document's bytes, 64 lower-case hexadecimal digits. */
public record DocumentId(String sha256) implements Comparable<DocumentId> {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public DocumentId {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
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
