package org.dossier.claims.match.zh;

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
import org.dossier.claims.match.WordClasses;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Predicates of Chinese sentences by the order of words: subject, phrases with a preposition, verb,
 * object. A clause without a subject of its own has that of the clause before it.
 */
public final class ChineseReader implements SentenceReader {
  private final WordClasses classes;

  public ChineseReader() {
    classes = WordClasses.standard("zh");
  }

  @Override
  public String language() {
    return "zh";
  }

  @Override
  public SentenceReading read(MarkedSentence sentence) {
    return new Reading(sentence, classes).read();
  }

  /** 估计3亿美元的援助: such a word only hedges the figure behind it. */
  static boolean roughly(MarkedSentence s, int i) {
    return s.lemma(i).equals("估计")
        && (s.in(i + 1, MentionKind.MONEY) || s.in(i + 1, MentionKind.QUANTITY));
  }

  /** One sentence under way. */
  private static final class Reading {
    private static final Set<String> STOPS =
        Set.of("，", "；", "：", "。", "！", "？", ",", ";", ":", "……", "—");
    private static final Set<String> PASSIVE = Set.of("被", "遭", "遭到", "受", "受到", "由");
    private static final Set<String> TAKING = Set.of("把", "将");
    private static final Set<String> AFTER =
        Set.of("给", "向", "到", "至", "于", "在", "为", "成", "自", "往", "与", "以");
    private static final Set<String> ASPECT = Set.of("了", "过", "着");
    private static final Set<String> NEGATIONS =
        Set.of(
            "不", "未", "没有", "没", "未能", "尚未", "从未", "并未", "不得", "不能", "不会", "无法", "并不", "不再", "不予",
            "拒绝", "不宜", "仍未", "未经");
    private static final Set<String> CONDITIONS =
        Set.of("如果", "若", "如", "假如", "倘若", "一旦", "除非", "若是", "只要");

    private final MarkedSentence s;
    private final WordClasses classes;
    private final boolean[] verbs;
    private final Nouns nouns;
    private final List<Predicate> predicates = new ArrayList<>();
    private List<Argument> carried = List.of();
    private @Nullable Phrase day;
    private List<Phrase> daySubject = List.of();

    Reading(MarkedSentence sentence, WordClasses classes) {
      this.s = sentence;
      this.classes = classes;
      this.verbs = new boolean[sentence.size()];
      for (int i = 0; i < verbs.length; i++) {
        verbs[i] = isVerb(i);
      }
      this.nouns = new Nouns(sentence, verbs, classes.of("agreement-nouns"));
    }

    SentenceReading read() {
      List<Phrase> subject = List.of();
      boolean conditional = false;
      int from = 0;
      while (from < s.size()) {
        int to = clauseEnd(from);
        boolean opensCondition =
            CONDITIONS.contains(s.lemma(from)) || CONDITIONS.contains(s.lemma(from + 1));
        conditional |= opensCondition;
        subject = clause(from, to, subject, conditional);
        if (s.lower(to).equals("；")) {
          conditional = false;
        }
        from = to + 1;
      }
      Prices.add(s, classes, nouns, predicates);
      return new SentenceReading(s, nouns.all(), predicates);
    }

    private int clauseEnd(int from) {
      int i = from;
      while (i < s.size()
          && !(STOPS.contains(s.lower(i)) && s.mention(i) == null && nouns.at(i) == null)) {
        i++;
      }
      return i;
    }

    private boolean isVerb(int i) {
      String tag = s.tag(i);
      if (s.mention(i) != null
          || roughly(s, i)
          || !tag.startsWith("v")
              && !classes.of("verbs").contains(s.lemma(i))
              && !classes.of("plan-verbs").contains(s.lemma(i))) {
        return false;
      }
      if (classes.of("nominal-verbs").contains(s.lemma(i))
          && classes.of("compound-heads").contains(s.lemma(i + 1))) {
        return false;
      }
      if (tag.equals("vshi") || s.pos(i) == Pos.AUX) {
        return tag.equals("vshi");
      }
      return !tag.equals("vn") && tag.startsWith("v") && !s.lemma(i + 1).equals("的") || acts(i);
    }

