package org.dossier.claims.mentions.ru;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a document writes each word away from the beginnings of sentences. */
final class DocumentForms {
  private static final class Count {
    int capital;
    int lower;
  }

  private final Map<String, Count> counts = new HashMap<>();

  static DocumentForms of(List<Words> sentences) {
    DocumentForms forms = new DocumentForms();
    for (Words sentence : sentences) {
      if (!sentence.allCapitals()) {
        forms.add(sentence);
      }
    }
    return forms;
  }

  private void add(Words sentence) {
    boolean opens = true;
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.letter(i)) {
        if (!opens) {
          Count count = counts.computeIfAbsent(sentence.lemma(i), _ -> new Count());
          if (sentence.capitalized(i)) {
            count.capital++;
          } else {
            count.lower++;
          }
        }
        opens = false;
      }
    }
  }

  /** 0 never seen inside a sentence, 1 in lower case, 2 both ways, 3 with a capital. */
  int habit(String lemma) {
    Count count = counts.get(lemma);
    if (count == null) {
      return 0;
    }
    if (count.capital == 0) {
      return 1;
    }
    return count.lower == 0 ? 3 : 2;
  }
}
