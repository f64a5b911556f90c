package org.dossier.claims.match.zh;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.language.Pos;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/** The noun phrases of a Chinese sentence: runs of nouns, their head the last; 的 joins two. */
final class Nouns {
  static final Set<String> JOINS = Set.of("、", "和", "与", "及", "以及", "同", "跟", "或", "暨");
  private static final Set<String> OPEN = Set.of("“", "「", "《", "（", "(");
  private static final Set<String> CLOSE = Set.of("”", "」", "》", "）", ")");
  private static final int QUOTED = 14;

  /** How an aside begins that only names again or numbers what stands before it. */
  private static final Set<String> NAMING =
      Set.of("以下", "下", "以下简称", "下称", "简称", "又称", "股票", "证券", "股票代码", "证券代码", "代码");

  private static final int ASIDE = 24;

  private final MarkedSentence s;
  private final Phrase[] at;
  private final Set<String> things;
  private final List<Phrase> all = new ArrayList<>();

  /**
   * @param things words that are nouns whatever their tag
   */
  Nouns(MarkedSentence sentence, boolean[] verbs, Set<String> things) {
    s = sentence;
    this.things = things;
    at = new Phrase[sentence.size()];
    int i = 0;
    while (i < sentence.size()) {
      int end = run(i, verbs);
      if (end > i) {
        add(i, end);
        i = end;
      } else {
        i++;
      }
    }
  }

  List<Phrase> all() {
    return all;
  }

  /** The phrase that covers a token. */
  @Nullable Phrase at(int i) {
    return i >= 0 && i < at.length ? at[i] : null;
  }

  /** The phrase that begins at a token. */
  @Nullable Phrase startingAt(int i) {
    Phrase phrase = at(i);
    return phrase != null && phrase.start() == i ? phrase : null;
  }

  boolean isDate(Phrase phrase) {
    return s.in(phrase.head(), MentionKind.DATE);
  }

  private void add(int from, int to) {
    int start = from;
    for (int i = from + 1; i < to; i++) {
      if (breaks(start, i)) {
        put(start, i);
        start = i;
      }
    }
    put(start, to);
  }

  /** A date stands alone; an amount begins a phrase behind somebody's name. */
  private boolean breaks(int start, int i) {
    Mention before = s.mention(i - 1);
    Mention mention = s.mention(i);
    if (before == mention && mention != null) {
      return false;
    }
    if (before != null && before.kind() == MentionKind.DATE
        || mention != null && mention.kind() == MentionKind.DATE) {
      return true;
    }
    boolean amount =
        ChineseReader.roughly(s, i)
            || mention != null
                && (mention.kind() == MentionKind.MONEY || mention.kind() == MentionKind.QUANTITY);
    boolean party =
        before != null
            && (before.kind() == MentionKind.ORGANIZATION
                || before.kind() == MentionKind.PERSON
                || before.kind() == MentionKind.LOCATION && start == s.mentionStart(i - 1));
    return amount && party;
  }

  private void put(int from, int to) {
    int end = to;
    while (end > from + 1 && isLocalizer(end - 1)) {
      end--;
    }
    int head = beforeAside(from, end) - 1;
    while (head > from && s.pos(head) == Pos.PUNCT && s.mention(head) == null) {
      head--;
    }
    if (head > from
        && s.mention(head) == null
        && CLOSE.contains(s.lower(head - 1))
        && s.pos(head) == Pos.PUNCT) {
      head--;
    }
    Phrase phrase = new Phrase(from, to, head, to);
    all.add(phrase);
    for (int i = from; i < to; i++) {
      at[i] = phrase;
    }
  }

  /** Where the phrase ends without an aside at its end. */
  private int beforeAside(int from, int end) {
    for (int i = from + 1; i < end - 1; i++) {
      if (isAside(i) && closing(i) == end - 1) {
        return i;
      }
    }
    return end;
  }

  boolean isLocalizer(int i) {
    return s.tag(i).startsWith("f") && s.mention(i) == null;
  }

  /** Where the run of nouns that begins here ends; the same place without one. */
  private int run(int from, boolean[] verbs) {
    int i = from;
    int end = from;
    while (i < s.size()) {
      if (nominal(i, verbs)) {
        i = s.mention(i) != null ? s.mentionEnd(i) : i + 1;
        end = i;
      } else if (opens(i, verbs)) {
        int close = closing(i);
        if (close < 0) {
          break;
        }
        i = close + 1;
        end = i;
      } else if (s.lemma(i).equals("的")
          && end > from
          && i + 1 < s.size()
          && (nominal(i + 1, verbs) || opens(i + 1, verbs))) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  /** A name in quotation marks or a title, no speech. */
  private boolean opens(int i, boolean[] verbs) {
    if (!OPEN.contains(s.lower(i))) {
      return false;
    }
    int close = closing(i);
    if (close < 0) {
      return false;
    }
    if (s.lower(i).equals("《") || isAside(i)) {
      return true;
    }
    for (int k = i + 1; k < close; k++) {
      if (s.pos(k) == Pos.PUNCT && !s.lower(k).equals("-") && !s.lower(k).equals("·")
          || s.lemma(k).equals("，")) {
        return false;
      }
    }
    return close - i <= 6 || s.mention(i + 1) != null;
  }

  /** （以下简称“明河”）, (600000) behind a firm. */
  private boolean isAside(int i) {
    boolean bracket = s.lower(i).equals("（") || s.lower(i).equals("(");
    return bracket
        && i > 0
        && s.in(i - 1, MentionKind.ORGANIZATION)
        && (NAMING.contains(s.lemma(i + 1))
            || s.pos(i + 1) == Pos.NUM
            || s.lower(i + 1).equals("“"));
  }

  private int closing(int open) {
    String wanted =
        switch (s.lower(open)) {
          case "“" -> "”";
          case "「" -> "」";
          case "《" -> "》";
          case "（" -> "）";
          default -> ")";
        };
    int reach = s.lower(open).equals("《") ? 30 : isAside(open) ? ASIDE : QUOTED;
    int limit = Math.min(s.size(), open + reach);
    for (int i = open + 1; i < limit; i++) {
      if (s.lower(i).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private boolean nominal(int i, boolean[] verbs) {
    if (i >= s.size() || verbs[i]) {
      return false;
    }
    if (s.mention(i) != null || ChineseReader.roughly(s, i) || things.contains(s.lemma(i))) {
      return true;
    }
    String tag = s.tag(i);
    if (tag.startsWith("t")) {
      return false;
    }
    return switch (s.pos(i)) {
      case NOUN, PROPN, NUM, DET, PRON, SYM -> true;
      case ADJ -> i + 1 < s.size() && (nominal(i + 1, verbs) || s.lemma(i + 1).equals("的"));
      case VERB, AUX, ADP, ADV, CCONJ, SCONJ, PART, PUNCT, INTJ, X ->
          tag.equals("x") || tag.equals("nx");
    };
  }
}
