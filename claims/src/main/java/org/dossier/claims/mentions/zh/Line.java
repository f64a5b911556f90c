package org.dossier.claims.mentions.zh;

import java.util.ArrayList;
import java.util.List;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.language.zh.script.Compact;
import org.dossier.model.Span;

/** A sentence in folded characters, with its words and their places there. */
final class Line {
  /** A word of the sentence at its place in the folded text. */
  record Word(int start, int end, String text, String tag, Token token) {
    boolean tagged(String prefix) {
      return tag.startsWith(prefix);
    }

    int length() {
      return end - start;
    }
  }

  final String text;
  final List<Word> words;
  private final Compact compact;
  private final int[] wordAt;

  Line(String page, Sentence sentence) {
    compact = Compact.of(page, sentence.span());
    text = compact.folded();
    words = new ArrayList<>();
    wordAt = new int[text.length() + 1];
    java.util.Arrays.fill(wordAt, -1);
    int at = 0;
    for (Token token : sentence.tokens()) {
      while (at < text.length() && compact.original(at) < token.span().start()) {
        at++;
      }
      int end = Math.min(text.length(), at + token.lemma().length());
      java.util.Arrays.fill(wordAt, at, end, words.size());
      words.add(new Word(at, end, text.substring(at, end), token.tag(), token));
      at = end;
    }
  }

  Span original(Draft draft) {
    return compact.original(draft.start(), draft.end());
  }

  /** The index of the word that covers a place; -1 for a blank. */
  int wordAt(int at) {
    return at < 0 || at >= wordAt.length ? -1 : wordAt[at];
  }

  boolean startsWord(int at) {
    int word = wordAt(at);
    return word < 0 || words.get(word).start() == at;
  }

  boolean endsWord(int end) {
    int word = wordAt(end - 1);
    return word < 0 || words.get(word).end() == end;
  }

  char at(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
  }

  boolean has(int at, String words) {
    return at >= 0 && text.startsWith(words, at);
  }

  boolean endsBefore(int at, String words) {
    return at >= words.length() && text.startsWith(words, at - words.length());
  }
}
