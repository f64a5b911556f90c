package org.dossier.claims.match.en;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Tense;
import org.dossier.language.Pos;

/** Finds the verb groups of a sentence, outside of its noun phrases. */
final class VerbGroups {
  private static final Set<String> NEGATIONS = Set.of("not", "never", "n't", "n’t", "no longer");
  private static final Set<String> INTRANSITIVE =
      Set.of(
          "agree",
          "appear",
          "arrive",
          "collapse",
          "crash",
          "decline",
          "die",
          "disappear",
          "escape",
          "happen",
          "last",
          "look",
          "refuse",
          "remain",
          "resign",
          "respond",
          "return",
          "survive",
          "talk",
          "try",
          "vanish",
          "wait",
          "want",
          "work");
  private static final int MAX_ADVERBS = 3;

  private VerbGroups() {}

  static List<VerbGroup> of(MarkedSentence sentence, Phrases phrases) {
    List<VerbGroup> groups = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      VerbGroup group = phrases.baseAt(i) == null ? at(sentence, phrases, i) : null;
      if (group == null) {
        i++;
      } else {
        groups.add(group);
        i = group.end();
      }
    }
    for (int k = 0; k < groups.size(); k++) {
      if (hidden(sentence, phrases, groups, k)) {
        VerbGroup g = groups.get(k);
        groups.set(
            k,
            new VerbGroup(
                g.start(),
                g.end(),
                g.head(),
                VerbGroup.Form.REDUCED,
                Tense.PAST,
                true,
                g.negated(),
                ""));
      }
    }
    passivePairs(sentence, phrases, groups);
    if (groups.stream().noneMatch(VerbGroup::finite)) {
      alone(sentence, phrases, groups);
    }
    return groups;
  }

  /**
   * "The South retaliated by firing ...", "Two officers arrested in Hollin": in a sentence without
   * a finite verb, the first participle after a phrase is its verb.
   */
  private static void alone(MarkedSentence s, Phrases phrases, List<VerbGroup> groups) {
    for (int k = 0; k < groups.size(); k++) {
      VerbGroup g = groups.get(k);
      boolean verb =
          g.form() == VerbGroup.Form.REDUCED
              && g.start() == g.head()
              && phrases.at(g.start() - 1) != null;
      if (verb) {
        boolean doing = s.lower(g.end()).equals("by") && s.tag(g.end() + 1).equals("VBG");
        boolean passive = phrases.startingAt(g.end()) == null && !doing;
        groups.set(
            k,
            new VerbGroup(
                g.start(),
                g.end(),
                g.head(),
                VerbGroup.Form.FINITE,
                Tense.PAST,
                passive,
                g.negated(),
                ""));
        return;
      }
    }
  }

  /**
   * A participle that looks like a past tense: "fired rounds aimed at X", "funds derived from X
   * were paid". Two finite verbs don't share a clause.
   */
  private static boolean hidden(
      MarkedSentence s, Phrases phrases, List<VerbGroup> groups, int index) {
    VerbGroup group = groups.get(index);
    boolean plain =
        group.finite()
            && group.start() == group.head()
            && s.tag(group.head()).equals("VBD")
            && s.lower(group.head()).endsWith("ed")
            && s.pos(group.end()) == Pos.ADP
            && phrases.at(group.start() - 1) != null;
    if (!plain) {
      return false;
    }
    if (index > 0) {
      VerbGroup before = groups.get(index - 1);
      var object = phrases.at(group.start() - 1);
      boolean objectOfIt = object != null && object.start() == before.end() && before.start() > 0;
      if (objectOfIt && (before.finite() || bound(s, groups, index - 1))) {
        return true;
      }
    }
    if (index + 1 < groups.size() && groups.get(index + 1).finite()) {
      for (int t = group.end(); t < groups.get(index + 1).start(); t++) {
        boolean apart =
            phrases.at(t) == null
                && (s.pos(t) == Pos.PUNCT
                    || s.pos(t) == Pos.CCONJ
                    || s.pos(t) == Pos.SCONJ
                    || s.tag(t).startsWith("W")
                    || s.lower(t).equals("that"));
        if (apart) {
          return false;
        }
      }
      return phrases.at(groups.get(index + 1).start() - 1) != null;
    }
    return false;
  }

  /** Whether an infinitive goes on the clause of a finite verb: "signed a contract to supply". */
  private static boolean bound(MarkedSentence s, List<VerbGroup> groups, int index) {
    if (index == 0 || groups.get(index).form() != VerbGroup.Form.INFINITIVE) {
      return false;
    }
    VerbGroup up = groups.get(index - 1);
    if (!up.finite() || EnglishVerbs.says(s.lemma(up.head()))) {
      return false;
    }
    for (int t = up.end(); t < groups.get(index).start(); t++) {
      if (s.pos(t) == Pos.PUNCT || s.pos(t) == Pos.CCONJ || s.lower(t).equals("that")) {
        return false;
      }
    }
    return true;
  }

  /** "were discussed and finalized": the second participle is as passive as the first. */
  private static void passivePairs(MarkedSentence s, Phrases phrases, List<VerbGroup> groups) {
    for (int k = 1; k < groups.size(); k++) {
      VerbGroup before = groups.get(k - 1);
      VerbGroup g = groups.get(k);
      boolean linked =
          before.finite()
              && before.passive()
              && g.start() == g.head()
              && s.pos(before.end()) == Pos.CCONJ
              && g.start() == before.end() + 1;
      boolean alike =
          (s.tag(g.head()).equals("VBD") || s.tag(g.head()).equals("VBN"))
              && s.lower(g.head()).endsWith("ed")
              && phrases.startingAt(g.end()) == null
              && !INTRANSITIVE.contains(s.lemma(g.head()));
      if (linked && alike) {
        groups.set(
            k,
            new VerbGroup(
                g.start(),
                g.end(),
                g.head(),
                VerbGroup.Form.FINITE,
                before.tense(),
                true,
                before.negated() || g.negated(),
                before.modal()));
      }
    }
  }

  private static @org.jspecify.annotations.Nullable VerbGroup at(
      MarkedSentence s, Phrases phrases, int start) {
    boolean infinitive = infinitive(s, start);
    if (!infinitive && !verbal(s, start)) {
      return null;
    }
    int head = -1;
    boolean negated = false;
    boolean be = false;
    boolean have = false;
    boolean future = false;
    String modal = "";
    int i = infinitive ? start + 1 : start;
    while (i < s.size() && phrases.baseAt(i) == null) {
      if (s.pos(i) == Pos.ADV || s.pos(i) == Pos.PART && !s.tag(i).equals("TO")) {
        int next = overAdverbs(s, i);
        if (next >= s.size() || !verbal(s, next) || phrases.baseAt(next) != null) {
          negated |= head >= 0 && NEGATIONS.contains(s.lower(i)) && s.lemma(head).equals("be");
          break;
        }
        for (int k = i; k < next; k++) {
          negated |= NEGATIONS.contains(s.lower(k));
        }
        i = next;
      }
      if (!verbal(s, i) || head >= 0 && !continues(s, head, i)) {
        break;
      }
      if (head >= 0) { // what stood there was an auxiliary
        String lemma = s.lemma(head);
        be |= lemma.equals("be") || lemma.equals("get");
        have |= lemma.equals("have");
        if (s.tag(head).equals("MD")) {
          future |= lemma.equals("will") || lemma.equals("shall") || lemma.equals("'ll");
          modal = s.lower(head);
        }
      }
      head = i;
      i++;
    }
    if (head < 0) {
      return null;
    }
    int end = head + 1;
    String first = s.tag(infinitive ? head : start);
    boolean participle = s.tag(head).equals("VBN");
    VerbGroup.Form form = form(s, infinitive, start, head, first);
    boolean passive = participle && (be || form == VerbGroup.Form.REDUCED);
    Tense tense = tense(form, first, s.lower(start), future, have, modal);
    return new VerbGroup(start, end, head, form, tense, passive, negated, modal);
  }

  /** "to" before a verb, whatever the tagger made of it; adverbs may stand between. */
  private static boolean infinitive(MarkedSentence s, int i) {
    if (!s.lower(i).equals("to")) {
      return false;
    }
    int next = overAdverbs(s, i + 1);
    String tag = s.tag(next);
    return verbal(s, next) && (tag.equals("VB") || tag.equals("VBP"));
  }

  private static boolean verbal(MarkedSentence s, int i) {
    return s.pos(i) == Pos.AUX || s.pos(i) == Pos.VERB;
  }

  private static int overAdverbs(MarkedSentence s, int i) {
    int next = i;
    while (next < s.size()
        && next - i < MAX_ADVERBS
        && (s.pos(next) == Pos.ADV || s.pos(next) == Pos.PART)
        && !s.tag(next).equals("TO")) {
      next++;
    }
    return next;
  }

  /** Whether the verb at {@code next} has the one at {@code before} as its auxiliary. */
  private static boolean continues(MarkedSentence s, int before, int next) {
    String lemma = s.lemma(before);
    String tag = s.tag(next);
    if (s.tag(before).equals("MD")) {
      return true;
    }
    return switch (lemma) {
      case "be", "get" -> tag.equals("VBN") || tag.equals("VBG") || tag.equals("VBD");
      case "have" -> tag.equals("VBN") || tag.equals("VBD");
      case "do" -> tag.equals("VB") || tag.equals("VBP");
      default -> false;
    };
  }

  private static VerbGroup.Form form(
      MarkedSentence s, boolean infinitive, int start, int head, String first) {
    if (infinitive) {
      return VerbGroup.Form.INFINITIVE;
    }
    if (first.equals("VBG")) {
      return VerbGroup.Form.GERUND;
    }
    if (first.equals("VBN") && start == head) {
      return VerbGroup.Form.REDUCED;
    }
    return s.tag(start).equals("VBN") ? VerbGroup.Form.REDUCED : VerbGroup.Form.FINITE;
  }

  private static Tense tense(
      VerbGroup.Form form, String first, String word, boolean future, boolean have, String modal) {
    if (form == VerbGroup.Form.REDUCED || have) {
      return Tense.PAST;
    }
    if (form != VerbGroup.Form.FINITE) {
      return Tense.NONE;
    }
    if (future) {
      return Tense.FUTURE;
    }
    if (!modal.isEmpty()) {
      return Tense.PRESENT;
    }
    boolean past =
        first.equals("VBD") || word.equals("was") || word.equals("were") || word.equals("did");
    return past ? Tense.PAST : Tense.PRESENT;
  }
}
