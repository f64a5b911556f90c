package org.dossier.evidence.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.dossier.evidence.name.OrganizationWords.Role;

/**
 * Compares organizations' names in different scripts: common words by their meaning, numbers
 * exactly, the proper part by sound. All figures are log odds.
 */
final class OrganizationLikeness {
  /** Sound alone is never surer than this, nor surer against. */
  private static final double LEAST = 0.04;

  private static final double BY_SOUND = 1.3;
  private static final double BY_MEANING = 3.5;

  /** Names that are all description must say nearly the same. */
  private static final double DESCRIPTION = 12;

  private static final double ENOUGH_DESCRIBED = 0.74;
  private static final double OTHER_SORT = 3;
  private static final double OTHER_PLACE = 0.8;
  private static final double OTHER_NUMBER = 6;
  private static final double NUMBER_ON_ONE_SIDE = 2;
  private static final double PROPER_ON_ONE_SIDE = -2.5;

  private OrganizationLikeness() {}

  /**
   * @param bySound compares the proper parts
   * @return empty where the names aren't known to be organizations'
   */
  static Optional<Likeness> of(
      OrganizationName one,
      OrganizationName other,
      BiFunction<NameWords, NameWords, Likeness> bySound) {
    if (one.writing() == other.writing()
        || !one.isReadable()
        || !other.isReadable()
        || !(one.isDescribed() || other.isDescribed())) {
      return Optional.empty();
    }
    SortedSet<String> shared = new TreeSet<>(one.meanings().keySet());
    shared.retainAll(other.meanings().keySet());
    double meaning = meaning(one, other, shared);
    NameWords proper = one.rest();
    NameWords otherProper = other.rest();
    List<String> why = new ArrayList<>();
    if (!shared.isEmpty()) {
      why.add("both say " + String.join(", ", shared));
    }
    double odds;
    if (!proper.words().isEmpty() && !otherProper.words().isEmpty()) {
      Likeness sound = bySound.apply(proper, otherProper);
      odds = BY_SOUND * logit(sound.score()) + BY_MEANING * (meaning - 0.5);
      why.add(
          String.format(
              Locale.ROOT,
              "%s ~ %s by sound %.2f",
              proper.written(),
              otherProper.written(),
              sound.score()));
    } else if (proper.words().isEmpty() && otherProper.words().isEmpty()) {
      boolean enough = shared.size() + Math.min(one.numbers().size(), other.numbers().size()) > 1;
      odds = DESCRIPTION * (meaning - ENOUGH_DESCRIBED) - (enough ? 0 : 3);
    } else {
      odds = PROPER_ON_ONE_SIDE + BY_MEANING * (meaning - 0.5);
      why.add("only one has a name of its own");
    }
    odds -= against(one, other, why);
    double score = Math.round(10_000 / (1 + Math.exp(-odds))) / 10_000.0;
    if (why.isEmpty()) {
      why.add("no word means the same");
    }
    String said = String.join("; ", why);
    return Optional.of(
        new Likeness(
            score >= 0.5,
            score,
            said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + "."));
  }

  private static double against(OrganizationName one, OrganizationName other, List<String> why) {
    double against = 0;
    if (!one.numbers().equals(other.numbers())) {
      boolean both = !one.numbers().isEmpty() && !other.numbers().isEmpty();
      against += both ? OTHER_NUMBER : NUMBER_ON_ONE_SIDE;
      why.add(both ? "the numbers differ" : "only one has a number");
    } else if (!one.numbers().isEmpty()) {
      why.add("the same number");
    }
    if (differ(one.sorts(), other.sorts())) {
      against += OTHER_SORT;
      why.add(one.sorts().iterator().next() + " is not " + other.sorts().iterator().next());
    }
    if (differ(places(one), places(other))) {
      against += OTHER_PLACE;
      why.add("the places differ");
    }
    return against;
  }

  private static boolean differ(Set<String> some, Set<String> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }

  private static Set<String> places(OrganizationName name) {
    Set<String> places = new TreeSet<>();
    name.meanings()
        .forEach(
            (meaning, role) -> {
              if (role == Role.PLACE) {
                places.add(meaning);
              }
            });
    return places;
  }

  /** The share of meanings that both have, of all; a half where neither says any. */
  private static double meaning(OrganizationName one, OrganizationName other, Set<String> shared) {
    double all = weight(one, one.meanings().keySet()) + weight(other, other.meanings().keySet());
    return all == 0 ? 0.5 : 2 * Math.min(weight(one, shared), weight(other, shared)) / all;
  }

  private static double weight(OrganizationName name, Set<String> meanings) {
    double sum = 0;
    for (String meaning : meanings) {
      sum +=
          switch (name.meanings().getOrDefault(meaning, Role.DROP)) {
            case SORT, BRANCH -> 1;
            case PLACE -> 0.7;
            case FIRM -> 0.3;
            case DROP -> 0;
          };
    }
    return sum;
  }

  private static double logit(double score) {
    double bounded = Math.clamp(score, LEAST, 1 - LEAST);
    return Math.log(bounded / (1 - bounded));
  }
}
