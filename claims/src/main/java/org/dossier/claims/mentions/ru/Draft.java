package org.dossier.claims.mentions.ru;

import org.dossier.model.MentionKind;

/**
 * A name that one kind of evidence proposes, in words of a sentence.
 *
 * @param strength of the evidence; between overlapping drafts the stronger stays, then the longer
 */
record Draft(int start, int end, MentionKind kind, int strength) {
  /** A list entry or a surrounding that often speaks of such a name. */
  static final int HINT = 1;

  /** The trained model, or two hints that agree. */
  static final int LIKELY = 2;

  /** A form that hardly means anything else: a title before, a legal form after. */
  static final int SURE = 3;

  Draft {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a name: [" + start + ", " + end + ")");
    }
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

  Draft to(int newStart, int newEnd) {
    return new Draft(newStart, newEnd, kind, strength);
  }

  Draft as(MentionKind other) {
    return new Draft(start, end, other, strength);
  }

  Draft with(int otherStrength) {
    return new Draft(start, end, kind, otherStrength);
  }
}
