package org.dossier.language.zh.values;

import java.math.BigDecimal;
import org.dossier.language.Pos;
import org.dossier.language.Token;
import org.dossier.model.MentionKind;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Money, shares, measures and counted things. */
final class AmountReader {
  private static final String RANGES = "-–—~～至到―";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** An amount and its place. */
  record Amount(int from, int to, MentionKind kind, Value value) {}

  /** Two figures, or one twice; where they stand, and whether the words say "more". */
  private record Figures(BigDecimal low, BigDecimal high, int from, int to, boolean more) {
    boolean ranged() {
      return low.compareTo(high) != 0;
    }
  }

  private final Scan in;

  AmountReader(Scan in) {
    this.in = in;
  }

  @Nullable Amount at(int at) {
    Amount share = hundredths(at);
    if (share != null) {
      return share;
    }
    Amount signed = signed(at);
    if (signed != null) {
      return signed;
    }
    int sign = sign(at);
    Figures figures = figures(sign);
    if (figures == null || sign == at && insideCode(at)) {
      return null;
    }
    if (sign > at) {
      figures =
          new Figures(
              figures.high().negate(), figures.low().negate(), at, figures.to(), figures.more());
    }
    Amount amount = measured(figures);
    return amount != null && sign > at ? upward(amount) : amount;
  }

  /** 零下60摄氏度至零上45摄氏度: from below zero to above it. */
  private Amount upward(Amount low) {
    if (!in.any(low.to(), RANGES) || !(low.value() instanceof Value.Quantity from)) {
      return low;
    }
    int next = in.has(low.to() + 1, "零上") ? low.to() + 3 : low.to() + 1;
    Figures figures = figures(in.blank(next));
    Amount high = figures == null ? null : measured(figures);
    if (high == null
        || !(high.value() instanceof Value.Quantity to)
        || !java.util.Objects.equals(from.unit(), to.unit())
        || from.min() == null
        || to.max() == null
        || from.min().compareTo(to.max()) > 0) {
      return low;
    }
    return new Amount(
        low.from(),
        high.to(),
        MentionKind.QUANTITY,
        new Value.Quantity(from.min(), to.max(), from.unit(), false));
  }

  /** Where the figure begins after 零下, 负 or a minus sign. */
  private int sign(int at) {
    if (in.has(at, "零下")) {
      return in.blank(at + 2);
    }
    boolean minus =
        (in.any(at, "-−－") || in.at(at) == '负')
            && Numerals.isNumeral(in.at(at + 1)) | Numerals.isFigure(in.at(at + 1))
            && !Character.isLetterOrDigit(in.at(at - 1))
            && !in.any(at - 1, "”」）)");
    return minus ? at + 1 : at;
  }

  /** A figure inside a name, a number or a time: F-16, 第3, 9:30. */
  private boolean insideCode(int at) {
    char before = in.at(at - 1);
    char c = in.at(at);
    if (before == '第' || before == '#' || before == '№') {
      return true;
    }
    if (Numerals.isFigure(c)) {
      Token word = in.word(at);
      boolean latin = before < 0x500 && Character.isLetterOrDigit(before);
      boolean joined =
          (before == '-' || before == '.' || before == '/' || before == ':' || before == '_')
              && (Character.isLetterOrDigit(in.at(at - 2)) || in.any(at - 2, "”」"));
      return latin || joined || word == null && in.inWord(at) && latinWord(at);
    }
    return in.inWord(at) && !figureBefore(at) || insideOtherWord(at);
  }

  /** 四处, 百姓: a word that begins with a numeral and is none. */
  private boolean insideOtherWord(int at) {
    Token word = in.word(at);
    Numerals.Number number = Numerals.at(in.text, at, in.end);
    if (word == null || number == null || at + word.lemma().length() <= number.to()) {
      return false;
    }
    if (in.any(number.to(), "成折")) {
      return false; // 三成: three tenths
    }
    String tag = word.tag();
    return !tag.startsWith("m") && !tag.startsWith("t") && !tag.startsWith("q");
  }

  private boolean figureBefore(int at) {
    return Numerals.isNumeral(in.at(at - 1)) || Numerals.isFigure(in.at(at - 1));
  }

