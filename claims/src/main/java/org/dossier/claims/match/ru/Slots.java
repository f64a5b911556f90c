package org.dossier.claims.match.ru;

import java.util.List;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/** Puts phrases into slots by their preposition, else by their case. */
final class Slots {
  private final MarkedSentence s;
  private final Phrases phrases;

  Slots(MarkedSentence s, Phrases phrases) {
    this.s = s;
    this.phrases = phrases;
  }

  /** The phrases of a range, by preposition or case. */
  void collect(
      int from,
      int to,
      @Nullable VerbGroup group,
      @Nullable Phrase subject,
      List<Argument> arguments) {
    int t = from;
    while (t < to) {
      Phrase phrase = phrases.startingAt(t);
      if (phrase == null || phrase.start() >= to) {
        t++;
        continue;
      }
      t = phrase.end();
      if (group == null && isSubject(phrase)) {
        return; // "О назначении Варн объявил": another predicate begins
      }
      if (phrase.equals(subject) || arguments.stream().anyMatch(a -> a.phrase().equals(phrase))) {
        continue;
      }
      String slot =
          fronted(phrase, group, subject, arguments) ? "object" : slot(phrase, group, arguments);
      if (slot.isEmpty() && s.pos(phrase.start()) == Pos.ADP) {
        slot = preposition(s.lower(phrase.start())); // "снижена до 5 млн": one mention
      }
      if (!slot.isEmpty()) {
        add(slot, phrase, to, arguments);
      }
    }
  }

  /** Right before a finite verb, by a form that may be the nominative. */
  private boolean isSubject(Phrase phrase) {
    String tag = s.tag(phrase.end());
    boolean finite =
        s.pos(phrase.end()) == Pos.VERB && !tag.contains("part") && !tag.startsWith("inf");
    return finite
        && !phrases.isLed(phrase)
        && !phrases.isDate(phrase)
        && Case.NOM.in(phrases.cases(phrase));
  }

  /** "Двенадцать машин мы сдадим": what goes before another subject is the object. */
  private boolean fronted(
      Phrase phrase,
      @Nullable VerbGroup group,
      @Nullable Phrase subject,
      List<Argument> arguments) {
    if (group == null || subject == null || group.passive() || phrase.end() > group.start()) {
      return false;
    }
    int mask = phrases.cases(phrase);
    return phrase.end() <= subject.start()
        && !Case.ACC.in(phrases.cases(subject))
        && Case.ACC.in(mask)
        && mask != Case.ALL
        && !phrases.isLed(phrase)
        && !phrases.isDate(phrase)
        && !isAside(phrase)
        && s.pos(phrase.head()) == Pos.NOUN
        && arguments.stream().noneMatch(a -> a.slot().equals("object"));
  }

  private String slot(Phrase phrase, @Nullable VerbGroup group, List<Argument> arguments) {
    if (isAside(phrase)) {
      return "";
    }
    if (phrases.isLed(phrase)) {
      return preposition(s.lower(phrase.start() - 1));
    }
    if (phrases.isDate(phrase)) {
      return "date";
    }
    int mask = phrases.cases(phrase);
    if (s.pos(phrase.head()) == Pos.PRON && Case.DAT.in(mask) && Case.INS.in(mask)) {
      return "dat";
    }
    boolean passive = group == null || group.passive();
    if (Case.INS.only(mask)
        || mask != Case.ALL && Case.INS.in(mask) && !Case.ACC.in(mask) && !Case.NOM.in(mask)) {
      return passive && isActor(phrase) ? "subject" : "ins";
    }
    if (Case.DAT.in(mask) && !Case.ACC.in(mask) && !Case.NOM.in(mask)) {
      return "dat";
    }
    if (group == null && phrases.isFigure(phrase)) {
      return "amount";
    }
    if (group == null) {
      return Case.GEN.in(mask) ? "gen" : "";
    }
    boolean receiver =
        Case.DAT.in(mask)
            && !Case.ACC.in(mask)
            && phrases.acts(phrase)
            && arguments.stream().anyMatch(a -> a.slot().endsWith("ject"));
    if (receiver && mask != Case.ALL && phrase.start() >= group.end()) {
      return "dat";
    }
    boolean after = phrase.start() >= group.end();
    boolean taken = arguments.stream().anyMatch(a -> a.slot().equals("object"));
    if (Case.ACC.in(mask) && !group.passive() && (after || !Case.NOM.in(mask))) {
      return taken && mask == Case.ALL ? "" : "object";
    }
    if (Case.ACC.in(mask) && group.passive() && after && mask != Case.ALL) {
      return taken ? "" : "object";
    }
    if (Case.GEN.in(mask) && (group.negated() || after) && !group.passive()) {
      return group.negated() ? "object" : "gen";
    }
    return "";
  }