    /** A noun made from a verb is one where something can be its object and nothing is its noun. */
    private boolean acts(int i) {
      boolean opens =
          i == 0
              || STOPS.contains(s.lower(i - 1))
              || s.pos(i - 1) == Pos.ADV
              || s.pos(i - 1) == Pos.AUX
              || s.mention(i - 1) != null
              || s.pos(i - 1) == Pos.ADP
              || s.pos(i - 1) == Pos.PRON
              || s.tag(i - 1).startsWith("v")
              || s.pos(i - 1) == Pos.NOUN;
      boolean governs =
          s.mention(i + 1) != null
              || s.pos(i + 1) == Pos.NUM
              || s.lower(i + 1).equals("“")
              || s.lower(i + 1).equals("《")
              || ASPECT.contains(s.lemma(i + 1))
              || AFTER.contains(s.lemma(i + 1)) && s.mention(i + 2) != null
              || i + 1 >= s.size()
              || STOPS.contains(s.lower(i + 1));
      boolean intends =
          classes.of("plan-verbs").contains(s.lemma(i)) && s.tag(i + 1).startsWith("v");
      boolean intended = i > 0 && verbs[i - 1] && classes.of("plan-verbs").contains(s.lemma(i - 1));
      if (opens && intends || intended && s.tag(i).startsWith("v")) {
        return true;
      }
      boolean relative = s.lemma(i + 1).equals("的");
      return opens && governs || relative && s.tag(i).startsWith("v");
    }

    /** Reads a clause; gives the subject that the next may go on with. */
    private List<Phrase> clause(int from, int to, List<Phrase> inherited, boolean conditional) {
      List<Phrase> subject = new ArrayList<>();
      List<Argument> led = new ArrayList<>(carried);
      int known = predicates.size();
      int governor = -1;
      int i = from;
      int mark = from;
      while (i < to) {
        if (verbs[i] && !(s.lemma(i).equals("将") || s.lemma(i).equals("由")) && !suffers(i, to)) {
          List<Phrase> own = subject.isEmpty() ? inherited : resolved(subject, inherited);
          sameDay(own, led, governor);
          int end = verb(i, mark, to, own, led, governor, conditional);
          governor = predicates.size() - 1;
          day(own);
          spent(predicates.getLast(), led);
          Phrase described = described(predicates.getLast(), end, to);
          int before = predicates.getLast().head() - 1;
          if (described != null && before >= from && isPreposition(before)) {
            led.add(new Argument(s.lemma(before), described));
          } else if (described != null) {
            subject = List.of(described);
          }
          mark = end;
          i = Math.max(end, i + 1);
          continue;
        }
        String word = s.lemma(i);
        Phrase phrase = nouns.at(i);
        if (phrase == null && isPreposition(i)) {
          int next = i + 1;
          while (next < to && s.pos(next) == Pos.ADV) {
            next++;
          }
          List<Phrase> list = list(next, to);
          if (!list.isEmpty()) {
            String slot = word.equals("根据") || word.equals("按照") || word.equals("按") ? "据" : word;
            list.forEach(one -> led.add(new Argument(slot, one)));
            i = list.getLast().end();
            continue;
          }
        } else if (phrase != null && phrase.start() == i) {
          List<Phrase> list = list(i, to);
          if (nouns.isDate(phrase)) {
            led.add(new Argument("date", phrase));
            i = phrase.end();
            continue;
          }
          if (nouns.isLocalizer(list.getLast().end() - 1)) {
            list.forEach(one -> led.add(new Argument("place", one)));
          } else {
            if (!subject.isEmpty()) {
              subject.forEach(one -> led.add(new Argument("topic", one)));
            }
            subject = new ArrayList<>(list);
          }
          i = list.getLast().end();
          continue;
        }
        i++;
      }
      carried = predicates.size() == known ? List.copyOf(led) : List.of();
      return subject.isEmpty() ? inherited : subject;
    }

    /** 3月5日抵达，会见了: the day holds for what the same subject does next. */
    private void sameDay(List<Phrase> subject, List<Argument> led, int governor) {
      boolean goesOn = governor < 0 && !subject.isEmpty() && subject.equals(daySubject);
      if (day != null && goesOn && led.stream().noneMatch(one -> nouns.isDate(one.phrase()))) {
        led.add(new Argument("date", day));
      }
    }

    /** Remembers the day of a verb; what somebody says may be of any other day. */
    private void day(List<Phrase> subject) {
      Predicate last = predicates.getLast();
      day = last.in("date").findFirst().orElse(null);
      daySubject = subject;
      boolean says = last.in("content").findAny().isPresent();
      if (says || classes.of("plan-verbs").contains(last.lemma())) {
        day = null;
      }
    }

