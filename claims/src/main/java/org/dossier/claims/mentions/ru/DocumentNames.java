package org.dossier.claims.mentions.ru;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.language.Reading;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * What a document teaches about its own names, in every inflection: the kind of each, the family
 * name that stands for a full name.
 */
final class DocumentNames {
  private static final int ALIAS = 6;

  /** More than a model's votes: "Республика Кордия" says what Кордия is. */
  private static final int STATED = 100;

  private final Map<String, EnumMap<MentionKind, Integer>> votes = new HashMap<>();

  private DocumentNames() {}

  static DocumentNames learn(List<Words> sentences, List<List<Draft>> names) {
    DocumentNames learned = new DocumentNames();
    for (int i = 0; i < sentences.size(); i++) {
      for (Draft name : names.get(i)) {
        learned.learn(sentences.get(i), name);
      }
      learned.states(sentences.get(i));
    }
    return learned;
  }

  private void states(Words words) {
    for (int i = 0; i + 1 < words.size() && !words.allCapitals(); i++) {
      if (PlaceRules.STATES.contains(words.lemma(i))
          && words.capitalized(i)
          && words.capitalized(i + 1)
          && words.letter(i + 1)) {
        lemmas(words, i + 1).forEach(lemma -> vote(lemma, MentionKind.LOCATION, STATED));
      }
    }
  }

  private void learn(Words words, Draft name) {
    boolean named =
        name.kind() == MentionKind.PERSON
            || name.kind() == MentionKind.ORGANIZATION
            || name.kind() == MentionKind.LOCATION;
    if (!named) {
      return;
    }
    int weight = name.strength() * name.strength();
    if (name.length() == 1) {
      for (String lemma : lemmas(words, name.start())) {
        vote(lemma, name.kind(), weight);
      }
      return;
    }
    if (name.kind() == MentionKind.PERSON) {
      int last = family(words, name);
      for (String lemma : last < 0 ? Set.<String>of() : lemmas(words, last)) {
        vote(lemma, MentionKind.PERSON, name.strength() == Draft.SURE ? ALIAS : weight);
      }
    }
  }

  /** The word of a full name that stands for it; -1 when none may. */
  private static int family(Words words, Draft name) {
    int last = name.end() - 1;
    if (words.mayBe(last, Words.INITIAL | Words.PATRONYMIC) || words.text(last).length() < 3) {
      last = name.start();
    }
    return words.mayBe(last, Words.INITIAL) || words.text(last).length() < 3 ? -1 : last;
  }

  private static Set<String> lemmas(Words words, int i) {
    Set<String> lemmas = new HashSet<>();
    boolean surname = words.mayBe(i, Words.SURNAME);
    for (Reading reading : words.token(i).readings()) {
      if (!surname || reading.has("surname")) {
        lemmas.add(reading.lemma());
      }
    }
    return lemmas;
  }

  private void vote(String lemma, MentionKind kind, int weight) {
    votes
        .computeIfAbsent(lemma, _ -> new EnumMap<>(MentionKind.class))
        .merge(kind, weight, Integer::sum);
  }

  private @Nullable MentionKind kind(Words words, int i, int least) {
    EnumMap<MentionKind, Integer> sums = new EnumMap<>(MentionKind.class);
    for (String lemma : lemmas(words, i)) {
      votes
          .getOrDefault(lemma, new EnumMap<>(MentionKind.class))
          .forEach((kind, weight) -> sums.merge(kind, weight, Math::max));
    }
    MentionKind best = null;
    int most = least - 1;
    for (Map.Entry<MentionKind, Integer> entry : sums.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  /** The drafts of a sentence with the kinds that the document settles and the names it knows. */
  List<Draft> apply(Words words, List<Draft> drafts) {
    List<Draft> result = new ArrayList<>();
    boolean[] covered = new boolean[words.size()];
    for (Draft draft : drafts) {
      for (int i = draft.start(); i < draft.end(); i++) {
        covered[i] = true;
      }
      MentionKind kind =
          draft.strength() == Draft.SURE
                  || draft.length() > 1
                  || draft.kind() == MentionKind.POSITION
              ? null
              : kind(words, draft.start(), 1);
      result.add(kind == null ? draft : draft.as(kind));
    }
    for (int i = 0; i < words.size(); i++) {
      if (!covered[i]
          && words.capitalized(i)
          && !words.allCapitals()
          && words.text(i).length() > 2) {
        MentionKind kind = kind(words, i, Draft.LIKELY * Draft.LIKELY);
        boolean common =
            words.opens(i) && words.mayBe(i, Words.COMMON) && !words.mayBe(i, Words.SURNAME);
        if (kind != null && !common) {
          result.add(new Draft(i, i + 1, kind, Draft.LIKELY));
        }
      }
    }
    return result;
  }
}
