package org.dossier.claims.extract;

import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.model.Attribution;
import org.dossier.model.Span;

/**
 * Somebody's words: what lies inside {@code content} is theirs.
 *
 * @param whole the saying with its speaker and verb
 * @param sentence that names the speaker
 * @param who the speaker, in {@code sentence}
 * @param found the rule that told it
 */
record Saying(
    Attribution speaker,
    Span content,
    Span whole,
    MarkedSentence sentence,
    Filled who,
    Found found) {
  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "you", "я", "мы", "вы");

  /** Whether the words are "I" or "we": whoever is quoted. */
  static boolean firstPerson(MarkedSentence sentence, Filled who) {
    return who.to() - who.from() == 1 && FIRST_PERSON.contains(sentence.lower(who.from()));
  }
}