    /** 遭到武装人员袭击: such a verb only marks who acts, where the act follows. */
    private boolean suffers(int i, int to) {
      if (!PASSIVE.contains(s.lemma(i))) {
        return false;
      }
      List<Phrase> actors = list(i + 1, to);
      int next = actors.isEmpty() ? to : actors.getLast().end();
      return next < to && verbs[next] && classes.of("suffer-acts").contains(s.lemma(next));
    }

    /** 不愿透露姓名的分析师证实: behind 的 stands who acts next, if a verb follows at once. */
    private @Nullable Phrase described(Predicate predicate, int end, int to) {
      int next = end;
      while (next < to
          && !verbs[next]
          && (s.pos(next) == Pos.ADV
              || s.tag(next).startsWith("t")
              || s.in(next, MentionKind.DATE))) {
        next++;
      }
      Phrase last = predicate.in("object").reduce((_, b) -> b).orElse(null);
      boolean acts = next < to && (verbs[next] || suffers(next, to));
      if (!acts || last == null || last.end() != end) {
        return null;
      }
      for (int i = last.end() - 2; i > last.start(); i--) {
        if (s.lemma(i).equals("的") && s.mention(i) == null && i < last.head()) {
          return new Phrase(i + 1, last.end(), last.head(), last.end());
        }
      }
      return null;
    }

    /** 公司 and 其 mean whom the clause before speaks of. */
    private List<Phrase> resolved(List<Phrase> subject, List<Phrase> inherited) {
      if (subject.size() != 1) {
        return subject;
      }
      Phrase one = subject.getFirst();
      String text = s.text(one.start(), one.end());
      if (!classes.of("self-words").contains(text)) {
        return subject;
      }
      if (inherited.stream().anyMatch(this::isOrganization)) {
        return inherited;
      }
      for (Phrase phrase : nouns.all()) {
        if (phrase.start() >= one.start()) {
          break;
        }
        if (isOrganization(phrase)) {
          return List.of(phrase);
        }
      }
      return subject;
    }

    private boolean isOrganization(Phrase phrase) {
      return s.in(phrase.head(), MentionKind.ORGANIZATION);
    }

    /** 出资三亿元收购: the money spent is the price of what follows. */
    private void spent(Predicate predicate, List<Argument> led) {
      if (classes.of("spend-verbs").contains(predicate.lemma())) {
        predicate
            .in("object")
            .filter(phrase -> s.in(phrase.head(), MentionKind.MONEY))
            .forEach(phrase -> led.add(new Argument("出资", phrase)));
      }
    }

    private boolean isPreposition(int i) {
      return s.mention(i) == null
          && (s.pos(i) == Pos.ADP
              || s.lemma(i).equals("就") && nouns.startingAt(i + 1) != null
              || PASSIVE.contains(s.lemma(i))
              || TAKING.contains(s.lemma(i))
              || s.pos(i) == Pos.CCONJ
                  && (s.lemma(i).equals("与") || s.lemma(i).equals("同") || s.lemma(i).equals("和")));
    }

    /** A phrase and those that are joined to it. */
    private List<Phrase> list(int from, int to) {
      List<Phrase> list = new ArrayList<>();
      Phrase phrase = nouns.startingAt(from);
      while (phrase != null && phrase.end() <= to) {
        list.add(phrase);
        int join = phrase.end();
        phrase = Nouns.JOINS.contains(s.lower(join)) ? nouns.startingAt(join + 1) : null;
        if (phrase != null && nouns.isDate(phrase)) {
          break;
        }
      }
      return list;
    }

