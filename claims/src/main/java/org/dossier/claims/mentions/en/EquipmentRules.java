package org.dossier.claims.mentions.en;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;

/** Weapons, vehicles and craft: designations, ships by their prefixes, and class nouns. */
final class EquipmentRules {
  /** A letter group, digits, and what may follow: BMD-4M, F-16, T-72B3, Mi-17V-5, S-300, AK-47. */
  private static final Pattern DESIGNATION =
      Pattern.compile(
          "[A-Z][A-Za-z]{0,4}-\\d{1,4}[A-Z]{0,3}\\d{0,2}(?:[-/][A-Z0-9]{1,4})?s?"
              + "|\\d[A-Z]{1,3}\\d{1,4}(?:[-.]?[A-Z0-9]{1,3})?"
              + "|(?:MQ|RQ|DDG|CVN|SSN|LHD|FFG|HMMWV|BTR|BMP|BMD|BRDM|MLRS|HIMARS)-?\\d{0,4}[A-Z]?s?"
              + "|[A-Z]{1,3}\\d{1,3}[A-Z]\\d?s?|M\\d{1,4}[A-Z]?\\d?s?");

  private static final Pattern CODE =
      Pattern.compile(
          "(?:[A-Z]-\\d|Q\\d|FY-?\\d+|[GA]-?\\d{1,2}|COVID-\\d+|H\\d?N\\d?|CO2|MI-\\d)");
  private static final Set<String> SHIPS =
      Set.of("uss", "usns", "hms", "hmas", "hmcs", "fs", "ins", "rfs", "jds", "hnlms", "usav");
  private static final Set<String> PEOPLE =
      Set.of(
          "fighters",
          "fighter",
          "mine",
          "gun",
          "guns",
          "plane",
          "planes",
          "engine",
          "engines",
          "launcher",
          "mines",
          "jet",
          "jets",
          "armor",
          "armour",
          "vessel",
          "trailer",
          "trailers",
          "glider");
  private static final Set<String> MODIFIERS =
      Set.of(
          "armed",
          "heavy",
          "light",
          "medium",
          "remotely",
          "piloted",
          "unmanned",
          "aerial",
          "combat",
          "guided",
          "long-range",
          "short-range",
          "medium-range",
          "anti-tank",
          "anti-aircraft",
          "anti-ship",
          "air-to-air",
          "air-to-ground",
          "self-propelled",
          "multirole",
          "multi-role",
          "tactical",
          "strategic",
          "amphibious",
          "nuclear-powered",
          "diesel-electric",
          "stealth",
          "reconnaissance",
          "surveillance",
          "attack",
          "transport",
          "utility",
          "training",
          "patrol",
          "airborne",
          "armored",
          "armoured",
          "suicide",
          "chemical",
          "biological",
          "homemade",
          "portable",
          "shoulder-fired",
          "man-portable",
          "mobile",
          "coastal",
          "fast",
          "special-purpose");

  private EquipmentRules() {}

  static void find(Words words, List<Draft> found) {
    for (int i = 0; i < words.size(); i++) {
      ship(words, i, found);
      designation(words, i, found);
      classNoun(words, i, found);
    }
  }

  /** "USS Brandt", "HMS Northern Light (D 42)". */
  private static void ship(Words words, int i, List<Draft> found) {
    if (!SHIPS.contains(words.folded(i)) || !words.acronym(i) || !Runs.nameWord(words, i + 1)) {
      return;
    }
    int end = Runs.personEnd(words, i + 1);
    end = Math.max(end, Runs.plainEnd(words, i + 1));
    if (end - i > 5) {
      end = i + 5;
    }
    if (words.folded(end).equals("(")) {
      for (int close = end + 2; close < Math.min(words.size(), end + 6); close++) {
        if (words.word(close).equals(")") && words.acronym(end + 1)) {
          end = close + 1;
        }
      }
    }
    found.add(new Draft(i, end, MentionKind.EQUIPMENT, Draft.SURE));
  }

  private static void designation(Words words, int i, List<Draft> found) {
    String word = words.word(i);
    if (word.length() > 16
        || !DESIGNATION.matcher(word).matches()
        || CODE.matcher(word).matches()
        || words.startsAny(i, Lexicon.ORGANIZATIONS.bit())) {
      return;
    }
    int end = i + 1;
    int noun = words.end(end, Lexicon.EQUIPMENT);
    for (int name = end; noun == end && name < end + 3 && Runs.nameWord(words, name); name++) {
      int after = words.end(name + 1, Lexicon.EQUIPMENT);
      if (after > name + 1) {
        noun = after;
      }
    }
    boolean known = noun > end || word.indexOf('-') > 0 || Character.isDigit(word.charAt(0));
    found.add(
        new Draft(i, Math.max(end, noun), MentionKind.EQUIPMENT, known ? Draft.SURE : Draft.HINT));
  }

  private static void classNoun(Words words, int i, List<Draft> found) {
    int end = words.end(i, Lexicon.EQUIPMENT);
    if (end == i) {
      return;
    }
    int start = i;
    while (start > 0 && MODIFIERS.contains(words.folded(start - 1))) {
      start--;
    }
    boolean doubtful = end == i + 1 && start == i && PEOPLE.contains(words.folded(i));
    boolean inName = words.capitalized(i) && !words.allCapitals() && i > 0;
    if (!doubtful && !inName) {
      found.add(new Draft(start, end, MentionKind.EQUIPMENT, Draft.LIKELY));
    }
  }
}
