package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * "The camp was attacked, 24 died, one was wounded": who attacked whom, when and where is told
 * once, and holds for what the sentence counts behind it.
 */
final class Casualties {
  private static final String ATTACK = "attack";
  private static final String OUTCOME = "outcome";
  private static final List<String> TAKEN = List.of("actor", "target", "date", "place");

  private Casualties() {}

  static List<Draft> carry(List<Draft> drafts) {
    return drafts.stream().map(draft -> completed(draft, drafts)).toList();
  }

  private static Draft completed(Draft draft, List<Draft> drafts) {
    if (!counts(draft) || !draft.lacks("actor") || !draft.lacks("target")) {
      return draft;
    }
    List<Draft> told = new ArrayList<>();
    for (Draft other : drafts) {
      boolean before = other.sentence() == draft.sentence() && precedes(other, draft);
      if (before && other.kind().equals(ATTACK) && !other.lacks("target")) {
        told.add(other);
      }
    }
    return told.size() == 1 ? draft.completed(told.getFirst(), TAKEN) : draft;
  }

  private static boolean counts(Draft draft) {
    return draft.kind().equals(ATTACK)
        && draft.roles().containsKey(OUTCOME)
        && draft.roles().containsKey("quantity");
  }

  private static boolean precedes(Draft other, Draft draft) {
    return other.span().end() <= draft.span().start();
  }
}
