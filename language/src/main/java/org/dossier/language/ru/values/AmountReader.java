package org.dossier.language.ru.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.dossier.language.FoundValue;
import org.dossier.language.Pos;
import org.dossier.language.Reading;
import org.dossier.language.Token;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Money, shares, measures and counted things. */
final class AmountReader {
  /** A figure after these names and does not count. */
  private static final Set<String> NAMERS =
      Set.of(
          "№",
          "n",
          "#",
          "§",
          "номер",
          "пункт",
          "п",
          "пп",
          "статья",
          "ст",
          "глава",
          "гл",
          "раздел",
          "приложение",
          "прил",
          "дом",
          "д",
          "корпус",
          "корп",
          "квартира",
          "кв",
          "рис",
          "рисунок",
          "таблица",
          "табл",
          "страница",
          "стр",
          "с",
          "том",
          "часть",
          "ч",
          "форма",
          "резолюция",
          "протокол",
          "тел",
          "телефон",
          "факс",
          "инн",
          "кпп",
          "огрн",
          "бик",
          "окпо",
          "версия",
          "этап",
          "лот",
          "блок",
          "школа",
          "вариант",
          "параграф",
          "строка",
          "шифр");

  private static final Set<String> NOT_COUNTED =
      Set.of("раз", "сторона", "день", "время", "год", "первое");

  private final List<Lexeme> in;

  AmountReader(List<Lexeme> in) {
    this.in = in;
  }

  /** An amount and the lexeme after it. */
  record Amount(FoundValue found, int to) {}

  /** Numbers with an end each: "от 3 до 5", "10–20", or one number twice. */
  private record Range(BigDecimal low, BigDecimal high, int from, int to, boolean ranged) {}

  @Nullable Amount at(int at) {
    if (at > 0 && in.get(at).glued() && isPartOfCode(at)) {
      return null;
    }
    Amount signed = signed(at);
    if (signed != null) {
      return signed;
    }
    Range range = range(at);
    if (range == null) {
      return null;
    }
    Amount money = money(range);
    return money == null ? percentOrQuantity(range) : money;
  }

  /** "БМД-4", "А4": a figure inside a word or another figure. */
  private boolean isPartOfCode(int at) {
    Lexeme before = in.get(at - 1);
    if (before.isWord() || before.isFigure()) {
      return true;
    }
    boolean joint = before.isDash() || before.is("/") || before.is(".") || before.is("_");
    return joint
        && before.glued()
        && at >= 2
        && (in.get(at - 2).isWord() || in.get(at - 2).isFigure());
  }

  private @Nullable Amount signed(int at) {
    Currencies.Money sign = Currencies.before(in, at);
    if (sign == null) {
      return null;
    }
    Range range = range(sign.to());
    return range == null
        ? null
        : money(
            new Range(range.low(), range.high(), at, range.to(), range.ranged()),
            sign.code(),
            range.to());
  }

  private @Nullable Amount money(Range range) {
    int at = range.to();
    Currencies.Money currency = Currencies.after(in, at);
    if (currency == null) {
      return null;
    }
    int to = currency.to();
    Range whole = range;
    to = Numerals.afterBrackets(in, to, range.low());
    Numerals.Number hundredths = range.ranged() ? null : Numerals.at(in, to);
    if (hundredths != null
        && hundredths.to() < in.size()
        && Currencies.isHundredth(in.get(hundredths.to()))) {
      BigDecimal sum = range.low().add(hundredths.value().movePointLeft(2));
      whole = new Range(sum, sum, range.from(), range.to(), false);
      to = hundredths.to() + 1;
    }
    return money(whole, currency.code(), to);
  }

  private Amount money(Range range, String code, int to) {
    Bounds.Prefix prefix = prefix(range);
    Bounds bounds = range.ranged() ? Bounds.EXACT : prefix.bounds();
    Value value =
        new Value.Money(
            bounds.min(range.low()),
            bounds.max(range.high()),
            code,
            prefix.bounds() == Bounds.ABOUT);
    return found(prefix.from(), to, MentionKind.MONEY, value);
  }

  private @Nullable Amount percentOrQuantity(Range range) {
    return percentOrQuantity(isNegative(range) ? negated(range) : range, range.to());
  }

  /** "минус 50", "−40": a minus, not a dash between words. */
  private boolean isNegative(Range range) {
    int before = range.from() - 1;
    if (before < 0 || range.ranged()) {
      return false;
    }
    Lexeme mark = in.get(before);
    boolean glued = in.get(range.from()).glued() && !mark.glued();
    return mark.is("минус") || glued && (mark.is("−") || mark.is("-") || mark.is("–"));
  }

  private static Range negated(Range range) {
    return new Range(
        range.low().negate(), range.high().negate(), range.from() - 1, range.to(), false);
  }

