package org.dossier.claims.match.ru;

import java.util.ArrayList;
import java.util.List;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.SentenceReader;
import org.dossier.claims.match.SentenceReading;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Predicates of Russian sentences, by cases first and the order of words second. Slots: {@code
 * subject object gen dat ins amount date content self}, and prepositions as they stand, "во" as
 * "в", "со" as "с", "ко" as "к", "об" as "о"; {@code author} is a verb of the first person that
 * names no subject, and the subject a verb of the past that leaves out a person. The subject is the
 * doer, in the passive too; {@code gen}, {@code dat}, {@code ins} mark phrases without a
 * preposition, {@code amount} a figure on a noun.
 */
public final class RussianReader implements SentenceReader {
  @Override
  public String language() {
    return "ru";
  }

  @Override
  public SentenceReading read(MarkedSentence sentence) {
    return new Reading(sentence).read();
  }

  /** "Поставщик" and "Договор" of a contract are written like names, and are none. */
  @Override
  public MarkedSentence mended(MarkedSentence sentence) {
    return sentence.without(mention -> DealWords.isWord(sentence, mention));
  }

  /** One sentence under way. */
  private static final class Reading {
    private final MarkedSentence s;
    private final Phrases phrases;
    private final List<VerbGroup> groups;
    private final List<Predicate> predicates = new ArrayList<>();
    private final Clauses clauses;
    private final Subjects subjects;
    private final Slots slots;
    private final Contents contents;
    private final Moods moods;

    Reading(MarkedSentence sentence) {
      s = sentence;
      phrases = Phrases.of(sentence);
      groups = VerbGroups.of(sentence, phrases);
      clauses = new Clauses(s, phrases, groups);
      subjects = new Subjects(s, phrases, groups);
      slots = new Slots(s, phrases);
      contents = new Contents(s, phrases, groups, clauses);
      moods = new Moods(s, groups, predicates, clauses);
    }

    SentenceReading read() {
      for (int i = 0; i < groups.size(); i++) {
        predicates.add(verb(i));
      }
      for (int i = groups.size() - 2; i >= 0; i--) {
        share(i);
      }
      var nouns = new NounPredicates(s, phrases, groups, predicates, clauses, slots);
      for (Phrase base : phrases.bases()) {
        boolean noun = s.pos(base.head()) == Pos.NOUN && !phrases.isDate(base);
        if (noun && s.mention(base.head()) == null
            || noun && s.in(base.head(), MentionKind.QUANTITY)) {
          predicates.add(nouns.of(base));
        }
      }
      return new SentenceReading(s, phrases.whole(), predicates);
    }

    /** "изготовить и поставить машины": the object stands behind the last verb. */
    private void share(int index) {
      VerbGroup group = groups.get(index);
      VerbGroup next = groups.get(index + 1);
      Predicate one = predicates.get(index);
      int gap = next.start() - group.end();
      boolean listed =
          gap == 1 && (s.lower(group.end()).equals("и") || s.lower(group.end()).equals("или"));
      boolean turned =
          group.form() == VerbGroup.Form.INFINITIVE
              && gap <= 4
              && s.lower(group.end()).equals(",")
              && s.lower(group.end() + 1).equals("а");
      boolean joined = group.form() == next.form() && (listed || turned);
      if (!joined || one.has("object") || one.has("content")) {
        return;
      }
      List<Argument> arguments = new ArrayList<>(one.arguments());
      predicates.get(index + 1).in("object").forEach(o -> arguments.add(new Argument("object", o)));
      predicates.set(
          index,
          new Predicate(
              one.head(),
              one.lemma(),
              true,
              one.groupStart(),
              one.groupEnd(),
              one.tense(),
              one.negated(),
              one.modality(),
              one.planned(),
              one.agreed(),
              one.governor(),
              arguments));
    }

    /** "В мае окончила школу": whoever it was, told by the form alone, is the verb itself. */
    private void leavesOut(int index, @Nullable Phrase subject, List<Argument> arguments) {
      VerbGroup group = groups.get(index);
      int head = group.head();
      boolean first = groups.subList(0, index).stream().noneMatch(VerbGroup::finite);
      String tag = s.tag(head);
      boolean form = tag.startsWith("past") && (tag.endsWith(".m") || tag.endsWith(".f"));
      boolean does = group.finite() && !group.passive() && !s.lemma(head).endsWith("ся");
      boolean relative = Clauses.open(s.lemma(clauses.left(index)));
      if (subject == null && first && form && does && !relative && !named(head)) {
        arguments.add(new Argument("subject", new Phrase(head, head + 1, head, head + 1)));
      }
    }

