package org.dossier.language.en.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.language.FoundValue;
import org.dossier.language.Pos;
import org.dossier.language.Token;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Money, shares, measures and counted things. */
final class AmountReader {
  private static final Set<String> NAMERS =
      Set.of(
          "no",
          "no.",
          "nos.",
          "number",
          "page",
          "pages",
          "section",
          "sec.",
          "article",
          "art.",
          "paragraph",
          "para.",
          "chapter",
          "figure",
          "fig.",
          "table",
          "resolution",
          "room",
          "flight",
          "appendix",
          "annex",
          "exhibit",
          "item",
          "volume",
          "vol.",
          "step",
          "phase",
          "part",
          "clause",
          "line",
          "box",
          "level",
          "version",
          "schedule",
          "rule",
          "title",
          "highway",
          "route",
          "block",
          "#",
          "§",
          "grade",
          "form",
          "ext.",
          "suite",
          "dn",
          "unit");
  private static final Set<String> PRONOUN_LIKE = Set.of("one");
  private static final Set<String> NOT_COUNTED =
      Set.of("of", "another", "and", "or", "day", "time", "way", "thing", "hand", "side");

  private final List<Lexeme> in;

  AmountReader(List<Lexeme> in) {
    this.in = in;
  }

  /** An amount and the lexeme after it. */
  record Amount(FoundValue found, int to) {}

  /** Numbers with an end each: "3 to 5", "between 10 and 20", or one number twice. */
  private record Range(BigDecimal low, BigDecimal high, int from, int to, boolean ranged) {}

  @Nullable Amount at(int at) {
    Amount signed = signed(at);
    if (signed != null) {
      return signed;
    }
    if (at > 0 && in.get(at).glued() && isPartOfCode(at)) {
      return null;
    }
    Range range = range(at, false);
    Range money = range(at, true);
    if (range == null || money == null) {
      return null;
    }
    Currencies.Money currency = Currencies.after(in, skipHyphen(money.to()));
    if (currency != null) {
      return money(money, currency, currency.to());
    }
    return percentOrQuantity(range);
  }

  /** "F-16", "A4", "1.2.3": a figure inside a word or another figure. */
  private boolean isPartOfCode(int at) {
    Lexeme before = in.get(at - 1);
    if (before.isWord() || before.isFigure()) {
      return true;
    }
    if (before.is("-")
        || before.is("/")
        || before.is(".")
        || before.is("_")
        || before.is("#")
        || before.is(":")) {
      return before.glued() && at >= 2 && (in.get(at - 2).isWord() || in.get(at - 2).isFigure());
    }
    return false;
  }

  private int skipHyphen(int at) {
    return at + 1 < in.size() && in.get(at).is("-") && in.get(at).glued() && in.get(at + 1).glued()
        ? at + 1
        : at;
  }

  private @Nullable Amount signed(int at) {
    Currencies.Money sign = Currencies.before(in, at);
    if (sign == null) {
      return null;
    }
    Range range = range(sign.to(), true);
    if (range == null) {
      return null;
    }
    int to = range.to();
    Currencies.Money after = Currencies.after(in, to);
    String code = sign.code();
    if (after != null && !after.cents() && in.get(at).is("$")) {
      to = after.to();
      code = after.code() == null ? code : after.code();
    }
    Range whole = new Range(range.low(), range.high(), at, range.to(), range.ranged());
    return money(whole, new Currencies.Money(code, to, false), to);
  }

  private Amount money(Range range, Currencies.Money currency, int to) {
    BigDecimal part = currency.cents() ? new BigDecimal("0.01") : BigDecimal.ONE;
    Bounds.Prefix prefix = prefix(range);
    BigDecimal low = range.low().multiply(part);
    BigDecimal high = range.high().multiply(part);
    Value value =
        new Value.Money(
            range.ranged() ? low : prefix.bounds().min(low),
            range.ranged() ? high : prefix.bounds().max(high),
            currency.code(),
            prefix.bounds() == Bounds.ABOUT);
    return found(range.from(), to, MentionKind.MONEY, value);
  }

  private @Nullable Amount percentOrQuantity(Range range) {
    int at = skipHyphen(range.to());
    Bounds.Prefix prefix = prefix(range);
    BigDecimal min = range.ranged() ? range.low() : prefix.bounds().min(range.low());
    BigDecimal max = range.ranged() ? range.high() : prefix.bounds().max(range.high());
    boolean about = prefix.bounds() == Bounds.ABOUT;
    int percent = percentEnd(at);
    if (percent > at) {
      return found(range.from(), percent, MentionKind.PERCENT, new Value.Percent(min, max, about));
    }
    Units.Unit unit = Units.at(in, at);
    if (unit != null && !isName(range)) {
      boolean bare = unit.to() == at + 1 && in.get(at).is("second");
      if (!bare) {
        return found(
            range.from(),
            unit.to(),
            MentionKind.QUANTITY,
            new Value.Quantity(min, max, unit.symbol(), about));
      }
    }
    return counted(range, prefix, min, max, about);
  }

  private int percentEnd(int at) {
    if (at >= in.size()) {
      return at;
    }
    if (in.get(at).is("%")) {
      return at + 1;
    }
    int word = at;
    if (in.get(at).is("percent") || in.get(at).is("pct") || in.get(at).is("pct.")) {
      word = at + 1;
    } else if (in.get(at).is("per") && at + 1 < in.size() && in.get(at + 1).is("cent")) {
      word = at + 2;
    } else if (in.get(at).is("percentage")) {
      word = at + 1;
    }
    return word > at && word < in.size() && (in.get(word).is("point") || in.get(word).is("points"))
        ? word + 1
        : word;
  }

