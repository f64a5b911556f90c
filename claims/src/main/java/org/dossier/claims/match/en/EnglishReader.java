package org.dossier.claims.match.en;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

/** Predicates of English sentences, by the order of words: no full parse, and never a guess far. */
public final class EnglishReader implements SentenceReader {
  private static final Set<String> PARTICLES =
      Set.of("over", "out", "up", "off", "back", "down", "away", "on", "in", "together", "for");
  private static final Set<String> POSSIBLE = Set.of("may", "might", "could");
  private static final Set<String> REQUIRED = Set.of("must", "shall", "should", "ought");
  private static final Set<String> CLAUSES = Set.of("content", "to-do", "doing");
  private static final Set<String> MEANS = Set.of("use", "employ", "deploy");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided");

  @Override
  public String language() {
    return "en";
  }

  @Override
  public MarkedSentence mended(MarkedSentence sentence) {
    return Mending.of(sentence);
  }

  @Override
  public SentenceReading read(MarkedSentence tagged) {
    MarkedSentence sentence = mended(tagged);
    Phrases phrases = Phrases.of(sentence);
    List<VerbGroup> groups = VerbGroups.of(sentence, phrases);
    return new Reading(sentence, phrases, groups).read();
  }

  /** One sentence under way. */
  private static final class Reading {
    private final MarkedSentence s;
    private final Phrases phrases;
    private final List<VerbGroup> groups;
    private final Clauses clauses;
    private final List<Predicate> predicates = new ArrayList<>();

    Reading(MarkedSentence sentence, Phrases phrases, List<VerbGroup> groups) {
      this.s = sentence;
      this.phrases = phrases;
      this.groups = groups;
      this.clauses = new Clauses(sentence, phrases, groups);
    }

    SentenceReading read() {
      for (int i = 0; i < groups.size(); i++) {
        predicates.add(verb(i));
      }
      for (Phrase base : phrases.bases()) {
        if (s.pos(base.head()) == Pos.NOUN && !phrases.isDate(base)) {
          predicates.add(noun(base));
        }
      }
      return new SentenceReading(s, phrases.whole(), predicates);
    }

    private Predicate verb(int index) {
      VerbGroup group = groups.get(index);
      String lemma = s.lemma(group.head());
      int end = group.end();
      if (s.tag(end).equals("RP") || PARTICLES.contains(s.lower(end)) && s.pos(end) == Pos.ADV) {
        lemma = lemma + " " + s.lower(end);
        end++;
      }
      List<Argument> arguments = new ArrayList<>();
      List<Phrase> subjects = clauses.subjects(index);
      String subjectSlot = group.passive() ? "object" : "subject";
      subjects.forEach(phrase -> arguments.add(new Argument(subjectSlot, phrase)));
      int limit = clauses.limit(index);
      int after = objects(group, end, limit, arguments);
      marked(after, limit, group.passive(), arguments);
      if (group.form() == VerbGroup.Form.FINITE) {
        before(index, subjects, arguments);
      }
      content(index, after, arguments, subjects);
      Flags flags = flags(index);
      return new Predicate(
          group.head(),
          lemma,
          true,
          group.start(),
          end,
          flags.tense,
          flags.negated,
          flags.modality(),
          flags.planned,
          flags.agreed,
          flags.governor,
          arguments);
    }

