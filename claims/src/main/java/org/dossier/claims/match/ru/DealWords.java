package org.dossier.claims.match.ru;

import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;

/** Common words that contracts write with a capital: the sides' words and those for the paper. */
final class DealWords {
  private static final WordClasses CLASSES = WordClasses.standard("ru");
  private static final Set<String> SIDES = CLASSES.of("side-words");
  private static final Set<String> PAPERS = CLASSES.of("agreement-nouns");

  private DealWords() {}

  /** Whether a mention of a person is no more than such a word. */
  static boolean isWord(MarkedSentence sentence, Mention mention) {
    if (mention.kind() != MentionKind.PERSON || mention.text().indexOf(' ') >= 0) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.mention(i) == mention) {
        String lemma = sentence.lemma(i);
        return SIDES.contains(lemma) || PAPERS.contains(lemma);
      }
    }
    return false;
  }
}
