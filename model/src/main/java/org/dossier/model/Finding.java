package org.dossier.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims that say the same, weighed.
 *
 * @param statement one plain sentence
 * @param claims their ids
 * @param roots the independent sources it rests on
 * @param grade Admiralty, reliability and credibility, for example {@code F3}, and why
 * @param decision the investigator's; nothing overwrites it
 */
public record Finding(
    String id,
    String statement,
    String kind,
    Standing standing,
    List<String> claims,
    List<String> roots,
    List<Conflict> conflicts,
    List<Check> checks,
    Grade grade,
    @Nullable String decision) {
  public Finding {
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("a finding rests on claims: " + statement);
    }
    claims = List.copyOf(claims);
    roots = List.copyOf(roots);
    conflicts = List.copyOf(conflicts);
    checks = List.copyOf(checks);
  }

  /**
   * Another finding that can't be true together with this one, and the role in which they differ.
   */
  public record Conflict(String finding, String role) {}

  /** The outcome of one plausibility check. */
  public record Check(String check, Outcome outcome, String explanation) {}

  /** What a check says. */
  public enum Outcome {
    CONSISTENT,
    INCONSISTENT,
    CONDITIONAL,
    UNDECIDABLE
  }

  /**
   * Admiralty grade (STANAG 2511): reliability A-F of the source, credibility 1-6 of the content.
   */
  public record Grade(String value, String why) {}
}
