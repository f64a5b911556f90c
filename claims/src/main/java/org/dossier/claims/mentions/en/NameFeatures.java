package org.dossier.claims.mentions.en;

import org.dossier.claims.mentions.learn.Features;
import org.dossier.claims.mentions.learn.LinearModel;

/**
 * What the name model looks at around a word, as buckets of one weight table: forms, shapes, ends
 * of words, word lists, the run of capitals around it and how the document writes the word
 * elsewhere.
 */
final class NameFeatures implements Features {
  private static final int LISTS =
      Lexicon.mask(Lexicon.values()) & ~Lexicon.mask(Lexicon.WORDS, Lexicon.TOWNS);
  private static final int MAX = 96;

  private final int[] buckets = new int[MAX];
  private int count;

  private final Words words;
  private final DocumentForms forms;
  private final int[] shapes;
  private final int[] runStart;
  private final int[] runEnd;

  NameFeatures(Words words, DocumentForms forms) {
    this.words = words;
    this.forms = forms;
    int size = words.size();
    this.shapes = new int[size];
    this.runStart = new int[size];
    this.runEnd = new int[size];
    for (int i = 0; i < size; i++) {
      shapes[i] = shape(words.word(i));
    }
    findRuns();
  }

  private void findRuns() {
    int size = words.size();
    int i = 0;
    while (i < size) {
      if (!words.capitalized(i)) {
        runStart[i] = i;
        runEnd[i] = i;
        i++;
        continue;
      }
      int end = i + 1;
      while (end < size
          && (words.capitalized(end)
              || end + 1 < size
                  && words.capitalized(end + 1)
                  && words.startsAny(end, Lexicon.NOBILIARY.bit()))) {
        end++;
      }
      for (int j = i; j < end; j++) {
        runStart[j] = i;
        runEnd[j] = end;
      }
      i = end;
    }
  }

  @Override
  public int[] buckets() {
    return buckets;
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public int fill(int i) {
    count = 0;
    int w = hash(i);
    int before = hash(i - 1);
    int after = hash(i + 1);
    int shape = shapeAt(i);
    add(1, w, 0);
    add(2, before, 0);
    add(3, after, 0);
    add(4, hash(i - 2), 0);
    add(5, hash(i + 2), 0);
    add(6, before, w);
    add(7, w, after);
    add(8, shape, 0);
    add(9, shape, shapeAt(i - 1));
    add(10, shape, shapeAt(i + 1));
    add(11, shape, shapeAt(i - 1) * 31 + shapeAt(i + 1));
    add(12, before, shape);
    add(13, after, shape);
    affixes(words.folded(i));
    lists(i);
    context(i, shape);
    run(i);
    return count;
  }

  private void affixes(String word) {
    int length = word.length();
    for (int n = 2; n <= 4 && n < length; n++) {
      add(13 + n, word.substring(length - n).hashCode(), 0);
    }
    if (length > 3) {
      add(18, word.substring(0, 3).hashCode(), 0);
    }
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0) {
      add(19, word.substring(hyphen).hashCode(), 0);
      add(20, word.substring(0, hyphen).hashCode(), 0);
    }
  }

  private void lists(int i) {
    int here = words.starts(i) & LISTS;
    int inside = words.insides(i) & LISTS;
    int all = here | words.starts(i) & Lexicon.TOWNS.bit();
    for (Lexicon lexicon : Lexicon.values()) {
      if ((all & lexicon.bit()) != 0) {
        add(21, lexicon.ordinal(), words.end(i, lexicon) - i);
      }
      if ((inside & lexicon.bit()) != 0) {
        add(22, lexicon.ordinal(), 0);
      }
      if (((words.starts(i - 1) | words.insides(i - 1)) & LISTS & lexicon.bit()) != 0) {
        add(23, lexicon.ordinal(), shapeAt(i));
      }
      if (((words.starts(i + 1) | words.insides(i + 1)) & LISTS & lexicon.bit()) != 0) {
        add(24, lexicon.ordinal(), shapeAt(i));
      }
    }
    add(25, here, inside);
    add(26, here, words.starts(i + 1) & LISTS);
  }

  private void context(int i, int shape) {
    boolean everyday = words.everyday(i);
    int flags = (i == 0 ? 1 : 0) | (everyday ? 2 : 0) | (words.allCapitals() ? 4 : 0);
    add(30, flags, shape);
    String form = words.folded(i);
    int habit = forms.habit(form);
    add(31, habit, shape);
    add(32, habit, flags);
    add(33, habit, words.starts(i) & LISTS);
  }

  private void run(int i) {
    int start = runStart[i];
    int end = runEnd[i];
    if (end == start) {
      return;
    }
    int last = end - 1;
    add(40, Math.min(end - start, 6), Math.min(i - start, 4));
    add(41, hash(last), 0);
    add(42, words.starts(last) & LISTS, Math.min(last - i, 3));
    add(43, hash(start), Math.min(i - start, 3));
    add(44, words.starts(start) & LISTS, Math.min(i - start, 3));
    add(45, hash(start - 1), Math.min(end - start, 4));
    add(46, hash(end), Math.min(end - start, 4));
    add(47, hash(start - 1), hash(start - 2));
    add(48, hash(start - 1), hash(end));
    int lists = 0;
    for (int j = start; j < end; j++) {
      lists |= words.starts(j);
    }
    add(49, lists & LISTS, 0);
    add(
        50,
        lists
            & Lexicon.mask(
                Lexicon.ORG_HEADS, Lexicon.GIVEN_NAMES, Lexicon.COUNTRIES, Lexicon.CITIES),
        Math.min(end - start, 4));
    add(51, words.starts(start - 1) & LISTS, Math.min(i - start, 2));
  }

  private int hash(int i) {
    return words.folded(i).hashCode();
  }

  private int shapeAt(int i) {
    return i >= 0 && i < shapes.length ? shapes[i] : 0;
  }

  private void add(int template, int a, int b) {
    if (count < MAX) {
      long mixed = (template * 0x9E3779B97F4A7C15L) ^ (a * 0xC2B2AE3D27D4EB4FL);
      mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L + b * 0x165667B19E3779F9L;
      mixed = (mixed ^ (mixed >>> 32)) * 0x94D049BB133111EBL;
      buckets[count++] = (int) (mixed >>> 40) & (LinearModel.BUCKETS - 1);
    }
  }

  /** Case and digits of a word, runs of one class shortened to two. */
  private static int shape(String word) {
    int shape = 7;
    char previous = 0;
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      run = kind == previous ? run + 1 : 1;
      previous = kind;
      if (run <= 2) {
        shape = shape * 31 + kind;
      }
    }
    return shape;
  }
}
