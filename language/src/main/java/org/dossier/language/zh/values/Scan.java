package org.dossier.language.zh.values;

import java.util.BitSet;
import java.util.List;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.language.zh.script.Compact;
import org.jspecify.annotations.Nullable;

/** A sentence as the readers of values see it: folded characters, and where words begin and end. */
final class Scan {
  final String text;
  final int end;
  private final Compact compact;
  private final @Nullable Token[] starts;
  private final BitSet inner = new BitSet();

  Scan(String page, Sentence sentence) {
    compact = Compact.of(page, sentence.span());
    text = compact.folded();
    end = text.length();
    starts = new Token[end + 1];
    List<Token> tokens = sentence.tokens();
    int at = 0;
    for (Token token : tokens) {
      while (at < end && compact.original(at) < token.span().start()) {
        at++;
      }
      if (at < end && compact.original(at) == token.span().start()) {
        starts[at] = token;
        inner.set(at + 1, Math.min(end, at + token.lemma().length()));
      }
    }
  }

  Compact compact() {
    return compact;
  }

  /** The word that begins here. */
  @Nullable Token word(int at) {
    return at <= end ? starts[at] : null;
  }

  /** Whether a word goes on here. */
  boolean inWord(int at) {
    return inner.get(at);
  }

  char at(int at) {
    return at >= 0 && at < end ? text.charAt(at) : '\0';
  }

  boolean has(int at, String words) {
    return text.startsWith(words, at);
  }

  boolean any(int at, String chars) {
    return at >= 0 && at < end && chars.indexOf(text.charAt(at)) >= 0;
  }

  int blank(int at) {
    return Numerals.blank(text, at, end);
  }
}