  private boolean latinWord(int at) {
    int from = at;
    while (in.inWord(from)) {
      from--;
    }
    Token word = in.word(from);
    return word != null && word.tag().equals("nx");
  }

  /** 百分之三点五, 千分之二. */
  private @Nullable Amount hundredths(int at) {
    boolean percent = in.has(at, "百分之");
    if (!percent && !in.has(at, "千分之")) {
      return null;
    }
    Numerals.Number number = Numerals.at(in.text, in.blank(at + 3), in.end);
    if (number == null) {
      return null;
    }
    BigDecimal part = percent ? BigDecimal.ONE : new BigDecimal("0.1");
    BigDecimal low = number.value().multiply(part);
    BigDecimal high = low;
    int to = number.to();
    if (in.any(to, RANGES)) {
      int second = in.has(to + 1, "百分之") ? to + 4 : to + 1;
      Numerals.Number top = Numerals.at(in.text, second, in.end);
      if (top != null && top.value().multiply(part).compareTo(low) >= 0) {
        high = top.value().multiply(part);
        to = top.to();
      }
    }
    return share(new Figures(low, high, at, to, number.more()), to);
  }

  private Amount share(Figures figures, int to) {
    Bounded bounded = bounded(figures, to, to);
    return new Amount(
        bounded.from(),
        bounded.to(),
        MentionKind.PERCENT,
        new Value.Percent(
            bounded.min(figures), bounded.max(figures), bounded.bounds() == Bounds.ABOUT));
  }

  /** $5亿, 人民币500万元, US$3.2 million. */
  private @Nullable Amount signed(int at) {
    Phrases.Hit<String> sign = Currencies.SIGNS.at(in.text, at, in.end);
    if (sign == null || Character.isLetter(in.at(at - 1)) && in.at(at - 1) < 0x500) {
      sign = Currencies.NAMES.at(in.text, at, in.end);
      if (sign == null || sign.at() - at < 2) {
        return null;
      }
    }
    Figures figures = figures(in.blank(sign.at()));
    if (figures == null) {
      return null;
    }
    int to = figures.to();
    String code = sign.value();
    Phrases.Hit<String> name = Currencies.NAMES.at(in.text, in.blank(to), in.end);
    if (name != null) {
      code =
          in.text.startsWith("元", name.at() - 1) && name.at() - in.blank(to) == 1
              ? code
              : name.value();
      to = name.at();
    }
    return money(new Figures(figures.low(), figures.high(), at, to, figures.more()), code, to);
  }

  private Amount money(Figures figures, String code, int to) {
    Bounded bounded = bounded(figures, figures.to(), to);
    return new Amount(
        bounded.from(),
        bounded.to(),
        MentionKind.MONEY,
        new Value.Money(
            bounded.min(figures), bounded.max(figures), code, bounded.bounds() == Bounds.ABOUT));
  }

  private @Nullable Figures figures(int at) {
    Numerals.Number low = Numerals.at(in.text, at, in.end);
    if (low == null) {
      return null;
    }
    int to = in.blank(low.to());
    int second = afterUnit(to);
    if (in.any(second, RANGES) && !in.any(second + 1, "-—")
        || in.has(second, "--")
        || in.has(second, "——")) {
      int next = second;
      while (in.any(next, RANGES)) {
        next++;
      }
      next = in.blank(next);
      Numerals.Number high =
          Numerals.isFigure(in.at(next)) == low.figures()
              ? Numerals.at(in.text, next, in.end)
              : null;
      if (high != null
          && !in.any(high.to(), "-–")
          && !(second > to && unitAt(high.to()) == high.to())) {
        BigDecimal scale =
            scale(low.to(), at).compareTo(BigDecimal.ONE) > 0
                ? BigDecimal.ONE
                : scale(high.to(), next);
        BigDecimal bottom = low.value();
        if (second == to && bottom.multiply(scale).compareTo(high.value()) < 0) {
          bottom = bottom.multiply(scale);
        }
        if (bottom.compareTo(high.value()) < 0) {
          return new Figures(bottom, high.value(), at, high.to(), high.more());
        }
      }
    }
    return new Figures(low.value(), low.value(), at, low.to(), low.more());
  }

  /** Where the range mark of "5%至10%" may stand: behind a unit, or right here. */
  private int afterUnit(int at) {
    int unit = unitAt(at);
    return in.any(unit, RANGES) ? unit : at;
  }