    /** What follows without a preposition: "gave [Y] [the Z, the W]". */
    private int objects(VerbGroup group, int from, int limit, List<Argument> arguments) {
      int t = from;
      while (t < limit && s.pos(t) == Pos.ADV && phrases.at(t) == null) {
        t++;
      }
      Phrase first = phrases.startingAt(t);
      if (first == null || first.start() >= limit || phrases.isDate(first)) {
        return t;
      }
      if (arguments.stream().anyMatch(a -> a.phrase().equals(first))) {
        return first.end(); // the subject of "said X"
      }
      List<Phrase> list = clauses.withListFrom(first, limit);
      int after = list.getLast().end();
      Phrase next = phrases.startingAt(after);
      boolean two =
          list.size() == 1
              && next != null
              && next.start() < limit
              && !phrases.isDate(next)
              && !Clauses.nominative(s.lower(next.head())); // "told Hale he was ready"
      if (two && next != null) {
        arguments.add(new Argument("second", first));
        List<Phrase> objects = clauses.withListFrom(next, limit);
        objects.forEach(phrase -> arguments.add(new Argument("object", phrase)));
        return objects.getLast().end();
      }
      String slot = group.passive() ? "complement" : "object";
      list.forEach(phrase -> arguments.add(new Argument(slot, phrase)));
      return after;
    }

    /** Phrases behind prepositions, and dates without one. */
    private void marked(int from, int limit, boolean passive, List<Argument> arguments) {
      int t = from;
      int after = -1;
      while (t < limit) {
        Phrase bare = phrases.startingAt(t);
        if (bare != null) {
          if (phrases.isDate(bare)) {
            arguments.add(new Argument("date", bare));
          } else if (t == after && !passive && late(arguments)) {
            List<Phrase> list =
                clauses.withListFrom(bare, limit); // "accepts with pleasure the offer"
            list.forEach(one -> arguments.add(new Argument("object", one)));
            t = list.getLast().end();
            continue;
          }
          t = bare.end();
          continue;
        }
        if (clauses.preposition(t)) {
          int at = t + 1;
          while (at < limit && s.pos(at) == Pos.ADV && phrases.at(at) == null) {
            at++;
          }
          Phrase phrase = phrases.startingAt(at);
          if (phrase != null && phrase.start() < limit) {
            String slot = s.lower(t);
            String name =
                passive && slot.equals("by") && !phrases.isDate(phrase) ? "subject" : slot;
            List<Phrase> list = clauses.withListFrom(phrase, limit);
            list.forEach(one -> arguments.add(new Argument(name, one)));
            t = list.getLast().end();
            after = t;
            continue;
          }
        }
        t++;
      }
    }

    private static boolean late(List<Argument> arguments) {
      return arguments.stream()
          .noneMatch(a -> a.slot().equals("object") || a.slot().equals("content"));
    }

    /** Phrases behind prepositions before the subject: "In Syria, ...". */
    private void before(int index, List<Phrase> subjects, List<Argument> arguments) {
      int to =
          subjects.isEmpty()
              ? groups.get(index).start()
              : Math.min(groups.get(index).start(), subjects.getFirst().start());
      int from = index == 0 ? 0 : groups.get(index - 1).end();
      if (index > 0) {
        int opener = from;
        for (int t = to - 1; t >= from; t--) {
          String word = s.lower(t);
          if (word.equals(";")
              || word.equals("that")
              || word.equals("and") && phrases.at(t) == null) {
            opener = t + 1;
            break;
          }
          if (t == from) {
            return; // it all belongs to the verb before
          }
        }
        from = opener;
      }
      marked(from, to, false, arguments);
    }

