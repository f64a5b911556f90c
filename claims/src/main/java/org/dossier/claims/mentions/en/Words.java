package org.dossier.claims.mentions.en;

import java.util.ArrayList;
import java.util.List;

/** One sentence as the name rules see it: its words, their forms and what the word lists say. */
final class Words {
  private static final int EVERYDAY = Lexicon.WORDS.bit();

  private final List<String> words;
  private final List<String> folded;
  private final boolean allCapitals;
  private final int[] starts;
  private final int[] insides;
  private final int[][] longest;

  private Words(List<String> words) {
    this.words = List.copyOf(words);
    List<String> forms = new ArrayList<>(words.size());
    for (String word : words) {
      forms.add(Folding.fold(word));
    }
    this.folded = forms;
    this.allCapitals = mostlyCapitals(words);
    this.starts = new int[words.size()];
    this.insides = new int[words.size()];
    this.longest = new int[words.size()][];
  }

  static Words of(List<String> words, Gazetteer gazetteer) {
    Words marked = new Words(words);
    gazetteer.mark(marked);
    return marked;
  }

  /** A heading or a cable: capitals say nothing about names in it. */
  private static boolean mostlyCapitals(List<String> words) {
    int upper = 0;
    int lower = 0;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (Character.isUpperCase(c)) {
          upper++;
        } else if (Character.isLowerCase(c)) {
          lower++;
        }
      }
    }
    return upper > 6 && upper > 4 * lower && words.size() > 1;
  }

  void mark(int start, int end, int mask) {
    if (mask == 0) {
      return;
    }
    starts[start] |= mask;
    for (int i = start + 1; i < end; i++) {
      insides[i] |= mask;
    }
    int[] ends = longest[start];
    if (ends == null) {
      ends = new int[Lexicon.values().length];
      longest[start] = ends;
    }
    for (int i = 0; i < ends.length; i++) {
      if ((mask & 1 << i) != 0) {
        ends[i] = Math.max(ends[i], end);
      }
    }
  }

  int size() {
    return words.size();
  }

  String word(int i) {
    return words.get(i);
  }

  String folded(int i) {
    return i >= 0 && i < folded.size() ? folded.get(i) : "";
  }

  List<String> folded() {
    return folded;
  }

  boolean allCapitals() {
    return allCapitals;
  }

  /** The lexicons with a phrase that begins at this word. */
  int starts(int i) {
    return i >= 0 && i < starts.length ? starts[i] : 0;
  }

  /** The lexicons with a phrase that goes on over this word. */
  int insides(int i) {
    return i >= 0 && i < insides.length ? insides[i] : 0;
  }

  boolean startsAny(int i, int mask) {
    return (starts(i) & mask) != 0;
  }

  /** The end of the longest phrase of the lexicon at this word; {@code i} when there is none. */
  int end(int i, Lexicon lexicon) {
    if (i < 0 || i >= longest.length || longest[i] == null) {
      return i;
    }
    return Math.max(i, longest[i][lexicon.ordinal()]);
  }

  int end(int i, Lexicon first, Lexicon... others) {
    int end = end(i, first);
    for (Lexicon other : others) {
      end = Math.max(end, end(i, other));
    }
    return end;
  }

  boolean is(int i, Lexicon lexicon) {
    return end(i, lexicon) == i + 1;
  }

  /** A word of everyday language, whatever its case. */
  boolean everyday(int i) {
    return (starts(i) & EVERYDAY) != 0;
  }

  boolean capitalized(int i) {
    return i >= 0 && i < words.size() && Character.isUpperCase(words.get(i).charAt(0));
  }

  boolean hasLowerCase(int i) {
    String word = words.get(i);
    for (int at = 0; at < word.length(); at++) {
      if (Character.isLowerCase(word.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Letters only in upper case, two at least: an acronym where the rest is not. */
  boolean acronym(int i) {
    String word = words.get(i);
    int letters = 0;
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isUpperCase(c)) {
        letters++;
      }
    }
    return letters >= 2;
  }

  boolean letter(int i) {
    return i >= 0 && i < words.size() && Character.isLetter(words.get(i).charAt(0));
  }
}
