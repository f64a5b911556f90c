package org.dossier.evidence;

import java.util.Arrays;

/** Claims that say exactly the same of one matter. */
final class Alike {
  private final String variant;
  private final Piece first;
  private int[] numbers = new int[1];
  private int size;

  /**
   * @param first of the claims, by place
   */
  Alike(String variant, Piece first) {
    this.variant = variant;
    this.first = first;
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  /** What they say; the same for all in one block that say the same. */
  String variant() {
    return variant;
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
