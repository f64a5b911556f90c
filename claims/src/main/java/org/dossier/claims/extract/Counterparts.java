package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.rules.Filled;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a deal, as one claim names them. Where a later claim of the page names one side
 * of a payment or a delivery, the other is the one left.
 */
final class Counterparts {
  private static final List<String> SIDES =
      List.of("supplier", "recipient", "payer", "payee", "parties");
  private static final Map<String, String> OPPOSITE =
      Map.of("supplier", "recipient", "recipient", "supplier", "payer", "payee", "payee", "payer");
  private static final Map<String, List<String>> ROLES =
      Map.of(
          "payment", List.of("payer", "payee"),
          "delivery", List.of("supplier", "recipient"),
          "transfer", List.of("supplier", "recipient"));

  private final MarkedSentence sentence;
  private final Filled one;
  private final Filled other;

  private Counterparts(MarkedSentence sentence, Filled one, Filled other) {
    this.sentence = sentence;
    this.one = one;
    this.other = other;
  }

  /** Of a deal that names two sides; null of any other. */
  static @Nullable Counterparts of(Draft draft) {
    if (!ROLES.containsKey(draft.kind()) && !draft.kind().equals("agreement")) {
      return null;
    }
    List<Filled> sides = new ArrayList<>();
    for (String role : SIDES) {
      sides.addAll(draft.roles().getOrDefault(role, List.of()));
    }
    return sides.size() == 2
        ? new Counterparts(draft.sentence(), sides.get(0), sides.get(1))
        : null;
  }

  /** With the other side, where the draft names one of them. */
  Draft completed(Draft draft) {
    List<String> roles = ROLES.get(draft.kind());
    if (roles == null) {
      return draft;
    }
    List<String> filled = roles.stream().filter(role -> !draft.lacks(role)).toList();
    List<Filled> fillers =
        filled.size() == 1 ? draft.roles().getOrDefault(filled.getFirst(), List.of()) : List.of();
    if (fillers.size() != 1) {
      return draft;
    }
    Filled left = left(draft.sentence(), fillers.getFirst());
    String role = OPPOSITE.get(filled.getFirst());
    return left == null || role == null
        ? draft
        : draft.with(List.of(new Draft.Carried(role, sentence, left)));
  }

  private @Nullable Filled left(MarkedSentence s, Filled side) {
    String name = name(s, side);
    if (name.equals(name(sentence, one))) {
      return other;
    }
    if (name.equals(name(sentence, other))) {
      return one;
    }
    return apposed(name, one) ? other : apposed(name, other) ? one : null;
  }

  /** Whether the name stands as an apposition right behind a side: "the airline, Kordair (KA)". */
  private boolean apposed(String name, Filled side) {
    int end = sentence.size();
    for (Filled next : List.of(one, other)) {
      end = next.from() > side.from() ? Math.min(end, next.from()) : end;
    }
    boolean opened = false;
    for (int i = side.to(); i < end; i++) {
      String word = sentence.lower(i);
      opened |= word.equals(",") || word.equals("(");
      if (!opened || sentence.pos(i) == org.dossier.language.Pos.VERB) {
        return false;
      }
      if (word.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static String name(MarkedSentence s, Filled side) {
    return s.text(side.from(), side.to()).toLowerCase(Locale.ROOT);
  }
}
