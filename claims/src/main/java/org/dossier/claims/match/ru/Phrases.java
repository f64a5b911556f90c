package org.dossier.claims.match.ru;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.language.Pos;
import org.dossier.language.Token;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * The noun phrases of a sentence: the bare ones, and those with the genitives that hang on them.
 */
final class Phrases {
  private static final Set<String> RELATIVES = Set.of("который", "что", "кто", "чей");
  private static final Set<String> POINTING = Set.of("тот", "это", "этот", "то");
  private static final Set<String> PLACES =
      Set.of("город", "г.", "село", "поселок", "деревня", "пос.", "остров", "порт", "полигон");
  private static final Set<String> SOURCES = Set.of("источник", "собеседник");
  private static final Set<String> HONORIFICS =
      Set.of("г-н", "г-жа", "господин", "госпожа", "товарищ");
  private static final Set<String> OWNERS = Set.of("его", "ее", "её", "их");

  private final MarkedSentence sentence;
  private final List<Phrase> bases = new ArrayList<>();
  private final List<Phrase> whole = new ArrayList<>();
  private final int[] baseAt;
  private final int[] wholeAt;
  private int[] cases = new int[8];

  private Phrases(MarkedSentence sentence) {
    this.sentence = sentence;
    baseAt = new int[sentence.size()];
    wholeAt = new int[sentence.size()];
    Arrays.fill(baseAt, -1);
    Arrays.fill(wholeAt, -1);
  }

  static Phrases of(MarkedSentence sentence) {
    var phrases = new Phrases(sentence);
    phrases.findBases();
    phrases.join();
    return phrases;
  }

  List<Phrase> bases() {
    return bases;
  }

  List<Phrase> whole() {
    return whole;
  }

  @Nullable Phrase baseAt(int token) {
    return token >= 0 && token < baseAt.length && baseAt[token] >= 0
        ? bases.get(baseAt[token])
        : null;
  }

  @Nullable Phrase at(int token) {
    return token >= 0 && token < wholeAt.length && wholeAt[token] >= 0
        ? whole.get(wholeAt[token])
        : null;
  }

  @Nullable Phrase startingAt(int token) {
    Phrase phrase = at(token);
    return phrase != null && phrase.start() == token ? phrase : null;
  }

  /** The cases that a phrase may stand in. */
  int cases(Phrase phrase) {
    int base = baseAt[phrase.head()];
    return base < 0 ? Case.ALL : cases[base];
  }

  boolean isDate(Phrase phrase) {
    return sentence.in(phrase.head(), MentionKind.DATE);
  }

  /** Whether a preposition stands before it. */
  boolean isLed(Phrase phrase) {
    int before = phrase.start() - 1; // "накануне" is a date of its own, too
    return sentence.pos(before) == Pos.ADP && sentence.mention(before) == null;
  }

  /** Whether it is no more than an amount: "8000 м", "5 %". */
  boolean isFigure(Phrase phrase) {
    Mention mention = sentence.mention(phrase.head());
    return mention != null
        && isAmount(mention.kind())
        && sentence.mentionStart(phrase.head()) == phrase.start()
        && sentence.mentionEnd(phrase.head()) >= phrase.core();
  }

  /** Whether it names someone who can act. */
  boolean acts(Phrase phrase) {
    return sentence.in(phrase.head(), MentionKind.PERSON)
        || sentence.in(phrase.head(), MentionKind.ORGANIZATION)
        || sentence.in(phrase.head(), MentionKind.LOCATION)
        || sentence.in(phrase.head(), MentionKind.POSITION)
        || RussianVerbs.acts(sentence.lemma(phrase.head()));
  }

  private void findBases() {
    int i = 0;
    while (i < sentence.size()) {
      int end = base(i);
      if (end > i) {
        i = end;
      } else {
        i++;
      }
    }
  }

