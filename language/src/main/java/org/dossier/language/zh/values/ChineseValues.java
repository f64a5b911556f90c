package org.dossier.language.zh.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dossier.language.FoundValue;
import org.dossier.language.Sentence;
import org.dossier.model.MentionKind;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Finds the values of Chinese sentences, from the left, dates before amounts. */
public final class ChineseValues {
  private static final BitSet DATE_STARTS = bits("从自今去前本明后上下同当翌次昨大元这周星礼过最此未接公民中宣光咸道嘉乾雍康顺第年月来该Q");
  private static final BitSet AMOUNT_STARTS = bits("-−－负百千零$¥￥€£₽₹₩₴");
  private static final List<String> AHEAD =
      List.of("将", "拟", "计划", "预计", "应于", "定于", "争取", "须", "届时", "有望", "最迟", "明年");

  private ChineseValues() {}

  public static List<FoundValue> find(
      String page, List<Sentence> sentences, @Nullable LocalDate anchor) {
    List<FoundValue> found = new ArrayList<>();
    var context = new Context(anchor);
    int before = 0;
    for (Sentence sentence : sentences) {
      if (page.substring(before, sentence.span().start()).indexOf('\n') >= 0) {
        context.paragraph();
      }
      before = sentence.span().end();
      find(new Scan(page, sentence), context, found);
    }
    return found;
  }

  private static void find(Scan in, Context context, List<FoundValue> found) {
    context.sentence(AHEAD.stream().anyMatch(in.text::contains));
    var dates = new DateReader(in, context);
    var amounts = new AmountReader(in);
    int at = 0;
    while (at < in.end) {
      char c = in.at(at);
      boolean number = Numerals.isFigure(c) || Numerals.isNumeral(c);
      Dated date = number || DATE_STARTS.get(c) ? dates.at(at) : null;
      if (date != null && date.to() > at) {
        Value.Date value = date.value();
        if (value != null) {
          found.add(new FoundValue(in.compact().original(at, date.to()), MentionKind.DATE, value));
          context.remember(value);
        }
        at = date.to();
        continue;
      }
      boolean amountStarts =
          number
              || AMOUNT_STARTS.get(c)
              || Currencies.NAMES.at(in.text, at, in.end) != null
              || Currencies.SIGNS.at(in.text, at, in.end) != null;
      AmountReader.Amount amount = amountStarts ? amounts.at(at) : null;
      if (amount != null && amount.to() > at) {
        found.add(
            new FoundValue(
                in.compact().original(amount.from(), amount.to()), amount.kind(), amount.value()));
        at = amount.to();
        continue;
      }
      at = Numerals.isFigure(c) ? afterFigures(in, at) : at + 1;
    }
  }

  private static int afterFigures(Scan in, int at) {
    int to = at + 1;
    while (Numerals.isFigure(in.at(to))) {
      to++;
    }
    return to;
  }

  private static BitSet bits(String chars) {
    var bits = new BitSet();
    chars.chars().forEach(bits::set);
    return bits;
  }
}