  private int unitAt(int at) {
    if (in.any(at, "%％")) {
      return at + 1;
    }
    Phrases.Hit<String> currency = Currencies.NAMES.at(in.text, at, in.end);
    if (currency != null) {
      return currency.at();
    }
    Phrases.Hit<Units.Unit> unit = Units.MEASURES.at(in.text, at, in.end);
    if (unit != null) {
      return unit.at();
    }
    Phrases.Hit<String> classifier = Units.CLASSIFIERS.at(in.text, at, in.end);
    return classifier == null ? at : classifier.at();
  }

  /** The multiplier that a number ends with: 万 of 五十万. */
  private BigDecimal scale(int to, int from) {
    BigDecimal scale = BigDecimal.ONE;
    for (int i = to - 1; i > from; i--) {
      switch (in.at(i)) {
        case '百' -> scale = scale.multiply(HUNDRED);
        case '千' -> scale = scale.multiply(BigDecimal.valueOf(1_000));
        case '万' -> scale = scale.multiply(BigDecimal.valueOf(10_000));
        case '亿' -> scale = scale.multiply(BigDecimal.valueOf(100_000_000));
        default -> {
          return scale;
        }
      }
    }
    return scale;
  }

  private @Nullable Amount measured(Figures figures) {
    int at = in.blank(figures.to());
    if (figures.from() == 0 && at > figures.to()) {
      return null; // the number of a clause
    }
    boolean more = figures.more() || Numerals.isMore(in.at(at));
    int unitAt = Numerals.isMore(in.at(at)) ? in.blank(at + 1) : at;
    Figures all = new Figures(figures.low(), figures.high(), figures.from(), figures.to(), more);
    Amount percent = percent(all, unitAt);
    if (percent != null) {
      return percent;
    }
    Phrases.Hit<String> currency = Currencies.NAMES.at(in.text, unitAt, in.end);
    if (currency != null && !notMoney(currency.at())) {
      return yuan(all, currency, unitAt);
    }
    Amount small = smallChange(all, unitAt);
    if (small != null) {
      return small;
    }
    Phrases.Hit<Units.Unit> unit = Units.MEASURES.at(in.text, unitAt, in.end);
    Phrases.Hit<String> classifier = Units.CLASSIFIERS.at(in.text, unitAt, in.end);
    if (unit != null
        && (classifier == null || unit.at() >= classifier.at())
        && fits(unit, unitAt, all)) {
      return quantity(all, unit.value(), unit.at());
    }
    if (classifier != null) {
      String noun = noun(classifier.at());
      return quantity(
          all, Units.Unit.of(noun == null ? classifier.value() : noun), classifier.at());
    }
    return bare(all, unitAt);
  }

  private boolean notMoney(int at) {
    return in.at(at - 1) == '元' && in.any(at, "素旦首月宵件老年勋帅凶")
        || in.at(at - 1) == '块' && in.any(at, "头儿");
  }

  private Amount yuan(Figures figures, Phrases.Hit<String> currency, int unitAt) {
    int to = currency.at();
    BigDecimal low = figures.low();
    BigDecimal high = figures.high();
    if (currency.value().equals("CNY") && to - unitAt == 1 && !figures.ranged()) {
      Numerals.Number tenths = Numerals.at(in.text, to, in.end);
      if (tenths != null && in.any(tenths.to(), "角毛") && !in.any(tenths.to() + 1, "度落色病")) {
        low = low.add(tenths.value().movePointLeft(1));
        to = tenths.to() + 1;
        Numerals.Number cents = Numerals.at(in.text, to, in.end);
        if (cents != null && in.at(cents.to()) == '分') {
          low = low.add(cents.value().movePointLeft(2));
          to = cents.to() + 1;
        }
        high = low;
      }
      for (String name : new String[] {"人民币", "整"}) {
        if (in.has(to, name)) {
          to += name.length();
        }
      }
      Phrases.Hit<String> other =
          in.any(to, "（(") ? null : Currencies.NAMES.at(in.text, in.blank(to), in.end);
      if (other != null && other.at() - to > 1) {
        return money(
            new Figures(low, high, figures.from(), other.at(), figures.more()),
            other.value(),
            other.at());
      }
    }
    return money(new Figures(low, high, figures.from(), to, figures.more()), currency.value(), to);
  }

