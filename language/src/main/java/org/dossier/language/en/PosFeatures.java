package org.dossier.language.en;

/** What the tagger looks at around a word, as buckets of one weight table. */
final class PosFeatures {
  static final int BUCKETS = 1 << 17;
  private static final int EDGE = 0x5bd1e995;

  private final int[] words;
  private final int[] classes;
  private final int[] shapes;
  private final String[] forms;
  private final int[] buckets = new int[32];
  private int count;

  /**
   * @param forms as written, or in lower case where the sentence shouts
   * @param lower in lower case
   * @param classes the readings that the dictionary has for each word, as bits
   */
  PosFeatures(String[] forms, String[] lower, int[] classes) {
    this.forms = lower;
    this.classes = classes;
    this.words = new int[lower.length];
    this.shapes = new int[lower.length];
    for (int i = 0; i < lower.length; i++) {
      words[i] = lower[i].hashCode();
      shapes[i] = shape(forms[i]);
    }
  }

  int[] buckets() {
    return buckets;
  }

  /** Fills {@link #buckets()} for one word. Returns how many. */
  int fill(int i, int before, int beforeThat) {
    count = 0;
    int word = words[i];
    int kind = classes[i];
    add(1, word, 0);
    add(2, word(i - 1), 0);
    add(3, word(i + 1), 0);
    add(4, word(i - 2), 0);
    add(5, word(i + 2), 0);
    add(6, before, 0);
    add(7, before, beforeThat);
    add(8, before, word);
    add(9, word, word(i + 1));
    add(10, word(i - 1), word);
    add(11, kind, shapes[i]);
    add(12, kind, kind(i + 1));
    add(13, kind, before);
    add(14, kind, word(i + 1));
    add(15, kind, word(i - 1));
    add(16, shapes[i], i == 0 ? 1 : 0);
    add(17, shapes[i], shape(i + 1));
    add(18, kind(i - 1), kind(i + 1));
    add(19, before * 64 + beforeThat, kind);
    String form = forms[i];
    int length = form.length();
    for (int n = 1; n <= 4 && n < length; n++) {
      int hash = 0;
      for (int at = length - n; at < length; at++) {
        hash = hash * 31 + form.charAt(at);
      }
      add(20 + n, hash, 0);
    }
    if (length > 2) {
      add(25, form.charAt(0) * 31 + form.charAt(1), shapes[i]);
    }
    return count;
  }

  private int word(int i) {
    return i >= 0 && i < words.length ? words[i] : EDGE;
  }

  private int kind(int i) {
    return i >= 0 && i < classes.length ? classes[i] : EDGE;
  }

  private int shape(int i) {
    return i >= 0 && i < shapes.length ? shapes[i] : EDGE;
  }

  private void add(int template, int a, int b) {
    int mixed = template * 0x9E3779B1 ^ a * 0x85EBCA77;
    mixed = (mixed ^ mixed >>> 15) * 0xC2B2AE3D + b * 0x27D4EB2F;
    mixed = (mixed ^ mixed >>> 13) * 0x165667B1;
    buckets[count++] = (mixed ^ mixed >>> 16) & BUCKETS - 1;
  }

  /** Case, digits, marks. */
  private static int shape(String form) {
    int shape = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isUpperCase(c)) {
        shape |= i == 0 ? 1 : 2;
      } else if (Character.isLowerCase(c)) {
        shape |= 4;
      } else if (Character.isDigit(c)) {
        shape |= 8;
      } else if (c == '-') {
        shape |= 16;
      } else if (c == '.') {
        shape |= 32;
      } else {
        shape |= 64;
      }
    }
    return shape;
  }
}
