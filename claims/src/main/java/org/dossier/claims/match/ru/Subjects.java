package org.dossier.claims.match.ru;

import java.util.ArrayList;
import java.util.List;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds who does what a verb says: by case and agreement, then by the clause before. Verbs come in
 * order.
 */
final class Subjects {
  private final List<@Nullable Phrase> found = new ArrayList<>();
  private final MarkedSentence s;
  private final Phrases phrases;
  private final List<VerbGroup> groups;

  Subjects(MarkedSentence s, Phrases phrases, List<VerbGroup> groups) {
    this.s = s;
    this.phrases = phrases;
    this.groups = groups;
  }

  /** The subject of a verb, remembered for those that share it; null where it has none. */
  @Nullable Phrase of(int index, int left, int right) {
    Phrase subject = subject(index, left, right);
    if (subject != null) {
      subject = firstOfList(subject, groups.get(index));
    }
    found.add(subject);
    return subject;
  }

  private @Nullable Phrase subject(int index, int left, int right) {
    VerbGroup group = groups.get(index);
    if (group.form() == VerbGroup.Form.PARTICIPLE) {
      int t = group.start() - 1;
      while (s.pos(t) == Pos.ADV && s.mention(t) == null) {
        t--; // "завод, ранее выпускавший"
      }
      if (s.lower(t).equals(",")) {
        t--;
      }
      Phrase phrase = phrases.at(t);
      if (phrase == null) {
        return null;
      }
      Phrase noun = nearest(phrase, t, group);
      boolean fits =
          (Case.of(s.token(group.head())) & phrases.cases(noun)) != 0 && agrees(noun, group);
      return fits ? noun : null;
    }
    if (group.form() == VerbGroup.Form.GERUND) {
      return index > 0 ? inherited(index) : null;
    }
    if (group.form() == VerbGroup.Form.INFINITIVE) {
      Phrase own = own(index);
      return own != null ? own : index > 0 ? inherited(index) : null;
    }
    Phrase best = null;
    for (Phrase phrase : phrases.whole()) {
      if (phrase.start() >= left && phrase.end() <= group.start() && isSubject(phrase, group)) {
        best = best != null && sure(best) && !sure(phrase) ? best : phrase;
      }
    }
    if (best != null) {
      Phrase last = sure(best) || group.passive() ? null : last(group, right);
      return last == null ? best : last;
    }
    Phrase relative = relative(left, group);
    if (relative != null) {
      return relative;
    }
    for (Phrase phrase : phrases.whole()) {
      if (phrase.start() >= group.end() && phrase.end() <= right && isSubject(phrase, group)) {
        boolean counted = isCounted(phrase) && isPluralOrNeuter(group);
        boolean plainly =
            sure(phrase)
                || counted
                || group.passive()
                || isReflexive(group)
                || RussianVerbs.says(s.lemma(group.head()));
        if (plainly) {
          return phrase;
        }
      }
    }
    Phrase beside = beside(group);
    if (beside != null) {
      return beside;
    }
    return joined(left) ? agreeing(inherited(index), group) : null;
  }

  /**
   * "Он показал расчёты — прошу проверить": a verb of the first person goes on with none but us.
   */
  private @Nullable Phrase agreeing(@Nullable Phrase subject, VerbGroup group) {
    String tag = s.tag(group.head());
    boolean spoken = tag.endsWith(".1") || tag.endsWith(".2");
    boolean speaker = subject != null && s.pos(subject.head()) == Pos.PRON;
    return spoken && !speaker ? null : subject;
  }

  /** "Экзамен принимает комиссия": who acts behind the verb, where the form tells. */
  private @Nullable Phrase last(VerbGroup group, int right) {
    if (isReflexive(group) || RussianVerbs.links(s.lemma(group.head()))) {
      return null;
    }
    for (Phrase phrase : phrases.whole()) {
      boolean near = phrase.start() == group.end() && phrase.end() <= right;
      boolean common = s.mention(phrase.head()) == null && s.pos(phrase.head()) == Pos.NOUN;
      if (near && common && sure(phrase) && phrases.acts(phrase) && isSubject(phrase, group)) {
        return phrase;
      }
    }
    return null;
  }

  /** Of "A и B" the first. */
  private Phrase firstOfList(Phrase phrase, VerbGroup group) {
    Phrase first = phrase;
    boolean plural = s.tag(group.head()).contains("pl");
    while (plural && first.start() > 1) {
      int t = first.start() - 1;
      Phrase before = phrases.at(t - 1);
      boolean and = s.lower(t).equals("и") || s.lower(t).equals(",") && !first.equals(phrase);
      boolean same =
          before != null
              && and
              && !phrases.isLed(before)
              && !phrases.isDate(before)
              && Case.NOM.in(phrases.cases(before))
              && Case.NOM.in(phrases.cases(first));
      if (before == null || !same) {
        return first;
      }
      first = before;
    }
    return first;
  }

