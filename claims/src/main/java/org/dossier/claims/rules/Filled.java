package org.dossier.claims.rules;

import org.dossier.claims.match.MarkedSentence;
import org.dossier.language.Pos;
import org.dossier.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * What fills a role: tokens {@code [from, to)} of the sentence.
 *
 * @param mention that it rests on; null for a plain phrase
 */
public record Filled(int from, int to, @Nullable Mention mention) {
  /** Whether a verb fills a role for whom it leaves out: "окончила школу". */
  public static boolean leavesOut(MarkedSentence sentence, int from, int to) {
    return to - from == 1
        && sentence.pos(from) == Pos.VERB
        && sentence.tag(from).startsWith("past")
        && !sentence.tag(from).contains("part")
        && sentence.mention(from) == null;
  }

  /** Whether both hold a token. */
  public boolean overlaps(Filled other) {
    return from < other.to && other.from < to;
  }
}
