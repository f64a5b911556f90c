package org.dossier.claims.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom "he", "the ministry" and "the Supplier" mean, as far as it is certain: the person last named
 * before, the organization last named with that very word, the person last named with that title,
 * the party that a contract calls so.
 */
final class Antecedents {
  private final Set<String> personal;
  private final Set<String> parties;
  private final DefinedTerms terms;
  private final Sides sides;
  private final FullerNames fuller = new FullerNames();
  private final Set<String> positions;
  private @Nullable Mention person;
  private @Nullable Mention voice;
  private final Map<String, Mention> organizations = new TreeMap<>();
  private final Map<String, Mention> titled = new TreeMap<>();

  Antecedents(WordClasses classes) {
    this.personal = classes.of("person-pronouns");
    this.parties = classes.of("parties");
    this.terms = new DefinedTerms(classes);
    this.sides = new Sides(classes);
    this.positions = classes.knows("position-nouns") ? classes.of("position-nouns") : Set.of();
  }

  /** Remembers whom a sentence names, after its own pronouns were resolved. */
  void learn(MarkedSentence sentence) {
    terms.learn(sentence);
    sides.learn(sentence);
    fuller.learn(sentence);
    boolean first = true;
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      Mention mention = sentence.mention(i);
      if (mention == null) {
        continue;
      }
      if (mention.kind() == MentionKind.PERSON) {
        if (first) {
          person = mention;
          first = false;
        }
        titles(sentence, i, mention);
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

  /** Remembers who spoke: "it added" means whoever spoke before. */
  void heard(@Nullable Mention speaker) {
    if (speaker != null) {
      voice = speaker;
      if (speaker.kind() == MentionKind.PERSON) {
        person = speaker;
      }
    }
  }

  /** "Press Secretary Peter Cook", in the mention or right before it. */
  private void titles(MarkedSentence sentence, int start, Mention mention) {
    int from = start;
    if (start > 0 && sentence.in(start - 1, MentionKind.POSITION)) {
      from = sentence.mentionStart(start - 1);
    }
    for (int i = from; i < sentence.mentionEnd(start) - 1; i++) {
      if (positions.contains(sentence.lemma(i)) || positions.contains(sentence.lower(i))) {
        titled.put(sentence.lower(i), mention);
      }
    }
  }

  Sides sides() {
    return sides;
  }

  /** Whom a filler means: "both sides" are two. */
  List<Filled> all(MarkedSentence sentence, Filled filled, boolean speaker) {
    List<Filled> meant = sides.meant(sentence, filled);
    if (!meant.isEmpty()) {
      return meant;
    }
    return List.of(speaker ? speaker(sentence, filled) : resolve(sentence, filled));
  }

  Filled resolve(MarkedSentence sentence, Filled filled) {
    Mention known = filled.mention();
    Mention full = known == null ? null : fuller.of(known);
    if (full != null) {
      return new Filled(filled.from(), filled.to(), full);
    }
    if (known != null && known.kind() != MentionKind.POSITION) {
      return filled;
    }
    return antecedent(sentence, filled)
        .map(mention -> new Filled(filled.from(), filled.to(), mention))
        .orElse(filled);
  }

  /** The speaker that a pronoun or a title means. */
  Filled speaker(MarkedSentence sentence, Filled filled) {
    int last = filled.to() - 1;
    boolean it = filled.to() - filled.from() == 1 && sentence.lower(last).equals("it");
    if (it && filled.mention() == null && voice != null && voice.kind() != MentionKind.PERSON) {
      return new Filled(filled.from(), filled.to(), voice);
    }
    return resolve(sentence, filled);
  }

  private Optional<Mention> antecedent(MarkedSentence sentence, Filled filled) {
    int last = filled.to() - 1;
    int words = filled.to() - filled.from();
    if (words == 1 && personal.contains(sentence.lower(last))) {
      return Optional.ofNullable(before(sentence, last)).or(() -> Optional.ofNullable(person));
    }
    Optional<Mention> defined = terms.find(sentence, filled);
    if (defined.isPresent()) {
      return defined;
    }
    boolean definite = filled.from() > 0 && sentence.lower(filled.from() - 1).equals("the");
    Mention organization = organizations.get(sentence.lemma(last));
    if (definite && words == 1 && organization != null) {
      return Optional.of(organization);
    }
    if (definite && words <= 2) {
      return Optional.ofNullable(titled.get(sentence.lower(last)));
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