  /** The end of the base that begins here; {@code from} when none does. */
  private int base(int from) {
    Mention date = sentence.mention(from);
    if (date != null && date.kind() == MentionKind.DATE) {
      int end = sentence.mentionEnd(from);
      add(from, end, end - 1, Case.ALL);
      return end;
    }
    int i = from;
    boolean counted = false;
    while (i < sentence.size() && modifies(i)) {
      counted |= isCount(i) || isShare(i);
      i = sentence.mention(i) != null ? sentence.mentionEnd(i) : i + 1;
    }
    if (i >= sentence.size()) {
      return from;
    }
    Mention mention = sentence.mention(i);
    if (mention != null && mention.kind() != MentionKind.DATE) {
      int end = sentence.mentionEnd(i);
      boolean amount = isAmount(mention.kind());
      int head = amount ? end - 1 : head(i, end, mention.kind());
      add(from, end, head, amount || counted ? counted(head) : named(i, end, mention.kind()));
      return end;
    }
    Token token = sentence.token(i);
    boolean noun = token.pos() == Pos.NOUN || token.pos() == Pos.PROPN;
    boolean pronoun = token.pos() == Pos.PRON && !RELATIVES.contains(token.lemma());
    if (!noun && !pronoun) {
      if (counted && i > from) {
        add(from, i, i - 1, Case.ALL);
        return i;
      }
      return from;
    }
    int end = i + 1;
    // "компания «Заря»", "министр Анна Гейл" stay two phrases, but a quoted name hangs on its noun
    if (noun
        && opensQuote(end)
        && sentence.mention(end + 1) != null
        && sentence.mention(end) == null) {
      int close = sentence.mentionEnd(end + 1);
      if (sentence.lower(close).equals("»") || sentence.lower(close).equals("\"")) {
        end = close + 1;
      }
    }
    add(from, end, i, counted ? counted(i) : Case.of(token));
    return end;
  }

  private boolean opensQuote(int i) {
    return sentence.lower(i).equals("«") || sentence.lower(i).equals("\"");
  }

  private static boolean isAmount(MentionKind kind) {
    return kind == MentionKind.MONEY || kind == MentionKind.QUANTITY || kind == MentionKind.PERCENT;
  }

  /** "двадцать машин" is a subject or an object, "двадцатью машинами" shows its case. */
  private int counted(int head) {
    int own = Case.of(sentence.token(head));
    return own == Case.ALL || Case.GEN.in(own)
        ? Case.NOM.bit() | Case.ACC.bit() | own
        : own | Case.NOM.bit() | Case.ACC.bit();
  }

  /** The word of a name that shows its case. */
  private int head(int from, int end, MentionKind kind) {
    if (kind == MentionKind.PERSON || kind == MentionKind.EQUIPMENT) {
      return end - 1;
    }
    for (int i = from; i < end; i++) {
      Pos pos = sentence.pos(i);
      if (pos == Pos.NOUN || pos == Pos.PROPN) {
        return i;
      }
    }
    return end - 1;
  }

  private int named(int from, int end, MentionKind kind) {
    if (kind == MentionKind.EQUIPMENT || kind == MentionKind.IDENTIFIER) {
      return Case.ALL;
    }
    if (kind != MentionKind.PERSON) {
      int head = head(from, end, kind);
      boolean quoted =
          sentence.lower(from - 1).equals("«") || sentence.lower(from - 1).equals("\"");
      Token token = sentence.token(head);
      int shown = kind == MentionKind.LOCATION ? Case.ofPlace(token) : Case.of(token);
      int own = isAcronym(token.text()) ? Case.ALL : shown;
      return quoted ? own | Case.NOM.bit() : own;
    }
    int mask = Case.ALL;
    for (int i = from; i < end; i++) {
      int own = Case.ofName(sentence.token(i));
      if ((mask & own) != 0) {
        mask &= own;
      }
    }
    return mask;
  }

  private static boolean isAcronym(String text) {
    return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
  }

  private boolean isCount(int i) {
    return sentence.in(i, MentionKind.QUANTITY) && !endsWithUnit(i)
        || sentence.mention(i) == null && sentence.pos(i) == Pos.NUM;
  }

  /** "5 % акций": the noun leads, as in "20 машин". */
  private boolean isShare(int i) {
    if (!sentence.in(i, MentionKind.PERCENT)) {
      return false;
    }
    int next = sentence.mentionEnd(i);
    return next < sentence.size()
        && sentence.mention(next) == null
        && sentence.pos(next) == Pos.NOUN
        && Case.GEN.in(Case.of(sentence.token(next)));
  }

  /** "20 км" is whole, "20" of "20 машин" wants its noun. */
  private boolean endsWithUnit(int i) {
    int last = sentence.mentionEnd(i) - 1;
    Pos pos = sentence.pos(last);
    return pos != Pos.NUM
        && pos != Pos.DET
        && !Character.isDigit(sentence.lower(last).charAt(0))
        && pos != Pos.ADJ;
  }

