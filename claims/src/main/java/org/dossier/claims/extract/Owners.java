package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Whose paper it is, told as the {@code issuer} of claims that name nobody: the firm of a
 * letterhead, the one firm of a plan, an order or a specification, the body of a resolution. News
 * and tables have none.
 */
final class Owners {
  /** Lines of a page that say what sort of paper it is. */
  private static final int TITLE = 3;

  /** Items that make a paper a resolution. */
  private static final int ORDERS = 3;

  /** Kinds of claims that are somebody's, and say nothing without whom. */
  private static final Set<String> OWNED =
      Set.of(
          "event",
          "cost",
          "trend",
          "delivery",
          "transfer",
          "training",
          "capability",
          "payment",
          "agreement");

  private static final Set<MentionKind> PARTIES =
      Set.of(MentionKind.PERSON, MentionKind.ORGANIZATION);

  private final Set<String> titles;
  private boolean paper;
  private int read;
  private int orders;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Sides.Named> bodies = new TreeMap<>();

  Owners(WordClasses classes) {
    titles = classes.orNone("paper-title-words");
  }

  void learn(MarkedSentence sentence) {
    if (titles.isEmpty()) {
      return;
    }
    orders += isOrder(sentence) ? 1 : 0;
    count(sentence);
    if (read++ < TITLE) {
      for (int i = 0; i < sentence.size(); i++) {
        paper |= titles.contains(sentence.lemma(i)) || titles.contains(sentence.lower(i));
      }
    }
  }

  /** "5. Утвердить перечень": an item of a resolution begins with what is to be done. */
  private static boolean isOrder(MarkedSentence sentence) {
    int at = 0;
    while (at < sentence.size() && (sentence.pos(at) == Pos.PUNCT || sentence.pos(at) == Pos.NUM)) {
      at++;
    }
    return sentence.pos(at) == Pos.VERB && sentence.tag(at).startsWith("inf");
  }

  private void count(MarkedSentence sentence) {
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      if (sentence.in(i, MentionKind.ORGANIZATION)) {
        int end = sentence.mentionEnd(i);
        String name = sentence.text(i, end);
        counts.merge(name, 1, Integer::sum);
        bodies.putIfAbsent(
            name, new Sides.Named(sentence, new Filled(i, end, sentence.mention(i))));
      }
    }
  }

  /** The body that a resolution names more often than all others together. */
  private Sides.@Nullable Named resolving() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return orders < ORDERS
        ? null
        : counts.entrySet().stream()
            .filter(entry -> entry.getValue() * 2 > all)
            .map(entry -> bodies.get(entry.getKey()))
            .findFirst()
            .orElse(null);
  }

  /** With the owner as issuer of those that name nobody. */
  List<Draft> carry(
      List<Draft> drafts,
      Sides.@Nullable Named letterhead,
      Sides.@Nullable Named firm,
      List<Sides.Named> delegating) {
    Sides.Named owner = letterhead != null ? letterhead : paper ? firm : null;
    owner = owner == null ? resolving() : owner;
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
        : draft.with(List.of(new Draft.Carried("issuer", owner.sentence(), owner.filled())));
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
