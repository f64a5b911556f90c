package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;

/**
 * Where something happens: the places that a stretch of a sentence puts behind "in", "at", "near",
 * and those listed with them. "The campaign against Kordia" happens nowhere in particular.
 */
final class Places {
  /** Between the places of a list: "in Hollin, Norvane (93%); and Talmar (7%)". */
  private static final Set<String> JOINS = Set.of(",", ";", "and", "or", "&", "(", ")", "%");

  private static final Set<String> BETWEEN = Set.of("both", "the");
  private static final Set<Pos> DESCRIBING = Set.of(Pos.ADJ, Pos.DET, Pos.ADV);
  private static final int LONGEST_JOIN = 8;

  private final Set<String> where;
  private final Set<String> heads;
  private final Set<String> sites;

  Places(WordClasses classes) {
    this.where = classes.orNone("where-words");
    this.heads = classes.orNone("place-heads");
    this.sites = classes.orNone("site-words");
  }

  /** Whether the language has the words that this needs. */
  boolean known() {
    return !where.isEmpty();
  }

  /** In the order of the text. */
  List<Filled> in(MarkedSentence s, int from, int to) {
    List<Filled> found = new ArrayList<>();
    for (int i = from; known() && i < to; i = s.mentionEnd(i)) {
      if (s.in(i, MentionKind.LOCATION) && s.mentionStart(i) >= from && s.mentionEnd(i) <= to) {
        if (behind(s, i) || !found.isEmpty() && listed(s, found.getLast().to(), i)) {
          found.add(new Filled(i, s.mentionEnd(i), s.mention(i)));
        }
      }
    }
    return found;
  }

  /** Where an argument of a claim's verb says that it happened: "in the White House residence". */
  List<Filled> of(MarkedSentence s, Argument argument) {
    Phrase phrase = argument.phrase();
    if (!where.contains(argument.slot())) {
      return List.of();
    }
    if (sites.contains(s.lemma(phrase.head())) && s.mention(phrase.head()) == null) {
      for (int i = phrase.start(); i < phrase.head(); i++) {
        if (s.pos(i) == Pos.PROPN || s.mention(i) != null) {
          int from = s.pos(phrase.start()) == Pos.DET ? phrase.start() + 1 : phrase.start();
          return List.of(new Filled(from, phrase.core(), null));
        }
      }
    }
    return in(s, phrase.start(), phrase.end());
  }

  private boolean behind(MarkedSentence s, int start) {
    int t = start - 1;
    if (s.lower(t).equals("of") && heads.contains(s.lemma(t - 1))) {
      t -= 2;
    }
    while (s.mention(t) == null
        && (DESCRIBING.contains(s.pos(t)) || BETWEEN.contains(s.lower(t)))
        && !where.contains(s.lower(t))) {
      t--;
    }
    return where.contains(s.lower(t));
  }

  private static boolean listed(MarkedSentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!JOINS.contains(s.lower(i)) && s.pos(i) != Pos.NUM) {
        return false;
      }
    }
    return to > from && to - from <= LONGEST_JOIN;
  }

  /**
   * The address behind a firm's name, before the next verb: "Tarnbrook Corp., Engine Works, Port
   * Varn, Norvane, is awarded".
   */
  List<Filled> address(MarkedSentence s, Filled firm) {
    boolean person = s.in(firm.to() - 1, MentionKind.PERSON);
    boolean named = s.pos(firm.to() - 1) == Pos.PROPN || s.mention(firm.to() - 1) != null;
    if (!known() || person || !named || !s.lower(firm.to()).equals(",")) {
      return List.of();
    }
    for (int i = firm.to(); i < s.size(); i = s.mentionEnd(i)) {
      if (s.in(i, MentionKind.LOCATION)) {
        return s.lower(i - 1).equals(",")
            ? List.of(new Filled(i, s.mentionEnd(i), s.mention(i)))
            : List.of();
      }
      if (s.pos(i) == Pos.VERB || s.pos(i) == Pos.AUX || s.pos(i) == Pos.ADP) {
        return List.of();
      }
    }
    return List.of();
  }
}
