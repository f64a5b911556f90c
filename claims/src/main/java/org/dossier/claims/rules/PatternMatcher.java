package org.dossier.claims.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.SentenceReading;
import org.dossier.language.Pos;

/** Matches one pattern at one place by backtracking, with a bound on its steps. */
final class PatternMatcher {
  private static final int MAX_STEPS = 20_000;

  private final SentenceReading reading;
  private final MarkedSentence s;
  private final Fitting fitting;
  private final SortedMap<String, List<Filled>> roles = new TreeMap<>();
  private int steps;
  private int end;

  PatternMatcher(SentenceReading reading, Fitting fitting) {
    this.reading = reading;
    this.s = reading.sentence();
    this.fitting = fitting;
  }

  /** Where the match that begins at {@code from} ends; empty when there is none. */
  Optional<Integer> match(Pattern pattern, int from) {
    roles.clear();
    return mayBegin(pattern, from) && match(pattern, from, this::ended)
        ? Optional.of(end)
        : Optional.empty();
  }

  private boolean ended(int to) {
    end = to;
    return true;
  }

  /** A quick no, since most patterns don't begin at most places. */
  private boolean mayBegin(Pattern pattern, int at) {
    return switch (pattern) {
      case Pattern.Word word ->
          word.longest() > 1
              || word.forms().contains(s.lemma(at))
              || word.forms().contains(s.lower(at));
      case Pattern.OfClass of -> of.classes().contains(s.pos(at));
      case Pattern.Noun noun -> !(noun.want() instanceof Want.Of of) || s.in(at, of.kind());
      case Pattern.Gap _ -> true;
      case Pattern.Sequence sequence -> {
        for (Pattern part : sequence.parts()) {
          boolean optional = part instanceof Pattern.Repeat repeat && repeat.least() == 0;
          if (mayBegin(optional ? ((Pattern.Repeat) part).part() : part, at)) {
            yield true;
          }
          if (!optional) {
            yield false;
          }
        }
        yield true;
      }
      case Pattern.Either either -> {
        for (Pattern option : either.options()) {
          if (mayBegin(option, at)) {
            yield true;
          }
        }
        yield false;
      }
      case Pattern.Repeat repeat -> repeat.least() == 0 || mayBegin(repeat.part(), at);
      case Pattern.Role role -> mayBegin(role.part(), at);
    };
  }

  SortedMap<String, List<Filled>> roles() {
    return roles;
  }

  private boolean match(Pattern pattern, int at, IntPredicate then) {
    if (++steps > MAX_STEPS) {
      return false;
    }
    return switch (pattern) {
      case Pattern.Word word -> word(word, at, then);
      case Pattern.OfClass of ->
          at < s.size() && of.classes().contains(s.pos(at)) && then.test(at + 1);
      case Pattern.Noun noun -> noun(noun.want(), at, then, null);
      case Pattern.Gap gap -> gap(gap, at, then);
      case Pattern.Sequence sequence -> sequence(sequence.parts(), 0, at, then);
      case Pattern.Either either -> {
        for (Pattern option : either.options()) {
          if (match(option, at, then)) {
            yield true;
          }
        }
        yield false;
      }
      case Pattern.Repeat repeat -> repeat(repeat, 0, at, then);
      case Pattern.Role role -> role(role, at, then);
    };
  }

