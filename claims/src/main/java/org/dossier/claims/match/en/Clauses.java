package org.dossier.claims.match.en;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/** Which phrases belong to which verb group: subjects to the left, the rest to the right. */
final class Clauses {
  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "that",
          "whether",
          "because",
          "while",
          "if",
          "unless",
          "when",
          "where",
          "although",
          "though",
          "which",
          "who",
          "whom",
          "whose",
          "whereas",
          "how",
          "why");
  private static final Set<String> LIST_LINKS = Set.of("and", "or", "&");
  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "''", "``", "«", "»");
  private static final Set<String> TIMES =
      Set.of("after", "before", "since", "as", "until", "once", "than", "so");
  private static final Set<String> NOMINATIVES = Set.of("he", "she", "they", "we", "it");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final int MAX_LIST = 40;

  private final MarkedSentence s;
  private final Phrases phrases;
  private final List<VerbGroup> groups;

  Clauses(MarkedSentence sentence, Phrases phrases, List<VerbGroup> groups) {
    this.s = sentence;
    this.phrases = phrases;
    this.groups = groups;
  }

  /** "he", "they": only ever a subject. */
  static boolean nominative(String word) {
    return NOMINATIVES.contains(word) && !word.equals("it");
  }

  static boolean isQuote(String word) {
    return QUOTES.contains(word);
  }

  /** The phrases that a group's form makes its subject; empty when none is found. */
  List<Phrase> subjects(int index) {
    return subjects(index, 0);
  }

  private List<Phrase> subjects(int index, int depth) {
    VerbGroup group = groups.get(index);
    if (depth > groups.size()) {
      return List.of();
    }
    if (group.form() == VerbGroup.Form.INFINITIVE) {
      return controller(index, depth);
    }
    int t = group.start() - 1;
    while (t >= 0 && (s.pos(t) == Pos.ADV || s.lower(t).equals("also")) && phrases.at(t) == null) {
      t--;
    }
    if (t < 0) {
      return inverted(group);
    }
    String word = s.lower(t);
    if (group.form() == VerbGroup.Form.GERUND && index > 0 && s.pos(t) == Pos.ADP) {
      return shared(index, depth); // "they harmed it by firing ..."
    }
    if (relative(t)) {
      int before = s.lower(t - 1).equals(",") ? t - 2 : t - 1;
      Phrase antecedent = phrases.at(before);
      return antecedent == null ? List.of() : withListTo(antecedent);
    }
    if (isQuote(word) || word.equals(",") && isQuote(s.lower(t - 1))) {
      return inverted(group);
    }
    if (word.equals(",") && group.form() == VerbGroup.Form.GERUND && index == 0) {
      Phrase before = phrases.at(t - 1);
      if (before != null && !phrases.isDate(before)) {
        return withListTo(before); // "X, citing Y, said"
      }
    }
    if (word.equals(",") || DASHES.contains(word)) {
      return overParenthesis(index, t, depth);
    }
    if (LIST_LINKS.contains(word)
        || word.equals("but")
        || word.equals(";")
        || word.equals("then")) {
      return shared(index, depth);
    }
    return leftward(index, t, depth);
  }

  /** Whether the phrase ends right before a group that begins after {@code from}. */
  private boolean next(Phrase phrase, int from) {
    return phrase.end() == from + 1;
  }

  /** The noun before "between A and B", of which {@code last} is the B; null when there is none. */
  private @Nullable Phrase pairOwner(Phrase last) {
    if (!LIST_LINKS.contains(s.lower(last.start() - 1))) {
      return null;
    }
    Phrase first = phrases.at(last.start() - 2);
    if (first == null || first.start() < 2 || !preposition(first.start() - 1)) {
      return null;
    }
    Phrase owner = phrases.at(first.start() - 2);
    return owner == null || phrases.isDate(owner) ? null : owner;
  }

  /** "and" between two that belong together: "between A and B", "with X and Y" of named parties. */
  boolean pairs(int t) {
    Phrase left = phrases.at(t - 1);
    Phrase right = phrases.startingAt(t + 1);
    if (!LIST_LINKS.contains(s.lower(t)) || left == null || right == null || opensClause(right)) {
      return false;
    }
    return s.lower(left.start() - 1).equals("between") || actor(left) && actor(right);
  }

  private boolean actor(Phrase phrase) {
    return s.in(phrase.head(), MentionKind.PERSON) || s.in(phrase.head(), MentionKind.ORGANIZATION);
  }

  private boolean relative(int t) {
    String word = s.lower(t);
    boolean pronoun = word.equals("who") || word.equals("which");
    boolean that = word.equals("that") && phrases.at(t - 1) != null && s.pos(t - 1) != Pos.VERB;
    return pronoun || that && !saying(t - 1);
  }

  private boolean saying(int t) {
    return s.pos(t) == Pos.VERB;
  }

  private List<Phrase> leftward(int index, int from, int depth) {
    int floor = index > 0 ? groups.get(index - 1).end() : 0;
    Phrase nearest = phrases.at(from);
    if (nearest != null && groups.get(index).finite() && nominative(s.lower(nearest.head()))) {
      return withListTo(nearest);
    }
    if (index > 0 && groups.get(index).finite() && embedded(index)) {
      VerbGroup inner = groups.get(index - 1);
      if (inner.finite()) {
        return subjects(index - 1, depth + 1);
      }
      Phrase owner = phrases.at(inner.start() - 1);
      if (owner != null) {
        return ownerOf(index - 1, owner, depth);
      }
    }
    int t = from;
    while (t >= floor) {
      Phrase phrase = phrases.at(t);
      if (phrase == null) {
        String word = s.lower(t);
        if (word.equals(",") && t > floor) {
          Phrase parenthesis = phrases.at(t - 1);
          if (parenthesis == null) {
            break;
          }
        }
        if (CLAUSE_OPENERS.contains(word) || word.equals(";") || word.equals(":")) {
          break;
        }
        if ((word.equals("and") || word.equals("but")) && t < from && index > 0) {
          return shared(index, depth); // "accepts it and in due course will answer"
        }
        t--;
        continue;
      }
      int before = phrase.start() - 1;
      boolean opens = before >= 0 && TIMES.contains(s.lower(before)) && next(phrase, from);
      boolean marked = before >= 0 && preposition(before) || phrases.isDate(phrase);
      if (opens && !phrases.isDate(phrase)) {
        return withListTo(phrase); // "after one shell landed"
      }
      if (!marked) {
        Phrase owner = pairOwner(phrase);
        if (owner == null || owner.start() < floor) {
          return withListTo(phrase);
        }
        int mark = owner.start() - 1;
        if (mark < 0 || !preposition(mark)) {
          return withListTo(owner); // "relations between A and B improved"
        }
        t = mark - 1;
        continue;
      }
      t = phrases.isDate(phrase) && !(before >= 0 && preposition(before)) ? before : before - 1;
    }
    if (index > 0) {
      VerbGroup previous = groups.get(index - 1);
      boolean inside =
          previous.form() == VerbGroup.Form.REDUCED || previous.form() == VerbGroup.Form.GERUND;
      Phrase owner = inside ? phrases.at(previous.start() - 1) : null;
      if (owner != null) {
        return ownerOf(index - 1, owner, depth);
      }
      if (relativeClause(index - 1)) {
        return subjects(index - 1, depth + 1);
      }
      return groups.get(index).finite() ? List.of() : shared(index, depth);
    }
    return inverted(groups.get(index));
  }

  /**
   * Whether the group before only tells more of the subject: "nations which have sent troops
   * include ...", "aircraft supplied by X arrived".
   */
  private boolean embedded(int index) {
    VerbGroup inner = groups.get(index - 1);
    boolean hangs =
        inner.finite() && relativeClause(index - 1)
            || inner.form() == VerbGroup.Form.REDUCED && phrases.at(inner.start() - 1) != null;
    if (!hangs) {
      return false;
    }
    for (int t = inner.end(); t < groups.get(index).start(); t++) {
      String word = s.lower(t);
      boolean breaks =
          word.equals(",") || word.equals(";") || CLAUSE_OPENERS.contains(word) || isQuote(word);
      if (breaks && phrases.at(t) == null) {
        return false;
      }
    }
    return true;
  }

  /** "aircraft supplied by X arrived": the noun that the participle hangs on. */
  private List<Phrase> ownerOf(int inner, Phrase owner, int depth) {
    int before = owner.start() - 1;
    if (before >= 0 && preposition(before)) {
      return inner > 0 || before > 0 ? leftwardFrom(before - 1, depth) : List.of();
    }
    return withListTo(owner);
  }

  private List<Phrase> leftwardFrom(int from, int depth) {
    for (int t = from; t >= 0; t--) {
      Phrase phrase = phrases.at(t);
      if (phrase == null) {
        if (s.pos(t) == Pos.VERB || s.lower(t).equals(";")) {
          return List.of();
        }
        continue;
      }
      int before = phrase.start() - 1;
      if (before >= 0 && preposition(before) || phrases.isDate(phrase)) {
        t = before;
        continue;
      }
      return withListTo(phrase);
    }
    return List.of();
  }

  /** Whether "who" or "which" opens the clause of a group. */
  boolean relativeClause(int index) {
    int t = groups.get(index).start() - 1;
    while (t >= 0 && s.pos(t) == Pos.ADV) {
      t--;
    }
    return t >= 0 && relative(t);
  }

  /** "X, the spokesman, said", "X, which makes Y, said": what stands before the first comma. */
  private List<Phrase> overParenthesis(int index, int comma, int depth) {
    for (int t = comma - 1; t > 0; t--) {
      if (s.lower(t).equals(",") || DASHES.contains(s.lower(t))) {
        Phrase before = phrases.at(overBrackets(t - 1));
        String opener = s.lower(t + 1);
        Phrase inside = phrases.startingAt(t + 1);
        boolean relative = opener.equals("who") || opener.equals("which") || opener.equals("whose");
        boolean apposed = inside != null && !phrases.isDate(inside) && noFiniteVerb(t + 1, comma);
        boolean participle = s.tag(t + 1).equals("VBG") || s.tag(t + 1).equals("VBN");
        if (before != null && (relative || apposed || participle || s.pos(t + 1) == Pos.ADP)) {
          int mark = before.start() - 1;
          if (mark >= 0 && preposition(mark)) {
            List<Phrase> left = leftwardFrom(mark - 1, depth);
            return left.size() == 1 ? List.of(apposedTo(left.getFirst())) : left;
          }
          Phrase owner = pairOwner(before);
          if (owner != null) {
            return List.of(owner); // "relations between A and B, which ..., improved"
          }
          return List.of(apposedTo(before));
        }
        if (relative || apposed) {
          break;
        }
      }
      if (s.lower(t).equals(";")) {
        break;
      }
    }
    List<Phrase> right = inverted(groups.get(index));
    return right.isEmpty() ? shared(index, depth) : right;
  }

  /**
   * Of "Anna Hale, a crew chief in the Third Battery, Norvane Guard," and of "Harbor Command, Port
   * Varn, Norvane," the name that they open with.
   */
  private Phrase apposedTo(Phrase phrase) {
    Phrase name = s.lower(phrase.start() - 1).equals(",") ? phrases.at(phrase.start() - 2) : null;
    if (name == null || !actor(name)) {
      return phrase;
    }
    boolean told = ARTICLES.contains(s.lower(phrase.start()));
    boolean address =
        s.in(name.head(), MentionKind.ORGANIZATION)
            && s.pos(phrase.head()) == Pos.PROPN
            && !s.in(phrase.head(), MentionKind.ORGANIZATION);
    return told || address ? name : phrase;
  }

  /** The token before "(...)" that ends at {@code t}; {@code t} without brackets. */
  private int overBrackets(int t) {
    if (!s.lower(t).equals(")")) {
      return t;
    }
    int open = t;
    while (open > 0 && !s.lower(open).equals("(")) {
      open--;
    }
    return open - 1;
  }

  private boolean noFiniteVerb(int from, int to) {
    return groups.stream().noneMatch(g -> g.finite() && g.start() >= from && g.start() < to);
  }

  /** "said the minister". */
  private List<Phrase> inverted(VerbGroup group) {
    Phrase right = phrases.startingAt(group.end());
    boolean says = EnglishVerbs.says(s.lemma(group.head()));
    return right == null || phrases.isDate(right) || group.start() == 0 || !says
        ? List.of()
        : List.of(right);
  }

  /** The subject of the group before, for "destroyed X and damaged Y". */
  private List<Phrase> shared(int index, int depth) {
    return index == 0 ? List.of() : subjects(index - 1, depth + 1);
  }

  /** Who is to do what an infinitive says: the object of "told X to", else the subject before. */
  private List<Phrase> controller(int index, int depth) {
    if (index == 0) {
      return List.of();
    }
    Phrase between = phrases.at(groups.get(index).start() - 1);
    VerbGroup before = groups.get(index - 1);
    if (between != null
        && between.start() == before.end()
        && !before.passive()
        && !phrases.isDate(between)
        && EnglishVerbs.orders(s.lemma(before.head()))) {
      return List.of(between);
    }
    return before.passive() ? patients(index - 1, depth + 1) : subjects(index - 1, depth + 1);
  }

  private List<Phrase> patients(int index, int depth) {
    return subjects(index, depth);
  }

  /** A phrase with those coordinated to its left. */
  private List<Phrase> withListTo(Phrase last) {
    List<Phrase> list = new ArrayList<>();
    list.add(last);
    Phrase first = last;
    boolean linked = false;
    while (list.size() < MAX_LIST) {
      int t = first.start() - 1;
      String word = s.lower(t);
      boolean link = LIST_LINKS.contains(word);
      boolean comma = word.equals(",");
      if (t < 1 || !link && !(comma && linked)) {
        break;
      }
      if (link && s.lower(t - 1).equals(",")) {
        t--;
      }
      Phrase before = phrases.at(t - 1);
      if (before == null || phrases.isDate(before)) {
        break;
      }
      if (list.size() == 1 && endsGroup(before.start())) {
        break; // "disclosed the emails, and he ...": the object of the verb before
      }
      if (list.size() == 1 && NOMINATIVES.contains(s.lower(last.head()))) {
        break; // "told us of the emails, and he left"
      }
      int mark = before.start() - 1;
      linked = true;
      if (mark >= 0 && preposition(mark)) {
        break;
      }
      list.add(before);
      first = before;
    }
    Collections.reverse(list);
    return list;
  }

  private boolean endsGroup(int t) {
    return groups.stream().anyMatch(g -> g.end() == t && !EnglishVerbs.says(s.lemma(g.head())));
  }

  /** A phrase with those coordinated to its right, as far as no verb takes them as its subject. */
  List<Phrase> withListFrom(Phrase first, int limit) {
    List<Phrase> list = new ArrayList<>();
    list.add(first);
    Phrase last = first;
    while (list.size() < MAX_LIST) {
      int t = last.end();
      String word = s.lower(t);
      if (LIST_LINKS.contains(word) || word.equals(",")) {
        t++;
        if (word.equals(",") && LIST_LINKS.contains(s.lower(t))) {
          t++;
        }
      } else if (word.equals("as")
          && s.lower(t + 1).equals("well")
          && s.lower(t + 2).equals("as")) {
        t += 3;
      } else if (word.equals("along") && s.lower(t + 1).equals("with")) {
        t += 2;
      } else {
        break;
      }
      Phrase next = phrases.startingAt(t);
      if (next == null || next.end() > limit || phrases.isDate(next) != phrases.isDate(first)) {
        break;
      }
      if (opensClause(next) || opensApposed(next)) {
        break;
      }
      list.add(next);
      last = next;
    }
    return list;
  }

  /** What hangs on a noun with "of", and what is coordinated with it. */
  List<Phrase> hanging(Phrase base) {
    Phrase whole = phrases.at(base.start());
    Phrase next = phrases.baseAt(base.end() + 1);
    if (whole == null || next == null) {
      return List.of();
    }
    boolean hangs =
        whole.end() > base.end()
            && s.lower(base.end()).equals("of")
            && next.start() == base.end() + 1;
    if (!hangs) {
      return List.of();
    }
    Phrase first = new Phrase(next.start(), whole.end(), next.head(), next.end());
    return withListFrom(first, s.size());
  }

  /** Whether a finite verb follows that takes the phrase as its subject. */
  private boolean opensClause(Phrase phrase) {
    for (VerbGroup group : groups) {
      if (group.start() >= phrase.end()) {
        if (!group.finite()) {
          return false;
        }
        for (int t = phrase.end(); t < group.start(); t++) {
          if (s.pos(t) != Pos.ADV) {
            return false;
          }
        }
        return true;
      }
    }
    return false;
  }

  /** ", and Hollin, Norvane's Kolt will build ...": a clause whose subject has an apposition. */
  private boolean opensApposed(Phrase phrase) {
    Phrase apposed = phrases.startingAt(phrase.end() + 1);
    return s.lower(phrase.end()).equals(",") && apposed != null && opensClause(apposed);
  }

  boolean preposition(int t) {
    if (phrases.at(t) != null) {
      return false;
    }
    return s.pos(t) == Pos.ADP
        || s.tag(t).equals("TO")
        || s.pos(t) == Pos.SCONJ && !CLAUSE_OPENERS.contains(s.lower(t))
        || s.lower(t).equals("to")
        || s.lower(t).equals("regarding")
        || s.lower(t).equals("including");
  }

  /** Where what follows a group ends: before the next clause. */
  int limit(int index) {
    int from = groups.get(index).end();
    int limit = s.size();
    for (int next = index + 1; next < groups.size(); next++) {
      VerbGroup group = groups.get(next);
      limit = Math.min(limit, group.start());
      if (group.finite() && !relativeClause(next)) {
        List<Phrase> own = subjects(next);
        if (!own.isEmpty() && own.getFirst().start() >= from) {
          limit = Math.min(limit, own.getFirst().start());
        }
      }
      break;
    }
    for (int t = from; t < limit; t++) {
      String word = s.lower(t);
      if (word.equals(";")
          || CLAUSE_OPENERS.contains(word) && phrases.at(t) == null
          || isQuote(word)) {
        return t;
      }
    }
    return limit;
  }
}
