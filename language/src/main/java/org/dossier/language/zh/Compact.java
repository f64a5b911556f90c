package org.dossier.language.zh;

import java.util.Arrays;
import org.dossier.model.Span;

/**
 * A sentence in simplified script without the line ends inside it, and where each character was.
 */
record Compact(String folded, int[] places) {
  static Compact of(String text, Span sentence) {
    char[] chars = new char[sentence.length()];
    int[] places = new int[sentence.length()];
    int size = 0;
    for (int at = sentence.start(); at < sentence.end(); at++) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        continue;
      }
      chars[size] = Simplified.fold(c);
      places[size] = at;
      size++;
    }
    return new Compact(new String(chars, 0, size), Arrays.copyOf(places, size));
  }

  int original(int at) {
    return places[at];
  }
}
