package org.dossier.claims.match.ru;

import java.util.List;
import java.util.Set;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;

/** Finds what is said: a clause behind "что", a colon or a quotation, or what goes before. */
final class Contents {
  private static final Set<String> TURNS = Set.of("а", "но", "однако");

  private final MarkedSentence s;
  private final Phrases phrases;
  private final List<VerbGroup> groups;
  private final Clauses clauses;

  Contents(MarkedSentence s, Phrases phrases, List<VerbGroup> groups, Clauses clauses) {
    this.s = s;
    this.phrases = phrases;
    this.groups = groups;
    this.clauses = clauses;
  }

  void find(int index, int right, List<Argument> arguments) {
    VerbGroup group = groups.get(index);
    int end = turn(index, clauses.end());
    for (int t = group.end(); t < Math.min(s.size(), Math.max(right, group.end()) + 2); t++) {
      String word = s.lower(t);
      if (word.equals(",")
          && (s.lower(t + 1).equals("что")
              || s.lower(t + 1).equals("чтобы")
              || s.lower(t + 1).equals("будто")
              || s.lower(t + 1).equals("как"))) {
        addContent(t + 2, end, arguments);
        return;
      }
      if (t == group.end() && word.equals("что")) {
        addContent(t + 1, end, arguments); // the comma is left out
        return;
      }
      if (word.equals(":")) {
        addContent(t + 1, end, arguments);
        return;
      }
      if (isQuote(word) && s.mention(t + 1) == null && closes(t) > t + 3) {
        addContent(t, closes(t) + 1, arguments);
        return;
      }
    }
    if (index + 1 < groups.size()
        && groups.get(index + 1).form() == VerbGroup.Form.INFINITIVE
        && groups.get(index + 1).start() <= group.end() + 3
        && !s.lower(group.end()).equals("и")
        && !s.lower(group.end()).equals("или")
        && !s.lower(group.end()).equals(",")) {
      addContent(groups.get(index + 1).start(), end, arguments);
      return;
    }
    fronted(group, arguments);
  }

  /** Where somebody else is given the word: "X считает, что ..., а Y уверен, что ...". */
  private int turn(int index, int end) {
    for (int next = index + 1; next < groups.size(); next++) {
      VerbGroup group = groups.get(next);
      if (group.form() != VerbGroup.Form.FINITE || !RussianVerbs.says(s.lemma(group.head()))) {
        continue;
      }
      int from = -1;
      for (int t = groups.get(index).end(); t < group.start(); t++) {
        boolean turns = s.lower(t).equals(",") && TURNS.contains(s.lower(t + 1));
        from = turns || s.lower(t).equals(";") ? t : from;
      }
      if (from > 0 && namesSpeaker(from, group)) {
        return from;
      }
    }
    return end;
  }

  private boolean namesSpeaker(int from, VerbGroup group) {
    for (int t = from + 1; t <= group.end(); t++) {
      Phrase phrase = phrases.startingAt(t);
      if (phrase != null
          && phrases.acts(phrase)
          && !phrases.isLed(phrase)
          && Case.NOM.in(phrases.cases(phrase))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuote(String word) {
    return word.equals("«") || word.equals("\"") || word.equals("“");
  }

  private int closes(int open) {
    for (int t = open + 1; t < s.size(); t++) {
      String word = s.lower(t);
      if (word.equals("»") || word.equals("”") || word.equals("\"")) {
        return t;
      }
    }
    return open;
  }

  /** «...», — сказал X; "..., сообщил X". */
  private void fronted(VerbGroup group, List<Argument> arguments) {
    if (!RussianVerbs.says(s.lemma(group.head()))) {
      return;
    }
    int t = group.start() - 1;
    Phrase before = phrases.at(t);
    if (before != null
        && arguments.stream()
            .anyMatch(a -> a.slot().equals("subject") && a.phrase().equals(before))) {
      t = before.start() - 1;
    }
    boolean dash =
        t > 0 && (s.lower(t).equals("—") || s.lower(t).equals("–") || s.lower(t).equals("-"));
    if (dash) {
      t--;
    }
    boolean mark =
        t > 1
            && (s.lower(t).equals(",")
                || s.lower(t).equals("»")
                || s.lower(t).equals("\"")
                || s.lower(t).equals("!")
                || s.lower(t).equals("?"));
    if (mark) {
      int end = s.lower(t).equals(",") ? t : t + 1;
      if (end > 2 && !onlySource(end)) {
        addContent(0, end, arguments);
      }
    }
  }

  /** "По данным агентства «Факт», X передал ...": what comes first says whose word it is. */
  private boolean onlySource(int end) {
    boolean led = s.lower(0).equals("по") || s.lower(0).equals("согласно");
    for (int i = 0; i < groups.size() && led; i++) {
      led = groups.get(i).start() >= end;
    }
    return led;
  }

  private static void addContent(int from, int to, List<Argument> arguments) {
    if (from < to) {
      arguments.add(new Argument("content", new Phrase(from, to, from, to)));
    }
  }
}
