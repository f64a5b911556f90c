package org.dossier.evidence;

import java.util.Arrays;
import java.util.Set;

/** Sets of words, written as running text. */
final class WordList {
  private WordList() {}

  static Set<String> of(String words) {
    return of(words, " ");
  }

  static Set<String> of(String phrases, String separator) {
    return Set.copyOf(Arrays.asList(phrases.split(separator)));
  }
}
