package org.dossier.claims.mentions.ru;

import org.dossier.claims.mentions.learn.Features;
import org.dossier.claims.mentions.learn.LinearModel;
import org.dossier.language.Token;

/**
 * What the Russian name model looks at around a word: citation forms, shapes, endings, cases, word
 * lists, quotation marks, the run of capitals around it and how the document writes it elsewhere.
 */
final class NameFeatures implements Features {
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
    shapes = new int[size];
    runStart = new int[size];
    runEnd = new int[size];
    for (int i = 0; i < size; i++) {
      shapes[i] = shape(words.text(i));
    }
    findRuns();
  }

  private void findRuns() {
    int size = words.size();
    int i = 0;
    while (i < size) {
      int end = i;
      while (end < size && words.capitalized(end)) {
        end++;
      }
      if (end == i) {
        runStart[i] = i;
        runEnd[i] = i;
        i++;
        continue;
      }
      for (int j = i; j < end; j++) {
        runStart[j] = i;
        runEnd[j] = end;
      }
      i = end;
    }
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public int[] buckets() {
    return buckets;
  }

  @Override
  public int fill(int i) {
    count = 0;
    int w = lemma(i);
    int before = lemma(i - 1);
    int after = lemma(i + 1);
    int shape = shapeAt(i);
    add(1, w, 0);
    add(2, before, 0);
    add(3, after, 0);
    add(4, lemma(i - 2), 0);
    add(5, lemma(i + 2), 0);
    add(6, before, w);
    add(7, w, after);
    add(8, shape, 0);
    add(9, shape, shapeAt(i - 1));
    add(10, shape, shapeAt(i + 1));
    add(11, shape, shapeAt(i - 1) * 31 + shapeAt(i + 1));
    add(12, before, shape);
    add(13, after, shape);
    add(14, words.lower(i).hashCode(), 0);
    affixes(words.lower(i), words.lemma(i));
    grammar(i, shape);
    lists(i, shape);
    habits(i, shape);
    run(i);
    return count;
  }

  private void affixes(String word, String lemma) {
    int length = word.length();
    for (int n = 2; n <= 4 && n < length; n++) {
      add(15 + n, word.substring(length - n).hashCode(), 0);
    }
    length = lemma.length();
    for (int n = 2; n <= 4 && n < length; n++) {
      add(20 + n, lemma.substring(length - n).hashCode(), 0);
    }
    if (length > 3) {
      add(25, lemma.substring(0, 3).hashCode(), 0);
    }
    int hyphen = lemma.lastIndexOf('-');
    if (hyphen > 0) {
      add(26, lemma.substring(hyphen).hashCode(), 0);
      add(27, lemma.substring(0, hyphen).hashCode(), 0);
    }
  }

  private void grammar(int i, int shape) {
    int classes = words.classes(i);
    add(30, classes, shape);
    add(31, classes, words.classes(i + 1));
    add(32, words.classes(i - 1), classes);
    add(33, classes * 32 + words.classes(i + 1), words.classes(i - 1));
    add(34, tag(i), shape);
    add(35, pos(i - 1), shape);
    add(36, pos(i + 1), shape);
    add(37, pos(i - 1) * 31 + pos(i), pos(i + 1));
    add(38, tag(i), tag(i - 1));
    add(39, tag(i), lemma(i - 1));
  }

  private void lists(int i, int shape) {
    int here = words.starts(i);
    int inside = words.insides(i);
    for (Lexicon lexicon : Lexicon.values()) {
      int bit = lexicon.bit();
      if ((here & bit) != 0) {
        add(41, lexicon.ordinal(), words.end(i, lexicon) - i);
        add(42, lexicon.ordinal(), shape);
      }
      if ((inside & bit) != 0) {
        add(43, lexicon.ordinal(), shape);
      }
      if (((words.starts(i - 1) | words.insides(i - 1)) & bit) != 0) {
        add(44, lexicon.ordinal(), shape);
      }
      if (((words.starts(i + 1) | words.insides(i + 1)) & bit) != 0) {
        add(45, lexicon.ordinal(), shape);
      }
    }
    add(46, here, inside);
    add(47, here, words.starts(i + 1));
    add(48, words.starts(i - 1), shape);
    int quoted = words.quoted(i);
    if (quoted > 0) {
      int open = i;
      while (open > 0 && words.quoted(open - 1) > 0) {
        open--;
      }
      add(50, Math.min(quoted, 6), Math.min(i - open, 4));
      add(51, lemma(open - 2), Math.min(quoted, 6));
      add(52, words.starts(open - 2), Math.min(quoted, 6));
      add(53, shape, Math.min(quoted, 6));
    } else {
      boolean opensQuote = words.quoted(i + 2) > 0 && words.quoted(i + 1) == 0;
      add(54, opensQuote ? 1 : 0, shape);
    }
  }

  private void habits(int i, int shape) {
    int flags = (words.opens(i) ? 1 : 0) | (words.allCapitals() ? 2 : 0) | (words.latin(i) ? 4 : 0);
    int habit = forms.habit(words.lemma(i));
    add(60, flags, shape);
    add(61, habit, shape);
    add(62, habit, flags);
    add(63, habit, words.classes(i));
    add(64, habit * 8 + flags, words.starts(i));
  }

  private void run(int i) {
    int start = runStart[i];
    int end = runEnd[i];
    if (end == start) {
      add(69, words.starts(i), words.capitalized(i + 1) ? 1 : 0);
      return;
    }
    int last = end - 1;
    add(70, Math.min(end - start, 6), Math.min(i - start, 4));
    add(71, lemma(last), 0);
    add(72, words.starts(last), Math.min(last - i, 3));
    add(73, lemma(start), Math.min(i - start, 3));
    add(74, words.starts(start), Math.min(i - start, 3));
    add(75, lemma(start - 1), Math.min(end - start, 4));
    add(76, lemma(end), Math.min(end - start, 4));
    add(77, lemma(start - 1), lemma(start - 2));
    add(78, words.starts(start - 1), Math.min(i - start, 2));
    add(79, words.starts(start - 2), words.starts(start - 1));
    int classes = 0;
    for (int j = start; j < end; j++) {
      classes = classes * 32 + (words.classes(j) & 15);
    }
    add(80, classes, i - start);
    add(81, pos(start - 1), Math.min(end - start, 4));
    add(82, tag(start - 1), words.classes(i));
  }

  private int lemma(int i) {
    return words.lemma(i).hashCode();
  }

  private int pos(int i) {
    return words.has(i) ? words.token(i).pos().ordinal() + 1 : 0;
  }

  /** Class and case. */
  private int tag(int i) {
    if (!words.has(i)) {
      return 0;
    }
    Token token = words.token(i);
    String tag = token.tag();
    int mark = 0;
    for (String theCase : new String[] {"nom", "gen", "dat", "acc", "ins", "loc"}) {
      mark++;
      if (tag.startsWith(theCase)) {
        return (token.pos().ordinal() + 1) * 8 + mark;
      }
    }
    return (token.pos().ordinal() + 1) * 8;
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