    /**
     * Whether a name or a noun without a preposition stands before a verb: its form may mislead.
     */
    private boolean named(int verb) {
      for (Phrase phrase : phrases.whole()) {
        if (phrase.end() <= verb && !phrases.isLed(phrase) && !phrases.isDate(phrase)) {
          return true;
        }
      }
      for (int i = 0; i < verb; i++) {
        boolean led = s.pos(s.mentionStart(i) - 1) == Pos.ADP;
        if (s.in(i, MentionKind.POSITION)
            || !led && (s.in(i, MentionKind.PERSON) || s.in(i, MentionKind.ORGANIZATION))) {
          return true;
        }
      }
      return false;
    }

    /** "Просим подтвердить": the form says that it is the author who does it. */
    private void speaksItself(VerbGroup group, @Nullable Phrase subject, List<Argument> arguments) {
      int head = group.head();
      if (subject == null && group.finite() && s.tag(head).endsWith(".1")) {
        arguments.add(new Argument("author", new Phrase(head, head + 1, head, head + 1)));
      }
    }

    /** "Встречу решено провести": the object of the infinitive stands before what governs it. */
    private void fronted(int index, int left, List<Argument> arguments) {
      boolean governed =
          index > 0
              && groups.get(index).form() == VerbGroup.Form.INFINITIVE
              && groups.get(index - 1).end() == groups.get(index).start();
      if (!governed || arguments.stream().anyMatch(a -> a.slot().equals("object"))) {
        return;
      }
      int from = Math.min(left, clauses.left(index - 1));
      for (Phrase phrase : phrases.whole()) {
        int mask = phrases.cases(phrase);
        boolean object =
            phrase.start() >= from
                && phrase.end() <= groups.get(index - 1).start()
                && !phrases.isLed(phrase)
                && !phrases.isDate(phrase)
                && Case.ACC.in(mask)
                && !Case.NOM.in(mask);
        if (object) {
          arguments.add(new Argument("object", phrase));
          return;
        }
      }
    }

    private Predicate verb(int index) {
      VerbGroup group = groups.get(index);
      List<Argument> arguments = new ArrayList<>();
      int left = clauses.left(index);
      int right = clauses.right(index);
      Phrase subject = subjects.of(index, left, right);
      if (subject != null) {
        slots.add(group.passive() ? "object" : "subject", subject, right, arguments);
      }
      if (group.form() != VerbGroup.Form.PARTICIPLE) {
        slots.collect(left, group.start(), group, subject, arguments);
      }
      slots.collect(group.end(), right, group, subject, arguments);
      speaksItself(group, subject, arguments);
      leavesOut(index, subject, arguments);
      fronted(index, left, arguments);
      subjects.turn(group, subject, arguments);
      contents.find(index, right, arguments);
      undeclined(arguments);
      Moods.Mood mood = moods.of(index);
      return new Predicate(
          group.head(),
          RussianVerbs.active(s.lemma(group.head())),
          true,
          group.start(),
          group.end(),
          mood.tense,
          mood.negated,
          mood.modality(),
          mood.planned,
          mood.agreed,
          mood.governor,
          arguments);
    }

    /** "поставит ВМС Кордии 12 радаров": letters have no case, and a body is no goods. */
    private void undeclined(List<Argument> arguments) {
      List<Argument> objects =
          arguments.stream().filter(argument -> argument.slot().equals("object")).toList();
      if (objects.size() != 2 || arguments.stream().anyMatch(a -> a.slot().equals("dat"))) {
        return;
      }
      Phrase first = objects.getFirst().phrase();
      if (s.in(first.head(), MentionKind.ORGANIZATION)
          && !s.in(objects.getLast().phrase().head(), MentionKind.ORGANIZATION)
          && s.text(first.head(), first.head() + 1).chars().allMatch(Character::isUpperCase)) {
        arguments.set(arguments.indexOf(objects.getFirst()), new Argument("dat", first));
      }
    }
  }
}
