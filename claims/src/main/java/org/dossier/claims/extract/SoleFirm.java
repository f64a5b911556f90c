package org.dossier.claims.extract;

import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * The one firm that the head of a paper names with its legal form: "the works" and "our company"
 * mean it, as long as the paper names no other firm.
 */
final class SoleFirm {
  /** Sentences and lines in which the head of a paper ends at the latest. */
  private static final int HEAD = 10;

  private final Set<String> forms;
  private final Set<String> words;
  private Sides.@Nullable Named firm;
  private boolean several;
  private int read;

  SoleFirm(WordClasses classes) {
    forms = classes.orNone("legal-form-words");
    words = classes.orNone("own-firm-words");
  }

  void learn(MarkedSentence sentence) {
    if (forms.isEmpty()) {
      return;
    }
    read++;
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      if (isFirm(sentence, i)) {
        Sides.Named other =
            new Sides.Named(sentence, new Filled(i, sentence.mentionEnd(i), sentence.mention(i)));
        several |= firm != null && !name(firm).equals(name(other));
        firm = firm == null && read <= HEAD ? other : firm;
        several |= firm == null;
      }
    }
  }

  private boolean isFirm(MarkedSentence sentence, int i) {
    return sentence.in(i, MentionKind.ORGANIZATION) && forms.contains(sentence.lemma(i));
  }

  private static boolean isPlural(MarkedSentence sentence, int i) {
    return sentence.token(i).readings().stream().allMatch(reading -> reading.has("pl"));
  }

  /** What stands in quotation marks. */
  private static String name(Sides.Named firm) {
    String text = firm.mention().text();
    int open = text.indexOf('«');
    return open < 0 ? text : text.substring(open);
  }

  Sides.@Nullable Named firm() {
    return several ? null : firm;
  }

  /** The firm, where a filler is one word that a paper uses of its own firm. */
  @Nullable Mention of(MarkedSentence sentence, Filled filled) {
    boolean own =
        filled.to() - filled.from() == 1
            && words.contains(sentence.lemma(filled.from()))
            && !isPlural(sentence, filled.from());
    Sides.Named named = firm();
    return own && named != null ? named.mention() : null;
  }
}
