package org.dossier.claims.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom "he", "the ministry" and "the Supplier" mean, as far as it is certain: the person last named
 * before, the organization last named with that very word, the party that a contract calls so.
 */
final class Antecedents {
  private final Set<String> personal;
  private final Set<String> parties;
  private final DefinedTerms terms;
  private @Nullable Mention person;
  private final java.util.Map<String, Mention> organizations = new java.util.TreeMap<>();

  Antecedents(WordClasses classes) {
    this.personal = classes.of("person-pronouns");
    this.parties = classes.of("parties");
    this.terms = new DefinedTerms(classes);
  }

  /** Remembers whom a sentence names, after its own pronouns were resolved. */
  void learn(MarkedSentence sentence) {
    terms.learn(sentence);
    boolean first = true;
    for (Mention mention : sentence.mentions()) {
      if (mention.kind() == MentionKind.PERSON && first) {
        person = mention;
        first = false;
      }
      if (mention.kind() == MentionKind.ORGANIZATION) {
        for (String word : mention.text().toLowerCase(Locale.ROOT).split("\\W+")) {
          if (parties.contains(word)) {
            organizations.put(word, mention);
          }
        }
      }
    }
  }

  Filled resolve(MarkedSentence sentence, Filled filled) {
    return filled.mention() != null
        ? filled
        : antecedent(sentence, filled)
            .map(mention -> new Filled(filled.from(), filled.to(), mention))
            .orElse(filled);
  }

  private Optional<Mention> antecedent(MarkedSentence sentence, Filled filled) {
    int last = filled.to() - 1;
    if (filled.to() - filled.from() == 1 && personal.contains(sentence.lower(last))) {
      return Optional.ofNullable(before(sentence, last)).or(() -> Optional.ofNullable(person));
    }
    Optional<Mention> defined = terms.find(sentence, filled);
    if (defined.isPresent()) {
      return defined;
    }
    boolean definite = filled.from() > 0 && sentence.lower(filled.from() - 1).equals("the");
    if (definite && filled.to() - filled.from() == 1) {
      return Optional.ofNullable(organizations.get(sentence.lemma(last)));
    }
    return Optional.empty();
  }

  /** The first person that the sentence names before a token. */
  private static @Nullable Mention before(MarkedSentence sentence, int token) {
    for (int i = 0; i < token; i++) {
      if (sentence.in(i, MentionKind.PERSON)) {
        return sentence.mention(i);
      }
    }
    return null;
  }
}
