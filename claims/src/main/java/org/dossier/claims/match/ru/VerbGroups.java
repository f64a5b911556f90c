package org.dossier.claims.match.ru;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Tense;
import org.dossier.language.Pos;
import org.dossier.language.Reading;

/** The verb groups of a sentence, in order. */
final class VerbGroups {
  /** A participle may stand so far from its "был". */
  private static final int REACH = 4;

  /** Whose short participles are predicatives: "намерен", "уверен", "убеждён". */
  private static final Set<String> STATES = Set.of("намерить", "уверить", "убедить");

  private final MarkedSentence s;
  private final Phrases phrases;
  private final List<VerbGroup> groups = new ArrayList<>();

  private VerbGroups(MarkedSentence sentence, Phrases phrases) {
    this.s = sentence;
    this.phrases = phrases;
  }

  static List<VerbGroup> of(MarkedSentence sentence, Phrases phrases) {
    var groups = new VerbGroups(sentence, phrases);
    int i = 0;
    while (i < sentence.size()) {
      i = groups.at(i);
    }
    return groups.groups;
  }

  /** Takes the group that begins here, if one does; returns where to go on. */
  private int at(int i) {
    if (s.mention(i) != null) {
      return i + 1;
    }
    String tag = s.tag(i);
    boolean predicative = tag.contains("short") && s.pos(i) == Pos.ADJ || s.pos(i) == Pos.ADV;
    boolean state = tag.contains("short") && STATES.contains(s.lemma(i));
    if (state || predicative && RussianVerbs.predicative(s.lemma(i))) {
      add(i, i + 1, i, VerbGroup.Form.FINITE, Tense.PRESENT, false);
      return i + 1;
    }
    if (s.pos(i) != Pos.VERB) {
      return i + 1;
    }
    if (s.lemma(i).equals("быть") && !tag.startsWith("ger")) {
      int main = mainVerb(i);
      if (main > i) {
        boolean passive = s.tag(main).contains("short");
        Tense tense =
            tag.startsWith("fut")
                ? Tense.FUTURE
                : tag.startsWith("past") ? Tense.PAST : Tense.PRESENT;
        VerbGroup.Form form =
            tag.startsWith("inf") ? VerbGroup.Form.INFINITIVE : VerbGroup.Form.FINITE;
        add(i, main + 1, main, form, tense, passive);
        return main + 1;
      }
    }
    if (tag.contains("part")) {
      if (tag.contains("short")) {
        add(i, i + 1, i, VerbGroup.Form.FINITE, Tense.PAST, true);
      } else if (phrases.baseAt(i) == null
          && s.pos(i - 1) != Pos.NUM
          && !s.in(i - 1, org.dossier.model.MentionKind.QUANTITY)) {
        add(
            i,
            i + 1,
            i,
            VerbGroup.Form.PARTICIPLE,
            tag.contains("past") ? Tense.PAST : Tense.NONE,
            tag.contains("pass"));
      }
      return i + 1;
    }
    boolean passive = !RussianVerbs.active(s.lemma(i)).equals(s.lemma(i));
    if (tag.startsWith("inf")) {
      add(i, i + 1, i, VerbGroup.Form.INFINITIVE, Tense.NONE, passive);
    } else if (tag.contains("ger")) {
      add(i, i + 1, i, VerbGroup.Form.GERUND, Tense.NONE, passive);
    } else if (tag.startsWith("past")) {
      add(i, i + 1, i, VerbGroup.Form.FINITE, Tense.PAST, passive);
    } else if (tag.startsWith("fut")) {
      add(i, i + 1, i, VerbGroup.Form.FINITE, Tense.FUTURE, passive);
    } else if (tag.startsWith("pres")) {
      add(i, i + 1, i, VerbGroup.Form.FINITE, Tense.PRESENT, passive);
    }
    return i + 1;
  }

  /** The short participle or infinitive that "был", "будет" belong to; {@code from} without one. */
  private int mainVerb(int from) {
    for (int i = from + 1; i < Math.min(s.size(), from + 1 + REACH); i++) {
      boolean verb = s.pos(i) == Pos.VERB && s.mention(i) == null;
      if (verb && s.tag(i).contains("short")) {
        return i;
      }
      if (verb && s.tag(i).startsWith("inf") && s.tag(from).startsWith("fut")) {
        return i;
      }
      if (s.pos(i) == Pos.PUNCT || s.pos(i) == Pos.VERB) {
        return from;
      }
    }
    return from;
  }

  private void add(
      int start, int end, int head, VerbGroup.Form form, Tense tense, boolean passive) {
    int from = start;
    boolean negated = false;
    boolean would = false;
    for (int i = start - 1; i >= Math.max(0, start - 2); i--) {
      if (s.lower(i).equals("не")) {
        negated = true;
        from = i;
      } else if (s.lower(i).equals("бы")) {
        would = true;
        from = i;
      } else {
        break;
      }
    }
    for (int i = start; i < end; i++) {
      negated |= s.lower(i).equals("не") && i > start;
    }
    would |= s.lower(end).equals("бы");
    groups.add(new VerbGroup(from, end, head, form, tense, passive, negated, would));
  }

  /** Whether a phrase can be the subject of a verb by gender and number. */
  static boolean agrees(MarkedSentence s, int verb, int noun) {
    String tag = s.tag(verb);
    boolean plural = tag.contains("pl");
    boolean gendered = false;
    for (String gender : List.of("m", "f", "n")) {
      if (new Reading("", Pos.X, tag).has(gender)) {
        gendered = true;
        for (Reading reading : s.token(noun).readings()) {
          if (reading.has(gender) && !reading.has("pl")) {
            return true;
          }
        }
      }
    }
    if (!gendered && !plural || s.lower(noun).indexOf('-') > 0) {
      return true;
    }
    boolean known = false;
    for (Reading reading : s.token(noun).readings()) {
      known |= reading.has("m") || reading.has("f") || reading.has("n") || reading.has("pl");
      if (plural && reading.has("pl")) {
        return true;
      }
    }
    return !known;
  }
}
