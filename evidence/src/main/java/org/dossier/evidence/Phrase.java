package org.dossier.evidence;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A noun phrase taken apart: the word that says what kind of thing it is, and those that say which.
 */
record Phrase(String head, SortedSet<String> others) {
  private static final Set<String> EMPTY =
      WordList.of(
          "the a an of for to in on and or with by from at its their his her this that "
              + "these those some any all more than about up least several many new additional "
              + "further other such one two three four five six seven eight nine ten dozen "
              + "hundred thousand million billion");

  /** After one of these, the phrase only says more about its head. */
  private static final Set<String> CUTS =
      WordList.of(
          "of for to in on with by from at that which under including worth between against "
              + "into");

  /** Words that name anything: alone they don't say what is meant. */
  private static final Set<String> VAGUE =
      WordList.of(
          "contract modification agreement deal order service work support equipment good "
              + "product item material unit it them thing project program system supply "
              + "cooperation issue matter");

  Phrase {
    others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
  }

  static Optional<Phrase> of(String text) {
    String head = null;
    boolean cut = false;
    var all = new TreeSet<String>();
    for (String word : NameKey.folded(text).split(" ")) {
      if (CUTS.contains(word) && head != null) {
        cut = true;
      }
      if (EMPTY.contains(word) || word.chars().allMatch(Character::isDigit)) {
        continue;
      }
      String singular = singular(word);
      all.add(singular);
      if (!cut) {
        head = singular;
      }
    }
    if (head == null) {
      return Optional.empty();
    }
    all.remove(head);
    return Optional.of(new Phrase(head, all));
  }

  /** True when it says which thing is meant, not only what sort of thing. */
  boolean isTelling() {
    return !others.isEmpty() || !VAGUE.contains(head);
  }

  /** English plurals to singulars; other words as they are. */
  static String singular(String word) {
    int length = word.length();
    if (length < 4
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")
        || word.endsWith("zzes")) {
      return word.substring(0, length - 2);
    }
    return word.substring(0, length - 1);
  }
}
