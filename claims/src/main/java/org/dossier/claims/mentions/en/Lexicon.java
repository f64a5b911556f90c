package org.dossier.claims.mentions.en;

import java.util.Locale;

/** The word lists under {@code lexicon/}: {@code GIVEN_NAMES} is {@code given-names.txt}. */
enum Lexicon {
  COUNTRIES(true),
  REGIONS(true),
  PLACES(true),
  CITIES(true),
  TOWNS(true),
  DEMONYMS(true),
  PEOPLES(true),
  GIVEN_NAMES(true),
  SURNAMES(true),
  HONORIFICS(true),
  RANKS(true),
  ORGANIZATIONS(true),
  ORG_HEADS(true),
  ORG_STARTS(true),
  COMMON_CAPITALS(true),
  POSITIONS(false),
  NOBILIARY(false),
  COLLECTIVES(false),
  PLACE_HEADS(false),
  EQUIPMENT(false),
  WORDS(false);

  private final boolean capitalized;

  Lexicon(boolean capitalized) {
    this.capitalized = capitalized;
  }

  /** Whether an entry counts only where the text writes it with a capital. */
  boolean capitalized() {
    return capitalized;
  }

  int bit() {
    return 1 << ordinal();
  }

  String resource() {
    return "lexicon/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
  }

  static int mask(Lexicon... lexicons) {
    int mask = 0;
    for (Lexicon lexicon : lexicons) {
      mask |= lexicon.bit();
    }
    return mask;
  }
}