  /** "…, а [заказчик] принять и оплатить". */
  private @Nullable Phrase own(int index) {
    int from = index == 0 ? 0 : groups.get(index - 1).end();
    Phrase phrase = phrases.at(groups.get(index).start() - 1);
    if (phrase == null || phrase.start() < from || !s.lower(phrase.start() - 1).equals("а")) {
      return null;
    }
    return Case.NOM.in(phrases.cases(phrase)) ? phrase : null;
  }

  private boolean isReflexive(VerbGroup group) {
    return s.lemma(group.head()).endsWith("ся");
  }

  /** Of "контракт министерства, подписанный", the word that agrees. */
  private Phrase nearest(Phrase phrase, int end, VerbGroup group) {
    Phrase last = phrases.baseAt(end);
    if (last != null
        && !last.equals(phrase)
        && VerbGroups.agrees(s, group.head(), last.head())
        && (Case.of(s.token(group.head())) & phrases.cases(last)) != 0) {
      return last;
    }
    return phrase;
  }

  private boolean sure(Phrase phrase) {
    return !Case.ACC.in(phrases.cases(phrase));
  }

  private boolean isSubject(Phrase phrase, VerbGroup group) {
    if (phrases.isDate(phrase) || !Case.NOM.in(phrases.cases(phrase)) || phrases.isLed(phrase)) {
      return false;
    }
    if (phrase.start() > 0
        && s.lower(phrase.start() - 1).equals("не")
        && phrase.start() > group.end()) {
      return false;
    }
    boolean list = s.lower(phrase.end()).equals("и") || s.lower(phrase.end()).equals(",");
    return list || isCounted(phrase) || agrees(phrase, group);
  }

  /** A person right beside a verb of saying: the form of a foreign name may mislead. */
  private @Nullable Phrase beside(VerbGroup group) {
    if (!RussianVerbs.says(s.lemma(group.head()))) {
      return null;
    }
    for (Phrase phrase : phrases.whole()) {
      boolean near = phrase.end() == group.start() || phrase.start() == group.end();
      if (near && !phrases.isLed(phrase) && s.in(phrase.head(), MentionKind.PERSON)) {
        return phrase;
      }
    }
    return null;
  }

  /** "Анна Гейл встретилась": of a name one word agrees at least. */
  private boolean agrees(Phrase phrase, VerbGroup group) {
    int from = s.mention(phrase.head()) == null ? phrase.head() : s.mentionStart(phrase.head());
    int to = s.mention(phrase.head()) == null ? from + 1 : s.mentionEnd(phrase.head());
    for (int i = from; i < to; i++) {
      if (VerbGroups.agrees(s, group.head(), i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCounted(Phrase phrase) {
    return s.in(phrase.start(), MentionKind.QUANTITY) || s.pos(phrase.start()) == Pos.NUM;
  }

  private boolean isPluralOrNeuter(VerbGroup group) {
    var reading = s.token(group.head()).readings().getFirst();
    return reading.has("pl") || reading.has("n");
  }

  /** "компания, которая поставила": the noun before. */
  private @Nullable Phrase relative(int left, VerbGroup group) {
    for (int t = left; t < group.start(); t++) {
      if (s.lemma(t).equals("который")) {
        boolean nominative = Case.NOM.in(Case.of(s.token(t)));
        int before = s.lower(t - 1).equals(",") ? t - 2 : t - 1;
        Phrase phrase = phrases.at(before);
        Phrase last = phrases.baseAt(before);
        boolean closer =
            phrase != null
                && last != null
                && !phrases.acts(phrase)
                && phrases.acts(last)
                && VerbGroups.agrees(s, t, last.head());
        return !nominative ? null : closer ? last : phrase;
      }
    }
    return null;
  }

  /** Nothing opens a clause of its own between the verb before and this one. */
  private boolean joined(int left) {
    return left == 0 || !Clauses.open(s.lemma(left));
  }

  private @Nullable Phrase inherited(int index) {
    for (int up = index - 1; up >= 0; up--) {
      Phrase subject = found.get(up);
      boolean main = groups.get(up).form() == VerbGroup.Form.FINITE;
      if (main || subject != null) {
        return subject;
      }
    }
    return null;
  }

  /** "Обучение проводит завод": the doer may stand last where cases don't tell. */
  void turn(VerbGroup group, @Nullable Phrase subject, List<Argument> arguments) {
    boolean first = subject != null && !group.passive() && subject.end() <= group.start();
    if (subject == null || !first || sure(subject) || phrases.acts(subject)) {
      return;
    }
    for (Argument argument : List.copyOf(arguments)) {
      Phrase object = argument.phrase();
      boolean turns =
          argument.slot().equals("object")
              && Case.NOM.in(phrases.cases(object))
              && phrases.acts(object)
              && VerbGroups.agrees(s, group.head(), object.head());
      if (turns) {
        arguments.removeIf(a -> a.slot().equals("object") || a.slot().equals("subject"));
        arguments.add(new Argument("subject", object));
        arguments.add(new Argument("object", subject));
        return;
      }
    }
  }
}
