package org.dossier.claims.match.en;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/** The noun phrases of a sentence: the bare ones, and those with their "of ..." */
final class Phrases {
  private static final Set<String> OPENERS = Set.of("all", "both", "half", "such", "only", "some");
  private static final Set<String> ABOUT =
      Set.of("about", "around", "nearly", "almost", "over", "approximately", "roughly");

  private static final Set<String> BOUNDS =
      Set.of(
          "more than",
          "less than",
          "fewer than",
          "at least",
          "at most",
          "up to",
          "as many as",
          "as much as",
          "as few as",
          "no more than",
          "no fewer than",
          "not less than");

  private final MarkedSentence sentence;
  private final List<Phrase> bases = new ArrayList<>();
  private final List<Phrase> whole = new ArrayList<>();
  private final int[] baseAt;
  private final int[] wholeAt;

  private Phrases(MarkedSentence sentence) {
    this.sentence = sentence;
    this.baseAt = new int[sentence.size()];
    this.wholeAt = new int[sentence.size()];
    Arrays.fill(baseAt, -1);
    Arrays.fill(wholeAt, -1);
  }

  static Phrases of(MarkedSentence sentence) {
    var phrases = new Phrases(sentence);
    phrases.findBases();
    phrases.join();
    return phrases;
  }

  /** Without what hangs on them. */
  List<Phrase> bases() {
    return bases;
  }

  /** With "of ..." */
  List<Phrase> whole() {
    return whole;
  }

  /** The bare phrase that covers a token. */
  @Nullable Phrase baseAt(int token) {
    return token >= 0 && token < baseAt.length && baseAt[token] >= 0
        ? bases.get(baseAt[token])
        : null;
  }

  /** The phrase that covers a token. */
  @Nullable Phrase at(int token) {
    return token >= 0 && token < wholeAt.length && wholeAt[token] >= 0
        ? whole.get(wholeAt[token])
        : null;
  }

  /** The phrase that begins at a token. */
  @Nullable Phrase startingAt(int token) {
    Phrase phrase = at(token);
    return phrase != null && phrase.start() == token ? phrase : null;
  }

  boolean isDate(Phrase phrase) {
    return sentence.in(phrase.head(), MentionKind.DATE);
  }

  private void findBases() {
    int i = 0;
    while (i < sentence.size()) {
      int end = sentence.in(i, MentionKind.DATE) ? sentence.mentionEnd(i) : end(i);
      if (end > i) {
        int head = head(i, end);
        if (head >= 0) {
          Arrays.fill(baseAt, i, end, bases.size());
          bases.add(new Phrase(i, end, head, end));
          i = end;
          continue;
        }
      }
      i++;
    }
  }

  /** The end of the phrase that begins at {@code from}; {@code from} when none does. */
  private int end(int from) {
    int i = from + bound(from);
    boolean noun = false;
    while (i < sentence.size()) {
      if (sentence.in(i, MentionKind.DATE)) {
        break;
      }
      if (noun && opensGoods(i) && (named(i - 1) || calledByTerm(i - 1, from))) {
        break;
      }
      if (sentence.mention(i) != null && sentence.mentionStart(i) == i) {
        i = sentence.mentionEnd(i);
        noun = true;
        continue;
      }
      Pos pos = sentence.pos(i);
      String tag = sentence.tag(i);
      if (pos == Pos.PRON && !tag.equals("PRP$") && !tag.startsWith("W")) {
        return i == from && !tag.equals("EX") ? i + 1 : noun ? i : from;
      }
      boolean opens = pos == Pos.DET && !tag.equals("WDT") || tag.equals("PRP$");
      if (opens) {
        if (i > from && !OPENERS.contains(sentence.lower(i - 1))) {
          break;
        }
        i++;
      } else if (pos == Pos.NOUN || pos == Pos.PROPN) {
        noun = true;
        i++;
      } else if (pos == Pos.NUM || pos == Pos.ADJ || pos == Pos.SYM && symbol(i)) {
        if (noun && pos == Pos.ADJ && !nounAhead(i + 1)) {
          break;
        }
        i++;
      } else if (possessive(sentence, i) && noun && i + 1 < sentence.size()) {
        i++;
      } else if (modifier(i, from)) {
        i++;
      } else {
        break;
      }
    }
    while (i > from && possessive(sentence, i - 1)) {
      i--;
    }
    return i;
  }

  /** A number that counts what follows: "gave Kordia | ten trucks", "| 10 armored trucks". */
  private boolean opensGoods(int i) {
    boolean counted =
        sentence.pos(i + 1) == Pos.NOUN
            || sentence.in(i, MentionKind.QUANTITY) && nounAhead(sentence.mentionEnd(i));
    return counted
        && sentence.pos(i) == Pos.NUM
        && !sentence.in(i, MentionKind.MONEY)
        && sentence.mention(i) != sentence.mention(i - 1);
  }

