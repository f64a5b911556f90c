package org.dossier.claims.match;

/**
 * A noun phrase: tokens {@code [start, end)} around their head.
 *
 * @param core the end of the phrase without the "of ..." that hangs on it
 */
public record Phrase(int start, int end, int head, int core) {
  public Phrase {
    if (start < 0 || head < start || core <= head || end < core) {
      throw new IllegalArgumentException(
          "not a phrase: [" + start + ", " + end + ") around " + head + ", core to " + core);
    }
  }

  public boolean overlaps(Phrase other) {
    return start < other.end && other.start < end;
  }
}
