package org.dossier.language.ru.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.language.ru.values.Lexeme.Kind;

/** Cuts the tokens of a sentence into lexemes. */
final class Lexer {
  private Lexer() {}

  static List<Lexeme> lexemes(Sentence sentence) {
    List<Lexeme> lexemes = new ArrayList<>(sentence.tokens().size() + 8);
    for (Token token : sentence.tokens()) {
      String text = token.text();
      boolean figures = hasDigit(text) || isMonths(text);
      int at = 0;
      while (at < text.length()) {
        int end = figures ? endAt(text, at) : endOfPlain(text, at);
        if (!Character.isWhitespace(text.charAt(at))) {
          add(lexemes, token, at, end);
        }
        at = end;
      }
    }
    return lexemes;
  }

  /** "август-сентябрь". */
  private static boolean isMonths(String text) {
    int hyphen = text.indexOf('-');
    return hyphen > 2 && Calendar.isMonth(text.substring(0, hyphen).toLowerCase(Locale.ROOT));
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int endOfPlain(String text, int at) {
    return Character.isLetter(text.charAt(at)) ? text.length() : endAt(text, at);
  }

  private static void add(List<Lexeme> lexemes, Token token, int at, int end) {
    boolean whole = at == 0 && end == token.text().length();
    String part = whole ? token.text() : token.text().substring(at, end);
    int start = token.span().start() + at;
    int gap = lexemes.isEmpty() ? 2 : start - lexemes.getLast().end();
    char first = part.charAt(0);
    Kind kind =
        Character.isDigit(first) ? Kind.FIGURE : Character.isLetter(first) ? Kind.WORD : Kind.MARK;
    String lower = whole ? token.lower() : part.toLowerCase(Locale.ROOT);
    if (kind == Kind.WORD && lower.endsWith(".")) {
      lower = lower.substring(0, lower.length() - 1);
    }
    lexemes.add(
        new Lexeme(
            kind, part, lower, start, token.span().start() + end, gap == 0, gap <= 1, token));
  }

  private static int endAt(String text, int at) {
    char first = text.charAt(at);
    int end = at + 1;
    if (Character.isDigit(first)) {
      while (end < text.length()
          && (Character.isDigit(text.charAt(end)) || isInFigure(text, end))) {
        end++;
      }
    } else if (Character.isLetter(first)) {
      while (end < text.length()
          && (Character.isLetter(text.charAt(end))
              || text.charAt(end) == '.' && Character.isLetter(text.charAt(end - 1)))) {
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
}
