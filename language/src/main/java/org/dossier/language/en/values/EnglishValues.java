package org.dossier.language.en.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dossier.language.FoundValue;
import org.dossier.language.Sentence;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of English sentences, from the left, the longest first, dates before amounts.
 */
public final class EnglishValues {
  private EnglishValues() {}

  public static List<FoundValue> find(List<Sentence> sentences, @Nullable LocalDate anchor) {
    List<FoundValue> found = new ArrayList<>();
    var told = new ToldTime(anchor);
    var open = new BitSet();
    var ends = new int[sentences.size()];
    for (int i = 0; i < sentences.size(); i++) {
      int from = found.size();
      find(sentences.get(i), anchor, null, found);
      ends[i] = found.size();
      open.set(i, told.learn(i, sentences.get(i), found.subList(from, found.size())));
    }
    if (open.isEmpty() || !told.isOfThePast()) {
      return found;
    }
    List<FoundValue> again = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (open.get(i)) {
        find(sentences.get(i), anchor, told.upTo(i), again);
      } else {
        again.addAll(found.subList(i == 0 ? 0 : ends[i - 1], ends[i]));
      }
    }
    return again;
  }

  private static void find(
      Sentence sentence,
      @Nullable LocalDate anchor,
      @Nullable LocalDate told,
      List<FoundValue> found) {
    List<Lexeme> lexemes = Lexer.lexemes(sentence);
    var past = new DateReader(lexemes, new Anchor(anchor, false));
    var future = isAhead(sentence) ? new DateReader(lexemes, new Anchor(anchor, true)) : past;
    var amounts = new AmountReader(lexemes);
    int at = 0;
    while (at < lexemes.size()) {
      Lexeme lexeme = lexemes.get(at);
      boolean inside =
          lexeme.glued() && at > 0 && lexemes.get(at - 1).isWord() && lexeme.isFigure();
      boolean mayBeDate = !inside && Starters.date(lexeme);
      DateReader dates =
          mayBeDate && future != past && Outlook.isAhead(lexemes, at) ? future : past;
      Dated date = mayBeDate ? dates.at(at) : null;
      if (date != null
          && date.to() > at
          && anchor != null
          && ToldTime.lacksYear(lexemes, at, date.to())) {
        LocalDate near = ToldTime.sharedYear(lexemes, date.to(), dates);
        LocalDate day = near == null ? told : near;
        if (day != null) {
          date = new DateReader(lexemes, Anchor.told(day)).at(at);
        }
      }
      if (date != null && date.to() > at) {
        if (date.value() != null) {
          found.add(
              new FoundValue(
                  new Span(lexemes.get(dates.start(at)).start(), lexemes.get(date.to() - 1).end()),
                  MentionKind.DATE,
                  date.value()));
        }
        at = date.to();
        continue;
      }
      AmountReader.Amount amount = Starters.amount(lexeme) ? amounts.at(at) : null;
      if (amount != null) {
        found.add(amount.found());
        at = amount.to();
        continue;
      }
      at++;
    }
  }

  private static boolean isAhead(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(Outlook::hints);
  }
}
