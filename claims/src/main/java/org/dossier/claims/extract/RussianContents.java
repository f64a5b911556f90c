package org.dossier.claims.extract;

import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.language.Pos;
import org.dossier.model.Modality;

/**
 * How firmly a Russian statement says what it says: by the verb of saying ("надеется", "призвал
 * уйти"), by a condition, and by the first verb of its content.
 */
final class RussianContents {
  private static final WordClasses CLASSES = WordClasses.standard("ru");
  private static final Set<String> REQUIRED = CLASSES.of("need-verbs");
  private static final Set<String> POSSIBLE = CLASSES.of("guess-verbs");
  private static final Set<String> DOUBTS = CLASSES.of("doubts");
  private static final Set<String> DEMANDS = CLASSES.of("demand-verbs");
  private static final Set<String> HOPES = CLASSES.of("hope-verbs");
  private static final Set<String> HOPE_NOUNS = CLASSES.of("hope-nouns");
  private static final Set<String> NEED_NOUNS = CLASSES.of("need-nouns");
  private static final Set<String> CONDITIONS = Set.of("если");

  private RussianContents() {}

  static Modality modality(MarkedSentence sentence, Found found) {
    List<Filled> contents = found.roles().get("content");
    if (contents == null) {
      return Modality.ASSERTED;
    }
    Filled content = contents.getFirst();
    for (int i = content.from(); i < content.to(); i++) {
      if (CONDITIONS.contains(sentence.lower(i))) {
        return Modality.HYPOTHETICAL;
      }
    }
    int verb = verb(sentence, content);
    if (demands(sentence, found, verb) || NEED_NOUNS.contains(sentence.lemma(before(content)))) {
      return Modality.REQUIRED;
    }
    if (verb >= 0) {
      if (sentence.lower(verb - 1).equals("не") || sentence.lower(verb).equals("нет")) {
        return Modality.NEGATED;
      }
      if (REQUIRED.contains(sentence.lemma(verb))) {
        return Modality.REQUIRED;
      }
      if (POSSIBLE.contains(sentence.lemma(verb))) {
        return Modality.POSSIBLE;
      }
    }
    return hopes(sentence, found) || doubted(sentence, content, verb)
        ? Modality.POSSIBLE
        : Modality.ASSERTED;
  }

  /** Whether the first verb of the content tells of what will be. */
  static boolean future(MarkedSentence sentence, Found found) {
    List<Filled> contents = found.roles().get("content");
    int verb = contents == null ? -1 : verb(sentence, contents.getFirst());
    return verb >= 0 && sentence.tag(verb).startsWith("fut");
  }

  /** "призвал вывести войска" */
  private static boolean demands(MarkedSentence sentence, Found found, int verb) {
    Predicate predicate = found.predicate();
    return predicate != null
        && DEMANDS.contains(predicate.lemma())
        && verb >= 0
        && sentence.tag(verb).startsWith("inf");
  }

  private static int before(Filled content) {
    return content.from() - 1;
  }

  /** "надеется", "выразил надежду" */
  private static boolean hopes(MarkedSentence sentence, Found found) {
    Predicate predicate = found.predicate();
    if (predicate == null) {
      return false;
    }
    return HOPES.contains(predicate.lemma())
        || predicate.in("object").anyMatch(it -> HOPE_NOUNS.contains(sentence.lemma(it.head())));
  }

  private static boolean doubted(MarkedSentence sentence, Filled content, int verb) {
    int to = verb < 0 ? content.to() : verb;
    for (int i = content.from(); i < to; i++) {
      if (DOUBTS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first verb or predicative of a content; -1 without one. */
  private static int verb(MarkedSentence sentence, Filled content) {
    for (int i = content.from(); i < content.to(); i++) {
      Pos pos = sentence.pos(i);
      String tag = sentence.tag(i);
      boolean participle = tag.contains("part") && !tag.contains("short");
      if (pos == Pos.VERB && !participle || REQUIRED.contains(sentence.lemma(i))) {
        return i;
      }
    }
    return -1;
  }
}
