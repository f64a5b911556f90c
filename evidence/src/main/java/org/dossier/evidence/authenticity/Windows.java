package org.dossier.evidence.authenticity;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for a pattern only around the places that can be part of it: most of a text can't. */
final class Windows {
  private Windows() {}

  /** Tells by the character at a place and those around it. */
  interface Anchor {
    boolean isAt(String text, int at);
  }

  /** Each find that begins no more than {@code before} characters before an anchor, once. */
  static void find(
      Pattern pattern, String text, Anchor anchor, int before, int after, Consumer<Matcher> sink) {
    Matcher matcher = null;
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i >= done && anchor.isAt(text, i)) {
        if (matcher == null) {
          matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }
        matcher.region(Math.max(done, i - before), Math.min(text.length(), i + after));
        if (matcher.find()) {
          sink.accept(matcher);
          done = matcher.end();
        }
      }
    }
  }

  /** A year of our time, by itself or before 年. */
  static boolean isYear(String text, int at) {
    char c = text.charAt(at);
    return (c == '1' || c == '2')
        && at + 3 < text.length()
        && (c == '1' ? text.charAt(at + 1) == '9' : text.charAt(at + 1) == '0')
        && isDigit(text.charAt(at + 2))
        && isDigit(text.charAt(at + 3))
        && (at + 4 == text.length() || !isDigit(text.charAt(at + 4)))
        && (at == 0 || !isDigit(text.charAt(at - 1)));
  }

  /** A letter that every name of an annex has, and few other words: annex, приложение, 附件. */
  static boolean isAnnex(String text, int at) {
    return switch (text.charAt(at)) {
      case 'x', 'X', 'ж', 'Ж', '附' -> true;
      default -> false;
    };
  }

  /** The sign before a number: №, No., N, 编号. */
  static boolean isNumberSign(String text, int at) {
    char c = text.charAt(at);
    return c == '№'
        || c == '号'
        || (c == 'N' || c == 'n')
            && at > 0
            && at + 2 < text.length()
            && text.charAt(at - 1) == ' '
            && isAfterSign(text, at + 1);
  }

  private static boolean isAfterSign(String text, int from) {
    int at = from;
    while (at < text.length() && at < from + 3 && "oO. ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length()
        && at > from
        && (isDigit(text.charAt(at)) || Character.isUpperCase(text.charAt(at)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
