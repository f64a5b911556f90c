package org.dossier.claims.match.ru;

import java.util.Set;
import org.dossier.claims.match.WordClasses;

/** Verbs and predicatives that bear on the verbs under them. */
final class RussianVerbs {
  private static final WordClasses CLASSES = WordClasses.standard("ru");
  private static final Set<String> SAY = CLASSES.of("say-verbs");
  private static final Set<String> LIGHT = CLASSES.of("light-verbs");
  private static final Set<String> PLAN = CLASSES.of("plan-verbs");
  private static final Set<String> PROMISE = CLASSES.of("promise-verbs");
  private static final Set<String> REQUIRE = CLASSES.of("need-verbs");
  private static final Set<String> GUESS = CLASSES.of("guess-verbs");
  private static final Set<String> CHANCES = CLASSES.of("chance-nouns");
  private static final Set<String> ANNOUNCE = CLASSES.of("announce-verbs");
  private static final Set<String> AGREE = CLASSES.of("agree-verbs");
  private static final Set<String> REFUSE = CLASSES.of("refuse-verbs");

  private static final Set<String> LINKS = Set.of("быть", "являться", "стать", "оказаться");
  private static final Set<String> PARTIES = CLASSES.of("parties");
  private static final Set<String> PASSIVES = CLASSES.of("passive-verbs");

  private RussianVerbs() {}

  static boolean says(String lemma) {
    return SAY.contains(lemma);
  }

  static boolean light(String lemma) {
    return LIGHT.contains(lemma);
  }

  static boolean plans(String lemma) {
    return PLAN.contains(lemma);
  }

  static boolean promises(String lemma) {
    return PROMISE.contains(lemma);
  }

  static boolean requires(String lemma) {
    return REQUIRE.contains(lemma);
  }

  static boolean guesses(String lemma) {
    return GUESS.contains(lemma);
  }

  /** Of one's own doing: "объявить о покупке". */
  static boolean announces(String lemma) {
    return ANNOUNCE.contains(lemma);
  }

  /** A noun such as "возможность". */
  static boolean chances(String lemma) {
    return CHANCES.contains(lemma);
  }

  /** Has a second nominative: "завод является". */
  static boolean links(String lemma) {
    return LINKS.contains(lemma);
  }

  static boolean agrees(String lemma) {
    return AGREE.contains(lemma);
  }

  static boolean refuses(String lemma) {
    return REFUSE.contains(lemma);
  }

  static boolean acts(String lemma) {
    return PARTIES.contains(lemma);
  }

  /** A predicative with an infinitive or a clause: "должен", "намерен", "можно", "уверен". */
  static boolean predicative(String lemma) {
    return PLAN.contains(lemma)
        || REQUIRE.contains(lemma)
        || GUESS.contains(lemma)
        || SAY.contains(lemma);
  }

  /** The active verb where "-ся" makes its passive, as in "поставляться"; else the lemma itself. */
  static String active(String lemma) {
    if (lemma.endsWith("ся")) {
      String active = lemma.substring(0, lemma.length() - 2);
      return PASSIVES.contains(active) ? active : lemma;
    }
    return lemma;
  }
}
