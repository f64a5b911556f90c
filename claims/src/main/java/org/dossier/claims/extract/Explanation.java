package org.dossier.claims.extract;

import java.util.List;
import java.util.SortedMap;
import org.dossier.claims.match.SentenceReading;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.model.Claim;

/**
 * How a claim came about.
 *
 * @param reading of its sentence
 * @param found the match that it was made of
 * @param roles what fills them, in the tokens of the sentence; the mention may be an antecedent
 *     that stands elsewhere
 * @param others what else rules found in the sentence, the claim's own match left out
 * @param reasons for each property of the claim, why it is so
 */
public record Explanation(
    Claim claim,
    SentenceReading reading,
    Found found,
    SortedMap<String, List<Filled>> roles,
    List<Found> others,
    List<Reason> reasons) {
  public Explanation {
    others = List.copyOf(others);
    reasons = List.copyOf(reasons);
  }

  /** {@code status}, {@code delivered}, "the verb is in the past". */
  public record Reason(String property, String value, String why) {}
}