  private @Nullable Amount percentOrQuantity(Range range, int after) {
    Bounds.Prefix prefix = prefix(range);
    Bounds bounds = range.ranged() ? Bounds.EXACT : prefix.bounds();
    BigDecimal min = bounds.min(range.low());
    BigDecimal max = bounds.max(range.high());
    boolean about = prefix.bounds() == Bounds.ABOUT;
    int percent = percentEnd(after);
    if (percent > after) {
      return found(prefix.from(), percent, MentionKind.PERCENT, new Value.Percent(min, max, about));
    }
    if (isName(range)) {
      return null;
    }
    Units.Unit unit = Units.at(in, skipDash(range.to()));
    if (unit != null && !isMisread(range, unit)) {
      return found(
          prefix.from(),
          unit.to(),
          MentionKind.QUANTITY,
          new Value.Quantity(min, max, unit.symbol(), about));
    }
    return counted(range, prefix, min, max, about);
  }

  /** "5 с", "10 в": one letter alone is a unit only where no word could stand. */
  private boolean isMisread(Range range, Units.Unit unit) {
    Lexeme first = in.get(range.to());
    boolean preposition =
        first.is("с") || first.is("ч") && unit.to() < in.size() && in.get(unit.to()).is(".");
    return preposition && unit.to() == range.to() + 1;
  }

  private int skipDash(int at) {
    return at + 1 < in.size() && in.get(at).isDash() && in.get(at).glued() && in.get(at + 1).glued()
        ? at + 1
        : at;
  }

  private int percentEnd(int from) {
    int at = skipDash(from);
    if (at >= in.size()) {
      return from;
    }
    Lexeme first = in.get(at);
    if (first.is("%")) {
      return at + 1;
    }
    boolean points =
        first.isForm("процентный") && at + 1 < in.size() && in.get(at + 1).isForm("пункт");
    if (points) {
      return at + 2;
    }
    return first.isForm("процент") || first.is("проц") ? at + 1 : from;
  }

  private boolean isName(Range range) {
    if (range.from() == 0) {
      return false;
    }
    Lexeme before = in.get(range.from() - 1);
    return isNamer(before)
        || before.is("(") && range.to() < in.size() && in.get(range.to()).is(")");
  }

  /** Whether a figure after this word names and does not count: "пункт", "№". */
  static boolean isNamer(Lexeme word) {
    if (word.is("с") && !word.token().text().endsWith(".")) {
      return false;
    }
    return NAMERS.contains(word.lower())
        || word.isWord() && word.whole() && NAMERS.contains(word.token().lemma());
  }

  private @Nullable Amount counted(
      Range range,
      Bounds.Prefix prefix,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      boolean about) {
    Lexeme first = in.get(range.from());
    int to = range.to();
    if (range.low().scale() > 2 || to < in.size() && in.get(to).glued() && in.get(to).isWord()) {
      return null;
    }
    if (first.isFigure()
        && (first.text().length() > 1
                && first.text().charAt(0) == '0'
                && first.text().indexOf(',') < 0
            || first.text().length() > 12
            || to == range.from() + 1 && first.text().indexOf('.') >= 0)) {
      return null;
    }
    Token noun = noun(to, range.high());
    if (noun == null) {
      boolean stands = prefix.bounds() != Bounds.EXACT || range.ranged() && first.isFigure();
      boolean bare = stands && !startsName(to) && !isOne(range);
      return bare
          ? found(
              prefix.from(), to, MentionKind.QUANTITY, new Value.Quantity(min, max, null, about))
          : null;
    }
    String unit = unit(noun);
    if (isOne(range) && !first.isFigure() && (NOT_COUNTED.contains(unit) || isOf(to))) {
      return null;
    }
    return found(
        prefix.from(), to, MentionKind.QUANTITY, new Value.Quantity(min, max, unit, about));
  }

  private boolean isOne(Range range) {
    return range.high().compareTo(BigDecimal.ONE) == 0;
  }

  private boolean isOf(int at) {
    return at < in.size() && in.get(at).is("из");
  }

  private boolean startsName(int at) {
    return at < in.size()
        && in.get(at).isWord()
        && Character.isUpperCase(in.get(at).text().charAt(0));
  }

  /**
   * The noun that is counted, after at most four modifiers; it stands in a case that figures ask.
   */
  private @Nullable Token noun(int at, BigDecimal count) {
    Token last = null;
    int seen = 0;
    for (int i = at; i < in.size() && seen < 5; i++) {
      Token token = in.get(i).token();
      if (token.equals(last)) {
        continue;
      }
      last = token;
      seen++;
      for (Reading reading : token.readings()) {
        if (reading.pos() == Pos.NOUN && !reading.has("abbr") && isCounted(reading, count)) {
          return token;
        }
      }
      Pos pos = token.pos();
      boolean quote = token.text().equals("«") || token.text().equals("\"");
      boolean modifier =
          pos == Pos.ADJ && !token.tag().contains("short")
              || pos == Pos.VERB && token.tag().contains("part") && !token.tag().contains("short")
              || pos == Pos.DET
              || quote;
      if (pos == Pos.NOUN && token.tag().contains("abbr") && !token.lemma().equals(token.lower())) {
        return token;
      }
      if (!modifier) {
        return null;
      }
    }
    return null;
  }

