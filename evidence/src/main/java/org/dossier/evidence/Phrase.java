package org.dossier.evidence;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A noun phrase taken apart: the word that says what kind of thing it is, and those that say which.
 *
 * @param designations model names with a figure, "kdm9": two different ones are two things
 */
record Phrase(String head, SortedSet<String> others, SortedSet<String> designations)
    implements Serializable {
  private static final Pattern DESIGNATION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?=\\p{L}*\\p{Lu})\\p{L}{1,12}[-‑–]?\\p{N}{1,5}(?:[-‑]?\\p{Lu}\\p{L}{0,3})?(?![\\p{L}\\p{N}])");

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

  /** Heads that one account takes for another: "tanks", "vehicles". */
  private static final Map<String, Set<String>> SORTS =
      Map.of(
          "vehicle", WordList.of("tank carrier truck lorry car transporter van jeep"),
          "gun", WordList.of("howitzer cannon mortar"),
          "aircraft",
              WordList.of("plane airplane aeroplane jet fighter bomber helicopter airliner"),
          "drone", WordList.of("uav quadcopter copter"),
          "vessel", WordList.of("ship boat frigate corvette submarine cutter destroyer"),
          "munition", WordList.of("shell round cartridge bomb ammunition projectile"),
          "missile", WordList.of("rocket"),
          "weapon", WordList.of("rifle pistol carbine arm"));

  Phrase {
    others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
    designations = Collections.unmodifiableSortedSet(new TreeSet<>(designations));
  }

  static Optional<Phrase> of(String text) {
    String head = null;
    boolean cut = false;
    var all = new TreeSet<String>();
    var designations = new TreeSet<String>();
    Matcher named = DESIGNATION.matcher(text);
    while (named.find()) {
      designations.add(designation(named.group()));
    }
    String plain = named.reset().replaceAll(" ");
    for (String word : plain.isBlank() ? new String[0] : NameKey.folded(plain).split(" ")) {
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
      return designations.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Phrase(designations.first(), Collections.emptySortedSet(), designations));
    }
    all.remove(head);
    all.addAll(designations);
    return Optional.of(new Phrase(head, all, designations));
  }

  private static String designation(String written) {
    return NameKey.folded(written).replace(" ", "");
  }

  /** True when the two may be the same thing: one says what the other says, or less. */
  boolean maySay(Phrase other) {
    if (!designations.isEmpty() && !other.designations.isEmpty()) {
      return !Collections.disjoint(designations, other.designations);
    }
    return head.equals(other.head)
        && (others.containsAll(other.others) || other.others.containsAll(others));
  }

  /** What sort of thing the head is; the head where it is of none that accounts mix up. */
  String sort() {
    return SORTS.entrySet().stream()
        .filter(sort -> sort.getValue().contains(head))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(head);
  }

  /** True when the two may be the same thing, or one sort of thing under two words. */
  boolean mayMean(Phrase other) {
    boolean twoWords = !head.equals(other.head) && sort().equals(other.sort());
    return maySay(other)
        || twoWords
            && (designations.isEmpty() || other.designations.isEmpty())
            && !Collections.disjoint(others, other.others);
  }

  /** True when the other, a wider word, may take in this thing: "vehicles" for "KDM-9 vehicles". */
  boolean isAmong(Phrase wider) {
    return maySay(wider)
        || head.equals(wider.head) && wider.designations.isEmpty() && !designations.isEmpty();
  }

  /** True when the two share a word that tells the thing from its like. */
  boolean sharesName(Phrase other) {
    return !Collections.disjoint(designations, other.designations)
        || head.equals(other.head) && !Collections.disjoint(others, other.others);
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
