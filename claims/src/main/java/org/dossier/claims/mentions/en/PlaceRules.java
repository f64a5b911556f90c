package org.dossier.claims.mentions.en;

import java.util.List;
import java.util.Set;
import org.dossier.model.MentionKind;

/** Places by the word lists, by words like "province", and by the prepositions before them. */
final class PlaceRules {
  private static final Set<String> LEADING =
      Set.of(
          "lake", "mount", "camp", "fort", "port", "cape", "ft", "mt", "naval", "al", "ar", "tal");
  private static final Set<String> OF_HEADS =
      Set.of(
          "gulf",
          "bay",
          "strait",
          "straits",
          "sea",
          "isle",
          "islands",
          "city",
          "town",
          "village",
          "province",
          "state",
          "republic",
          "kingdom",
          "commonwealth",
          "district",
          "governorate",
          "port",
          "county",
          "peninsula",
          "emirate",
          "principality",
          "valley",
          "cape",
          "horn");

  /** Heads that no person's name ends with. */
  private static final Set<String> CLEAR =
      Set.of(
          "airport",
          "avenue",
          "boulevard",
          "cathedral",
          "cemetery",
          "highway",
          "hotel",
          "islands",
          "minster",
          "monastery",
          "mosque",
          "motorway",
          "mountains",
          "museum",
          "peninsula",
          "river",
          "stadium",
          "station",
          "terminal",
          "turnpike");

  private static final int MOST_BEFORE = 3;
  private static final Set<String> NEAR = Set.of("near", "outside", "around", "vicinity");
  private static final Set<String> AT =
      Set.of("in", "at", "to", "from", "towards", "toward", "into", "of", "over", "via", "through");
  private static final Set<String> SIDES =
      Set.of(
          "northern",
          "southern",
          "eastern",
          "western",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "north-eastern",
          "north-western",
          "south-eastern",
          "south-western",
          "central",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "north-east",
          "north-west",
          "south-east",
          "south-west",
          "north",
          "south",
          "east",
          "west",
          "upper",
          "lower",
          "mainland",
          "downtown",
          "greater",
          "rural",
          "war-torn",
          "ISIL-held");
  private static final int PLACES =
      Lexicon.mask(Lexicon.COUNTRIES, Lexicon.REGIONS, Lexicon.PLACES, Lexicon.CITIES);
  private static final int PEOPLE =
      Lexicon.mask(Lexicon.HONORIFICS, Lexicon.RANKS, Lexicon.POSITIONS);

  private static final Set<String> WHERE =
      Set.of("in", "near", "at", "into", "outside", "around", "towards", "toward", "inside");
  private static final int PERSONS =
      Lexicon.mask(Lexicon.GIVEN_NAMES, Lexicon.SURNAMES, Lexicon.HONORIFICS, Lexicon.RANKS);

  private PlaceRules() {}