    private void content(int index, int after, List<Argument> arguments, List<Phrase> subjects) {
      VerbGroup group = groups.get(index);
      int t = after;
      int limit = clauses.limit(index);
      while (t < limit && !s.lower(t).equals(",") && !s.lower(t).equals(":")) {
        t++;
      }
      int end = reporterFrom(index, clauseEnd());
      boolean goesOn =
          Clauses.isQuote(s.lower(group.end() + (s.lower(group.end()).equals(",") ? 1 : 0)));
      if (!goesOn && behindQuotation(group, subjects)) {
        fronted(index, subjects, arguments);
        return;
      }
      for (int at : new int[] {after, t, limit}) {
        int open = at;
        if (s.lower(open).equals(",") || s.lower(open).equals(":")) {
          open++;
        }
        if (s.lower(open).equals("that") && !s.tag(open).equals("WDT")
            || s.lower(open).equals("whether")
            || s.lower(open).equals("how")) {
          open++;
          if (s.lower(open).equals(",")) {
            open++;
          }
          add("content", open, end, arguments);
          return;
        }
        if (opensQuotation(open) && open < end) {
          add("content", open, end, arguments);
          return;
        }
      }
      if (index + 1 < groups.size()) {
        VerbGroup next = groups.get(index + 1);
        if (next.form() == VerbGroup.Form.INFINITIVE && next.start() <= limit + 1) {
          add("to-do", next.start(), todoEnd(index + 1, end), arguments);
          return;
        }
        if (EnglishVerbs.says(s.lemma(group.head())) && s.tag(after).equals("EX")) {
          add("content", after, end, arguments); // "said there had been"
          return;
        }
        if (bare(group) && ownClause(index)) {
          add("content", group.end(), end, arguments);
          return;
        }
        boolean main = next.finite() && !clauses.relativeClause(index + 1);
        List<Phrase> own = main ? clauses.subjects(index + 1) : List.of();
        if (!own.isEmpty()
            && own.getFirst().start() >= group.end()
            && (own.getFirst().start() <= after + 3 || bare(group))
            && EnglishVerbs.says(s.lemma(group.head()))) {
          int from = bare(group) ? group.end() : own.getFirst().start();
          add("content", from, end, arguments);
          return;
        }
        if (next.form() == VerbGroup.Form.GERUND && next.start() <= after + 1) {
          add("doing", next.start(), end, arguments);
          return;
        }
      }
      fronted(index, subjects, arguments);
    }

    /** "...," X said: the quotation before it is what is said. */
    private boolean behindQuotation(VerbGroup group, List<Phrase> subjects) {
      if (subjects.isEmpty() || !EnglishVerbs.says(s.lemma(group.head()))) {
        return false;
      }
      int t = Math.min(group.start(), subjects.getFirst().start()) - 1;
      return t > 1 && Clauses.isQuote(s.lower(t)) && !opensQuotation(t);
    }

    /** Straight marks open and close in turn. */
    private boolean opensQuotation(int at) {
      String mark = s.lower(at);
      if (!Clauses.isQuote(mark) || mark.equals("”") || mark.equals("»")) {
        return false;
      }
      int before = 0;
      for (int t = 0; t < at; t++) {
        before += s.lower(t).equals(mark) ? 1 : 0;
      }
      return !mark.equals("\"") || before % 2 == 0;
    }

    /**
     * Where ", the release said" begins that ends the sentence, behind a group; else {@code end}.
     */
    private int reporterFrom(int index, int end) {
      for (int k = groups.size() - 1; k > index; k--) {
        VerbGroup group = groups.get(k);
        if (!group.finite()) {
          continue;
        }
        List<Phrase> own = clauses.subjects(k);
        Phrase next = phrases.startingAt(group.end());
        boolean more = next != null && !own.contains(next) && !phrases.isDate(next);
        if (own.isEmpty() || more || !EnglishVerbs.says(s.lemma(group.head()))) {
          return end;
        }
        int open = Math.min(group.start(), own.getFirst().start());
        boolean quoted = Clauses.isQuote(s.lower(open - 1));
        boolean apart = quoted || s.lower(open - 1).equals(",");
        return apart && open - 1 > groups.get(index).end() ? quoted ? open : open - 1 : end;
      }
      return end;
    }

    /** "said controls between A and B were tighter": all that follows is said. */
    private boolean bare(VerbGroup group) {
      return s.lemma(group.head()).equals("say") && phrases.startingAt(group.end()) != null;
    }