    private int verb(
        int head,
        int mark,
        int to,
        List<Phrase> subject,
        List<Argument> led,
        int governor,
        boolean conditional) {
      List<Argument> arguments = new ArrayList<>();
      boolean passive = led.stream().anyMatch(a -> PASSIVE.contains(a.slot()));
      boolean taking = led.stream().anyMatch(a -> TAKING.contains(a.slot()));
      for (Phrase one : subject) {
        arguments.add(new Argument(passive ? "object" : "subject", one));
      }
      for (Argument argument : led) {
        String slot = argument.slot();
        if (PASSIVE.contains(slot)) {
          arguments.add(new Argument("subject", argument.phrase()));
        } else if (TAKING.contains(slot)) {
          arguments.add(new Argument("object", argument.phrase()));
        } else if (slot.equals("据") && classes.of("say-verbs").contains(s.lemma(head))) {
          arguments.add(new Argument("subject", argument.phrase()));
          arguments.removeIf(
              a ->
                  a.slot().equals("subject")
                      && subject.contains(a.phrase())
                      && a.phrase().end() <= argument.phrase().start());
        } else {
          arguments.add(argument);
        }
      }
      int end = head + 1;
      while (end < to && (ASPECT.contains(s.lemma(end)) || s.pos(end) == Pos.ADV && !verbs[end])) {
        end++;
      }
      int after = objects(end, to, arguments);
      after = marked(after, to, arguments);
      int aspect = head + 1;
      while (aspect < to && ASPECT.contains(s.lemma(aspect))) {
        aspect++;
      }
      content(head, aspect, arguments);
      relative(head, end, to, arguments, taking);
      boolean negated = negated(mark, head);
      Modality modality = told(arguments, modality(mark, head, negated, conditional));
      boolean planned = any(mark, head, "plan-words") || governed(governor, "plan-verbs");
      boolean agreed = any(mark, head, "agree-words") || governed(governor, "promise-verbs");
      predicates.add(
          new Predicate(
              head,
              s.lemma(head),
              true,
              head,
              Math.max(head + 1, end),
              tense(mark, head, end, planned),
              negated,
              modality,
              planned,
              agreed,
              governor,
              arguments));
      return Math.max(head + 1, Math.min(after, to));
    }

    private boolean governed(int governor, String list) {
      return governor >= 0 && classes.of(list).contains(predicates.get(governor).lemma());
    }

    private int objects(int from, int to, List<Argument> arguments) {
      int i = from;
      Phrase first = nouns.startingAt(i);
      if (first == null || first.end() > to) {
        return i;
      }
      if (nouns.isDate(first)) {
        if (!tellsWhich(first, to)) {
          arguments.add(new Argument("date", first));
        }
        return objects(first.end(), to, arguments);
      }
      List<Phrase> list = list(i, to);
      i = list.getLast().end();
      int held = held(i, to);
      if (held > i) {
        for (Phrase one : list) {
          arguments.add(new Argument("holder", one));
        }
        return objects(held, to, arguments);
      }
      Phrase next = nouns.startingAt(i);
      boolean two = next != null && next.end() <= to && !nouns.isDate(next);
      for (Phrase one : list) {
        if (two) {
          arguments.add(new Argument("second", one));
        }
        arguments.add(new Argument("object", one));
      }
      if (two) {
        List<Phrase> rest = list(i, to);
        rest.forEach(one -> arguments.add(new Argument("object", one)));
        i = rest.getLast().end();
      }
      return i;
    }

    /** 谴责3月5日发生的袭击: a date behind the verb, of what 的 joins to the noun. */
    private boolean tellsWhich(Phrase date, int to) {
      for (int i = date.end(); i < to; i++) {
        if (s.lemma(i).equals("的") && s.mention(i) == null) {
          return true;
        }
      }
      return false;
    }

    /** 收购甲公司持有的乙公司股权: where what is held begins; {@code from} where nobody holds it. */
    private int held(int from, int to) {
      int i = from;
      while (i < to && i < from + 4 && !s.lemma(i).equals("的") && nouns.at(i) == null) {
        i++;
      }
      boolean holds = false;
      for (int k = from; k < i; k++) {
        holds |= classes.of("holding-words").contains(s.lemma(k));
      }
      int next = i < to && s.lemma(i).equals("的") ? i + 1 : i;
      return holds && nouns.startingAt(next) != null ? next : from;
    }

    /** Phrases with a preposition behind the verb: 交付给X, 位于X. */
    private int marked(int from, int to, List<Argument> arguments) {
      int i = from;
      while (i < to && AFTER.contains(s.lemma(i)) && nouns.at(i) == null) {
        List<Phrase> list = list(i + 1, to);
        if (list.isEmpty()) {
          break;
        }
        String slot = s.lemma(i);
        list.forEach(one -> arguments.add(new Argument(nouns.isDate(one) ? "date" : slot, one)));
        i = list.getLast().end();
        Phrase object = nouns.startingAt(i);
        if (object != null && object.end() <= to) {
          i = objects(i, to, arguments);
        }
      }
      return i;
    }

