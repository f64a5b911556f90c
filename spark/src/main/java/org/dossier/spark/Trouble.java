package org.dossier.spark;

/** What Spark complains of, in one line. */
final class Trouble {
  private Trouble() {}

  static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
