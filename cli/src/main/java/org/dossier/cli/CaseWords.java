package org.dossier.cli;

/** What the help of several commands says of a case. */
final class CaseWords {
  static final String CASE =
      "The case folder, or where its tables are: jdbc:postgresql://host:port/database.";

  private CaseWords() {}
}
