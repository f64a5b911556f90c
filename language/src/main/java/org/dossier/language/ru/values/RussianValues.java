package org.dossier.language.ru.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.language.FoundValue;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of Russian sentences, from the left, the longest first, dates before amounts.
 */
public final class RussianValues {
  private static final Set<String> AHEAD =
      Set.of(
          "будет",
          "будут",
          "планирует",
          "планируют",
          "планируется",
          "намерен",
          "намерена",
          "намерены",
          "предстоит",
          "должен",
          "должна",
          "должны",
          "состоится",
          "состоятся",
          "пройдет",
          "пройдёт",
          "запланирован",
          "запланирована",
          "запланировано",
          "запланированы",
          "ожидается",
          "обязуется",
          "завтра");

  private RussianValues() {}

  public static List<FoundValue> find(List<Sentence> sentences, @Nullable LocalDate day) {
    List<FoundValue> found = new ArrayList<>();
    var anchor = new Anchor(day);
    for (Sentence sentence : sentences) {
      anchor.sentence(isAhead(sentence));
      find(sentence, anchor, found);
    }
    return found;
  }

  private static void find(Sentence sentence, Anchor anchor, List<FoundValue> found) {
    List<Lexeme> lexemes = Lexer.lexemes(sentence);
    var dates = new DateReader(lexemes, anchor);
    var amounts = new AmountReader(lexemes);
    int at = 0;
    while (at < lexemes.size()) {
      Lexeme lexeme = lexemes.get(at);
      if (!Starters.any(lexeme)) {
        at++;
        continue;
      }
      Dated date = dates.at(at);
      if (date != null && date.to() > at) {
        if (date.value() != null) {
          found.add(new FoundValue(span(lexemes, at, date.to()), MentionKind.DATE, date.value()));
          if (date.explicit()) {
            anchor.told(date.value());
          }
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

  private static Span span(List<Lexeme> lexemes, int from, int to) {
    return new Span(lexemes.get(from).start(), lexemes.get(to - 1).end());
  }

  private static boolean isAhead(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (AHEAD.contains(token.lower()) || token.tag().startsWith("fut")) {
        return true;
      }
    }
    return false;
  }
}