    /** Whether a later verb, but of a relative clause, has what follows "said" as its subject. */
    private boolean ownClause(int index) {
      int from = groups.get(index).end();
      for (int k = index + 1; k < groups.size(); k++) {
        VerbGroup next = groups.get(k);
        for (int t = from; t < next.start(); t++) {
          if (s.lower(t).equals(";") || Clauses.isQuote(s.lower(t))) {
            return false;
          }
        }
        if (next.finite()) {
          return !clauses.relativeClause(k);
        }
      }
      return false;
    }

    /** An infinitive clause ends at a dash and where ", and he ..." begins. */
    private int todoEnd(int index, int end) {
      int from = groups.get(index).end();
      for (int t = from; t < end; t++) {
        String word = s.lower(t);
        if (word.equals("—") || word.equals("--") || word.equals(";")) {
          return t;
        }
      }
      for (int k = index + 1; k < groups.size(); k++) {
        List<Phrase> own = groups.get(k).finite() ? clauses.subjects(k) : List.of();
        if (!own.isEmpty() && own.getFirst().start() > from) {
          int t = own.getFirst().start();
          if (s.pos(t - 1) == Pos.CCONJ && s.lower(t - 2).equals(",")) {
            return t - 2;
          }
        }
      }
      return end;
    }

    /** "..., X said." */
    private void fronted(int index, List<Phrase> subjects, List<Argument> arguments) {
      VerbGroup group = groups.get(index);
      if (subjects.isEmpty() || !EnglishVerbs.says(s.lemma(group.head()))) {
        return;
      }
      int open = Math.min(group.start(), subjects.getFirst().start());
      int t = open - 1;
      boolean quoted = Clauses.isQuote(s.lower(t)) || Clauses.isQuote(s.lower(t - 1));
      boolean told = index > 0 && groups.getFirst().end() <= open; // not "Also today, he said"
      if (t > 1 && (quoted || told && s.lower(t).equals(","))) {
        int end = s.lower(t).equals(",") ? t : t + 1;
        int from = 0;
        add("content", from, end, arguments);
      }
    }

    private void add(String slot, int from, int limit, List<Argument> arguments) {
      int to = slot.equals("content") ? limit : withinQuotation(from, limit);
      if (from < to) {
        arguments.add(new Argument(slot, new Phrase(from, to, from, to)));
      }
    }

    /** Where a quotation ends that was open before {@code from}; {@code to} when none was. */
    private int withinQuotation(int from, int to) {
      boolean open = false;
      for (int t = 0; t < from; t++) {
        open =
            Clauses.isQuote(s.lower(t)) && !s.lower(t).equals("”") && !open
                || open && !Clauses.isQuote(s.lower(t));
      }
      for (int t = from; t < to; t++) {
        if (Clauses.isQuote(s.lower(t))) {
          boolean closes = open || s.lower(t).equals("”");
          return closes ? s.lower(t - 1).equals(",") ? t - 1 : t : to;
        }
      }
      return to;
    }

    /** The end of the sentence without its last mark. */
    private int clauseEnd() {
      int end = s.size();
      while (end > 0
          && s.pos(end - 1) == Pos.PUNCT
          && !Clauses.isQuote(s.lower(end - 1))
          && !s.lower(end - 1).equals(")")) {
        end--;
      }
      return end;
    }

    private final class Flags {
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
      flags.negated = group.negated() || deniedPhrase(index);
      flags.possible = POSSIBLE.contains(group.modal());
      flags.negated |= group.form() == VerbGroup.Form.GERUND && insteadOf(group.start());
      flags.required = REQUIRED.contains(group.modal());
      flags.hypothetical = group.modal().equals("would") || conditional(index);
      if (group.tense() == Tense.FUTURE) {
        flags.planned = true;
      }
      int up = governor(index);
      flags.governor = up;
      if (up >= 0) {
        govern(flags, up, group);
      }
      if (up >= 0 && group.form() == VerbGroup.Form.INFINITIVE) {
        nominal(flags, up, group);
      }
      return flags;
    }

