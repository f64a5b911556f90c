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
  /** All characters before it run from the left. */
  private static final char FIRST = '\u0590';

  private RightToLeft() {}

  /** True when a letter of a script that runs from the right is in it. */
  static boolean isIn(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < FIRST) {
        continue;
      }
      byte direction = Character.getDirectionality(text.charAt(i));
      if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        return true;
      }
    }
    return false;
  }

  /** The characters of one word, as they're read: marks after the letter that they stand on. */
  static List<Glyph> glyphs(List<Glyph> word) {
    List<Glyph> letters = new ArrayList<>();
    List<Glyph> marks = new ArrayList<>();
    word.forEach(glyph -> (isMark(glyph) ? marks : letters).add(glyph));
    List<Glyph> order = read(letters, Glyph::u0, glyph -> runsFromLeft(glyph.text()));
    for (Glyph mark : marks) {
      int at = order.isEmpty() ? 0 : nearest(order, mark) + 1;
      while (at < order.size() && isMark(order.get(at))) {
        at++;
      }
      order.add(at, mark);
    }
    return order;
  }

  private static boolean isMark(Glyph glyph) {
    return glyph.text().chars().allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static int nearest(List<Glyph> letters, Glyph mark) {
    double middle = (mark.u0() + mark.u1()) / 2;
    int nearest = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < letters.size(); i++) {
      Glyph letter = letters.get(i);
      double away = Math.max(0, Math.max(letter.u0() - middle, middle - letter.u1()));
      if (away < least && !isMark(letter)) {
        least = away;
        nearest = i;
      }
    }
    return nearest;
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
