package org.dossier.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A page's words in 40 bytes each, where as objects they take more than 100: a book of five
 * thousand pages has three million of them.
 */
final class PackedWords extends AbstractList<Word> implements RandomAccess {
  private static final int SPAN = 2;
  private static final int BOX = 4;

  private final int[] spans;
  private final double[] boxes;

  /** Null where all are sure. */
  private final double @Nullable [] confidences;

  private PackedWords(List<Word> words) {
    spans = new int[words.size() * SPAN];
    boxes = new double[words.size() * BOX];
    confidences =
        words.stream().allMatch(word -> word.confidence() == 1) ? null : new double[words.size()];
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      spans[i * SPAN] = word.span().start();
      spans[i * SPAN + 1] = word.span().end();
      boxes[i * BOX] = word.box().x();
      boxes[i * BOX + 1] = word.box().y();
      boxes[i * BOX + 2] = word.box().width();
      boxes[i * BOX + 3] = word.box().height();
      if (confidences != null) {
        confidences[i] = word.confidence();
      }
    }
  }

  /** An unchangeable list that equals {@code words}. */
  static List<Word> of(List<Word> words) {
    return words instanceof PackedWords ? words : new PackedWords(words);
  }

  @Override
  public int size() {
    return spans.length / SPAN;
  }

  @Override
  public Word get(int index) {
    return new Word(
        new Span(spans[index * SPAN], spans[index * SPAN + 1]),
        box(index),
        confidences == null ? 1 : confidences[index]);
  }

  Box box(int index) {
    int at = index * BOX;
    return new Box(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
  }

  /** True when the word shares a character with the span. */
  boolean overlaps(int index, Span span) {
    return spans[index * SPAN] < span.end() && span.start() < spans[index * SPAN + 1];
  }
}
