package org.dossier.language.ru;

import java.util.ArrayList;
import java.util.List;
import org.dossier.language.Pos;
import org.dossier.language.Reading;

/** Readings of words that the dictionary lacks: by their last part, or by their ending. */
final class WordGuesser {
  /** A shorter last part says too little. */
  private static final int LEAST_PART = 4;

  private static final int LONGEST_PREFIX = 12;

  private final RussianDictionary dictionary;

  WordGuesser(RussianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * @param capital whether the text writes it with a capital inside a sentence
   */
  List<Reading> readings(String lower, boolean capital) {
    int hyphen = lower.lastIndexOf('-');
    if (hyphen > 0 && hyphen < lower.length() - 1) {
      List<Reading> last = dictionary.readings(lower.substring(hyphen + 1));
      List<Reading> whole = prefixed(lower.substring(0, hyphen + 1), last, capital);
      if (!whole.isEmpty()) {
        return whole;
      }
    }
    List<Reading> relational = hyphen > 0 || capital ? List.of() : relational(lower);
    if (!relational.isEmpty()) {
      return relational;
    }
    List<Reading> byPart = hyphen > 0 ? List.of() : byLastPart(lower, capital);
    if (!byPart.isEmpty()) {
      return byPart;
    }
    return capital ? SurnameEndings.readings(lower) : byEnding(lower);
  }

  /** Adjectives in -ский, which every name of a place makes. */
  private static List<Reading> relational(String lower) {
    int at = lower.lastIndexOf("ск");
    if (at < 3) {
      return List.of();
    }
    String marks =
        switch (lower.substring(at + 2)) {
          case "ий" -> "nom.m acc.m";
          case "ая" -> "nom.f";
          case "ую" -> "acc.f";
          case "ое" -> "nom.n acc.n";
          case "ого" -> "gen.m gen.n acc.m";
          case "ому" -> "dat.m dat.n";
          case "ой" -> "gen.f dat.f ins.f loc.f";
          case "ие" -> "nom.pl acc.pl";
          case "их" -> "gen.pl loc.pl acc.pl";
          case "им" -> "ins.m ins.n dat.pl";
          case "ом" -> "loc.m loc.n";
          case "ими" -> "ins.pl";
          default -> "";
        };
    if (marks.isEmpty()) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>();
    for (String one : marks.split(" ")) {
      readings.add(new Reading(lower.substring(0, at + 2) + "ий", Pos.ADJ, one));
    }
    return readings;
  }

  private List<Reading> byLastPart(String lower, boolean capital) {
    int most = Math.min(LONGEST_PREFIX, lower.length() - (capital ? LEAST_PART + 2 : LEAST_PART));
    for (int at = 2; at <= most; at++) {
      List<Reading> rest = dictionary.readings(lower.substring(at));
      List<Reading> readings = prefixed(lower.substring(0, at), rest, false);
      if (!readings.isEmpty()) {
        return capital ? names(readings) : readings;
      }
    }
    return List.of();
  }

  private static List<Reading> names(List<Reading> readings) {
    return readings.stream()
        .map(
            reading ->
                reading.pos() == Pos.NOUN
                    ? new Reading(reading.lemma(), Pos.PROPN, reading.tag())
                    : reading)
        .toList();
  }

  private static List<Reading> prefixed(String prefix, List<Reading> rest, boolean names) {
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : rest) {
      boolean open =
          switch (reading.pos()) {
            case NOUN, ADJ, VERB -> true;
            case PROPN -> names;
            default -> false;
          };
      if (open && !reading.has("abbr") && !reading.has("short")) {
        readings.add(new Reading(prefix + reading.lemma(), reading.pos(), reading.tag()));
      }
    }
    return readings;
  }

  private static List<Reading> byEnding(String lower) {
    for (String end :
        List.of(
            "ого", "его", "ому", "ему", "ыми", "ими", "ый", "ий", "ая", "ую", "ые", "ие", "ых",
            "их")) {
      if (lower.endsWith(end) && lower.length() > end.length() + 3) {
        String stem = lower.substring(0, lower.length() - end.length());
        String marks =
            switch (end) {
              case "ого", "его" -> "gen.m";
              case "ому", "ему" -> "dat.m";
              case "ыми", "ими" -> "ins.pl";
              case "ый", "ий" -> "nom.m";
              case "ая" -> "nom.f";
              case "ую" -> "acc.f";
              case "ые", "ие" -> "nom.pl";
              default -> "gen.pl";
            };
        boolean soft = "гкхжшчщ".indexOf(stem.charAt(stem.length() - 1)) >= 0;
        return List.of(new Reading(stem + (soft ? "ий" : "ый"), Pos.ADJ, marks));
      }
    }
    List<Reading> readings = new ArrayList<>();
    for (Reading name : SurnameEndings.readings(lower)) {
      readings.add(new Reading(name.lemma(), Pos.NOUN, name.tag().replace(".surname", "")));
    }
    return readings;
  }
}