  /** 5角, 3角5分 of a yuan. */
  private @Nullable Amount smallChange(Figures figures, int at) {
    boolean tenths =
        in.at(at) == '角' && !in.any(at + 1, "度落色逐") || in.at(at) == '毛' && !in.any(at + 1, "病利衣巾");
    boolean cents = in.has(at, "分钱");
    if (!tenths && !cents) {
      return null;
    }
    BigDecimal value = figures.low().movePointLeft(tenths ? 1 : 2);
    int to = cents || in.has(at, "毛钱") ? at + 2 : at + 1;
    return money(new Figures(value, value, figures.from(), to, figures.more()), "CNY", to);
  }

  private @Nullable Amount percent(Figures figures, int at) {
    if (in.any(at, "%")) {
      return share(figures, at + 1);
    }
    for (String words : new String[] {"个百分点", "百分点"}) {
      if (in.has(at, words)) {
        return share(figures, at + words.length());
      }
    }
    boolean tenths = in.at(at) == '成' || in.at(at) == '折';
    if (!tenths
        || figures.high().compareTo(BigDecimal.TEN) > 0
        || in.any(at + 1, "员为了本功果立年交长套人份都以员熟绩都衣磨射断合叠")) {
      return null;
    }
    int to = at + 1;
    BigDecimal low = figures.low().movePointRight(1);
    BigDecimal high = figures.high().movePointRight(1);
    int digit = Numerals.digit(in.at(to));
    if (digit > 0 && !Numerals.isNumeral(in.at(to + 1))) {
      low = low.add(BigDecimal.valueOf(digit));
      high = high.add(BigDecimal.valueOf(digit));
      to++;
    } else if (in.at(to) == '半') {
      low = low.add(BigDecimal.valueOf(5));
      high = high.add(BigDecimal.valueOf(5));
      to++;
    }
    return share(new Figures(low, high, figures.from(), to, figures.more()), to);
  }

  /** Whether what follows a number is a unit of it, and not the head of another word. */
  private boolean fits(Phrases.Hit<Units.Unit> unit, int at, Figures figures) {
    char last = in.at(unit.at() - 1);
    boolean letters = last < 0x250 && Character.isLetter(last);
    if (letters) {
      char next = in.at(unit.at());
      return !(next < 0x250 && Character.isLetterOrDigit(next));
    }
    if (unit.at() - at > 1) {
      return true;
    }
    return switch (last) {
      case '克' -> !in.any(unit.at(), "服制拉隆罗林里") && !(unitName(at) && figures.from() + 1 == at);
      case '度' -> !in.any(unit.at(), "过假量日");
      case '节' -> !in.any(unit.at(), "课目日约能");
      case '方' -> in.any(unit.at(), "土沙木混");
      case '码' -> !in.any(unit.at(), "头");
      case '秒', '年', '周', '天', '岁', '米', '升', '吨', '伏', '瓦', '亩', '斤', '磅', '帕', '兆', '哩' ->
          !(last == '天' && in.any(unit.at(), "空津然才使"))
              && !(last == '年' && in.any(unit.at(), "级代轻"))
              && !(last == '米' && in.any(unit.at(), "兰饭粉"));
      case '日' -> false;
      default -> true;
    };
  }

  private boolean unitName(int at) {
    return in.inWord(at);
  }

  private Amount quantity(Figures figures, Units.Unit unit, int to) {
    Figures in1 =
        new Figures(
            figures.low().multiply(unit.factor()),
            figures.high().multiply(unit.factor()),
            figures.from(),
            figures.to(),
            figures.more());
    String symbol = unit.symbol();
    int from = figures.from();
    if (symbol.equals("°") || symbol.equals("°C")) {
      for (String scale : new String[] {"华氏温度", "华氏", "摄氏温度", "摄氏"}) {
        if (from >= scale.length() && in.has(from - scale.length(), scale)) {
          symbol = scale.startsWith("华氏") ? "°F" : "°C";
          from -= scale.length();
          break;
        }
      }
    }
    Bounded bounded =
        bounded(new Figures(in1.low(), in1.high(), from, in1.to(), in1.more()), to, to);
    return new Amount(
        bounded.from(),
        bounded.to(),
        MentionKind.QUANTITY,
        new Value.Quantity(
            bounded.min(in1), bounded.max(in1), symbol, bounded.bounds() == Bounds.ABOUT));
  }

