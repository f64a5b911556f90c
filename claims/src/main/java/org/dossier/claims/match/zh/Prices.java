package org.dossier.claims.match.zh;

import java.util.List;
import java.util.Set;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.WordClasses;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/** 收购明河60%股权，交易价格为3亿元: the price that a later clause tells is that of the deal before. */
final class Prices {
  private static final int REACH = 4;

  private Prices() {}

  static void add(MarkedSentence s, WordClasses classes, Nouns nouns, List<Predicate> predicates) {
    Set<String> verbs = classes.of("priced-verbs");
    for (int i = 0; i < predicates.size(); i++) {
      Predicate deal = predicates.get(i);
      if (!verbs.contains(deal.lemma())
          || deal.arguments().stream().anyMatch(a -> s.in(a.phrase().head(), MentionKind.MONEY))) {
        continue;
      }
      int limit = s.size();
      for (Predicate other : predicates.subList(i + 1, predicates.size())) {
        if (verbs.contains(other.lemma())) {
          limit = other.head();
          break;
        }
      }
      Phrase price = price(s, classes, nouns, deal.head() + 1, limit);
      if (price != null) {
        predicates.set(i, deal.with(new Argument("作价", price)));
      }
    }
  }

  private static @Nullable Phrase price(
      MarkedSentence s, WordClasses classes, Nouns nouns, int from, int to) {
    Set<String> prices = classes.of("price-nouns");
    for (int i = from; i < to; i++) {
      if (!prices.contains(s.lemma(i)) && !prices.contains(s.lemma(i) + s.lemma(i + 1))) {
        continue;
      }
      for (int at = i + 1; at < Math.min(to, i + 1 + REACH); at++) {
        if (s.in(at, MentionKind.MONEY)) {
          Phrase whole = nouns.at(at);
          int end = s.mentionEnd(at);
          return whole != null && whole.start() == at && whole.end() == end
              ? whole
              : new Phrase(at, end, end - 1, end);
        }
      }
    }
    return null;
  }
}