  private boolean word(Pattern.Word word, int at, IntPredicate then) {
    if (at >= s.size()) {
      return false;
    }
    if (word.forms().contains(s.lemma(at)) || word.forms().contains(s.lower(at))) {
      if (then.test(at + 1)) {
        return true;
      }
    }
    if (word.longest() == 1) {
      return false;
    }
    var lemmas = new StringBuilder(s.lemma(at));
    var words = new StringBuilder(s.lower(at));
    for (int next = at + 1; next < Math.min(s.size(), at + word.longest()); next++) {
      lemmas.append(' ').append(s.lemma(next));
      words.append(' ').append(s.lower(next));
      boolean listed =
          word.forms().contains(lemmas.toString()) || word.forms().contains(words.toString());
      if (listed && then.test(next + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean sequence(List<Pattern> parts, int index, int at, IntPredicate then) {
    if (index == parts.size()) {
      return then.test(at);
    }
    return match(parts.get(index), at, new Rest(parts, index + 1, then));
  }

  private boolean repeat(Pattern.Repeat repeat, int count, int at, IntPredicate then) {
    boolean more =
        count < repeat.most() && match(repeat.part(), at, new Again(repeat, count + 1, at, then));
    return more || count >= repeat.least() && then.test(at);
  }

  /** What follows in a sequence. Classes, not lambdas: these are made for every word of a page. */
  private final class Rest implements IntPredicate {
    private final List<Pattern> parts;
    private final int index;
    private final IntPredicate then;

    Rest(List<Pattern> parts, int index, IntPredicate then) {
      this.parts = parts;
      this.index = index;
      this.then = then;
    }

    @Override
    public boolean test(int next) {
      return sequence(parts, index, next, then);
    }
  }

  private final class Again implements IntPredicate {
    private final Pattern.Repeat repeat;
    private final int count;
    private final int at;
    private final IntPredicate then;

    Again(Pattern.Repeat repeat, int count, int at, IntPredicate then) {
      this.repeat = repeat;
      this.count = count;
      this.at = at;
      this.then = then;
    }

    @Override
    public boolean test(int next) {
      return next > at && repeat(repeat, count, next, then);
    }
  }

  private final class Kept implements IntPredicate {
    private final String role;
    private final int at;
    private final IntPredicate then;

    Kept(String role, int at, IntPredicate then) {
      this.role = role;
      this.at = at;
      this.then = then;
    }

    @Override
    public boolean test(int next) {
      return next > at && kept(role, new Filled(at, next, null), next, then);
    }
  }

  private boolean gap(Pattern.Gap gap, int at, IntPredicate then) {
    for (int next = at; next <= Math.min(s.size(), at + gap.most()); next++) {
      if (then.test(next)) {
        return true;
      }
      if (s.lower(next).equals(";")) {
        return false;
      }
    }
    return false;
  }

  private boolean role(Pattern.Role role, int at, IntPredicate then) {
    if (role.part() instanceof Pattern.Noun noun) {
      return noun(noun.want(), at, then, role.name());
    }
    return match(role.part(), at, new Kept(role.name(), at, then));
  }

  private boolean noun(
      Want want, int at, IntPredicate then, @org.jspecify.annotations.Nullable String role) {
    for (Phrase phrase : candidates(want, at)) {
      Optional<Filled> filled = fitting.fit(s, phrase, want);
      if (filled.isPresent()) {
        boolean matched =
            role == null ? then.test(phrase.end()) : kept(role, filled.get(), phrase.end(), then);
        if (matched) {
          return true;
        }
      }
    }
    return false;
  }

  /** What begins here: the phrase with its "of", the phrase without, the mention alone. */
  private List<Phrase> candidates(Want want, int at) {
    List<Phrase> found = new ArrayList<>();
    if (at >= s.size()) {
      return found;
    }
    boolean mentionOnly = want instanceof Want.Of;
    if (!mentionOnly) {
      for (Phrase phrase : reading.phrases()) {
        if (phrase.start() == at) {
          found.add(phrase);
          if (phrase.core() < phrase.end()) {
            found.add(new Phrase(phrase.start(), phrase.core(), phrase.head(), phrase.core()));
          }
        }
        if (phrase.core() <= at && at < phrase.end() && s.pos(phrase.core()) != Pos.ADP) {
          int head = firstNoun(at, phrase.end());
          found.add(new Phrase(at, phrase.end(), head, head + 1)); // the Y that hangs on X
        }
        if (phrase.core() < at && at < phrase.end() && s.pos(at - 1) == Pos.ADP) {
          int head = head(at, phrase.end());
          found.add(new Phrase(at, phrase.end(), head, head + 1)); // the Y of "X of Y"
        }
      }
    }
    if (s.mention(at) != null && s.mentionStart(at) == at) {
      int to = s.mentionEnd(at);
      found.add(new Phrase(at, to, to - 1, to));
    }
    return found;
  }

  private int firstNoun(int from, int end) {
    for (int i = from; i < end; i++) {
      if (s.pos(i) == Pos.NOUN || s.pos(i) == Pos.PROPN) {
        return i;
      }
    }
    return from;
  }

  /** The last noun before the next preposition. */
  private int head(int from, int end) {
    int head = from;
    for (int i = from; i < end && s.pos(i) != Pos.ADP; i++) {
      if (s.pos(i) == Pos.NOUN || s.pos(i) == Pos.PROPN) {
        head = i;
      }
    }
    return head;
  }

  private boolean kept(String role, Filled filled, int next, IntPredicate then) {
    List<Filled> list = roles.computeIfAbsent(role, _ -> new ArrayList<>());
    list.add(filled);
    if (then.test(next)) {
      return true;
    }
    list.removeLast();
    if (list.isEmpty()) {
      roles.remove(role);
    }
    return false;
  }
}
