package org.dossier.evidence;

import java.util.Arrays;

/** Claims that say exactly the same of one matter. */
final class Alike {
  private final Piece first;
  private int[] numbers = new int[1];
  private int size;

  /**
   * @param first of the claims, by place
   */
  Alike(Piece first) {
    this.first = first;
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  Piece first() {
    return first;
  }

  int firstNumber() {
    return numbers[0];
  }

  /** By place. */
  int[] numbers() {
    return Arrays.copyOf(numbers, size);
  }
}
