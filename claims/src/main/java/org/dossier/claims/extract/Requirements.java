package org.dossier.claims.extract;

import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.model.Modality;

/**
 * Figures of a paper that demands: in "Technical requirements" the line "speed: 80 km/h at most"
 * tells what a system must do, not what one does. Only lines without a verb are read so; a sentence
 * with a verb says itself whether it demands.
 */
final class Requirements {
  /** Sentences of the document in which its title stands. */
  private static final int TITLE = 8;

  /** Words of a heading. */
  private static final int LONGEST = 3;

  private final Set<String> headings;
  private int sentences;
  private boolean demands;

  Requirements(WordClasses classes) {
    headings = classes.orNone("requirement-headings");
  }

  void learn(MarkedSentence sentence) {
    if (headings.isEmpty() || sentences >= TITLE) {
      return;
    }
    sentences++;
    for (int i = 0; i < sentence.size(); i++) {
      var words = new StringBuilder();
      for (int k = i; k < Math.min(sentence.size(), i + LONGEST); k++) {
        words.append(k > i ? " " : "").append(sentence.lower(k));
        demands |= headings.contains(words.toString());
      }
    }
  }

  List<Draft> carry(List<Draft> drafts) {
    return demands ? drafts.stream().map(Requirements::required).toList() : drafts;
  }

  private static Draft required(Draft draft) {
    boolean line =
        draft.kind().equals("capability")
            && (draft.found().predicate() == null || !draft.found().predicate().verb());
    return line && draft.modality() == Modality.ASSERTED ? draft.as(Modality.REQUIRED) : draft;
  }
}
