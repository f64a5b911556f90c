package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Words on one baseline, in reading order. */
final class TextLine {
  private final List<PlacedWord> words = new ArrayList<>();
  private double u0 = Double.MAX_VALUE;
  private double u1 = -Double.MAX_VALUE;
  private double top = Double.MAX_VALUE;
  private double bottom = -Double.MAX_VALUE;
  private double v;
  private double em;

  TextLine(PlacedWord first) {
    add(first);
  }

  void add(PlacedWord word) {
    words.add(word);
    u0 = Math.min(u0, word.u0());
    u1 = Math.max(u1, word.u1());
    top = Math.min(top, word.top());
    bottom = Math.max(bottom, word.bottom());
    if (word.em() > em) {
      em = word.em();
      v = word.v();
    }
  }

  /** Puts a word drawn elsewhere where it stands; what blanks were drawn around it isn't known. */
  void insert(PlacedWord word) {
    int at = 0;
    while (at < words.size() && words.get(at).u0() < word.u0()) {
      at++;
    }
    boolean first = at == 0;
    if (first && !words.isEmpty()) {
      words.set(0, words.getFirst().withoutGap());
    }
    words.add(at, first ? word : word.withoutGap());
    u0 = Math.min(u0, word.u0());
    u1 = Math.max(u1, word.u1());
    top = Math.min(top, word.top());
    bottom = Math.max(bottom, word.bottom());
  }

  /** As they stand, from the left. */
  List<PlacedWord> words() {
    return words;
  }

  /** As they're read. */
  List<PlacedWord> wordsAsRead() {
    return RightToLeft.prevailsIn(words) ? RightToLeft.words(words) : words;
  }

  double u0() {
    return u0;
  }

  double u1() {
    return u1;
  }

  double top() {
    return top;
  }

  double bottom() {
    return bottom;
  }

  /** The baseline of its largest word. */
  double v() {
    return v;
  }

  /** The font's size of its largest word. */
  double em() {
    return em;
  }

  /** The font's size of most of its characters. */
  double usualEm() {
    var characters = new TreeMap<Double, Integer>();
    for (PlacedWord word : words) {
      characters.merge(word.em(), word.text().length(), Integer::sum);
    }
    double usual = em;
    int most = 0;
    for (var size : characters.entrySet()) {
      if (size.getValue() > most) {
        most = size.getValue();
        usual = size.getKey();
      }
    }
    return usual;
  }

  /** True when the word stands on this line, to the right of what is there. */
  boolean isContinuedBy(PlacedWord word) {
    double size = Math.max(em, word.em());
    boolean level = Math.abs(word.v() - v) < 0.5 * size;
    boolean leftwards = word.u1() < u0 + 0.5 * size && RightToLeft.isIn(word.text());
    return level && (word.u0() > u1 - 0.5 * size || leftwards);
  }

  /** Splits at blanks wider than {@code least}: the parts, at least one. */
  List<TextLine> parts(double least) {
    List<TextLine> parts = new ArrayList<>();
    TextLine part = null;
    for (PlacedWord word : words) {
      if (part == null || word.u0() - part.u1() > least) {
        part = new TextLine(word);
        parts.add(part);
      } else {
        part.add(word);
      }
    }
    return parts;
  }
}