  /** The noun that a classifier counts: the last word of 空降战车 after 辆, if one follows. */
  private @Nullable String noun(int at) {
    int next = in.blank(at);
    String noun = null;
    for (int steps = 0; steps < 8; steps++) {
      if (in.any(next, "“”「」")) {
        next++;
        continue;
      }
      Token word = in.word(next);
      if (word == null) {
        break;
      }
      boolean named = word.pos() == Pos.PROPN || word.pos() == Pos.NUM || word.pos() == Pos.ADJ;
      boolean thing =
          word.pos() == Pos.NOUN && !word.tag().startsWith("f") && !word.tag().startsWith("t");
      if (!thing && !named && !(word.lemma().equals("-") && steps > 0)) {
        break;
      }
      if (thing) {
        noun = word.lemma();
      }
      next = in.blank(next + word.lemma().length());
    }
    return noun;
  }

  /** A number of nothing: only where it is no list mark, no time and no part of a code. */
  private @Nullable Amount bare(Figures figures, int unitAt) {
    int to = figures.to();
    char next = in.at(unitAt);
    boolean numeral = !Numerals.isFigure(in.at(figures.from())) && in.at(figures.from()) != '-';
    boolean large = figures.high().compareTo(HUNDRED) >= 0;
    if (numeral && !large) {
      return null;
    }
    boolean code =
        next < 0x500 && Character.isLetter(next)
            || "号年月日时点分-/:_：".indexOf(next) >= 0 && next != '\0'
            || figures.from() == 0 && "、.．)）".indexOf(next) >= 0 && next != '\0'
            || in.any(figures.from() - 1, "（(〔[") && in.any(to, "）)〕]");
    if (code || figures.ranged() && figures.low().signum() < 0) {
      return null;
    }
    Bounded bounded = bounded(figures, to, figures.more() && unitAt > to ? unitAt : to);
    return new Amount(
        bounded.from(),
        bounded.to(),
        MentionKind.QUANTITY,
        new Value.Quantity(
            bounded.min(figures), bounded.max(figures), null, bounded.bounds() == Bounds.ABOUT));
  }

  /** 150000000, not 150000000.0. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null || number.scale() <= 0) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** An amount with the words before and after it that bound it. */
  private record Bounded(Bounds bounds, int from, int to, boolean ranged) {
    @Nullable BigDecimal min(Figures figures) {
      return plain(ranged ? figures.low() : bounds.min(figures.low()));
    }

    @Nullable BigDecimal max(Figures figures) {
      return plain(ranged ? figures.high() : bounds.max(figures.high()));
    }
  }

  private Bounded bounded(Figures figures, int figureEnd, int to) {
    Bounds bounds = figures.more() ? Bounds.AT_LEAST : Bounds.EXACT;
    int end = to;
    Phrases.Hit<Bounds> after = Bounds.AFTER.at(in.text, to, in.end);
    if (after != null && !goesOn(after, to)) {
      bounds = after.value();
      end = after.at();
    }
    Phrases.Hit<Bounds> before = Bounds.BEFORE.before(in.text, figures.from(), 0);
    if (before != null && bounds == Bounds.EXACT && wholeWord(before.at(), figures.from())) {
      bounds = before.value();
    }
    return new Bounded(bounds, figures.from(), end, figures.ranged());
  }

  /** 左右两侧, 起草, 多个: the mark belongs to the next word. */
  private boolean goesOn(Phrases.Hit<Bounds> after, int at) {
    if (after.at() - at > 1) {
      return false;
    }
    return switch (in.at(at)) {
      case '起' -> !in.any(after.at(), "，。的、；）)") && after.at() < in.end;
      case '许' -> !in.any(after.at(), "，。的、；）)") && after.at() < in.end;
      case '多' -> in.any(after.at(), "次数个名家种方");
      default -> false;
    };
  }

  /** A single character must stand alone as a word: 附近 is no "nearly". */
  private boolean wholeWord(int from, int to) {
    return to - from > 1 || !in.inWord(from);
  }
}