  private boolean modifies(int i) {
    Mention mention = sentence.mention(i);
    if (mention != null) {
      return mention.kind() == MentionKind.QUANTITY && isCount(i) && goesOn(sentence.mentionEnd(i))
          || isShare(i);
    }
    if (OWNERS.contains(sentence.lower(i)) && goesOn(i + 1) && sentence.pos(i + 1) != Pos.NUM) {
      return true;
    }
    Token token = sentence.token(i);
    boolean apart =
        token.pos() == Pos.VERB
            && (opensClause(i)
                || i + 1 < sentence.size()
                    && (Case.of(token) & Case.of(sentence.token(i + 1))) == 0);
    if (apart) {
      return false;
    }
    if (PLACES.contains(token.lemma()) && sentence.in(i + 1, MentionKind.LOCATION)) {
      return true; // "в городе Холлин", "в г. Холлине"
    }
    boolean other =
        (token.pos() == Pos.ADJ || POINTING.contains(token.lemma()))
            && i + 1 < sentence.size()
            && sentence.mention(i + 1) == null
            && (Case.of(token) & Case.of(sentence.token(i + 1))) == 0;
    if (other) {
      return false; // "вместе с тем глава"
    }
    boolean adjective =
        (token.pos() == Pos.ADJ
                || token.pos() == Pos.DET
                || token.pos() == Pos.NUM
                || token.pos() == Pos.VERB && token.tag().contains("part"))
            && !token.tag().contains("short")
            && !token.tag().startsWith("comp")
            && !token.lemma().equals("который");
    return adjective && goesOn(i + 1);
  }

  /** Whether a comma stands before a participle, adverbs aside: "завод, ранее выпускавший". */
  private boolean opensClause(int participle) {
    int t = participle - 1;
    while (sentence.pos(t) == Pos.ADV && sentence.mention(t) == null) {
      t--;
    }
    return sentence.lower(t).equals(",");
  }

  private boolean goesOn(int i) {
    if (i >= sentence.size()) {
      return false;
    }
    if (sentence.mention(i) != null) {
      return !sentence.in(i, MentionKind.DATE);
    }
    Pos pos = sentence.pos(i);
    return pos == Pos.NOUN
        || pos == Pos.PROPN
        || pos == Pos.ADJ
        || pos == Pos.NUM
        || pos == Pos.DET
        || pos == Pos.VERB
            && sentence.tag(i).contains("part")
            && !sentence.tag(i).contains("short");
  }

  private void add(int from, int end, int head, int mask) {
    if (bases.size() == cases.length) {
      cases = Arrays.copyOf(cases, 2 * cases.length);
    }
    cases[bases.size()] = mask;
    Arrays.fill(baseAt, from, end, bases.size());
    bases.add(new Phrase(from, end, head, end));
  }

  /** Hangs genitives on the phrase before them, and a person's name on a position. */
  private void join() {
    int i = 0;
    while (i < bases.size()) {
      Phrase first = bases.get(i);
      int last = i;
      while (last + 1 < bases.size() && hangs(last, last + 1)) {
        last++;
      }
      int where = whereabouts(last);
      last = where < 0 ? last : where;
      Phrase joined = new Phrase(first.start(), bases.get(last).end(), first.head(), first.end());
      int person = last + 1 < bases.size() && abroad(last, last + 1) ? last + 2 : last + 1;
      int before = person - 1;
      int position = position(i, last);
      if (position >= 0 && person < bases.size() && bears(position, before, person)) {
        last = person;
        Phrase name = bases.get(last);
        boolean whole = position == i;
        joined =
            new Phrase(
                first.start(),
                name.end(),
                whole ? name.head() : first.head(),
                whole ? name.end() : first.end());
        cases[last] &= cases[position];
      }
      if (bracketsCount(joined.end(), last + 1)) {
        last++;
        int end = bases.get(last).end() + 1;
        joined = new Phrase(joined.start(), end, joined.head(), joined.core());
      }
      Arrays.fill(wholeAt, joined.start(), joined.end(), whole.size());
      whole.add(joined);
      i = last + 1;
    }
  }

