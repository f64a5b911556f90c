package org.dossier.claims.match.en;

import java.util.Set;
import org.dossier.claims.match.WordClasses;

/** What governing verbs do to what they govern. */
final class EnglishVerbs {
  private static final WordClasses CLASSES = WordClasses.standard("en");
  private static final Set<String> ORDERS = CLASSES.of("order-verbs");
  private static final Set<String> PLANS = CLASSES.of("plan-verbs");
  private static final Set<String> PROMISES = CLASSES.of("promise-verbs");
  private static final Set<String> REFUSALS = CLASSES.of("refuse-verbs");
  private static final Set<String> GUESSES = CLASSES.of("guess-verbs");
  private static final Set<String> LIGHT = CLASSES.of("light-verbs");
  private static final Set<String> SAYS = CLASSES.of("say-verbs");
  private static final Set<String> NEEDS = CLASSES.of("need-verbs");

  private static final Set<String> HANDS = CLASSES.of("make-verbs");
  private static final Set<String> KNOWN = CLASSES.of("headline-verbs");

  private static final Set<String> AGREEMENTS = CLASSES.of("agreement-nouns");
  private static final Set<String> PLAN_NOUNS = CLASSES.of("plan-nouns");

  private EnglishVerbs() {}

  /** "a contract to": it is promised. */
  static boolean agreement(String lemma) {
    return AGREEMENTS.contains(lemma);
  }

  /** "a plan to": it is intended. */
  static boolean plan(String lemma) {
    return PLAN_NOUNS.contains(lemma);
  }

  /** Its object is a thing that is made or handed over. */
  static boolean hands(String lemma) {
    return HANDS.contains(lemma);
  }

  /** A verb that may be found where no verb was seen. */
  static boolean known(String lemma) {
    return KNOWN.contains(lemma);
  }

  /** "told X to": X is to do it. */
  static boolean orders(String lemma) {
    return ORDERS.contains(lemma);
  }

  static boolean requires(String lemma) {
    return NEEDS.contains(lemma) || ORDERS.contains(lemma);
  }

  static boolean plans(String lemma) {
    return PLANS.contains(lemma);
  }

  static boolean promises(String lemma) {
    return PROMISES.contains(lemma);
  }

  static boolean refuses(String lemma) {
    return REFUSALS.contains(lemma);
  }

  static boolean guesses(String lemma) {
    return GUESSES.contains(lemma);
  }

  /** "held talks": the noun carries the meaning. */
  static boolean light(String lemma) {
    return LIGHT.contains(lemma);
  }

  static boolean says(String lemma) {
    return SAYS.contains(lemma);
  }
}
