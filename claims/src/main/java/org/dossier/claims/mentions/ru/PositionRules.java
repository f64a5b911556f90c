package org.dossier.claims.mentions.ru;

import java.util.List;
import java.util.Set;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;

/**
 * Positions, ranks and titles: "заместитель министра иностранных дел". A name that belongs to one
 * ("президент США") is a mention of its own and no part of it.
 */
final class PositionRules {
  private static final int MOST_MODIFIERS = 3;
  private static final int MOST_COMPLEMENTS = 6;

  /** Parts of compounds that are positions: "инженер-электрик", "женщина-адмирал". */
  private static final Set<String> TRADES =
      Set.of(
          "адмирал",
          "врач",
          "генерал",
          "директор",
          "инженер",
          "инструктор",
          "летчик",
          "министр",
          "офицер",
          "пилот",
          "президент",
          "редактор",
          "секретарь",
          "специалист",
          "судья",
          "техник",
          "учитель",
          "юрист");

  private static final Set<String> NOT_OF_IT =
      Set.of(
          "бывший",
          "нынешний",
          "новый",
          "тогдашний",
          "известный",
          "будущий",
          "следующий",
          "прежний",
          "другой",
          "самый",
          "один",
          "каждый",
          "этот",
          "тот",
          "весь",
          "свой",
          "наш",
          "такой",
          "какой",
          "который",
          "действующий",
          "молодой",
          "сам");

  private PositionRules() {}

  static void propose(Words words, List<Draft> drafts) {
    int i = 0;
    while (i < words.size()) {
      if (!isHead(words, i) || !isNoun(words, i)) {
        i++;
        continue;
      }
      int start = modified(words, i);
      int end = complement(words, Math.max(i + 1, words.end(i, Lexicon.POSITIONS)));
      boolean chapter = words.has(end) && Character.isDigit(words.text(end).charAt(0));
      if (!chapter) {
        drafts.add(new Draft(start, end, MentionKind.POSITION, Draft.HINT));
      }
      i = end;
    }
  }

  private static boolean isHead(Words words, int i) {
    if (words.is(i, Lexicon.POSITIONS)) {
      return true;
    }
    String lemma = words.lemma(i);
    int hyphen = lemma.indexOf('-');
    return hyphen > 0
        && (TRADES.contains(lemma.substring(0, hyphen))
            || TRADES.contains(lemma.substring(hyphen + 1)));
  }

  /** "После" is a form of "посол" too. */
  private static boolean isNoun(Words words, int i) {
    Pos pos = words.token(i).pos();
    return pos == Pos.NOUN || pos == Pos.PROPN;
  }

  private static int modified(Words words, int head) {
    int start = head;
    while (start > 0 && head - start < MOST_MODIFIERS) {
      var before = words.token(start - 1);
      boolean modifies =
          before.pos() == Pos.ADJ
              && !NOT_OF_IT.contains(before.lemma())
              && !before.tag().contains("short")
              && !before.tag().contains("card");
      if (!modifies || words.is(start - 1, Lexicon.POSITIONS)) {
        break;
      }
      start--;
    }
    return start;
  }

  /** Genitives in lower case, and "по" with datives. */
  private static int complement(Words words, int from) {
    int end = from;
    boolean dative = false;
    for (int i = from; i < words.size() && i - from < MOST_COMPLEMENTS; i++) {
      String lower = words.lower(i);
      if (!words.letter(i) || words.capitalized(i) && !words.opens(i) && !isOffice(words, i)) {
        break;
      }
      if (lower.equals("по") || lower.equals("и") && end > from && i == end) {
        boolean joins = words.letter(i + 1) && !words.capitalized(i + 1);
        boolean inCase =
            joins && Cases.mayBe(words.token(i + 1), dative || lower.equals("по") ? "dat" : "gen");
        boolean nominal = joins && isNominal(words, i + 1);
        if (!inCase || !nominal || words.is(i + 1, Lexicon.POSITIONS)) {
          break;
        }
        dative |= lower.equals("по");
        continue;
      }
      boolean another = end > from && isHead(words, i) && words.capitalized(i + 1);
      if (another) {
        break; // "министром обороны страны | адмирала Анну Гейл"
      }
      if (!isNominal(words, i) || !Cases.mayBe(words.token(i), dative ? "dat" : "gen")) {
        break;
      }
      if (words.token(i).pos() != Pos.ADJ) {
        end = i + 1;
      }
    }
    return end;
  }

  /** "Президента", "Правительства" with a capital out of respect. */
  private static boolean isOffice(Words words, int i) {
    return words.is(i, Lexicon.POSITIONS);
  }

  private static boolean isNominal(Words words, int i) {
    Pos pos = words.token(i).pos();
    return pos == Pos.NOUN || pos == Pos.ADJ;
  }
}
