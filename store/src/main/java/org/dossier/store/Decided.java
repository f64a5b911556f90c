package org.dossier.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people made of a finding.
 *
 * @param verdict accepted, rejected or left open, and why; null without any
 * @param judgements that stand, in their order
 * @param joined those of other findings that say they are one with this
 * @param earlier what was decided on findings that are gone and whose claims are this one's now
 */
public record Decided(
    @Nullable String verdict,
    List<Judgement> judgements,
    List<Judgement> joined,
    List<Earlier> earlier) {
  public static final Decided NOTHING = new Decided(null, List.of(), List.of(), List.of());

  public Decided {
    judgements = List.copyOf(judgements);
    joined = List.copyOf(joined);
    earlier = List.copyOf(earlier);
  }

  /**
   * A decision on a finding that weighing no longer makes.
   *
   * @param statement what it said
   */
  public record Earlier(String finding, String statement, String decision) {}
}
