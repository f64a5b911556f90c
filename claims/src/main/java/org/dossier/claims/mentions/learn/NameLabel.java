package org.dossier.claims.mentions.learn;

import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/** Labels of the name model: a name's first word, its further words, and everything else. */
public enum NameLabel {
  OUTSIDE(null, false),
  PERSON_FIRST(MentionKind.PERSON, true),
  PERSON_NEXT(MentionKind.PERSON, false),
  LOCATION_FIRST(MentionKind.LOCATION, true),
  LOCATION_NEXT(MentionKind.LOCATION, false),
  ORGANIZATION_FIRST(MentionKind.ORGANIZATION, true),
  ORGANIZATION_NEXT(MentionKind.ORGANIZATION, false);

  static final int COUNT = values().length;

  private final @Nullable MentionKind kind;
  private final boolean first;

  NameLabel(@Nullable MentionKind kind, boolean first) {
    this.kind = kind;
    this.first = first;
  }

  public @Nullable MentionKind kind() {
    return kind;
  }

  public boolean first() {
    return first;
  }

  /** Whether {@code next} may stand right after this label. */
  boolean allows(NameLabel next) {
    return next.first || next.kind == null || next.kind == kind;
  }

  public static NameLabel of(MentionKind kind, boolean first) {
    for (NameLabel label : values()) {
      if (label.kind == kind && label.first == first) {
        return label;
      }
    }
    throw new IllegalArgumentException("no label for " + kind);
  }
}
