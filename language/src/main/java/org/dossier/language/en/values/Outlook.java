package org.dossier.language.en.values;

import java.util.List;
import java.util.Set;
import org.dossier.language.Token;

/** Whether the words around a date speak of what is to come. */
final class Outlook {
  private static final Set<String> MODALS = Set.of("will", "'ll", "’ll", "shall");
  private static final Set<String> PLANS =
      Set.of(
          "scheduled",
          "planned",
          "plan",
          "plans",
          "planning",
          "expected",
          "expects",
          "expect",
          "set",
          "due",
          "slated",
          "supposed",
          "likely",
          "upcoming",
          "forthcoming",
          "invited",
          "hopes",
          "intends",
          "aims",
          "wants",
          "might",
          "may",
          "could");
  private static final Set<String> DEADLINES = Set.of("by", "until", "till", "through");
  private static final Set<String> SAYINGS =
      Set.of("say", "tell", "announce", "state", "report", "add", "inform", "declare");
  private static final int FAR = 24;

  private Outlook() {}

  /** A word without which no date is ahead. */
  static boolean hints(Token token) {
    return MODALS.contains(token.lower())
        || PLANS.contains(token.lower())
        || DEADLINES.contains(token.lower());
  }

  /** Decided by the verb nearest before the date, else by the first one after it. */
  static boolean isAhead(List<Lexeme> in, int at) {
    if (at > 0 && DEADLINES.contains(in.get(at - 1).lower())) {
      return true;
    }
    for (int i = at - 1; i >= Math.max(0, at - FAR); i--) {
      Lexeme word = in.get(i);
      if (MODALS.contains(word.lower()) || PLANS.contains(word.lower())) {
        return true;
      }
      String tag = word.token().tag();
      if (tag.equals("VBD") && says(in, i, at)) {
        continue; // "told us that once finished (in August) it will": what he told is ahead
      }
      if (tag.equals("VBD") || tag.equals("VBN") && !isPassive(in, i)) {
        return false;
      }
    }
    for (int i = at + 1; i < Math.min(in.size(), at + FAR); i++) {
      Lexeme word = in.get(i);
      if (MODALS.contains(word.lower())) {
        return true;
      }
      if (word.token().tag().equals("VBD")) {
        return false;
      }
    }
    return false;
  }

  /** A verb of saying with "that" between it and the date. */
  private static boolean says(List<Lexeme> in, int verb, int at) {
    if (!SAYINGS.contains(in.get(verb).token().lemma())) {
      return false;
    }
    for (int i = verb + 1; i < at; i++) {
      if (in.get(i).is("that")) {
        return true;
      }
    }
    return false;
  }

  /** "will be removed", "to be held": the participle says nothing about the time. */
  private static boolean isPassive(List<Lexeme> in, int at) {
    return at > 0 && in.get(at - 1).is("be");
  }
}
