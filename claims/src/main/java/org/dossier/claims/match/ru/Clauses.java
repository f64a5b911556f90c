package org.dossier.claims.match.ru;

import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.language.Pos;

/** Where the clauses of verbs and of nouns begin and end, by marks and conjunctions. */
final class Clauses {
  private static final Set<String> OPENERS =
      Set.of(
          "что",
          "чтобы",
          "который",
          "когда",
          "если",
          "где",
          "как",
          "поскольку",
          "хотя",
          "пока",
          "куда",
          "чей");

  private final MarkedSentence s;
  private final Phrases phrases;
  private final List<VerbGroup> groups;

  Clauses(MarkedSentence s, Phrases phrases, List<VerbGroup> groups) {
    this.s = s;
    this.phrases = phrases;
    this.groups = groups;
  }

  /** Where the clause of a group begins. */
  int left(int index) {
    VerbGroup group = groups.get(index);
    if (group.form() == VerbGroup.Form.PARTICIPLE) {
      return group.start();
    }
    int spoken = afterSpeech(group.start());
    if (spoken > 0) {
      return spoken;
    }
    int from = 0;
    for (int i = index - 1; i >= 0; i--) {
      VerbGroup before = groups.get(i);
      if (before.form() == VerbGroup.Form.FINITE || group.form() != VerbGroup.Form.FINITE) {
        from = before.end();
        break;
      }
      if (before.form() == VerbGroup.Form.PARTICIPLE || before.form() == VerbGroup.Form.GERUND) {
        continue;
      }
    }
    if (from == 0) {
      return opener(0, group.start());
    }
    for (int t = group.start() - 1; t >= from; t--) {
      boolean clause =
          s.lower(t).equals(",")
              || s.lower(t).equals(";")
              || s.lower(t).equals(":")
              || s.lower(t).equals("—");
      if (clause && !inList(t)
          || s.lower(t).equals("и") && phrases.at(t) == null && !joinsPhrases(t)) {
        return t + 1;
      }
    }
    return group.start();
  }

  /** After the dash of «…», — сказал министр; 0 without one. */
  private int afterSpeech(int to) {
    for (int t = to - 1; t > 1; t--) {
      boolean dash = s.lower(t).equals("—") || s.lower(t).equals("–");
      if (dash && ("»\",!?”".contains(s.lower(t - 1)))) {
        return t + 1;
      }
    }
    return 0;
  }

  /** After the last word such as "что" before the verb. */
  private int opener(int from, int to) {
    for (int t = to - 1; t >= from; t--) {
      if (OPENERS.contains(s.lemma(t)) && s.lower(t - 1).equals(",")) {
        return t;
      }
    }
    return from;
  }

  /** "A, B и C": the comma parts phrases of a list, not clauses. */
  private boolean inList(int comma) {
    Phrase before = phrases.at(comma - 1);
    Phrase after = phrases.startingAt(comma + 1);
    return before != null
        && after != null
        && (phrases.cases(before) & phrases.cases(after)) != 0
        && !phrases.isDate(after)
        && (s.lower(after.end()).equals("и") || s.lower(after.end()).equals(","));
  }

  private boolean joinsPhrases(int and) {
    Phrase before = phrases.at(and - 1);
    Phrase after = phrases.startingAt(and + 1);
    return before != null && after != null && (phrases.cases(before) & phrases.cases(after)) != 0;
  }

  /** Where the clause of a group ends. */
  int right(int index) {
    VerbGroup group = groups.get(index);
    int limit = s.size();
    if (index + 1 < groups.size()) {
      VerbGroup next = groups.get(index + 1);
      limit = next.start();
      boolean open = next.form() == VerbGroup.Form.FINITE;
      if (open) {
        int t = limit - 1;
        while (t > group.end()) {
          boolean mark =
              s.lower(t).equals(",")
                  || s.lower(t).equals(";")
                  || s.lower(t).equals(":")
                  || s.lower(t).equals("—");
          if (mark && !inList(t)
              || s.lower(t).equals("и") && phrases.at(t) == null && !joinsPhrases(t)) {
            limit = t;
          }
          t--;
        }
      }
    }
    for (int t = group.end(); t < limit; t++) {
      boolean clause = s.lower(t).equals(",") && OPENERS.contains(s.lemma(t + 1));
      boolean over = s.lower(t).equals(";") || s.lower(t).equals(":") || s.lower(t).equals(".");
      boolean turn =
          group.form() == VerbGroup.Form.PARTICIPLE && s.lower(t).equals(",") && !inList(t);
      if (clause || over || turn) {
        return t;
      }
    }
    return limit;
  }

  int end() {
    int end = s.size();
    while (end > 0
        && (s.lower(end - 1).equals(".")
            || s.lower(end - 1).equals("!")
            || s.lower(end - 1).equals(";"))) {
      end--;
    }
    return end;
  }

  int afterNoun(int from) {
    int limit = s.size();
    for (VerbGroup group : groups) {
      if (group.start() >= from) {
        limit = group.start();
        break;
      }
    }
    for (int t = from; t < limit; t++) {
      boolean mark = s.pos(t) == Pos.PUNCT && phrases.at(t) == null && !s.lower(t).equals("(");
      if (mark || OPENERS.contains(s.lemma(t))) {
        return t;
      }
    }
    return limit;
  }

  /** Whether a word opens a clause of its own. */
  static boolean open(String lemma) {
    return OPENERS.contains(lemma);
  }
}