  /** Where the first part stands behind ", в том числе" or ", включая"; -1 without. */
  private int amongThem(int comma) {
    if (!s.lower(comma).equals(",")) {
      return -1;
    }
    if (s.lower(comma + 1).equals("включая")) {
      return comma + 2;
    }
    boolean among =
        s.lower(comma + 1).equals("в")
            && s.lower(comma + 2).equals("том")
            && s.lower(comma + 3).equals("числе");
    return among ? comma + 4 : -1;
  }

  /** A phrase of a list; "числе" must not draw its first part to itself. */
  private @Nullable Phrase part(int start) {
    Phrase whole = phrases.startingAt(start);
    Phrase base = phrases.baseAt(start);
    return whole == null && base != null && base.start() == start ? base : whole;
  }

  /** "с одной стороны": says where in a list a party stands, and names none. */
  private boolean isAside(Phrase phrase) {
    String first = s.lower(phrase.start());
    return s.lemma(phrase.head()).equals("сторона")
        && s.lower(phrase.start() - 1).equals("с")
        && (first.equals("одной") || first.equals("другой"));
  }

  private boolean isActor(Phrase phrase) {
    return s.in(phrase.head(), MentionKind.PERSON)
        || s.in(phrase.head(), MentionKind.ORGANIZATION)
        || s.in(phrase.head(), MentionKind.LOCATION)
        || s.in(phrase.head(), MentionKind.POSITION)
        || s.pos(phrase.head()) == Pos.NOUN;
  }

  private static String preposition(String word) {
    return switch (word) {
      case "во" -> "в";
      case "со" -> "с";
      case "ко" -> "к";
      case "об", "обо" -> "о";
      case "изо" -> "из";
      case "ото" -> "от";
      default -> word;
    };
  }

  /** Adds a phrase and those that are listed with it. */
  void add(String slot, Phrase phrase, int limit, List<Argument> arguments) {
    arguments.add(new Argument(slot, phrase));
    Phrase last = phrase;
    while (true) {
      int t = last.end();
      boolean comma = s.lower(t).equals(",");
      Phrase part = part(amongThem(t));
      if (part != null && !arguments.stream().anyMatch(a -> a.phrase().equals(part))) {
        arguments.add(new Argument(slot, part));
        last = part;
        continue;
      }
      boolean and =
          s.lower(t).equals("и")
              || s.lower(t).equals("или")
              || s.lower(t).equals("а") && s.lower(t + 1).equals("также");
      if (!comma && !and) {
        return;
      }
      int next = s.lower(t).equals("а") ? t + 2 : t + 1;
      if (comma && (s.lower(next).equals("и") || s.lower(next).equals("а"))) {
        next += s.lower(next).equals("а") ? 2 : 1;
      }
      Phrase other = phrases.startingAt(next);
      if (other == null
          || other.end() > Math.max(limit, phrase.end()) && !slot.equals("subject")
          || phrases.isDate(other)) {
        return;
      }
      boolean same = (phrases.cases(last) & phrases.cases(other)) != 0;
      boolean goesOn = and || s.lower(other.end()).equals("и") || s.lower(other.end()).equals(",");
      boolean kind =
          s.mention(last.head()) == null
              || s.mention(other.head()) != null
              || s.pos(other.head()) == Pos.NOUN;
      if (!same || !goesOn || !kind || arguments.stream().anyMatch(a -> a.phrase().equals(other))) {
        return;
      }
      arguments.add(new Argument(slot, other));
      last = other;
    }
  }
}
