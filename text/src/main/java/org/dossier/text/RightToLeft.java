package org.dossier.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Hebrew and Arabic: programs draw them from the left or from the right, reading starts at the
 * right, and the figures and Latin words in them still run from the left.
 */
final class RightToLeft {
  private RightToLeft() {}

  /** True when a letter of a script that runs from the right is in it. */
  static boolean isIn(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      byte direction = Character.getDirectionality(text.charAt(i));
      if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        return true;
      }
    }
    return false;
  }

  /** The characters of one word, as they're read. */
  static List<Glyph> glyphs(List<Glyph> word) {
    return read(word, Glyph::u0, glyph -> runsFromLeft(glyph.text()));
  }

  /** A bracket as it's written where it was drawn as it looks; all else as it is. */
  static String mirrored(String text) {
    return switch (text) {
      case "(" -> ")";
      case ")" -> "(";
      case "[" -> "]";
      case "]" -> "[";
      case "{" -> "}";
      case "}" -> "{";
      case "<" -> ">";
      case ">" -> "<";
      default -> text;
    };
  }

  /** The words of one line, as they're read. */
  static List<PlacedWord> words(List<PlacedWord> line) {
    return read(line, PlacedWord::u0, word -> runsFromLeft(word.text()));
  }

  /** True when most letters of the line are of a script that runs from the right. */
  static boolean prevailsIn(List<PlacedWord> line) {
    int right = 0;
    int left = 0;
    for (PlacedWord word : line) {
      if (isIn(word.text())) {
        right += word.text().length();
      } else if (word.text().codePoints().anyMatch(Character::isLetter)) {
        left += word.text().length();
      }
    }
    return right > left;
  }

  private static boolean runsFromLeft(String text) {
    return !isIn(text) && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static <T> List<T> read(
      List<T> placed, ToDoubleFunction<T> place, Predicate<T> fromLeft) {
    List<T> order = new ArrayList<>(placed);
    order.sort(Comparator.comparingDouble(place).reversed());
    int i = 0;
    while (i < order.size()) {
      int end = i;
      while (end < order.size() && fromLeft.test(order.get(end))) {
        end++;
      }
      Collections.reverse(order.subList(i, end));
      i = Math.max(end, i + 1);
    }
    return order;
  }
}
