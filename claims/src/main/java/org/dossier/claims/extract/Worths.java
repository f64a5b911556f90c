package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import org.dossier.claims.match.MarkedSentence;
import org.jspecify.annotations.Nullable;

/**
 * What a deal is worth, told in a sentence of its own: "Kordia bought six jets. The deal is worth
 * 40 million." It takes over parties and goods from the nearest transfer before; without one,
 * nobody knows what was worth that much, and there is no claim.
 */
final class Worths {
  /** How many sentences on "the deal" still is the one that was told of. */
  private static final int NEAR = 4;

  private static final String TRANSFER = "transfer";
  private static final String ITEM = "item";
  private static final List<String> GOODS = List.of(ITEM, "quantity");
  private static final List<String> SIDES = List.of("supplier", "recipient");

  private Worths() {}

  /**
   * @param order of the drafts in the text
   * @param sentences of the page
   */
  static List<Draft> carry(
      List<Draft> drafts, List<Integer> order, List<MarkedSentence> sentences) {
    List<Draft> all = new ArrayList<>(drafts);
    List<Draft> groundless = new ArrayList<>();
    List<Draft> told = new ArrayList<>();
    for (int i : order) {
      Draft draft = all.get(i);
      if (!draft.kind().equals(TRANSFER)) {
        continue;
      }
      if (!isWorth(draft)) {
        told.add(draft);
        continue;
      }
      Draft whole = completed(draft, told, sentences);
      if (whole == null) {
        groundless.add(draft);
      } else {
        all.set(i, whole);
      }
    }
    all.removeAll(groundless);
    return all;
  }

  private static boolean isWorth(Draft draft) {
    return draft.lacks(ITEM) && SIDES.stream().allMatch(draft::lacks) && !draft.lacks("price");
  }

  private static @Nullable Draft completed(
      Draft draft, List<Draft> told, List<MarkedSentence> sentences) {
    if (told.isEmpty()) {
      return null;
    }
    Draft last = told.getLast();
    int apart = sentences.indexOf(draft.sentence()) - sentences.indexOf(last.sentence());
    if (apart < 1 || apart > NEAR) {
      return null;
    }
    List<Draft> deal = told.stream().filter(one -> one.sentence() == last.sentence()).toList();
    Draft first = deal.getFirst();
    Draft parties = draft.completed(first, SIDES);
    return deal.size() == 1 ? parties.completed(first, GOODS) : parties;
  }
}
