package org.dossier.claims.match.ru;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.SentenceReader;
import org.dossier.claims.match.SentenceReading;
import org.dossier.claims.match.Tense;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Predicates of Russian sentences, by cases first and the order of words second. Slots: {@code
 * subject object gen dat ins date content modifier}, and prepositions as they stand, "во" as "в",
 * "со" as "с", "ко" as "к", "об" as "о". The subject is the doer, in the passive too; {@code gen},
 * {@code dat}, {@code ins} mark phrases without a preposition.
 */
public final class RussianReader implements SentenceReader {
  private static final Set<String> OPENERS =
      Set.of(
          "что",
          "чтобы",
          "который",
          "когда",
          "если",
          "где",
          "как",
          "поскольку",
          "хотя",
          "пока",
          "куда",
          "чей");

  @Override
  public String language() {
    return "ru";
  }

  @Override
  public SentenceReading read(MarkedSentence sentence) {
    return new Reading(sentence).read();
  }

  /** One sentence under way. */
  private static final class Reading {
    private final MarkedSentence s;
    private final Phrases phrases;
    private final List<VerbGroup> groups;
    private final List<Predicate> predicates = new ArrayList<>();
    private final List<@Nullable Phrase> subjects = new ArrayList<>();

    Reading(MarkedSentence sentence) {
      s = sentence;
      phrases = Phrases.of(sentence);
      groups = VerbGroups.of(sentence, phrases);
    }