    /** "instead of buying", "without buying" */
    private boolean insteadOf(int gerund) {
      String before = s.lower(gerund - 1);
      return before.equals("without")
          || before.equals("of") && s.lower(gerund - 2).equals("instead")
          || before.equals("than") && s.lower(gerund - 2).equals("rather");
    }

    /** "a contract to supply", "signed a contract with X to supply", "a plan to buy". */
    private void nominal(Flags flags, int up, VerbGroup group) {
      Phrase before = phrases.at(group.start() - 1);
      List<Phrase> nouns = new ArrayList<>(predicates.get(up).in("object").toList());
      if (before != null) {
        nouns.add(before);
      }
      for (Phrase noun : nouns) {
        flags.agreed |= EnglishVerbs.agreement(s.lemma(noun.head()));
        flags.planned |= EnglishVerbs.plan(s.lemma(noun.head()));
      }
    }

    private void govern(Flags flags, int up, VerbGroup group) {
      VerbGroup above = groups.get(up);
      String lemma = s.lemma(above.head());
      boolean bound = !group.finite();
      if (bound) {
        Predicate over = predicates.get(up);
        if (flags.tense == Tense.NONE) {
          flags.tense = over.tense();
        }
        flags.negated |= over.negated() || EnglishVerbs.refuses(lemma);
        flags.planned |=
            over.planned()
                || EnglishVerbs.plans(lemma)
                || lemma.equals("be") && group.form() == VerbGroup.Form.INFINITIVE;
        flags.agreed |= over.agreed() || EnglishVerbs.promises(lemma);
        flags.required |= over.modality() == Modality.REQUIRED || EnglishVerbs.requires(lemma);
        flags.possible |= over.modality() == Modality.POSSIBLE || EnglishVerbs.guesses(lemma);
        flags.hypothetical |= over.modality() == Modality.HYPOTHETICAL;
      } else if (EnglishVerbs.says(lemma)
          && above.tense() == Tense.PAST
          && group.modal().equals("would")) {
        flags.hypothetical = false; // the future, seen from a past saying
        flags.planned = true;
      } else if (EnglishVerbs.refuses(lemma)) {
        flags.negated = true;
      } else if (EnglishVerbs.guesses(lemma)) {
        flags.possible = true;
      }
    }

    /** The group that an infinitive, a gerund or a "that" clause hangs on; -1 when none. */
    private int governor(int index) {
      VerbGroup group = groups.get(index);
      if (index == 0) {
        return -1;
      }
      if (group.form() == VerbGroup.Form.INFINITIVE) {
        return index - 1;
      }
      for (int up = index - 1; up >= 0; up--) {
        for (Argument argument : predicates.get(up).arguments()) {
          boolean clause = argument.slot().equals("content") || argument.slot().equals("doing");
          if (clause
              && argument.phrase().start() <= group.start()
              && group.start() < argument.phrase().end()
              && argument.phrase().start() > groups.get(up).start()) {
            return up;
          }
        }
      }
      return -1;
    }

    /** "no aircraft was delivered". */
    private boolean deniedPhrase(int index) {
      for (Phrase phrase : clauses.subjects(index)) {
        if (s.lower(phrase.start()).equals("no") || s.lower(phrase.start() - 1).equals("neither")) {
          return true;
        }
      }
      Phrase object = phrases.startingAt(groups.get(index).end());
      return object != null && s.lower(object.start()).equals("no");
    }

    private boolean conditional(int index) {
      List<Phrase> subjects = clauses.subjects(index);
      int t = subjects.isEmpty() ? groups.get(index).start() - 1 : subjects.getFirst().start() - 1;
      return t >= 0 && CONDITIONS.contains(s.lower(t));
    }

