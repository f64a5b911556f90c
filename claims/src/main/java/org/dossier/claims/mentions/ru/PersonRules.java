package org.dossier.claims.mentions.ru;

import java.util.List;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;

/** Persons by given names, patronymics, initials and family names that the dictionary knows. */
final class PersonRules {
  private static final int LONGEST = 5;

  private PersonRules() {}

  static void propose(Words words, List<Draft> drafts) {
    int i = 0;
    while (i < words.size()) {
      int end = words.allCapitals() ? i : person(words, i);
      if (words.is(i, Lexicon.TITLES)) {
        addressed(words, i + 1, drafts);
      }
      if (end > i) {
        drafts.add(new Draft(i, end, MentionKind.PERSON, Draft.SURE));
        i = end;
      } else {
        i++;
      }
    }
  }

  /** "г-ну Ли Вэю": capitals behind a title, whatever the dictionary knows of them. */
  private static void addressed(Words words, int from, List<Draft> drafts) {
    int end = from;
    while (end - from < 3
        && (surnameLike(words, end) || words.capitalized(end) && words.text(end).length() == 2)
        && !words.is(end, Lexicon.TITLES)
        && !words.text(end).endsWith(".")
        && (words.token(end).pos() == Pos.PROPN
            || words.text(end).length() < 4
            || words.mayBe(end, Words.NAMES))) {
      end++;
    }
    if (end > from && words.capitalized(from)) {
      drafts.add(new Draft(from, end, MentionKind.PERSON, Draft.LIKELY));
    }
  }

  /** The end of the full name that begins here; {@code start} when there is none. */
  private static int person(Words words, int start) {
    if (initial(words, start)) {
      int at = start;
      while (initial(words, at) && at - start < 3) {
        at++;
      }
      return surnameLike(words, at) ? at + 1 : start;
    }
    if (!words.capitalized(start) || !words.letter(start)) {
      return start;
    }
    boolean given = words.mayBe(start, Words.GIVEN) && notCity(words, start);
    if (given) {
      int at = start + 1;
      if (words.capitalized(at) && words.mayBe(at, Words.PATRONYMIC)) {
        at++;
        return surnameLike(words, at) ? at + 1 : at;
      }
      while (initial(words, at) && at - start < 3) {
        at++;
      }
      if (sureSurname(words, at)) {
        return at + 1;
      }
      return start;
    }
    boolean surname = words.mayBe(start, Words.SURNAME) && surnameLike(words, start);
    if (surname) {
      int at = start + 1;
      if (words.capitalized(at) && words.mayBe(at, Words.GIVEN)) {
        boolean patronymic = words.capitalized(at + 1) && words.mayBe(at + 1, Words.PATRONYMIC);
        return patronymic
            ? at + 2
            : sureSurname(words, start) && !sureSurname(words, at + 1) ? at + 1 : start;
      }
      while (initial(words, at) && at - start < LONGEST) {
        at++;
      }
      return at > start + 1 ? at : start;
    }
    return start;
  }

  private static boolean initial(Words words, int i) {
    String text = words.text(i);
    return text.length() == 2
        && text.charAt(1) == '.'
        && Character.isUpperCase(text.charAt(0))
        && words.mayBe(i, Words.INITIAL);
  }

  private static boolean surnameLike(Words words, int i) {
    return words.capitalized(i)
        && words.letter(i)
        && !words.acronym(i)
        && words.text(i).length() > 2
        && (words.starts(i)
                & (Lexicon.COUNTRIES.bit() | Lexicon.ORG_HEADS.bit() | Lexicon.POSITIONS.bit()))
            == 0;
  }

  private static boolean sureSurname(Words words, int i) {
    return surnameLike(words, i) && words.mayBe(i, Words.SURNAME);
  }

  /** "Владимир" is a person where a surname follows, a city otherwise. */
  private static boolean notCity(Words words, int i) {
    return !words.is(i, Lexicon.CITIES) || words.mayBe(i + 1, Words.SURNAME | Words.PATRONYMIC);
  }
}
