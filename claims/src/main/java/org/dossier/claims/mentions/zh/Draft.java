package org.dossier.claims.mentions.zh;

import org.dossier.model.MentionKind;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A name that a rule proposes.
 *
 * @param start in the folded sentence
 * @param strength {@link #SURE}, {@link #LIKELY} or {@link #MAYBE}
 */
record Draft(int start, int end, MentionKind kind, int strength, @Nullable Value value) {
  static final int SURE = 3;
  static final int LIKELY = 2;
  static final int MAYBE = 1;

  static Draft of(int start, int end, MentionKind kind, int strength) {
    return new Draft(start, end, kind, strength, null);
  }

  int length() {
    return end - start;
  }

  boolean overlaps(Draft other) {
    return start < other.end && other.start < end;
  }

  boolean contains(Draft other) {
    return start <= other.start && other.end <= end;
  }
}
