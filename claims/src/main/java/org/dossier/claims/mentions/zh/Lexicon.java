package org.dossier.claims.mentions.zh;

/** The word lists, each a file of its name in {@code lexicon/}, one word a line. */
enum Lexicon {
  COUNTRIES,
  PLACES,
  ORGANIZATIONS,
  CLUBS,
  FIRMS,
  POSITIONS,
  EQUIPMENT;

  int bit() {
    return 1 << ordinal();
  }

  boolean in(int mask) {
    return (mask & bit()) != 0;
  }
}
