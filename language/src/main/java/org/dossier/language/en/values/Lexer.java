package org.dossier.language.en.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.language.en.values.Lexeme.Kind;

/** Cuts the tokens of a sentence into lexemes. */
final class Lexer {
  private Lexer() {}

  static List<Lexeme> lexemes(Sentence sentence) {
    List<Lexeme> lexemes = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      String text = token.text();
      int at = 0;
      while (at < text.length()) {
        int end = endAt(text, at);
        if (!Character.isWhitespace(text.charAt(at))) {
          add(lexemes, token, at, end);
        }
        at = end;
      }
    }
    return lexemes;
  }

  private static void add(List<Lexeme> lexemes, Token token, int at, int end) {
    String part = token.text().substring(at, end);
    int start = token.span().start() + at;
    boolean glued = !lexemes.isEmpty() && lexemes.getLast().end() == start;
    char first = part.charAt(0);
    Kind kind =
        Character.isDigit(first)
                || first == '.' && part.length() > 1 && Character.isDigit(part.charAt(1))
            ? Kind.FIGURE
            : Character.isLetter(first) ? Kind.WORD : Kind.MARK;
    String lower = part.toLowerCase(Locale.ROOT);
    lexemes.add(new Lexeme(kind, part, lower, start, token.span().start() + end, glued, token));
  }

  private static int endAt(String text, int at) {
    char first = text.charAt(at);
    int end = at + 1;
    if (Character.isDigit(first)
        || first == '.' && end < text.length() && Character.isDigit(text.charAt(end))) {
      while (end < text.length()
          && (Character.isDigit(text.charAt(end)) || isInFigure(text, end))) {
        end++;
      }
    } else if (Character.isLetter(first)) {
      while (end < text.length() && (Character.isLetter(text.charAt(end)) || isInWord(text, end))) {
        end++;
      }
    } else if (Character.isHighSurrogate(first) && end < text.length()) {
      end++;
    }
    return end;
  }

  private static boolean isInFigure(String text, int at) {
    return (text.charAt(at) == ',' || text.charAt(at) == '.')
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }

  /** The periods of "u.s." and "dec.". */
  private static boolean isInWord(String text, int at) {
    return text.charAt(at) == '.' && Character.isLetter(text.charAt(at - 1));
  }
}
