package org.dossier.evidence.name;

/** The similarity of Jaro, with Winkler's credit for a common beginning. */
final class JaroWinkler {
  private static final double CREDIT = 0.1;
  private static final int BEGINNING = 4;

  private JaroWinkler() {}

  /** 1 for equal strings, 0 for strings without a letter in common. */
  static double similarity(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    var usedOne = new boolean[one.length()];
    var usedOther = new boolean[other.length()];
    int common = 0;
    for (int i = 0; i < one.length(); i++) {
      for (int j = Math.max(0, i - reach); j <= Math.min(other.length() - 1, i + reach); j++) {
        if (!usedOther[j] && one.charAt(i) == other.charAt(j)) {
          usedOne[i] = true;
          usedOther[j] = true;
          common++;
          break;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    int swapped = 0;
    int j = 0;
    for (int i = 0; i < one.length(); i++) {
      if (usedOne[i]) {
        while (!usedOther[j]) {
          j++;
        }
        if (one.charAt(i) != other.charAt(j)) {
          swapped++;
        }
        j++;
      }
    }
    double jaro =
        ((double) common / one.length()
                + (double) common / other.length()
                + (common - swapped / 2.0) / common)
            / 3;
    int prefix = 0;
    while (prefix < Math.min(BEGINNING, Math.min(one.length(), other.length()))
        && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * CREDIT * (1 - jaro);
  }
}
