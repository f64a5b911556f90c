package org.dossier.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a finding or an entity beside what the machine made of it. Judgements are
 * kept for good: to take one back is a line of its own.
 *
 * @param number in the order of judging, from 1
 * @param kind null for a line that takes another back
 * @param subject the id of the finding or the entity
 * @param target the role that is corrected, or the other finding or entity; null for the rest
 * @param value what it says: the right value, the grade, the comment, the spelling; empty for none
 * @param words why, in the person's words; empty for none
 * @param chosen the claims that are set aside
 * @param basis the claims of the subject when it was judged; of an entity its kind, and a spelling
 *     of each that is judged
 * @param title what the subject was called then
 * @param who the person's name; null where the room has no people
 * @param undoes the number of the judgement that this line takes back
 * @param standing false once it is taken back, and for a line that takes back
 */
public record Judgement(
    int number,
    @Nullable Kind kind,
    String subject,
    @Nullable String target,
    String value,
    String words,
    List<String> chosen,
    List<String> basis,
    String title,
    Instant at,
    @Nullable String who,
    @Nullable Integer undoes,
    boolean standing) {
  public Judgement {
    chosen = List.copyOf(chosen);
    basis = List.copyOf(basis);
  }

  /** What can be said. */
  public enum Kind {
    /** A role of a finding has another value. */
    CORRECT,
    /** A finding has another Admiralty grade. */
    GRADE,
    /** Two findings are one. */
    MERGE,
    /** Some claims are not of this finding. */
    SPLIT,
    /** Anything else of a finding. */
    COMMENT,
    /** Two entities are one. */
    ONE,
    /** A spelling is another entity's. */
    APART;

    /** Whether it is said of an entity. */
    public boolean ofEntities() {
      return this == ONE || this == APART;
    }
  }

  /** How the claims of its finding differ now from those that were judged. */
  public Change since(List<String> now) {
    return new Change(
        (int) now.stream().filter(claim -> !basis.contains(claim)).count(),
        (int) basis.stream().filter(claim -> !now.contains(claim)).count());
  }

  /** Claims that came, and that went. */
  public record Change(int more, int fewer) {
    public boolean any() {
      return more > 0 || fewer > 0;
    }
  }

  /** A judgement before it is recorded. */
  public record Draft(
      Kind kind,
      String subject,
      @Nullable String target,
      String value,
      String words,
      List<String> chosen) {
    public Draft {
      chosen = List.copyOf(chosen);
    }
  }
}
