package org.dossier.claims.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.claims.match.Tense;
import org.dossier.model.Status;

/**
 * A predicate by its lemmas, and which of its arguments fill which roles.
 *
 * @param places in order: the first that fits fills the role
 * @param needs groups of role names: of each group one role at least is filled
 * @param conditions slots that must hold, or must not hold, a certain phrase
 * @param statuses by tense; a missing one is the default
 */
record Frame(
    boolean verb,
    Set<String> lemmas,
    List<Place> places,
    List<List<String>> needs,
    List<Condition> conditions,
    Map<Tense, Status> statuses,
    int line) {
  Frame {
    places = List.copyOf(places);
    needs = List.copyOf(needs);
    conditions = List.copyOf(conditions);
  }

  /** Slots whose phrases may fill a role. */
  record Place(List<String> slots, String role, Want want) {}

  /** A slot that must (or must not) hold a phrase of this sort. */
  record Condition(List<String> slots, Want want, boolean wanted) {}
}
