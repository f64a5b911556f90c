package org.dossier.claims.mentions.ru;

import java.util.List;
import java.util.Set;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;

/** Organizations known by name, by a legal form, or by a head such as "министерство". */
final class OrganizationRules {
  private static final int LONGEST = 9;

  /** Heads that name one organization even in lower case, given what they are of. */
  private static final Set<String> STATE =
      Set.of(
          "министерство",
          "правительство",
          "парламент",
          "прокуратура",
          "посольство",
          "консульство",
          "генконсульство");

  /** Heads of bodies that stand abroad: "посольство Норвегии в Сирии". */
  private static final Set<String> ABROAD =
      Set.of("посольство", "консульство", "генконсульство", "представительство");

  /** Heads of bodies that have no field of their own: "парламент Норвеи | по договору". */
  private static final Set<String> WHOLE =
      Set.of("сенат", "парламент", "конгресс", "правительство", "дума", "рада", "сейм", "суд");

  private OrganizationRules() {}

  static void propose(Words words, List<Draft> drafts) {
    for (int i = 0; i < words.size(); i++) {
      int known = words.end(i, Lexicon.ORGANIZATIONS);
      if (known > i) {
        int end = withState(words, known);
        drafts.add(
            new Draft(
                i,
                end,
                MentionKind.ORGANIZATION,
                words.allCapitals()
                        || known == i + 1
                            && words.mayBe(i, Words.COMMON)
                            && words.opens(i)
                            && !words.acronym(i)
                    ? Draft.HINT
                    : Draft.LIKELY));
      }
      if (words.is(i, Lexicon.LEGAL_FORMS)) {
        legalForm(words, i, drafts);
      }
      if (words.is(i, Lexicon.ORG_HEADS)) {
        quoted(words, i, drafts);
        headed(words, i, drafts);
      }
      if (NumberedBodies.isHead(words, i)) {
        NumberedBodies.propose(words, i, drafts);
      }
    }
  }

  /** ООО «Ромашка», АО «НПО «Заря». */
  private static void legalForm(Words words, int at, List<Draft> drafts) {
    int open = words.end(at, Lexicon.LEGAL_FORMS);
    while (words.is(open, Lexicon.LEGAL_FORMS)) {
      open++;
    }
    int close = closing(words, open);
    if (close > open + 1) {
      drafts.add(new Draft(at, close + 1, MentionKind.ORGANIZATION, Draft.SURE));
    }
  }

  /** The closing mark of the quotation that opens here; {@code open} when there is none. */
  private static int closing(Words words, int open) {
    String mark = words.text(open);
    if (!mark.equals("«") && !mark.equals("\"") && !mark.equals("“")) {
      return open;
    }
    int depth = 1;
    for (int i = open + 1; i < words.size() && i - open < LONGEST; i++) {
      String text = words.text(i);
      if (text.equals("«")) {
        depth++;
      } else if (text.equals("»") || text.equals("”") || text.equals("\"")) {
        boolean last = !words.text(i + 1).equals("»");
        if (--depth == 0 || last) {
          return i;
        }
      }
    }
    return open;
  }

  /** Компания «Заря»: what is quoted is the name. */
  private static void quoted(Words words, int head, List<Draft> drafts) {
    int open = head + 1;
    int close = closing(words, open);
    if (close > open + 1 && words.capitalized(open + 1)) {
      drafts.add(new Draft(open + 1, close, MentionKind.ORGANIZATION, Draft.SURE));
    }
  }

  /** "Федеральная служба безопасности РФ", "Министерство обороны". */
  private static void headed(Words words, int head, List<Draft> drafts) {
    if (words.allCapitals()) {
      return;
    }
    int start = head;
    while (start > 0
        && words.token(start - 1).pos() == Pos.ADJ
        && !words.token(start - 1).tag().contains("ord")
        && head - start < 4) {
      start--;
    }
    while (start < head && !words.capitalized(start)) {
      start++;
    }
    boolean capital = words.capitalized(start) && !(words.opens(start) && start == head);
    boolean state = STATE.contains(words.lemma(head));
    int end = complement(words, head + 1);
    if (end > head + 1 && ABROAD.contains(words.lemma(head))) {
      end = abroad(words, end);
    }
    if (capital && (end > head + 1 || start < head) || state && end > head + 1) {
      boolean mission = ABROAD.contains(words.lemma(head)) && words.capitalized(end - 1);
      boolean sure = capital && !words.opens(start) || mission;
      int strength = sure ? ofState(words, head + 1, end) : Draft.HINT;
      drafts.add(new Draft(start, end, MentionKind.ORGANIZATION, strength));
    }
  }

  /** "Управление закупок Республики Норвея": the body, which holds the name of its state. */
  private static int ofState(Words words, int from, int end) {
    boolean state =
        end - 2 > from
            && PlaceRules.STATES.contains(words.lemma(end - 2))
            && words.capitalized(end - 2)
            && words.capitalized(end - 1);
    return state ? Draft.SURE : Draft.LIKELY;
  }

  /** "в Сирии", "во Франции" */
  private static int abroad(Words words, int end) {
    boolean in = words.lower(end).equals("в") || words.lower(end).equals("во");
    int place = Math.max(words.end(end + 1, Lexicon.COUNTRIES), words.end(end + 1, Lexicon.CITIES));
    return in && place > end + 1 ? place : end;
  }

  /** What follows a head: genitives, "по" with datives, and a state or a city at the end. */
  private static int complement(Words words, int from) {
    int end = from;
    int i = from;
    while (i < words.size() && i - from < LONGEST) {
      if (!words.letter(i)) {
        break;
      }
      Pos pos = words.token(i).pos();
      boolean nominal =
          (pos == Pos.NOUN || pos == Pos.PROPN || pos == Pos.ADJ)
              && !words.mayBe(i, Words.GIVEN | Words.PATRONYMIC | Words.INITIAL);
      boolean led = i > from && words.lower(i - 1).equals("по") || dative(words, from, i);
      String theCase = led ? "dat" : "gen";
      if (nominal && Cases.mayBe(words.token(i), theCase)) {
        i++;
        if (pos != Pos.ADJ) {
          end = i;
        }
      } else if (words.lower(i).equals("по") && !WHOLE.contains(words.lemma(from - 1))
          || words.lower(i).equals("и") && end > from) {
        if (words.lower(i).equals("и")
            && !joins(words, i, dative(words, from, i) ? "dat" : "gen")) {
          break;
        }
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean dative(Words words, int from, int i) {
    for (int j = i - 1; j >= from; j--) {
      if (words.lower(j).equals("по")) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(Words words, int and, String theCase) {
    return words.letter(and + 1)
        && !words.capitalized(and + 1)
        && (words.token(and + 1).pos() == Pos.NOUN || words.token(and + 1).pos() == Pos.ADJ)
        && Cases.mayBe(words.token(and + 1), theCase);
  }

  /** "МИД Грузии", "Минобороны РФ". */
  private static int withState(Words words, int end) {
    int state = words.end(end, Lexicon.COUNTRIES);
    boolean genitive = state > end && Cases.mayBe(words.token(end), "gen");
    return genitive ? state : end;
  }
}
