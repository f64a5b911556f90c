package org.dossier.claims.match.ru;

import java.util.List;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.Tense;
import org.dossier.language.Pos;
import org.dossier.model.Modality;

/** Whether a verb is denied, planned, agreed, only possible: by itself and by what governs it. */
final class Moods {
  private final MarkedSentence s;
  private final List<VerbGroup> groups;
  private final List<Predicate> predicates;
  private final Clauses clauses;

  Moods(MarkedSentence s, List<VerbGroup> groups, List<Predicate> predicates, Clauses clauses) {
    this.s = s;
    this.groups = groups;
    this.predicates = predicates;
    this.clauses = clauses;
  }

  static final class Mood {
    Tense tense = Tense.NONE;
    boolean negated;
    boolean possible;
    boolean hypothetical;
    boolean required;
    boolean planned;
    boolean agreed;
    int governor = -1;

    Modality modality() {
      if (negated) {
        return Modality.NEGATED;
      }
      if (hypothetical) {
        return Modality.HYPOTHETICAL;
      }
      if (required) {
        return Modality.REQUIRED;
      }
      return possible ? Modality.POSSIBLE : Modality.ASSERTED;
    }
  }

  Mood of(int index) {
    VerbGroup group = groups.get(index);
    var mood = new Mood();
    mood.tense = group.tense();
    mood.negated = group.negated();
    mood.hypothetical = group.would() || conditional(index);
    mood.planned = group.tense() == Tense.FUTURE;
    if (group.form() == VerbGroup.Form.INFINITIVE && index > 0) {
      govern(mood, index - 1);
    } else if (group.form() == VerbGroup.Form.INFINITIVE && opens(group)) {
      mood.required = true;
    } else if (group.form() == VerbGroup.Form.GERUND) {
      mood.tense = Tense.PAST;
    } else {
      int over = contentOf(index);
      if (over >= 0) {
        mood.governor = over;
        String lemma = s.lemma(groups.get(over).head());
        mood.negated |= RussianVerbs.refuses(lemma);
        mood.possible |= RussianVerbs.guesses(lemma);
      }
    }
    return mood;
  }

  /** "Утвердить перечень": an infinitive that opens its sentence orders. */
  private boolean opens(VerbGroup group) {
    for (int t = 0; t < group.start(); t++) {
      if (s.pos(t) != Pos.NUM && s.pos(t) != Pos.PUNCT && s.pos(t) != Pos.SYM) {
        return false;
      }
    }
    return true;
  }

  private void govern(Mood mood, int up) {
    String lemma = s.lemma(groups.get(up).head());
    Predicate over = predicates.get(up);
    mood.governor = up;
    if (mood.tense == Tense.NONE) {
      mood.tense = over.tense();
    }
    mood.negated |= over.negated() || RussianVerbs.refuses(lemma);
    mood.planned |= over.planned() || RussianVerbs.plans(lemma);
    mood.agreed |= over.agreed() || RussianVerbs.promises(lemma);
    mood.required |= over.modality() == Modality.REQUIRED || RussianVerbs.requires(lemma);
    mood.possible |= over.modality() == Modality.POSSIBLE || RussianVerbs.guesses(lemma);
    mood.hypothetical |= over.modality() == Modality.HYPOTHETICAL;
  }

  /** The predicate whose content clause holds a group; -1 when none does. */
  private int contentOf(int index) {
    int at = groups.get(index).start();
    for (int up = index - 1; up >= 0; up--) {
      for (Argument argument : predicates.get(up).arguments()) {
        Phrase phrase = argument.phrase();
        if (argument.slot().equals("content")
            && phrase.start() <= at
            && at < phrase.end()
            && phrase.start() > groups.get(up).start()) {
          return up;
        }
      }
    }
    return -1;
  }

  private boolean conditional(int index) {
    int left = clauses.left(index);
    for (int t = left; t < groups.get(index).start(); t++) {
      if (s.lower(t).equals("если")) {
        return true;
      }
    }
    return false;
  }
}