  /** "in Karabel", "the town of Karabel": nobody is in a person, unless the lists know the name. */
  static boolean standsAsPlace(Words words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.startsAny(i, PERSONS)) {
        return false;
      }
    }
    String before = words.folded(start - 1);
    return end - start <= 3
            && (WHERE.contains(before)
                || before.equals("of") && words.is(start - 2, Lexicon.PLACE_HEADS))
        || words.is(end, Lexicon.PLACE_HEADS) && words.capitalized(end);
  }

  static void find(Words words, List<Draft> found) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.letter(i)) {
        continue;
      }
      listed(words, i, found);
      withHead(words, i, found);
      leading(words, i, found);
      afterNear(words, i, found);
      beforeRegion(words, i, found);
    }
  }

  private static void listed(Words words, int i, List<Draft> found) {
    int country = words.end(i, Lexicon.COUNTRIES);
    if (country > i) {
      boolean name = words.startsAny(i, Lexicon.GIVEN_NAMES.bit()) && country == i + 1;
      add(i, country, name || words.allCapitals() ? Draft.HINT : Draft.LIKELY, found);
    }
    int end = words.end(i, Lexicon.REGIONS, Lexicon.PLACES, Lexicon.CITIES);
    if (end > i && !(end == i + 1 && words.everyday(i) && words.allCapitals())) {
      boolean plain =
          words.everyday(i)
              || words.startsAny(i, Lexicon.mask(Lexicon.GIVEN_NAMES, Lexicon.SURNAMES));
      boolean likely = !plain || end > i + 1 || AT.contains(words.folded(i - 1));
      if (likely || words.allCapitals()) {
        int strength = end > i + 1 ? Draft.SURE : Draft.LIKELY;
        add(i, end, likely && !words.allCapitals() ? strength : Draft.HINT, found);
      }
    }
    int town = words.end(i, Lexicon.TOWNS);
    if (town > i && (NEAR.contains(words.folded(i - 1)) || AT.contains(words.folded(i - 1)))) {
      boolean plain = words.everyday(i) || words.startsAny(i, Lexicon.ORG_HEADS.bit());
      if (!plain || town > i + 1) {
        add(i, town, Draft.HINT, found);
      }
    }
  }

  /** "Idlib province", "Tigris River", "Incirlik Air Base". */
  private static void withHead(Words words, int i, List<Draft> found) {
    int end = words.end(i, Lexicon.PLACE_HEADS);
    if (end == i) {
      return;
    }
    int start = Runs.capitalsStart(words, i);
    if (CLEAR.contains(words.folded(i))
        && words.capitalized(i)
        && !words.allCapitals()
        && start < i
        && i - start <= MOST_BEFORE
        && !Runs.nameWord(words, end)) {
      add(start, end, Draft.SURE, found); // "the James River", whoever James was
      return;
    }
    while (start < i && words.startsAny(start, PEOPLE)) {
      start++;
    }
    if (start == i || words.allCapitals() && !words.startsAny(start, PLACES)) {
      return;
    }
    boolean capital = words.capitalized(i);
    boolean place = words.startsAny(start, PLACES | Lexicon.TOWNS.bit());
    if (!capital
        && !place
        && (words.everyday(start) || words.startsAny(start, Lexicon.DEMONYMS.bit()))) {
      return;
    }
    if (!capital
        && Set.of(
                "base",
                "state",
                "camp",
                "station",
                "building",
                "park",
                "pass",
                "range",
                "port",
                "square",
                "bridge",
                "hill",
                "department",
                "republic",
                "kingdom",
                "border",
                "coast",
                "road",
                "street",
                "quarter",
                "plain",
                "forest",
                "airport")
            .contains(words.folded(i))
        && !(place && Set.of("airport", "border", "coast").contains(words.folded(i)))) {
      return;
    }
    if (capital && Runs.nameWord(words, end)) {
      return;
    }
    add(start, end, capital ? Draft.LIKELY : place ? Draft.LIKELY : Draft.HINT, found);
  }

  /** "Lake Tharthar", "Camp Lejeune", "Gulf of Aden", "city of Mosul". */
  private static void leading(Words words, int i, List<Draft> found) {
    String form = words.folded(i);
    if (LEADING.contains(form)
        && words.capitalized(i)
        && Runs.nameWord(words, i + 1)
        && !words.allCapitals()) {
      int end = Runs.plainEnd(words, i + 1);
      boolean office = words.end(i + 1, Lexicon.ORG_HEADS) == end; // "Port Authority"
      if (end - i <= 4 && !office) {
        add(i, end, Draft.SURE, found);
      }
    }
    if (OF_HEADS.contains(form)
        && words.folded(i + 1).equals("of")
        && Runs.nameWord(words, i + 2)
        && words.capitalized(i)
        && !words.allCapitals()) {
      add(i, Runs.plainEnd(words, i + 2), Draft.LIKELY, found);
    }
  }

  /** "of Cibolo, Texas": whatever stands before a comma and a state. */
  private static void beforeRegion(Words words, int i, List<Draft> found) {
    if (!words.startsAny(i, Lexicon.mask(Lexicon.REGIONS, Lexicon.COUNTRIES))
        || i < 3
        || !words.word(i - 1).equals(",")
        || words.allCapitals()) {
      return;
    }
    int start = i - 1;
    while (start > 0 && start > i - 5 && Runs.nameWord(words, start - 1)) {
      start--;
    }
    boolean place = AT.contains(words.folded(start - 1)) || NEAR.contains(words.folded(start - 1));
    if (start < i - 1 && place && !words.startsAny(start, PEOPLE | Lexicon.ORGANIZATIONS.bit())) {
      add(start, i - 1, Draft.SURE, found);
    }
  }

  private static void afterNear(Words words, int i, List<Draft> found) {
    boolean near = NEAR.contains(words.folded(i));
    boolean side = SIDES.contains(words.folded(i)) && words.folded(i + 1).equals("of");
    boolean city =
        OF_HEADS.contains(words.folded(i))
            && words.folded(i + 1).equals("of")
            && !words.capitalized(i);
    int name = near ? i + 1 : i + 2;
    if (!near && !side && !city || words.allCapitals() || !Runs.nameWord(words, name)) {
      return;
    }
    int end = Runs.plainEnd(words, name);
    boolean known =
        words.startsAny(name, Lexicon.ORGANIZATIONS.bit())
            || words.startsAny(name, Lexicon.COMMON_CAPITALS.bit());
    if (!known && end - name <= 4) {
      boolean person = words.startsAny(name, Lexicon.GIVEN_NAMES.bit());
      int strength = near && !person ? Draft.SURE : city ? Draft.LIKELY : Draft.HINT;
      add(name, end, strength, found);
    }
  }

  /** Takes a side of the compass before a place into its name: "northern Iraq". */
  static Draft withSide(Words words, Draft place) {
    int start = place.start();
    if (start > 0 && SIDES.contains(words.folded(start - 1)) && !words.allCapitals()) {
      start--;
    }
    return place.to(start, place.end());
  }

  static boolean country(Words words, Draft place) {
    return words.end(place.start(), Lexicon.COUNTRIES) >= place.end();
  }

  /** A country or a part of one. */
  static boolean wide(Words words, Draft place) {
    return words.end(place.start(), Lexicon.COUNTRIES, Lexicon.REGIONS) >= place.end();
  }

  private static void add(int start, int end, int strength, List<Draft> found) {
    found.add(new Draft(start, end, MentionKind.LOCATION, strength));
  }
}