  /** "Resolution 1483", "Task Force 50", "(15)": a figure that names and does not count. */
  private boolean isName(Range range) {
    if (range.from() == 0) {
      return false;
    }
    Lexeme before = in.get(range.from() - 1);
    return NAMERS.contains(before.lower())
        || before.is("(") && range.to() < in.size() && in.get(range.to()).is(")");
  }

  private @Nullable Amount counted(
      Range range,
      Bounds.Prefix prefix,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      boolean about) {
    Lexeme first = in.get(range.from());
    int to = range.to();
    if (isName(range)
        || range.low().scale() > 2
        || to < in.size() && in.get(to).glued() && in.get(to).isWord()) {
      return null;
    }
    if (first.isFigure()
        && (first.text().length() > 1 && first.text().startsWith("0")
            || first.text().length() > 12)) {
      return null;
    }
    Lexeme before = range.from() > 0 ? in.get(range.from() - 1) : null;
    boolean named =
        before != null && before.token().pos() == Pos.PROPN && prefix.bounds() == Bounds.EXACT;
    Token noun = noun(to);
    if (noun == null || named && noun.pos() == Pos.PROPN) {
      boolean stands =
          prefix.bounds() != Bounds.EXACT && !first.is("one") && noun == null && !named;
      return stands
          ? found(range.from(), to, MentionKind.QUANTITY, new Value.Quantity(min, max, null, about))
          : null;
    }
    if (named && range.low().compareTo(BigDecimal.valueOf(13)) > 0 && !noun.tag().equals("NNS")) {
      return null;
    }
    if (PRONOUN_LIKE.contains(first.lower())
        && to == range.from() + 1
        && (noun.tag().equals("NNS")
            || NOT_COUNTED.contains(noun.lower())
            || to < in.size() && NOT_COUNTED.contains(in.get(to).lower()))) {
      return null;
    }
    return found(
        range.from(), to, MentionKind.QUANTITY, new Value.Quantity(min, max, unitOf(noun), about));
  }

  /**
   * The noun that is counted: the head of the words that follow, with a few modifiers before it.
   */
  private @Nullable Token noun(int at) {
    Token head = null;
    Token last = null;
    int seen = 0;
    for (int i = at; i < in.size() && seen < 6; i++) {
      Token token = in.get(i).token();
      if (token.equals(last)) {
        continue;
      }
      last = token;
      seen++;
      switch (token.pos()) {
        case NOUN -> {
          head = token;
          if (token.tag().equals("NNS")) {
            return token;
          }
        }
        case PROPN -> {
          if (head == null) {
            head = token;
          }
        }
        case ADJ, NUM -> {}
        case VERB -> {
          boolean participle =
              token.tag().equals("VBN")
                  || token.tag().equals("VBG")
                  || token.tag().equals("VBD") && isNoun(i + 1); // "24 armored vehicles"
          if (!participle || head != null) {
            return head;
          }
        }
        case PUNCT -> {
          if (!token.text().equals("-")
              && !token.text().equals("\"")
              && !token.text().equals("“")) {
            return head;
          }
        }
        case ADP, ADV, AUX, CCONJ, DET, INTJ, PART, PRON, SCONJ, SYM, X -> {
          return head;
        }
      }
    }
    return head;
  }

  private boolean isNoun(int at) {
    return at < in.size() && in.get(at).token().pos() == Pos.NOUN;
  }

  private static String unitOf(Token noun) {
    return noun.lemma().toLowerCase(Locale.ROOT);
  }

  private Bounds.Prefix prefix(Range range) {
    return Bounds.before(in, range.from());
  }

  private @Nullable Range range(int at, boolean money) {
    Figures.Figure first = Figures.at(in, at, money);
    if (first == null) {
      return null;
    }
    int to = first.to();
    boolean between = at > 0 && in.get(at - 1).is("between");
    if (to + 1 < in.size()) {
      Lexeme link = in.get(to);
      boolean linked =
          link.is("to")
              || link.is("-") && (!first.spelled() || !link.glued())
              || link.is("–")
              || between && link.is("and");
      int next = linked ? to + 1 : -1;
      if (linked && money) {
        Currencies.Money again = Currencies.before(in, next);
        next = again == null ? next : again.to();
      }
      Figures.Figure second = next > 0 && next < in.size() ? Figures.at(in, next, money) : null;
      boolean code =
          link.is("-")
              && second != null
              && second.to() < in.size()
              && in.get(second.to()).is("-")
              && in.get(second.to()).glued();
      if (second != null
          && !code
          && !(second.to() < in.size()
              && in.get(second.to()).glued()
              && in.get(second.to()).is("/"))) {
        BigDecimal low = scaled(first, second);
        if (low.compareTo(second.value()) < 0) {
          return new Range(low, second.value(), at, second.to(), true);
        }
      }
    }
    return new Range(first.value(), first.value(), at, to, false);
  }

  /** "3 to 5 million": the first number shares the scale of the second. */
  private BigDecimal scaled(Figures.Figure first, Figures.Figure second) {
    if (first.to() - first.from() == 1
        && second.to() - second.from() > 1
        && in.get(second.from()).isFigure()) {
      BigDecimal plain = Figures.parse(in.get(second.from()).text());
      if (plain != null && plain.signum() > 0 && first.value().compareTo(plain) < 0) {
        return first
            .value()
            .multiply(second.value())
            .divide(plain, java.math.MathContext.DECIMAL64);
      }
    }
    return first.value();
  }

  private Amount found(int from, int to, MentionKind kind, Value value) {
    return new Amount(
        new FoundValue(new Span(in.get(from).start(), in.get(to - 1).end()), kind, value), to);
  }
}