  /** "первая партия (12 машин)": the brackets count what stands before them. */
  private boolean bracketsCount(int open, int next) {
    if (!sentence.lower(open).equals("(") || next >= bases.size()) {
      return false;
    }
    Phrase count = bases.get(next);
    return count.start() == open + 1
        && isCount(count.start())
        && count.head() > count.start()
        && sentence.lower(count.end()).equals(")");
  }

  /** Of "источник в посольстве" the place, which tells whose word it is; -1 without one. */
  private int whereabouts(int last) {
    if (!SOURCES.contains(sentence.lemma(bases.get(last).head())) || last + 1 >= bases.size()) {
      return -1;
    }
    Phrase next = bases.get(last + 1);
    boolean in = sentence.lower(bases.get(last).end()).matches("во?|при|из");
    return in && next.start() == bases.get(last).end() + 1 && !isDate(next) ? last + 1 : -1;
  }

  /** "посол Кордии в Норвее Анна Гейл". */
  private boolean abroad(int last, int place) {
    Phrase where = bases.get(place);
    return where.start() == bases.get(last).end() + 1
        && (sentence.lower(where.start() - 1).equals("в")
            || sentence.lower(where.start() - 1).equals("во"))
        && sentence.in(where.head(), MentionKind.LOCATION);
  }

  /** The last position of a chain; -1 without one. */
  private int position(int from, int last) {
    for (int i = last; i >= from; i--) {
      Phrase base = bases.get(i);
      if (HONORIFICS.contains(sentence.lemma(base.head()))
          || sentence.in(base.head(), MentionKind.POSITION)
          || sentence.in(base.start(), MentionKind.POSITION)) {
        return i;
      }
    }
    return -1;
  }

  /** "министр обороны Анна Гейл". */
  private boolean bears(int position, int last, int person) {
    Phrase name = bases.get(person);
    return name.start() == bases.get(last).end()
        && sentence.in(name.head(), MentionKind.PERSON)
        && (cases[position] & cases[person]) != 0;
  }

  /** Names an actor. */
  private boolean before(Phrase left) {
    return sentence.in(left.head(), MentionKind.ORGANIZATION)
        || sentence.in(left.head(), MentionKind.PERSON)
        || sentence.in(left.head(), MentionKind.POSITION);
  }

  private boolean hangs(int one, int next) {
    Phrase left = bases.get(one);
    Phrase right = bases.get(next);
    if (right.start() != left.end() || isDate(left) || isDate(right)) {
      return false;
    }
    Mention after = sentence.mention(right.head());
    if (after != null && isAmount(after.kind()) && after.kind() != MentionKind.QUANTITY) {
      return false;
    }
    boolean counted = sentence.in(right.start(), MentionKind.QUANTITY);
    if (counted && (RussianVerbs.acts(sentence.lemma(left.head())) || before(left))) {
      return false;
    }
    boolean named = sentence.in(left.head(), MentionKind.ORGANIZATION);
    if (named && sentence.in(right.head(), MentionKind.PERSON)) {
      return false;
    }
    boolean place = sentence.in(left.head(), MentionKind.LOCATION);
    if (place && !sentence.in(right.head(), MentionKind.LOCATION)) {
      return false;
    }
    boolean verbNext =
        sentence.pos(right.end()) == Pos.VERB && !sentence.tag(right.end()).contains("part");
    if (cases[next] == Case.ALL && verbNext && !Case.NOM.in(cases[one])) {
      return false;
    }

    Pos pos = sentence.pos(left.head());
    Mention before = sentence.mention(left.head());
    boolean person = before != null && before.kind() == MentionKind.PERSON;
    boolean can = (pos == Pos.NOUN || pos == Pos.PROPN || before != null) && !person;
    boolean pronoun = sentence.pos(right.head()) == Pos.PRON;
    boolean apposed =
        before != null
            && before.kind() == MentionKind.POSITION
            && sentence.in(right.head(), MentionKind.PERSON);
    return can
        && !pronoun
        && !apposed
        && Case.GEN.in(cases[next])
        && !(Case.NOM.in(cases[next])
            && cases[next] == Case.ALL
            && !(sentence.in(right.head(), MentionKind.LOCATION)
                && (before(left) || RussianVerbs.acts(sentence.lemma(left.head()))))
            && !sentence.in(right.head(), MentionKind.ORGANIZATION)
            && !sentence.in(right.head(), MentionKind.EQUIPMENT));
  }
}