    /** "the delivery of X to Y by Z", with what a light verb lends it: "carried out a strike". */
    private Predicate noun(Phrase base) {
      List<Argument> arguments = new ArrayList<>();
      owners(base, arguments);
      clauses.hanging(base).forEach(one -> arguments.add(new Argument("of", one)));
      int limit = nounLimit(base);
      Phrase whole = phrases.at(base.start());
      int after =
          arguments.getLast().slot().equals("of") && whole != null ? whole.end() : base.end();
      marked(after, limit, true, arguments);
      int light = lightVerb(base);
      Tense tense = Tense.NONE;
      boolean negated = s.lower(base.start()).equals("no");
      Modality modality = negated ? Modality.NEGATED : Modality.ASSERTED;
      boolean planned = false;
      boolean agreed = false;
      if (light >= 0) {
        Predicate over = predicates.get(light);
        over.lend(base.head(), arguments);
        means(light).forEach(arguments::add);
        tense = over.tense();
        negated |= over.negated();
        modality = negated ? Modality.NEGATED : over.modality();
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

    /** "conducted a strike using bombers against X": what the means are turned against. */
    private Stream<Argument> means(int light) {
      for (int k = light + 1; k < Math.min(groups.size(), light + 3); k++) {
        VerbGroup group = groups.get(k);
        if (group.form() == VerbGroup.Form.GERUND && MEANS.contains(s.lemma(group.head()))) {
          return predicates.get(k).arguments().stream().filter(a -> a.slot().equals("against"));
        }
        if (group.finite()) {
          break;
        }
      }
      return Stream.empty();
    }

    /** "Klockner's proposal", "the Klockner proposal". */
    private void owners(Phrase base, List<Argument> arguments) {
      arguments.add(new Argument("self", base));
      Phrase before = phrases.at(base.start() - 1);
      if (before != null && phrases.isDate(before)) {
        arguments.add(new Argument("date", before)); // "the June 9 meeting"
      }
      for (int t = base.start(); t < base.head(); t++) {
        if (Phrases.possessive(s, t) && t > base.start()) {
          int start = base.start();
          int head = t - 1;
          while (start < head && s.pos(start) == Pos.DET) {
            start++;
          }
          arguments.add(new Argument("possessor", new Phrase(start, t, head, t)));
        } else if (s.tag(t).equals("PRP$")) {
          arguments.add(new Argument("possessor", new Phrase(t, t + 1, t, t + 1)));
        } else if (s.mention(t) != null
            && s.mentionStart(t) == t
            && s.mentionEnd(t) <= base.head()
            && !Phrases.possessive(s, s.mentionEnd(t))
            && !s.in(t, MentionKind.QUANTITY)) {
          int end = s.mentionEnd(t);
          arguments.add(new Argument("modifier", new Phrase(t, end, end - 1, end)));
        }
      }
    }

    private int nounLimit(Phrase base) {
      int limit = s.size();
      for (int i = 0; i < groups.size(); i++) {
        VerbGroup group = groups.get(i);
        if (group.start() >= base.end()) {
          limit = group.start();
          if (group.finite() && !clauses.relativeClause(i)) {
            List<Phrase> own = clauses.subjects(i);
            if (!own.isEmpty() && own.getFirst().start() >= base.end()) {
              limit = own.getFirst().start();
            }
          }
          break;
        }
      }
      for (int t = base.end(); t < limit; t++) {
        if (phrases.at(t) == null
            && (s.pos(t) == Pos.PUNCT || s.pos(t) == Pos.CCONJ || s.tag(t).startsWith("W"))
            && !clauses.pairs(t)) {
          return t;
        }
      }
      return limit;
    }

    /** The light verb whose object, or whose subject in the passive, the phrase is; -1. */
    private int lightVerb(Phrase base) {
      for (int i = 0; i < groups.size(); i++) {
        Predicate over = predicates.get(i);
        if (!EnglishVerbs.light(over.lemma())) {
          continue;
        }
        for (Argument argument : over.arguments()) {
          @Nullable Phrase phrase = argument.phrase();
          if (argument.slot().equals("object") && phrase.head() == base.head()) {
            return i;
          }
        }
      }
      return -1;
    }
  }
}
