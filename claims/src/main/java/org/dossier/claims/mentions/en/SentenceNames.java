package org.dossier.claims.mentions.en;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dossier.claims.mentions.learn.LinearModel;
import org.dossier.claims.mentions.learn.NameLabel;
import org.dossier.model.MentionKind;

/** The names of one sentence, from the model and the rules, without overlaps. */
final class SentenceNames {
  private static final Comparator<Draft> SUREST_FIRST =
      Comparator.comparingInt(Draft::strength)
          .reversed()
          .thenComparing(Comparator.comparingInt(Draft::length).reversed())
          .thenComparingInt(draft -> priority(draft.kind()))
          .thenComparingInt(Draft::start);

  /** Small letters that no person's name begins with: "Head of the Training Centre". */
  private static final Set<String> OPEN_NO_NAME =
      Set.of("of", "for", "by", "in", "at", "to", "from", "with");

  /** Behind one of these a name and a position stand side by side. */
  private static final Set<String> APPOINT =
      Set.of("appointed", "appoint", "appoints", "named", "elected", "nominated", "installed");

  private static final Set<String> PRONOUNS =
      Set.of(
          "I", "He", "She", "It", "We", "They", "You", "His", "Her", "Its", "Our", "Their", "Your",
          "My", "Him", "Them");

  private SentenceNames() {}

  private static int priority(MentionKind kind) {
    return switch (kind) {
      case IDENTIFIER -> 0;
      case DATE, MONEY, PERCENT, QUANTITY -> 1;
      case EQUIPMENT -> 2;
      case ORGANIZATION -> 3;
      case PERSON -> 4;
      case LOCATION -> 5;
      case POSITION -> 6;
    };
  }

  /** All that the rules and the model propose for a sentence. */
  static List<Draft> propose(Words words, DocumentForms forms, LinearModel model) {
    List<Draft> drafts = new ArrayList<>();
    if (!words.allCapitals()) {
      fromModel(words, forms, model.label(new NameFeatures(words, forms)), drafts);
    }
    PersonRules.find(words, drafts);
    OrganizationRules.find(words, drafts);
    PlaceRules.find(words, drafts);
    EquipmentRules.find(words, drafts);
    PositionRules.find(words, drafts);
    return drafts;
  }

  private static void fromModel(
      Words words, DocumentForms forms, NameLabel[] labels, List<Draft> drafts) {
    int start = 0;
    while (start < labels.length) {
      MentionKind kind = labels[start].kind();
      int end = start + 1;
      if (kind == null) {
        start = end;
        continue;
      }
      while (end < labels.length && labels[end].kind() == kind && !labels[end].first()) {
        end++;
      }
      int next = end;
      while (end > start + 1 && (outsideName(words, end - 1) || label(words, end - 1))) {
        end--;
      }
      if (kind == MentionKind.PERSON) {
        end = beforeFigures(words, start, beforePosition(words, start, end));
      }
      int from = start;
      while (from < end && (plainOpening(words, from) || from < end - 1 && year(words, from))) {
        from++;
      }
      if (kind == MentionKind.PERSON) {
        from = afterTitles(words, from, end);
      }
      boolean nobody =
          kind == MentionKind.PERSON && from < end && OPEN_NO_NAME.contains(words.word(from));
      if (from < end
          && !nobody
          && !(end == from + 1 && PRONOUNS.contains(words.word(from)))
          && named(words, from, end)
          && !onlyTitle(words, from, end)
          && !opensOnly(words, forms, from, end)) {
        boolean place = kind == MentionKind.PERSON && PlaceRules.standsAsPlace(words, from, end);
        drafts.add(new Draft(from, end, place ? MentionKind.LOCATION : kind, Draft.LIKELY));
      }
      start = next;
    }
  }

  /** Of "appointed Oleg Varn defense minister", the end of the name. */
  private static int beforePosition(Words words, int start, int end) {
    boolean appoints = start > 0 && APPOINT.contains(words.folded(start - 1));
    for (int i = start + 2; appoints && i < end; i++) {
      if (words.word(i).chars().allMatch(Character::isLowerCase)
          && words.end(i, Lexicon.POSITIONS) == end) {
        return i;
      }
    }
    return end;
  }

  /** Of "sold Kordia 24 trucks", the end of the name: no person bears a figure. */
  private static int beforeFigures(Words words, int start, int end) {
    int to = end;
    while (to > start + 1 && Runs.digits(words, to - 1)) {
      to--;
    }
    return to;
  }

  /** The label of the next field of a form: "Oleg Varn Name: ..." */
  private static boolean label(Words words, int i) {
    return words.everyday(i) && i + 1 < words.size() && words.word(i + 1).equals(":");
  }

