package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.Tense;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.model.MentionKind;
import org.dossier.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Claims that come back to a happening told of before: "the meeting", "the strikes". They take over
 * who, when and where from the nearest claim of their kind on the page that names who, as far as
 * they don't say it themselves. A claim with a party or a date of its own is another happening. And
 * claims that only call its parties "they" or "the two leaders": they take over who.
 */
final class Continuations {
  /** Of each kind, the roles that name who. */
  private static final Map<String, List<String>> WHO =
      Map.of(
          "meeting", List.of("parties"),
          "exercise", List.of("parties"),
          "training", List.of("trainer", "trainee"),
          "attack", List.of("actor", "target"));

  /** Kinds of which the parties of one may be "the two sides" of another. */
  private static final Set<String> TOGETHER = Set.of("meeting", "agreement", "exercise");

  /** How many sentences on a day still holds. */
  private static final int NEAR = 3;

  private static final String PARTIES = "parties";

  private static final List<String> DATE = List.of("date");

  private static final List<String> WHERE_AND_WHEN = List.of("date", "place");

  private final Set<String> openers;
  private final Set<String> nouns;
  private final Set<String> pairs;

  Continuations(WordClasses classes) {
    this.openers = classes.orNone("continuing-words");
    this.pairs = classes.orNone("pair-words");
    this.nouns = classes.orNone("happening-nouns");
  }

  /** Of drafts in the order of the text. */
  void carry(List<Draft> drafts, List<Integer> order) {
    if (openers.isEmpty()) {
      return;
    }
    List<Draft> before = new ArrayList<>();
    for (int i : order) {
      Draft draft = drafts.get(i);
      if (TOGETHER.contains(draft.kind())) {
        if (callsThemPair(draft)) {
          draft = pair(before, draft);
          drafts.set(i, draft);
        }
        if (!WHO.containsKey(draft.kind())) {
          before.add(draft);
        }
      }
      List<String> who = WHO.get(draft.kind());
      if (who == null) {
        continue;
      }
      if (who.stream().allMatch(draft::lacks) && comesBack(draft)) {
        Draft told = told(before, draft);
        if (told != null) {
          draft = draft.completed(told, who).completed(told, WHERE_AND_WHEN);
          drafts.set(i, draft);
        }
      }
      if (!who.stream().allMatch(draft::lacks)) {
        before.add(draft);
      }
    }
  }

  private boolean callsThemPair(Draft draft) {
    List<Filled> parties = draft.roles().getOrDefault(PARTIES, List.of());
    return !parties.isEmpty() && parties.stream().allMatch(one -> pair(draft.sentence(), one));
  }

  /** "they", "both sides", "the two leaders". */
  private boolean pair(MarkedSentence s, Filled party) {
    boolean named = party.mention() != null && s.mention(party.from()) != null;
    return !named && pairs.contains(s.lower(party.from()));
  }

  private Draft pair(List<Draft> before, Draft draft) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft one = before.get(i);
      if (!TOGETHER.contains(one.kind())) {
        continue;
      }
      List<Draft.Carried> parties = parties(one);
      if (parties.size() == 2) {
        return draft.with(parties);
      }
      if (!callsThemPair(one)) {
        return draft;
      }
    }
    return draft;
  }

  private List<Draft.Carried> parties(Draft told) {
    return told.told(PARTIES).stream().filter(one -> !pair(one.sentence(), one.filled())).toList();
  }

  /**
   * Of attacks told one after the other, the day: it holds until another is named.
   *
   * @param sentences of the page
   */
  void sameDay(List<Draft> drafts, List<Integer> order, List<MarkedSentence> sentences) {
    if (openers.isEmpty()) {
      return;
    }
    Draft dated = null;
    for (int i : order) {
      Draft draft = drafts.get(i);
      if (!draft.kind().equals("attack")) {
        continue;
      }
      if (!draft.lacks("date")) {
        dated = draft;
      } else if (dated != null && happened(draft) && undatedBetween(dated, draft, sentences)) {
        drafts.set(i, draft.completed(dated, DATE));
      }
    }
  }

  private static boolean happened(Draft draft) {
    Predicate predicate = draft.found().predicate();
    return predicate != null
        && predicate.tense() == Tense.PAST
        && draft.found().status() == Status.DONE
        && !draft.sentence().lemma(predicate.groupStart()).equals("have");
  }

  private static boolean undatedBetween(Draft dated, Draft draft, List<MarkedSentence> sentences) {
    int from = sentences.indexOf(dated.sentence());
    int to = sentences.indexOf(draft.sentence());
    if (from < 0 || to < from || to - from > NEAR) {
      return false;
    }
    return sentences.subList(from + 1, to + 1).stream()
        .flatMap(sentence -> sentence.mentions().stream())
        .noneMatch(mention -> mention.kind() == MentionKind.DATE);
  }

  private boolean comesBack(Draft draft) {
    MarkedSentence s = draft.sentence();
    for (int i = Math.max(1, draft.found().from()); i < draft.found().to(); i++) {
      if (nouns.contains(s.lemma(i)) && (openers.contains(s.lower(i - 1)))) {
        return true;
      }
    }
    int from = draft.found().from();
    return from > 0 && nouns.contains(s.lemma(from)) && openers.contains(s.lower(from - 1));
  }

  private static @Nullable Draft told(List<Draft> before, Draft draft) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft one = before.get(i);
      if (one.kind().equals(draft.kind()) && one.sentence() != draft.sentence()) {
        boolean otherDay = !one.lacks("date") && !draft.lacks("date");
        return otherDay ? null : one;
      }
    }
    return null;
  }
}
