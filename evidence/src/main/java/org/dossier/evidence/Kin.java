package org.dossier.evidence;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;

/**
 * Whether two names, of which neither is the other's spelling, may stand for one party: a state for
 * its institute, "Norland" for "the 3rd Institute of Norland", or for a firm of which no state is
 * known. Too weak to merge two entities; enough to set two accounts side by side.
 */
final class Kin {
  private static final Pattern NAME =
      Pattern.compile("[\\p{Lu}\\p{Lt}\\p{IsHan}]|\\p{N}+(?:st|nd|rd|th)\\b");
  private static final Set<String> SMALL =
      WordList.of("of the and for in on a an de la republic kingdom state federation");

  /** "Republic of Norland": what follows is a state. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?:(?:peoples |democratic |islamic |federal )*(?:republic|kingdom|state|federation|emirate|sultanate|government|armed forces)) of (?:the )?(.+)");

  private static final Pattern DEMONYM = Pattern.compile("(.{3,}?)(?:ian|an|n|ese|i|ish)");

  private final SortedSet<String> states = new TreeSet<>();

  /**
   * @param keys of all names of the trove
   */
  Kin(Iterable<String> keys) {
    for (String country : Locale.getISOCountries()) {
      String name = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
      states.add(NameKey.of(MentionKind.LOCATION, name));
    }
    for (String key : keys) {
      var state = STATE.matcher(key);
      if (state.matches()) {
        states.add(state.group(1));
      }
    }
  }

  /** True when a text names somebody, and isn't merely a common noun. */
  static boolean isName(String text) {
    return NAME.matcher(text).find();
  }

  /** True when in each role that both name, all names of one may stand for one of the other. */
  boolean agree(
      SortedMap<String, SortedSet<String>> one, SortedMap<String, SortedSet<String>> other) {
    return one.entrySet().stream()
        .allMatch(
            role -> {
              SortedSet<String> those = other.get(role.getKey());
              return those == null
                  || (role.getValue().size() <= those.size()
                      ? allIn(role.getValue(), those)
                      : allIn(those, role.getValue()));
            });
  }

  private boolean allIn(SortedSet<String> few, SortedSet<String> many) {
    return few.stream().allMatch(name -> many.stream().anyMatch(other -> may(name, other)));
  }

  /** True when the two may stand for one party. */
  boolean may(String one, String other) {
    if (one.equals(other) || isDemonym(one, other) || isDemonym(other, one)) {
      return true;
    }
    Set<String> first = words(one);
    Set<String> second = words(other);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    if (first.containsAll(second) || second.containsAll(first) || isNumberedAlike(first, second)) {
      return true;
    }
    return isStateOver(one, second) || isStateOver(other, first);
  }

  /** A state, and a name in which no other state is to be seen. */
  private boolean isStateOver(String state, Set<String> words) {
    return states.contains(state)
        && Collections.disjoint(words, states)
        && words.stream().noneMatch(w -> states.stream().anyMatch(s -> isDemonym(w, s)));
  }

  /** "Norlandian" and "Norland". */
  private static boolean isDemonym(String demonym, String state) {
    return state.length() > 3
        && demonym.length() <= state.length() + 4
        && demonym.startsWith(state.substring(0, state.length() - 1))
        && DEMONYM.matcher(demonym).matches();
  }

  /** "17th Institute of Rockets" and "17th Institute of Norland": the number is what tells. */
  private static boolean isNumberedAlike(Set<String> first, Set<String> second) {
    var shared = new TreeSet<>(first);
    shared.retainAll(second);
    return shared.size() > 1 && shared.stream().anyMatch(w -> Character.isDigit(w.charAt(0)));
  }

  private static Set<String> words(String key) {
    var words = new TreeSet<>(Arrays.asList(key.split(" ")));
    words.removeAll(SMALL);
    return words;
  }
}
