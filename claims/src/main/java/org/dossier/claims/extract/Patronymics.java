package org.dossier.claims.extract;

import java.util.HashMap;
import java.util.Map;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.language.Reading;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom a Russian text calls by given name and patronymic alone: "Анна Павловна" is the one person
 * of the document whose family name stands with "А. П." or with these names.
 */
final class Patronymics {
  private final Map<String, Mention> byInitials = new HashMap<>();
  private final Map<String, String> families = new HashMap<>();

  void learn(MarkedSentence sentence) {
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      int end = sentence.mentionEnd(i);
      Mention mention = sentence.mention(i);
      if (mention == null || mention.kind() != MentionKind.PERSON || end - i != 3) {
        continue;
      }
      int family = isGiven(sentence, i) && isFather(sentence, i + 1) ? i + 2 : i;
      int given = family == i ? i + 1 : i;
      if (isGiven(sentence, given) && isFather(sentence, given + 1)) {
        String key = initials(sentence, given);
        String name = sentence.lemma(family);
        String known = families.putIfAbsent(key, name);
        if (known == null) {
          byInitials.put(key, mention);
        } else if (!known.equals(name)) {
          byInitials.remove(key);
        }
      }
    }
  }

  private static String initials(MarkedSentence sentence, int given) {
    return sentence.lower(given).substring(0, 1) + sentence.lower(given + 1).charAt(0);
  }

  private static boolean isGiven(MarkedSentence sentence, int i) {
    return has(sentence, i, "given");
  }

  private static boolean isFather(MarkedSentence sentence, int i) {
    return has(sentence, i, "patronymic")
        || sentence.lower(i).length() == 2 && isGiven(sentence, i);
  }

  private static boolean has(MarkedSentence sentence, int i, String mark) {
    for (Reading reading : sentence.token(i).readings()) {
      if (reading.has(mark)) {
        return true;
      }
    }
    return false;
  }

  /** The full name's mention; null where there is none, or more than one. */
  @Nullable Mention of(MarkedSentence sentence, int from, int to) {
    boolean two =
        to - from == 2 && isGiven(sentence, from) && has(sentence, from + 1, "patronymic");
    return two ? byInitials.get(initials(sentence, from)) : null;
  }
}