  /** Of "in May 2023 France sent", the end of the date before the name. */
  private static boolean year(Words words, int i) {
    String word = words.word(i);
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20"))
        && Character.isDigit(word.charAt(2))
        && Character.isDigit(word.charAt(3));
  }

  private static boolean plainOpening(Words words, int i) {
    return !Character.isLetterOrDigit(words.word(i).codePointAt(0))
        || words.folded(i).equals("the")
        || i == 0 && words.folded(i).equals("near");
  }

  /** A day or month behind a name ("Brandt Saturday"), a lone mark. */
  private static boolean outsideName(Words words, int i) {
    return words.is(i, Lexicon.COMMON_CAPITALS)
        || !Character.isLetterOrDigit(words.word(i).codePointAt(0)) && words.word(i).length() == 1;
  }

  private static int afterTitles(Words words, int start, int end) {
    int from = start;
    while (from < end) {
      int title = words.end(from, Lexicon.HONORIFICS, Lexicon.RANKS, Lexicon.POSITIONS);
      if (title == from || title >= end) {
        return from;
      }
      from = title;
    }
    return start;
  }

  /** An everyday word with a capital only where a sentence begins. */
  private static boolean opensOnly(Words words, DocumentForms forms, int start, int end) {
    return end == start + 1
        && words.everyday(start)
        && Runs.opensSentence(words, start)
        && forms.habit(words.folded(start)) < 2;
  }

  private static boolean onlyTitle(Words words, int start, int end) {
    return words.end(
            start, Lexicon.RANKS, Lexicon.HONORIFICS, Lexicon.COMMON_CAPITALS, Lexicon.POSITIONS)
        >= end;
  }

  private static boolean named(Words words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.capitalized(i) || Runs.nameWord(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** The surest and longest drafts that don't overlap, in order. */
  static List<Draft> resolve(List<Draft> drafts) {
    List<Draft> sorted = new ArrayList<>(backed(drafts));
    sorted.sort(SUREST_FIRST);
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : sorted) {
      if (kept.stream().noneMatch(draft::overlaps)) {
        kept.add(draft);
      }
    }
    kept.sort(Comparator.comparingInt(Draft::start));
    return kept;
  }

  /** A hint that holds a likelier draft of its kind is as likely: it only says where it ends. */
  private static List<Draft> backed(List<Draft> drafts) {
    List<Draft> backed = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      int strength = draft.strength();
      for (Draft other : drafts) {
        if (other.kind() == draft.kind() && draft.contains(other)) {
          strength = Math.max(strength, other.strength());
        }
      }
      backed.add(draft.with(strength));
    }
    return backed;
  }

  /** Joins "Mosul, Iraq" to one place and takes "northern" into the place after it. */
  static List<Draft> joined(Words words, List<Draft> names) {
    List<Draft> joined = new ArrayList<>();
    for (Draft name : names) {
      Draft next = extended(words, name);
      Draft last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && next.start() < last.end()) {
        if (next.kind() == MentionKind.PERSON && last.start() >= next.start()) {
          joined.removeLast();
          last = joined.isEmpty() ? null : joined.getLast();
        } else {
          next = name;
        }
      }
      if (last != null
          && next.kind() == MentionKind.ORGANIZATION
          && last.kind() == MentionKind.ORGANIZATION
          && next.start() == last.end()) {
        joined.removeLast();
        joined.add(last.to(last.start(), next.end())); // "Combined" "Joint Task Force"
      } else if (last != null
          && next.kind() == MentionKind.LOCATION
          && last.kind() == MentionKind.LOCATION
          && next.start() == last.end() + 1
          && words.word(last.end()).equals(",")
          && PlaceRules.wide(words, next)
          && !PlaceRules.country(words, last)
          && !listGoesOn(words, last, next)) {
        joined.removeLast();
        joined.add(last.to(last.start(), next.end()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static Draft extended(Words words, Draft name) {
    return switch (name.kind()) {
      case LOCATION -> PlaceRules.withSide(words, name);
      case PERSON -> PersonRules.withTitle(words, name);
      default -> name;
    };
  }

  /** "Mosul, Iraq, Turkey and Iran" is a list, "Mosul, Iraq, on Monday" is not. */
  private static boolean listGoesOn(Words words, Draft first, Draft second) {
    int after = second.end();
    boolean and = words.folded(after).equals("and");
    boolean comma = words.folded(after).equals(",");
    return and && first.start() > 1 && words.folded(first.start() - 1).equals(",")
        || comma
            && words.startsAny(
                after + 1, Lexicon.mask(Lexicon.COUNTRIES, Lexicon.CITIES, Lexicon.REGIONS));
  }
}