  /** "the Buyer": a word with a capital behind "the", and nothing else. */
  private boolean calledByTerm(int i, int from) {
    return i == from + 1
        && sentence.lower(from).equals("the")
        && Character.isUpperCase(sentence.token(i).text().codePointAt(0));
  }

  private boolean named(int i) {
    return sentence.in(i, MentionKind.PERSON)
        || sentence.in(i, MentionKind.ORGANIZATION)
        || sentence.in(i, MentionKind.LOCATION);
  }

  /** "'s" after a noun, whatever the tagger made of it. */
  static boolean possessive(MarkedSentence s, int i) {
    String word = s.lower(i);
    boolean mark = word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
    return s.tag(i).equals("POS")
        || mark && s.pos(i) != Pos.AUX && s.pos(i) != Pos.VERB && word.length() > 1;
  }

  /** How many words of "more than", "at least", "up to" stand before a figure here. */
  private int bound(int i) {
    for (int length = 3; length > 1; length--) {
      var words = new StringBuilder(sentence.lower(i));
      for (int k = i + 1; k < i + length; k++) {
        words.append(' ').append(sentence.lower(k));
      }
      boolean figure = sentence.pos(i + length) == Pos.NUM || sentence.tag(i + length).equals("$");
      if (figure && BOUNDS.contains(words.toString())) {
        return length;
      }
    }
    return 0;
  }

  /** A participle or an adverb that stands between an opener and a noun. */
  private boolean modifier(int i, int from) {
    String tag = sentence.tag(i);
    if (tag.equals("VBN") || tag.equals("VBG")) {
      boolean opened = i > from && !sentence.tag(i - 1).startsWith("NN");
      return opened && nounAhead(i + 1);
    }
    if (sentence.pos(i) == Pos.ADV) {
      Pos next = sentence.pos(i + 1);
      boolean figure = next == Pos.NUM && ABOUT.contains(sentence.lower(i));
      return figure
          || i > from && (next == Pos.ADJ || sentence.tag(i + 1).equals("VBN")) && nounAhead(i + 2);
    }
    return false;
  }

  /** A currency sign, or a hyphened word that the tagger took for a sign: "high-level". */
  private boolean symbol(int i) {
    return sentence.tag(i).equals("$") || Character.isLetter(sentence.lower(i).charAt(0));
  }

  private boolean nounAhead(int i) {
    Pos pos = sentence.pos(i);
    return pos == Pos.NOUN
        || pos == Pos.PROPN
        || pos == Pos.NUM
        || sentence.tag(i).equals("$")
        || pos == Pos.ADJ && nounAfter(i + 1);
  }

  private boolean nounAfter(int i) {
    return sentence.pos(i) == Pos.NOUN || sentence.pos(i) == Pos.PROPN;
  }

  /** The last noun, number or name; -1 when there is none. */
  private int head(int from, int end) {
    for (int i = end - 1; i >= from; i--) {
      Pos pos = sentence.pos(i);
      if (pos == Pos.NOUN || pos == Pos.PROPN || pos == Pos.PRON || sentence.mention(i) != null) {
        return i;
      }
    }
    for (int i = end - 1; i >= from; i--) {
      Pos pos = sentence.pos(i);
      if (pos == Pos.NUM || pos == Pos.DET || pos == Pos.ADJ && i > from) {
        return i;
      }
    }
    return -1;
  }

  /** Hangs "of ..." on the phrase before it, over "and" where both sides are names. */
  private void join() {
    int i = 0;
    while (i < bases.size()) {
      Phrase first = bases.get(i);
      int last = i;
      while (last + 1 < bases.size() && hangs(bases.get(last), bases.get(last + 1))) {
        last++;
        while (last + 1 < bases.size() && sameList(bases.get(last), bases.get(last + 1))) {
          last++;
        }
      }
      var joined = new Phrase(first.start(), bases.get(last).end(), first.head(), first.end());
      Arrays.fill(wholeAt, joined.start(), joined.end(), whole.size());
      whole.add(joined);
      i = last + 1;
    }
  }

  private boolean hangs(Phrase one, Phrase next) {
    return next.start() == one.end() + 1 && sentence.lower(one.end()).equals("of") && !isDate(one);
  }

  private boolean sameList(Phrase one, Phrase next) {
    var left = sentence.mention(one.head());
    var right = sentence.mention(next.head());
    return next.start() == one.end() + 1
        && sentence.lower(one.end()).equals("and")
        && left != null
        && right != null
        && left.kind() == right.kind()
        && left.kind() != MentionKind.DATE;
  }
}
