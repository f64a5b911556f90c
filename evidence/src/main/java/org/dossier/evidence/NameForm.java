package org.dossier.evidence;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * A name, and the fuller one that some documents show it to stand for. All documents in which both
 * are the same share one of these, and it ends in one entity.
 */
final class NameForm {
  static final String SAME = "The same name but for case, accents, titles or legal form.";

  /** From initials over a first name to a double surname is three. */
  private static final int MAX_STEPS = 4;

  private final MentionKind kind;
  private final String key;
  private final String firstSpelling;
  private final Spellings spellings = new Spellings();
  private @Nullable String citation;
  private @Nullable String joined;
  private String why;

  /**
   * @param firstSpelling the usual one in the first of its documents
   */
  NameForm(Key form, String firstSpelling) {
    this.kind = form.kind();
    this.key = form.key();
    this.firstSpelling = firstSpelling;
    this.joined = form.joined();
    this.why = form.why();
  }

  /** What tells one form from another. */
  record Key(MentionKind kind, String key, @Nullable String joined, String why)
      implements Serializable {
    static Key of(LocalName name) {
      return new Key(name.kind(), name.key(), name.joined(), name.why());
    }
  }

  MentionKind kind() {
    return kind;
  }

  String key() {
    return key;
  }

  Spellings spellings() {
    return spellings;
  }

  /** In the nominative, or the usual spelling in the first of its documents. */
  String firstSpelling() {
    return citation == null ? firstSpelling : citation;
  }

  void cite(@Nullable String name) {
    citation = better(citation, name);
  }

  /** In the nominative, where it is inflected and that is certain. */
  @Nullable String citation() {
    return citation;
  }

  /** The one that isn't all capitals, then the first in the alphabet. */
  static @Nullable String better(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    boolean shouted = Spellings.isShouted(one);
    return shouted == Spellings.isShouted(other)
        ? one.compareTo(other) <= 0 ? one : other
        : shouted ? other : one;
  }

  @Nullable String joined() {
    return joined;
  }

  String why() {
    return why;
  }

  void join(String fuller, String reason) {
    joined = fuller;
    why = reason;
  }

  /** Leaves the name that it was joined to. */
  void part() {
    joined = null;
    why = SAME;
  }

  /** The key of the fullest name known. */
  String canonical() {
    return joined == null ? key : joined;
  }

  /** The surname to the name, and the name to the still fuller one. */
  void follow(Map<String, FullerNames.Fuller> next) {
    for (int step = 0; step < MAX_STEPS; step++) {
      Optional<FullerNames.Fuller> full = Optional.ofNullable(next.get(canonical()));
      if (full.isEmpty()) {
        return;
      }
      join(
          full.get().key(),
          joined == null
              ? capital(full.get().why()) + " of the only such name in all documents."
              : why);
    }
  }

  static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
