package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;

/**
 * Finds the one fuller name that a shorter one stands for, among the names of one document or of
 * the whole trove. Where two fuller names would do, there is none.
 */
final class FullerNames {
  private static final Pattern PATRONYMIC =
      Pattern.compile(".+(?:ovich|evich|ovna|evna|ович|евич|овна|евна|ична|инична)");
  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

  /** What firms are called, beside their own name. */
  private static final Set<String> FIRM_WORDS =
      WordList.of(
          "dynamics works motor motors automotive computer computers software group holding holdings industries industry systems aerospace"
              + " shipyard shipyards shipbuilding technologies technology bank airlines airways"
              + " electric electronics energy oil gas petroleum steel mining chemicals defense"
              + " defence armaments international enterprises partners brothers sons associates"
              + " consulting solutions logistics shipping trading export import media press"
              + " publishing pharmaceuticals insurance capital investments foods");

  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "and", "for", "in", "on", "to", "de", "du", "la", "s", "и", "по", "для");

  /** Family names that stand first in Chinese names written in Latin letters. */
  private static final Set<String> FIRST_FAMILY_NAMES =
      WordList.of(
          "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin "
              + "luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan "
              + "yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong cui tan fan shi "
              + "ri rhee yi cho jung jang shin hwang ahn kwon yoon moon seo paik pak "
              + "liao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei long tao mao "
              + "hao gu gong shao wan qian dai mo kong xiang chang xi kim park choi nguyen tran");

  /** With more names than this, one is never clearly meant. */
  private static final int MAX_RIVALS = 8;

  private final MentionKind kind;
  private final Set<String> firms;
  private final Set<String> places;

  /** With one name more than {@link #MAX_RIVALS}, the others are not kept. */
  private final Map<String, List<String>> byPart = new HashMap<>();

  /**
   * @param keys of names of this kind
   * @param firms those of them that are written with the legal form of a firm
   * @param places keys of places
   */
  FullerNames(MentionKind kind, Collection<String> keys, Set<String> firms, Set<String> places) {
    this.kind = kind;
    this.firms = firms;
    this.places = places;
    for (String key : keys) {
      for (String part : parts(key)) {
        byPart.merge(part, List.of(key), FullerNames::together);
      }
    }
  }

  private static List<String> together(List<String> some, List<String> one) {
    if (some.size() > MAX_RIVALS || some.contains(one.getFirst())) {
      return some;
    }
    List<String> all = new ArrayList<>(some);
    all.addAll(one);
    return List.copyOf(all);
  }

  /** A fuller name, and why it is the same. */
  record Fuller(String key, String why) {}

  /**
   * @param key of the shorter name
   * @param spelling one way in which it is written
   * @param wide true among the names of a whole trove, where a first word alone says too little
   */
  Optional<Fuller> of(String key, String spelling, boolean wide) {
    return switch (kind) {
      case PERSON -> person(key);
      case ORGANIZATION -> organization(key, spelling, wide);
      case LOCATION, EQUIPMENT, POSITION, DATE, MONEY, QUANTITY, PERCENT, IDENTIFIER ->
          Optional.empty();
    };
  }

  private Optional<Fuller> person(String key) {
    List<String> words = List.of(key.split(" "));
    if (words.getLast().codePointCount(0, words.getLast().length()) < 2
        && !Character.isIdeographic(words.getLast().codePointAt(0))) {
      return Optional.empty();
    }
    if (words.size() == 1) {
      return only("surname " + key).map(full -> new Fuller(full, "surname alone"));
    }
    String first = words.getFirst();
    String initials = "initial " + first.charAt(0) + " " + words.getLast();
    if (words.subList(0, words.size() - 1).stream().allMatch(w -> w.length() == 1)) {
      return only(initials).map(full -> new Fuller(full, "initials for the first name"));
    }
    if (words.size() != 2) {
      return Optional.empty();
    }
    Optional<String> ends = only("ends " + key);
    Optional<String> begins = only("begins " + key);
    if (ends.isPresent() && begins.isPresent() && !ends.equals(begins)) {
      return Optional.empty();
    }
    return ends.map(full -> new Fuller(full, "without the middle name"))
        .or(() -> begins.map(full -> new Fuller(full, "without the last name")));
  }

  private Optional<Fuller> organization(String key, String spelling, boolean wide) {
    if (isAcronym(spelling) && (!wide || key.length() > 2)) {
      Optional<String> full = only("acronym " + key);
      if (full.isPresent()) {
        return full.map(f -> new Fuller(f, "initials"));
      }
    }
    if (wide && Character.isDigit(key.charAt(0)) && key.contains(" ")) {
      return numbered(key);
    }
    return wide || key.length() < 4
        ? Optional.empty()
        : only("begins " + key).map(full -> new Fuller(full, "first word"));
  }

  /**
   * "17th Plant", and "17th Plant of Norland", for the only 17th plant of something; not where the
   * trove knows the 17th plants of two states.
   */
  private Optional<Fuller> numbered(String key) {
    String shorter = withoutOwner(key);
    List<String> fuller = byPart.getOrDefault("numbered " + shorter, List.of());
    boolean owners = byPart.getOrDefault("owned " + shorter, List.of()).size() > 1;
    if (fuller.isEmpty() || fuller.size() > MAX_RIVALS || owners) {
      return Optional.empty();
    }
    // one that goes on where another ends says no more of which it is
    String least = Collections.min(fuller, Comparator.comparingInt(String::length));
    return fuller.stream().allMatch(name -> name.equals(least) || name.startsWith(least + " "))
        ? Optional.of(new Fuller(least, "number and sort, without what it deals with"))
        : Optional.empty();
  }

  /** "17th plant of norland" without the state or place at its end. */
  private String withoutOwner(String key) {
    int of = key.lastIndexOf(" of ");
    return of > 0 && places.contains(key.substring(of + 4)) ? key.substring(0, of) : key;
  }

  /** What a numbered name begins with, up to where it says what it deals with. */
  private void numberedParts(String key, List<String> parts) {
    String shorter = withoutOwner(key);
    if (!shorter.equals(key)) {
      parts.add("owned " + shorter);
      return;
    }
    boolean latin = Script.of(key).equals("Latn");
    for (int gap = key.indexOf(' '); gap > 0; gap = key.indexOf(' ', gap + 1)) {
      String tail = key.substring(gap + 1);
      if (!latin || tail.startsWith("of ") || tail.startsWith("for ")) {
        parts.add("numbered " + key.substring(0, gap));
      }
    }
  }

  /** The only name with this part, not counting names that stand for another of them. */
  private Optional<String> only(String part) {
    List<String> names = byPart.getOrDefault(part, List.of());
    if (names.size() < 2 || names.size() > MAX_RIVALS) {
      return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }
    List<String> full =
        names.stream()
            .filter(
                name ->
                    of(name, name, false)
                        .filter(f -> !f.key().equals(name) && names.contains(f.key()))
                        .isEmpty())
            .toList();
    return full.size() == 1 ? Optional.of(full.getFirst()) : Optional.empty();
  }

  /** Two to eight letters, mostly capitals: "MoD", "NATO", "U.N.". */
  private static boolean isAcronym(String spelling) {
    String letters = spelling.replaceAll("[.\\s]|['’]s$|^[Tt]he ", "");
    long capitals = letters.chars().filter(Character::isUpperCase).count();
    return letters.length() >= 2 && letters.length() <= 8 && capitals * 3 >= letters.length() * 2
        || letters.length() == 3 && capitals == 2;
  }

  /** Everything under which a full name may be asked for. */
  private List<String> parts(String key) {
    List<String> words = new ArrayList<>(Arrays.asList(key.split(" ")));
    List<String> parts = new ArrayList<>();
    if (words.size() < 2) {
      return parts;
    }
    if (kind == MentionKind.PERSON) {
      personParts(words, parts);
    } else if (kind == MentionKind.ORGANIZATION) {
      organizationParts(words, parts);
    }
    return parts;
  }

  private static void personParts(List<String> words, List<String> parts) {
    if (words.size() > 2 && GENERATIONS.contains(words.getLast())) {
      words.removeLast();
    }
    String first = words.getFirst();
    String last = words.getLast();
    if (first.length() == 1 && last.length() > 1) {
      // Itself shortened: a bare surname may still stand for it.
      parts.add("surname " + last);
      return;
    }
    if (PATRONYMIC.matcher(last).matches()) {
      parts.add("surname " + first);
    } else {
      parts.add("surname " + last);
      if (FIRST_FAMILY_NAMES.contains(first)) {
        parts.add("surname " + first);
      }
      parts.add("initial " + first.charAt(0) + " " + last);
      if (words.size() > 2) {
        parts.add("ends " + first + " " + last);
        parts.add("begins " + first + " " + words.get(1));
      }
    }
  }

  private void organizationParts(List<String> words, List<String> parts) {
    if (Character.isDigit(words.getFirst().charAt(0))) {
      numberedParts(String.join(" ", words), parts);
    }
    var all = new StringBuilder();
    var great = new StringBuilder();
    for (String word : words) {
      all.append(word.charAt(0));
      if (!SMALL_WORDS.contains(word)) {
        great.append(word.charAt(0));
      }
    }
    parts.add("acronym " + all);
    if (!great.toString().contentEquals(all)) {
      parts.add("acronym " + great);
    }
    // "Norfield" for Norfield Dynamics; but a council's conference is not the council.
    if (FIRM_WORDS.contains(words.getLast()) || firms.contains(String.join(" ", words))) {
      parts.add("begins " + words.getFirst());
    }
  }
}
