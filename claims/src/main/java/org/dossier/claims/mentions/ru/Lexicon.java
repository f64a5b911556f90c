package org.dossier.claims.mentions.ru;

import java.util.Locale;

/**
 * The word lists under {@code lexicon/}: {@code ORG_HEADS} is {@code org-heads.txt}. Entries are
 * citation forms; they match in every inflection.
 */
enum Lexicon {
  COUNTRIES(true),
  CITIES(true),
  REGIONS(true),
  ORGANIZATIONS(true),
  LEGAL_FORMS(true),
  ORG_HEADS(false),
  PLACE_HEADS(false),
  POSITIONS(false),
  TITLES(false),
  EQUIPMENT(false);

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
}
