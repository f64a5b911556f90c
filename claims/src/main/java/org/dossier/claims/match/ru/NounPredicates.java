package org.dossier.claims.match.ru;

import java.util.ArrayList;
import java.util.List;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.Tense;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.jspecify.annotations.Nullable;

/** Reads nouns of doing, with what a light verb lends them. */
final class NounPredicates {
  private final MarkedSentence s;
  private final Phrases phrases;
  private final List<VerbGroup> groups;
  private final List<Predicate> predicates;
  private final Clauses clauses;
  private final Slots slots;

  NounPredicates(
      MarkedSentence s,
      Phrases phrases,
      List<VerbGroup> groups,
      List<Predicate> predicates,
      Clauses clauses,
      Slots slots) {
    this.s = s;
    this.phrases = phrases;
    this.groups = groups;
    this.predicates = predicates;
    this.clauses = clauses;
    this.slots = slots;
  }

  /** "поставка X Кордии", with what a light verb lends it: "осуществил поставку". */
  Predicate of(Phrase base) {
    List<Argument> arguments = new ArrayList<>();
    arguments.add(
        new Argument("self", new Phrase(base.start(), base.end(), base.head(), base.end())));
    Phrase whole = phrases.at(base.head());
    for (Phrase other : phrases.bases()) {
      if (whole != null && other.start() >= base.end() && other.end() <= whole.end()) {
        boolean first = other.start() == base.end();
        if (first) {
          Phrase receiver = receiver(other, whole);
          int end = receiver == null ? whole.end() : receiver.start();
          if (receiver != null) {
            arguments.add(new Argument("dat", receiver));
          }
          var hung = new Phrase(other.start(), end, other.head(), other.end());
          arguments.add(new Argument(phrases.isFigure(other) ? "amount" : "gen", hung));
        }
      }
    }
    int from = whole == null ? base.end() : whole.end();
    listed(arguments, from);
    slots.collect(from, clauses.afterNoun(from), null, null, arguments);
    int light = lightVerb(base);
    Tense tense = Tense.NONE;
    boolean negated = false;
    Modality modality = Modality.ASSERTED;
    boolean planned = false;
    boolean agreed = false;
    if (light >= 0) {
      Predicate over = predicates.get(light);
      over.lend(base.head(), arguments);
      tense = over.tense();
      negated = over.negated();
      modality = over.modality();
      planned = over.planned();
      agreed = over.agreed();
    } else {
      announcer(base, arguments);
    }
    if (modality == Modality.ASSERTED && isDenied(base)) {
      modality = Modality.NEGATED;
      negated = true;
    }
    if (modality == Modality.ASSERTED && isChance(base)) {
      modality = Modality.POSSIBLE;
    }
    return new Predicate(
        base.head(),
        s.lemma(base.head()),
        false,
        light >= 0 ? Math.min(predicates.get(light).groupStart(), base.start()) : base.start(),
        light >= 0 ? Math.max(predicates.get(light).groupEnd(), base.end()) : base.end(),
        tense,
        negated,
        modality,
        planned,
        agreed,
        light,
        arguments);
  }

  /** "опроверг поставки", "отрицает факт поставки"; but not "не отрицает поставки". */
  private boolean isDenied(Phrase base) {
    for (Predicate over : predicates) {
      if (over.head() < base.start()
          && RussianVerbs.refuses(over.lemma())
          && !over.negated()
          && over.arguments().stream().anyMatch(argument -> holds(argument, base))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Argument argument, Phrase base) {
    return !argument.slot().equals("subject")
        && argument.phrase().start() <= base.start()
        && base.end() <= argument.phrase().end();
  }

  /** "возможность поставки". */
  private boolean isChance(Phrase base) {
    Phrase before = phrases.baseAt(base.start() - 1);
    return before != null && RussianVerbs.chances(s.lemma(before.head()));
  }

  /** Of "поставка гаубиц Кордии" the last word: a receiver, as far as its case goes. */
  private @Nullable Phrase receiver(Phrase first, Phrase whole) {
    Phrase last = phrases.baseAt(whole.end() - 1);
    boolean named =
        last != null
            && last.start() >= first.end()
            && !phrases.acts(first)
            && !s.tag(first.head()).endsWith("anim")
            && Case.DAT.in(phrases.cases(last))
            && (s.in(last.head(), MentionKind.LOCATION)
                || s.in(last.head(), MentionKind.ORGANIZATION)
                || s.in(last.head(), MentionKind.PERSON));
    return named ? last : null;
  }

  /** "поставка танков и пушек". */
  private void listed(List<Argument> arguments, int from) {
    if (arguments.size() < 2) {
      return;
    }
    Phrase last = arguments.getLast().phrase();
    if (last.end() == from && (s.lower(from).equals("и") || s.lower(from).equals(","))) {
      Phrase other = phrases.startingAt(from + 1);
      if (other != null
          && Case.GEN.in(phrases.cases(other))
          && !Case.NOM.only(phrases.cases(other))) {
        arguments.add(new Argument("gen", other));
      }
    }
  }

  /** "объявил о покупке", "подписал соглашение о покупке": who does so is who buys. */
  private void announcer(Phrase base, List<Argument> arguments) {
    String led = s.lower(base.start() - 1);
    if (!led.equals("о") && !led.equals("об") || has(arguments, "ins")) {
      return;
    }
    for (int i = 0; i < groups.size(); i++) {
      Predicate over = predicates.get(i);
      VerbGroup group = groups.get(i);
      int end = base.start() - 1;
      Phrase between = phrases.at(end - 1);
      boolean direct = group.end() == end && RussianVerbs.announces(over.lemma());
      boolean paper =
          between != null && between.start() == group.end() && RussianVerbs.agrees(over.lemma());
      if (direct || paper) {
        over.in("subject").forEach(who -> arguments.add(new Argument("subject", who)));
        return;
      }
    }
  }

  private static boolean has(List<Argument> arguments, String slot) {
    return arguments.stream().anyMatch(argument -> argument.slot().equals(slot));
  }

  /** The light verb whose object, or whose subject in the passive, the phrase is; -1. */
  private int lightVerb(Phrase base) {
    for (int i = 0; i < groups.size(); i++) {
      Predicate over = predicates.get(i);
      if (!RussianVerbs.light(over.lemma())) {
        continue;
      }
      for (Argument argument : over.arguments()) {
        boolean filled = argument.slot().equals("object") || argument.slot().equals("subject");
        if (filled && argument.phrase().head() == base.head()) {
          return i;
        }
      }
    }
    return -1;
  }
}
