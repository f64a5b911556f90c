package org.dossier.evidence;

import com.ibm.icu.lang.UScript;
import java.util.Map;
import java.util.TreeMap;

/** The writing system of a spelling. */
final class Script {
  private Script() {}

  /**
   * The ISO 15924 code of most of its letters, the first in the alphabet on a tie; Zyyy without.
   */
  static String of(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    text.codePoints()
        .map(UScript::getScript)
        .filter(s -> s != UScript.COMMON && s != UScript.INHERITED)
        .forEach(s -> counts.merge(UScript.getShortName(s), 1, Integer::sum));
    String best = "Zyyy";
    int most = 0;
    for (var script : counts.entrySet()) {
      if (script.getValue() > most) {
        best = script.getKey();
        most = script.getValue();
      }
    }
    return best;
  }
}