  private static boolean isCounted(Reading reading, BigDecimal count) {
    boolean one = count.remainder(BigDecimal.TEN).compareTo(BigDecimal.ONE) == 0;
    if (reading.has("gen")) {
      return true;
    }
    return one && !reading.has("pl") || reading.has("pl") && !reading.has("nom");
  }

  /** The citation form of what is counted. */
  private static String unit(Token noun) {
    for (Reading reading : noun.readings()) {
      if (reading.pos() == Pos.NOUN) {
        return noun.mayBe("год") ? "год" : reading.lemma();
      }
    }
    return noun.lemma();
  }

  private Bounds.Prefix prefix(Range range) {
    return Bounds.before(in, range.from());
  }

  private @Nullable Range range(int at) {
    if (at < in.size() && in.get(at).is("от") || at < in.size() && in.get(at).is("между")) {
      Range two = fromTo(at);
      if (two != null) {
        return two;
      }
      return null;
    }
    Numerals.Number first = Numerals.at(in, at);
    if (first == null) {
      return null;
    }
    int to = first.to();
    if (to + 1 < in.size() && in.get(to).isDash() && !(first.words() && in.get(to).glued())) {
      Numerals.Number second = Numerals.at(in, to + 1);
      if (second != null && second.words() == first.words() && isFree(second.to())) {
        BigDecimal low = scaled(first, second);
        if (low.compareTo(second.value()) < 0) {
          return new Range(low, second.value(), at, second.to(), true);
        }
      }
    }
    return new Range(first.value(), first.value(), at, to, false);
  }

  private boolean isFree(int at) {
    return at >= in.size() || !(in.get(at).glued() && (in.get(at).isDash() || in.get(at).is("/")));
  }

  /** "от 3 до 5 млн". */
  private @Nullable Range fromTo(int at) {
    Numerals.Number first = signedNumber(at + 1);
    if (first == null) {
      return null;
    }
    int link = first.to();
    Currencies.Money currency = Currencies.after(in, link);
    link = currency == null ? link : currency.to();
    if (currency == null) {
      Units.Unit unit = Units.at(in, link);
      link = unit == null ? link : unit.to();
      if (link < in.size() && in.get(link).is("%")) {
        link++;
      }
    }
    boolean linked = link + 1 < in.size() && in.get(link).is(in.get(at).is("от") ? "до" : "и");
    Numerals.Number second = linked ? signedNumber(link + 1) : null;
    if (second == null) {
      return null;
    }
    BigDecimal low = scaled(first, second);
    return low.compareTo(second.value()) < 0
        ? new Range(low, second.value(), at, second.to(), true)
        : null;
  }

  /** "минус 50", "плюс 45". */
  private Numerals.@Nullable Number signedNumber(int at) {
    boolean minus = at < in.size() && in.get(at).is("минус");
    boolean plus = at < in.size() && in.get(at).is("плюс");
    Numerals.Number number = Numerals.at(in, minus || plus ? at + 1 : at);
    if (number == null || !minus) {
      return number;
    }
    return new Numerals.Number(
        number.value().negate(), at, number.to(), number.words(), number.scaled());
  }

  /** "3–5 млн": the first number shares the scale of the second. */
  private BigDecimal scaled(Numerals.Number first, Numerals.Number second) {
    if (first.scaled() || !second.scaled() || second.value().signum() == 0) {
      return first.value();
    }
    BigDecimal plain = second.value();
    while (plain.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      plain = plain.movePointLeft(3);
    }
    BigDecimal scale = second.value().divide(plain, MathContext.DECIMAL64);
    return first.value().multiply(scale);
  }

  private Amount found(int from, int to, MentionKind kind, Value value) {
    return new Amount(
        new FoundValue(new Span(in.get(from).start(), end(in.get(to - 1))), kind, plain(value)),
        to);
  }

  /** "кг." at the end of a sentence: the period is not the unit's. */
  private static int end(Lexeme last) {
    boolean symbol = last.text().endsWith(".") && Units.isSymbol(last.lower());
    return symbol ? last.end() - 1 : last.end();
  }

  /** Without zeros that only come from a scale. */
  private static Value plain(Value value) {
    return switch (value) {
      case Value.Money(var min, var max, var currency, var about) ->
          new Value.Money(plain(min), plain(max), currency, about);
      case Value.Quantity(var min, var max, var unit, var about) ->
          new Value.Quantity(plain(min), plain(max), unit, about);
      case Value.Percent(var min, var max, var about) ->
          new Value.Percent(plain(min), plain(max), about);
      case Value.Date date -> date;
      case Value.Identifier identifier -> identifier;
    };
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
