package org.dossier.evidence;

import java.util.SortedSet;
import org.dossier.model.Claim;

/** The sentence of a finding: what its fullest claim says, by whom, and with which reserve. */
final class Statement {
  private final Resolution resolution;

  Statement(Resolution resolution) {
    this.resolution = resolution;
  }

  String of(Hearing hearing) {
    String clause = Wording.of(new Fillers(hearing.richest(), resolution));
    return Wording.ended(clause + sayer(hearing) + reserve(hearing.hedges()));
  }

  /** Named only when every claim is ascribed to the same. */
  private static String sayer(Hearing hearing) {
    SortedSet<String> sayers = hearing.sayers();
    Claim fullest = hearing.richest();
    boolean speaks = fullest.role("speaker").size() + fullest.role("assessor").size() > 0;
    return sayers.size() == 1 && !speaks ? ", according to " + sayers.first() : "";
  }

  /** A reserve that one source makes and another drops is no longer the finding's. */
  private static String reserve(SortedSet<String> hedges) {
    if (hedges.isEmpty()) {
      return "";
    }
    String words = hedges.first();
    return words.startsWith("[")
        ? " " + words
        : " (the text says “" + words.replaceAll("\\s*;\\s*", "”, “") + "”)";
  }
}
