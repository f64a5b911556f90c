package org.dossier.claims.extract;

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
 * The names that a contract gives its parties: "Norvane Works, hereinafter referred to as the
 * Supplier". The party is the first organization named since the last such definition.
 */
final class DefinedTerms {
  /** Words and marks between "hereinafter" and the term. */
  private static final int REACH = 7;

  private final Set<String> definers;
  private final Set<String> links;
  private final Map<String, Sides.Named> terms = new TreeMap<>();

  DefinedTerms(WordClasses classes) {
    definers = classes.orNone("defining-words");
    links = classes.orNone("defining-links");
  }

  void learn(MarkedSentence sentence) {
    int since = 0;
    for (int i = 0; i < sentence.size(); i++) {
      if (!definers.contains(sentence.lower(i))) {
        continue;
      }
      int term = i + 1;
      while (term < sentence.size() && term - i < REACH && between(sentence.lower(term))) {
        term++;
      }
      Sides.Named party = party(sentence, since, i);
      if (party != null && term < sentence.size() && term - i < REACH) {
        terms.putIfAbsent(sentence.lemma(term), party);
        since = term + 1;
      }
    }
  }

  private boolean between(String word) {
    return links.contains(word) || Quotations.mark(word) || word.equals("(") || word.equals(",");
  }

  /** The first organization of the stretch, else its last place or person. */
  private static Sides.@Nullable Named party(MarkedSentence sentence, int from, int to) {
    Sides.Named other = null;
    for (int i = from; i < to; i++) {
      if (sentence.in(i, MentionKind.ORGANIZATION)) {
        return named(sentence, quoted(sentence, i));
      }
      if (sentence.in(i, MentionKind.PERSON) || sentence.in(i, MentionKind.LOCATION)) {
        other = named(sentence, i);
      }
    }
    return other;
  }

  /** Of a form of business and the name in quotation marks behind it, the name. */
  private static int quoted(MarkedSentence sentence, int token) {
    int mark = sentence.mentionEnd(token);
    boolean name =
        Quotations.mark(sentence.lower(mark)) && sentence.in(mark + 1, MentionKind.ORGANIZATION);
    return name ? mark + 1 : token;
  }

  private static Sides.Named named(MarkedSentence sentence, int token) {
    return new Sides.Named(
        sentence,
        new Filled(
            sentence.mentionStart(token), sentence.mentionEnd(token), sentence.mention(token)));
  }

  /** The parties by the words that the document has defined for them. */
  Map<String, Sides.Named> parties() {
    return terms;
  }

  /** Whom a filler of one word means, where the document has defined that word. */
  Optional<Mention> find(MarkedSentence sentence, Filled filled) {
    if (terms.isEmpty() || filled.to() - filled.from() != 1) {
      return Optional.empty();
    }
    boolean capital = !Character.isLowerCase(sentence.token(filled.from()).text().codePointAt(0));
    return capital
        ? Optional.ofNullable(terms.get(sentence.lemma(filled.from()))).map(Sides.Named::mention)
        : Optional.empty();
  }
}