    SentenceReading read() {
      for (int i = 0; i < groups.size(); i++) {
        predicates.add(verb(i));
      }
      for (int i = groups.size() - 2; i >= 0; i--) {
        share(i);
      }
      for (Phrase base : phrases.bases()) {
        boolean noun = s.pos(base.head()) == Pos.NOUN && !phrases.isDate(base);
        if (noun && s.mention(base.head()) == null
            || noun && s.in(base.head(), MentionKind.QUANTITY)) {
          predicates.add(noun(base));
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

    private Predicate verb(int index) {
      VerbGroup group = groups.get(index);
      List<Argument> arguments = new ArrayList<>();
      int left = left(index);
      int right = right(index);
      Phrase subject = subject(index, left, right);
      if (subject != null) {
        subject = firstOfList(subject, group);
      }
      subjects.add(subject);
      if (subject != null) {
        add(group.passive() ? "object" : "subject", subject, right, arguments);
      }
      if (group.form() != VerbGroup.Form.PARTICIPLE) {
        collect(left, group.start(), group, subject, arguments);
      }
      collect(group.end(), right, group, subject, arguments);
      turned(group, subject, arguments);
      content(index, right, arguments);
      Flags flags = flags(index);
      return new Predicate(
          group.head(),
          RussianVerbs.active(s.lemma(group.head())),
          true,
          group.start(),
          group.end(),
          flags.tense,
          flags.negated,
          flags.modality(),
          flags.planned,
          flags.agreed,
          flags.governor,
          arguments);
    }

    /** "Обучение проводит завод": the doer may stand last where cases don't tell. */
    private void turned(VerbGroup group, @Nullable Phrase subject, List<Argument> arguments) {
      boolean first = subject != null && !group.passive() && subject.end() <= group.start();
      if (subject == null || !first || sure(subject) || acts(subject)) {
        return;
      }
      for (Argument argument : List.copyOf(arguments)) {
        Phrase object = argument.phrase();
        boolean turns =
            argument.slot().equals("object")
                && Case.NOM.in(phrases.cases(object))
                && acts(object)
                && VerbGroups.agrees(s, group.head(), object.head());
        if (turns) {
          arguments.removeIf(a -> a.slot().equals("object") || a.slot().equals("subject"));
          arguments.add(new Argument("subject", object));
          arguments.add(new Argument("object", subject));
          return;
        }
      }
    }

    private boolean acts(Phrase phrase) {
      return s.in(phrase.head(), MentionKind.PERSON)
          || s.in(phrase.head(), MentionKind.ORGANIZATION)
          || s.in(phrase.head(), MentionKind.LOCATION)
          || s.in(phrase.head(), MentionKind.POSITION)
          || RussianVerbs.acts(s.lemma(phrase.head()));
    }

    /** Where the clause of a group begins. */
    private int left(int index) {
      VerbGroup group = groups.get(index);
      if (group.form() == VerbGroup.Form.PARTICIPLE) {
        return group.start();
      }
      int spoken = afterSpeech(group.start());
      if (spoken > 0) {
        return spoken;
      }
      int from = 0;
      for (int i = index - 1; i >= 0; i--) {
        VerbGroup before = groups.get(i);
        if (before.form() == VerbGroup.Form.FINITE || group.form() != VerbGroup.Form.FINITE) {
          from = before.end();
          break;
        }
        if (before.form() == VerbGroup.Form.PARTICIPLE || before.form() == VerbGroup.Form.GERUND) {
          continue;
        }
      }
      if (from == 0) {
        return opener(0, group.start());
      }
      for (int t = group.start() - 1; t >= from; t--) {
        boolean clause =
            s.lower(t).equals(",")
                || s.lower(t).equals(";")
                || s.lower(t).equals(":")
                || s.lower(t).equals("—");
        if (clause && !inList(t)
            || s.lower(t).equals("и") && phrases.at(t) == null && !joinsPhrases(t)) {
          return t + 1;
        }
      }
      return group.start();
    }

    /** After the dash of «…», — сказал министр; 0 without one. */
    private int afterSpeech(int to) {
      for (int t = to - 1; t > 1; t--) {
        boolean dash = s.lower(t).equals("—") || s.lower(t).equals("–");
        if (dash && ("»\",!?”".contains(s.lower(t - 1)))) {
          return t + 1;
        }
      }
      return 0;
    }

    /** After the last word such as "что" before the verb. */
    private int opener(int from, int to) {
      for (int t = to - 1; t >= from; t--) {
        if (OPENERS.contains(s.lemma(t)) && s.lower(t - 1).equals(",")) {
          return t;
        }
      }
      return from;
    }

    /** "A, B и C": the comma parts phrases of a list, not clauses. */
    private boolean inList(int comma) {
      Phrase before = phrases.at(comma - 1);
      Phrase after = phrases.startingAt(comma + 1);
      return before != null
          && after != null
          && (phrases.cases(before) & phrases.cases(after)) != 0
          && !phrases.isDate(after)
          && (s.lower(after.end()).equals("и") || s.lower(after.end()).equals(","));
    }

    private boolean joinsPhrases(int and) {
      Phrase before = phrases.at(and - 1);
      Phrase after = phrases.startingAt(and + 1);
      return before != null && after != null && (phrases.cases(before) & phrases.cases(after)) != 0;
    }

    /** Where the clause of a group ends. */
    private int right(int index) {
      VerbGroup group = groups.get(index);
      int limit = s.size();
      if (index + 1 < groups.size()) {
        VerbGroup next = groups.get(index + 1);
        limit = next.start();
        boolean open = next.form() == VerbGroup.Form.FINITE;
        if (open) {
          int t = limit - 1;
          while (t > group.end()) {
            boolean mark =
                s.lower(t).equals(",")
                    || s.lower(t).equals(";")
                    || s.lower(t).equals(":")
                    || s.lower(t).equals("—");
            if (mark && !inList(t)
                || s.lower(t).equals("и") && phrases.at(t) == null && !joinsPhrases(t)) {
              limit = t;
            }
            t--;
          }
        }
      }
      for (int t = group.end(); t < limit; t++) {
        boolean clause = s.lower(t).equals(",") && OPENERS.contains(s.lemma(t + 1));
        boolean over = s.lower(t).equals(";") || s.lower(t).equals(":") || s.lower(t).equals(".");
        boolean turn =
            group.form() == VerbGroup.Form.PARTICIPLE && s.lower(t).equals(",") && !inList(t);
        if (clause || over || turn) {
          return t;
        }
      }
      return limit;
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
                && !isLed(before)
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

    private @Nullable Phrase subject(int index, int left, int right) {
      VerbGroup group = groups.get(index);
      if (group.form() == VerbGroup.Form.PARTICIPLE) {
        int t = group.start() - 1;
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
        return best;
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
      return joined(left) ? inherited(index) : null;
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
      if (phrases.isDate(phrase) || !Case.NOM.in(phrases.cases(phrase)) || isLed(phrase)) {
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
        if (near && !isLed(phrase) && s.in(phrase.head(), MentionKind.PERSON)) {
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

    private boolean isLed(Phrase phrase) {
      return s.pos(phrase.start() - 1) == Pos.ADP;
    }

    /** "компания, которая поставила": the noun before. */
    private @Nullable Phrase relative(int left, VerbGroup group) {
      for (int t = left; t < group.start(); t++) {
        if (s.lemma(t).equals("который")) {
          boolean nominative = Case.NOM.in(Case.of(s.token(t)));
          int before = s.lower(t - 1).equals(",") ? t - 2 : t - 1;
          Phrase phrase = phrases.at(before);
          return nominative ? phrase : null;
        }
      }
      return null;
    }

    /** Nothing opens a clause of its own between the verb before and this one. */
    private boolean joined(int left) {
      return left == 0 || !OPENERS.contains(s.lemma(left));
    }

    private @Nullable Phrase inherited(int index) {
      for (int up = index - 1; up >= 0; up--) {
        Phrase subject = subjects.get(up);
        boolean main = groups.get(up).form() == VerbGroup.Form.FINITE;
        if (main || subject != null) {
          return subject;
        }
      }
      return null;
    }

    /** The phrases of a range, by preposition or case. */
    private void collect(
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
        if (phrase.equals(subject) || arguments.stream().anyMatch(a -> a.phrase().equals(phrase))) {
          continue;
        }
        String slot = slot(phrase, group, arguments);
        if (!slot.isEmpty()) {
          add(slot, phrase, to, arguments);
        }
      }
    }

    private String slot(Phrase phrase, @Nullable VerbGroup group, List<Argument> arguments) {
      if (isLed(phrase)) {
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
      if (group == null) {
        return Case.GEN.in(mask) ? "gen" : "";
      }
      boolean receiver =
          Case.DAT.in(mask)
              && !Case.ACC.in(mask)
              && acts(phrase)
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
    private void add(String slot, Phrase phrase, int limit, List<Argument> arguments) {
      arguments.add(new Argument(slot, phrase));
      Phrase last = phrase;
      while (true) {
        int t = last.end();
        boolean comma = s.lower(t).equals(",");
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
        boolean goesOn =
            and || s.lower(other.end()).equals("и") || s.lower(other.end()).equals(",");
        boolean kind =
            s.mention(last.head()) == null
                || s.mention(other.head()) != null
                || s.pos(other.head()) == Pos.NOUN;
        if (!same
            || !goesOn
            || !kind
            || arguments.stream().anyMatch(a -> a.phrase().equals(other))) {
          return;
        }
        arguments.add(new Argument(slot, other));
        last = other;
      }
    }

    private void content(int index, int right, List<Argument> arguments) {
      VerbGroup group = groups.get(index);
      int end = clauseEnd();
      for (int t = group.end(); t < Math.min(s.size(), Math.max(right, group.end()) + 2); t++) {
        String word = s.lower(t);
        if (word.equals(",")
            && (s.lower(t + 1).equals("что")
                || s.lower(t + 1).equals("чтобы")
                || s.lower(t + 1).equals("будто")
                || s.lower(t + 1).equals("как"))) {
          addContent(t + 2, end, arguments);
          return;
        }
        if (word.equals(":")) {
          addContent(t + 1, end, arguments);
          return;
        }
        if (isQuote(word) && s.mention(t + 1) == null && closes(t) > t + 3) {
          addContent(t, closes(t) + 1, arguments);
          return;
        }
      }
      if (index + 1 < groups.size()
          && groups.get(index + 1).form() == VerbGroup.Form.INFINITIVE
          && groups.get(index + 1).start() <= group.end() + 3
          && !s.lower(group.end()).equals("и")
          && !s.lower(group.end()).equals("или")
          && !s.lower(group.end()).equals(",")) {
        addContent(groups.get(index + 1).start(), end, arguments);
        return;
      }
      fronted(group, arguments);
    }

    private static boolean isQuote(String word) {
      return word.equals("«") || word.equals("\"") || word.equals("“");
    }

    private int closes(int open) {
      for (int t = open + 1; t < s.size(); t++) {
        String word = s.lower(t);
        if (word.equals("»") || word.equals("”") || word.equals("\"")) {
          return t;
        }
      }
      return open;
    }

    /** «...», — сказал X; "..., сообщил X". */
    private void fronted(VerbGroup group, List<Argument> arguments) {
      if (!RussianVerbs.says(s.lemma(group.head()))) {
        return;
      }
      int t = group.start() - 1;
      Phrase before = phrases.at(t);
      if (before != null
          && arguments.stream()
              .anyMatch(a -> a.slot().equals("subject") && a.phrase().equals(before))) {
        t = before.start() - 1;
      }
      boolean dash =
          t > 0 && (s.lower(t).equals("—") || s.lower(t).equals("–") || s.lower(t).equals("-"));
      if (dash) {
        t--;
      }
      boolean mark =
          t > 1
              && (s.lower(t).equals(",")
                  || s.lower(t).equals("»")
                  || s.lower(t).equals("\"")
                  || s.lower(t).equals("!")
                  || s.lower(t).equals("?"));
      if (mark) {
        int end = s.lower(t).equals(",") ? t : t + 1;
        if (end > 2) {
          addContent(0, end, arguments);
        }
      }
    }

    private static void addContent(int from, int to, List<Argument> arguments) {
      if (from < to) {
        arguments.add(new Argument("content", new Phrase(from, to, from, to)));
      }
    }

    private int clauseEnd() {
      int end = s.size();
      while (end > 0
          && (s.lower(end - 1).equals(".")
              || s.lower(end - 1).equals("!")
              || s.lower(end - 1).equals(";"))) {
        end--;
      }
      return end;
    }

    private static final class Flags {
      private Tense tense = Tense.NONE;
      private boolean negated;
      private boolean possible;
      private boolean hypothetical;
      private boolean required;
      private boolean planned;
      private boolean agreed;
      private int governor = -1;

      Modality modality() {
        if (negated) {
          return Modality.NEGATED;
        }
        if (hypothetical) {
          return Modality.HYPOTHETICAL;
        }
        if (required) {
          return Modality.REQUIRED;
        }
        return possible ? Modality.POSSIBLE : Modality.ASSERTED;
      }
    }

    private Flags flags(int index) {
      VerbGroup group = groups.get(index);
      var flags = new Flags();
      flags.tense = group.tense();
      flags.negated = group.negated();
      flags.hypothetical = group.would() || conditional(index);
      flags.planned = group.tense() == Tense.FUTURE;
      if (group.form() == VerbGroup.Form.INFINITIVE && index > 0) {
        govern(flags, index - 1);
      } else if (group.form() == VerbGroup.Form.GERUND) {
        flags.tense = Tense.PAST;
      } else {
        int over = contentOf(index);
        if (over >= 0) {
          flags.governor = over;
          String lemma = s.lemma(groups.get(over).head());
          flags.negated |= RussianVerbs.refuses(lemma);
          flags.possible |= RussianVerbs.guesses(lemma);
        }
      }
      return flags;
    }

    private void govern(Flags flags, int up) {
      String lemma = s.lemma(groups.get(up).head());
      Predicate over = predicates.get(up);
      flags.governor = up;
      if (flags.tense == Tense.NONE) {
        flags.tense = over.tense();
      }
      flags.negated |= over.negated() || RussianVerbs.refuses(lemma);
      flags.planned |= over.planned() || RussianVerbs.plans(lemma);
      flags.agreed |= over.agreed() || RussianVerbs.promises(lemma);
      flags.required |= over.modality() == Modality.REQUIRED || RussianVerbs.requires(lemma);
      flags.possible |= over.modality() == Modality.POSSIBLE || RussianVerbs.guesses(lemma);
      flags.hypothetical |= over.modality() == Modality.HYPOTHETICAL;
    }

    /** The predicate whose content clause holds a group; -1 when none does. */
    private int contentOf(int index) {
      int at = groups.get(index).start();
      for (int up = index - 1; up >= 0; up--) {
        for (Argument argument : predicates.get(up).arguments()) {
          Phrase phrase = argument.phrase();
          if (argument.slot().equals("content")
              && phrase.start() <= at
              && at < phrase.end()
              && phrase.start() > groups.get(up).start()) {
            return up;
          }
        }
      }
      return -1;
    }

    private boolean conditional(int index) {
      int left = left(index);
      for (int t = left; t < groups.get(index).start(); t++) {
        if (s.lower(t).equals("если")) {
          return true;
        }
      }
      return false;
    }

    /** "поставка X Кордии", with what a light verb lends it: "осуществил поставку". */
    private Predicate noun(Phrase base) {
      List<Argument> arguments = new ArrayList<>();
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
            arguments.add(
                new Argument("gen", new Phrase(other.start(), end, other.head(), other.end())));
          }
        }
      }
      int from = whole == null ? base.end() : whole.end();
      listed(arguments, from);
      collect(from, nounLimit(from), null, null, arguments);
      int light = lightVerb(base);
      Tense tense = Tense.NONE;
      boolean negated = false;
      Modality modality = Modality.ASSERTED;
      boolean planned = false;
      boolean agreed = false;
      if (light >= 0) {
        Predicate over = predicates.get(light);
        for (Argument argument : over.arguments()) {
          boolean own =
              argument.phrase().start() <= base.head() && base.head() < argument.phrase().end();
          if (!own
              && !argument.slot().equals("content")
              && arguments.stream().noneMatch(a -> a.phrase().overlaps(argument.phrase()))) {
            arguments.add(argument);
          }
        }
        tense = over.tense();
        negated = over.negated();
        modality = over.modality();
        planned = over.planned();
        agreed = over.agreed();
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

    /** Of "поставка гаубиц Кордии" the last word: a receiver, as far as its case goes. */
    private @Nullable Phrase receiver(Phrase first, Phrase whole) {
      Phrase last = phrases.baseAt(whole.end() - 1);
      boolean named =
          last != null
              && last.start() >= first.end()
              && !acts(first)
              && Case.DAT.in(phrases.cases(last))
              && (s.in(last.head(), MentionKind.LOCATION)
                  || s.in(last.head(), MentionKind.ORGANIZATION)
                  || s.in(last.head(), MentionKind.PERSON));
      return named ? last : null;
    }

    /** "поставка танков и пушек". */
    private void listed(List<Argument> arguments, int from) {
      if (arguments.isEmpty()) {
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

    private int nounLimit(int from) {
      int limit = s.size();
      for (VerbGroup group : groups) {
        if (group.start() >= from) {
          limit = group.start();
          break;
        }
      }
      for (int t = from; t < limit; t++) {
        boolean mark = s.pos(t) == Pos.PUNCT && phrases.at(t) == null && !s.lower(t).equals("(");
        if (mark || OPENERS.contains(s.lemma(t))) {
          return t;
        }
      }
      return limit;
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
}
