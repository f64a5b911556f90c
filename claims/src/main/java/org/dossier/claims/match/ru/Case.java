package org.dossier.claims.match.ru;

import org.dossier.language.Pos;
import org.dossier.language.Reading;
import org.dossier.language.Token;

/** The cases that a word may stand in, as bits. */
enum Case {
  NOM,
  GEN,
  DAT,
  ACC,
  INS,
  LOC;

  static final int ALL = (1 << 6) - 1;

  private static final Case[] VALUES = values();
  private static final String[] MARKS = {"nom", "gen", "dat", "acc", "ins", "loc"};

  int bit() {
    return 1 << ordinal();
  }

  boolean in(int mask) {
    return (mask & bit()) != 0;
  }

  boolean only(int mask) {
    return mask == bit();
  }

  /** Of a part of a person's name: as a name, not as a common word that looks like it. */
  static int ofName(Token token) {
    int mask = 0;
    for (Reading reading : token.readings()) {
      for (Case one : VALUES) {
        if (reading.pos() == Pos.PROPN && reading.has(MARKS[one.ordinal()])) {
          mask |= one.bit();
        }
      }
    }
    return mask == 0 ? ALL : mask;
  }

  /** Of a place: in the singular where it has one, since "Индии" is not the plural of "индий". */
  static int ofPlace(Token token) {
    int mask = 0;
    for (Reading reading : token.readings()) {
      for (Case one : VALUES) {
        if (!reading.has("pl") && reading.has(MARKS[one.ordinal()])) {
          mask |= one.bit();
        }
      }
    }
    return mask == 0 ? of(token) : mask;
  }

  /** All cases for a word that does not show any. */
  static int of(Token token) {
    int mask = 0;
    for (Reading reading : token.readings()) {
      if (reading.pos() == Pos.VERB && !reading.has("part")) {
        continue;
      }
      for (Case one : VALUES) {
        if (reading.has(MARKS[one.ordinal()])) {
          mask |= one.bit();
        }
      }
    }
    return mask == 0 ? ALL : mask;
  }
}
