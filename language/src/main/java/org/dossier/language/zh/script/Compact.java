package org.dossier.language.zh.script;

import java.util.Arrays;
import org.dossier.model.Span;

/**
 * A sentence in simplified script without the line ends inside it, and where each character was.
 */
public record Compact(String folded, int[] places) {
  public static Compact of(String text, Span sentence) {
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

  public int original(int at) {
    return places[at];
  }

  /** Where the original's characters from {@code start} to {@code end} stand. */
  public Span original(int start, int end) {
    return new Span(places[start], places[end - 1] + 1);
  }
}