    /** What a verb of saying says: all behind it, or the clauses before it. */
    private void content(int head, int end, List<Argument> arguments) {
      if (!classes.of("say-verbs").contains(s.lemma(head))
          && !classes.of("content-verbs").contains(s.lemma(head))) {
        return;
      }
      int from = end;
      while (from < s.size()
          && s.pos(from) == Pos.PUNCT
          && !s.lower(from).equals("“")
          && !s.lower(from).equals("「")
          && s.mention(from) == null) {
        from++;
      }
      int to = s.size();
      while (to > from
          && s.pos(to - 1) == Pos.PUNCT
          && !s.lower(to - 1).equals("”")
          && !s.lower(to - 1).equals("」")) {
        to--;
      }
      if (to - from >= 2 && says(from, to)) {
        arguments.add(new Argument("content", new Phrase(from, to, from, to)));
        return;
      }
      int first =
          arguments.stream()
              .filter(a -> a.slot().equals("subject"))
              .mapToInt(a -> a.phrase().start())
              .min()
              .orElse(head);
      int last = first;
      while (last > 0 && s.pos(last - 1) == Pos.PUNCT && !s.lower(last - 1).equals("”")) {
        last--;
      }
      if (last >= 3) {
        arguments.add(new Argument("content", new Phrase(0, last, 0, last)));
      }
    }

    /** Whether a stretch says something: it has a verb, or begins a quotation. */
    private boolean says(int from, int to) {
      for (int i = from; i < to; i++) {
        if (verbs[i] || s.tag(i).equals("vshi") || s.tag(i).equals("vyou") || s.pos(i) == Pos.ADJ) {
          return true;
        }
      }
      return s.lower(from).equals("“");
    }

    /** 向中国出口的战车: the noun behind 的 is what is exported. */
    private void relative(int head, int end, int to, List<Argument> arguments, boolean taking) {
      if (taking || end >= to || !s.lemma(end).equals("的")) {
        return;
      }
      Phrase phrase = nouns.startingAt(end + 1);
      boolean has = arguments.stream().anyMatch(a -> a.slot().equals("object"));
      if (phrase != null && !has) {
        arguments.add(new Argument("object", phrase));
      }
    }

    private boolean negated(int mark, int head) {
      boolean negated = denied(head);
      for (int i = Math.max(mark, head - 12); i < head; i++) {
        if (s.mention(i) == null && NEGATIONS.contains(s.lemma(i))) {
          negated = !s.lemma(i).equals("不") || !s.lemma(i + 1).equals("仅");
        }
      }
      return negated;
    }

    /** 否认向中国提供导弹: what is denied is what the verbs of the same clause say. */
    private boolean denied(int head) {
      int i = head - 1;
      while (i >= 0 && !STOPS.contains(s.lower(i)) && !s.lemma(i).equals("否认")) {
        i--;
      }
      return i >= 0 && s.lemma(i).equals("否认");
    }

    private Modality modality(int mark, int head, boolean negated, boolean conditional) {
      if (negated) {
        return Modality.NEGATED;
      }
      if (conditional) {
        return Modality.HYPOTHETICAL;
      }
      if (any(mark, head, "possible-words")) {
        return Modality.POSSIBLE;
      }
      return any(mark, head, "required-words") ? Modality.REQUIRED : Modality.ASSERTED;
    }

    /** What is said to be so, not so, possible or due is no more than that. */
    private Modality told(List<Argument> arguments, Modality own) {
      Phrase content =
          arguments.stream()
              .filter(a -> a.slot().equals("content"))
              .map(Argument::phrase)
              .findFirst()
              .orElse(null);
      if (content == null || own != Modality.ASSERTED) {
        return own;
      }
      int first = content.start();
      while (first < content.end() && !verbs[first] && !STOPS.contains(s.lower(first))) {
        first++;
      }
      return modality(content.start(), first, negated(content.start(), first), false);
    }

    private boolean any(int from, int to, String list) {
      for (int i = from; i < to; i++) {
        if (s.mention(i) == null && classes.of(list).contains(s.lemma(i))) {
          return true;
        }
      }
      return false;
    }

    private Tense tense(int mark, int head, int end, boolean planned) {
      if (planned || any(mark, head, "future-words")) {
        return Tense.FUTURE;
      }
      boolean done =
          any(mark, head, "past-words")
              || s.lemma(head + 1).equals("了")
              || s.lemma(head + 1).equals("过")
              || s.lemma(end - 1).equals("了");
      return done ? Tense.PAST : Tense.NONE;
    }
  }
}
