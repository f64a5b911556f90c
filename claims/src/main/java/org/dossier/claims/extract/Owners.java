package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Whose paper it is, told as the {@code issuer} of claims that name nobody: the firm of a
 * letterhead, or the one firm of a plan, an order or a specification. News and tables have none.
 */
final class Owners {
  /** Lines of a page that say what sort of paper it is. */
  private static final int TITLE = 3;

  /** Kinds of claims that are somebody's, and say nothing without whom. */
  private static final Set<String> OWNED =
      Set.of("event", "cost", "trend", "delivery", "transfer", "training", "capability", "payment");

  private static final Set<MentionKind> PARTIES =
      Set.of(MentionKind.PERSON, MentionKind.ORGANIZATION);

  private final Set<String> titles;
  private boolean paper;
  private int read;

  Owners(WordClasses classes) {
    titles = classes.orNone("paper-title-words");
  }

  void learn(MarkedSentence sentence) {
    if (read++ < TITLE) {
      for (int i = 0; i < sentence.size(); i++) {
        paper |= titles.contains(sentence.lemma(i)) || titles.contains(sentence.lower(i));
      }
    }
  }

  /** With the owner as issuer of those that name nobody. */
  List<Draft> carry(
      List<Draft> drafts,
      Sides.@Nullable Named letterhead,
      Sides.@Nullable Named firm,
      List<Sides.Named> delegating) {
    Sides.Named owner = letterhead != null ? letterhead : paper ? firm : null;
    List<Draft> all = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean decided = draft.kind().equals("event") && !delegating.isEmpty();
      boolean nobody = (owner != null || decided) && isOwned(draft);
      all.add(!nobody ? draft : decided ? decided(draft, delegating) : issued(draft, owner));
    }
    return all;
  }

  /** What minutes tell of is decided by both sides. */
  private static Draft decided(Draft draft, List<Sides.Named> sides) {
    return draft.with(
        sides.stream()
            .map(side -> new Draft.Carried("parties", side.sentence(), side.filled()))
            .toList());
  }

  private static Draft issued(Draft draft, Sides.@Nullable Named owner) {
    return owner == null
        ? draft
        : draft.with(
        List.of(new Draft.Carried("issuer", owner.sentence(), owner.filled())));
  }

  private static boolean isOwned(Draft draft) {
    if (draft.kind().equals("affiliation")) {
      return draft.lacks("organization");
    }
    return OWNED.contains(draft.kind())
        && draft.roles().keySet().stream()
            .flatMap(role -> draft.told(role).stream())
            .noneMatch(Owners::isParty)
        && draft.carried().stream().noneMatch(Owners::isParty);
  }

  private static boolean isParty(Draft.Carried one) {
    for (int i = one.filled().from(); i < one.filled().to(); i++) {
      if (isParty(one.sentence(), i)) {
        return true;
      }
    }
    return one.filled().mention() != null && PARTIES.contains(one.filled().mention().kind());
  }

  private static boolean isParty(MarkedSentence sentence, int i) {
    return sentence.in(i, MentionKind.PERSON) || sentence.in(i, MentionKind.ORGANIZATION);
  }
}
