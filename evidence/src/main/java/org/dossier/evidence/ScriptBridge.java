package org.dossier.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.dossier.evidence.name.Likeness;
import org.dossier.evidence.name.Names;

/**
 * Finds the one name in Latin letters that a name in another script is a spelling of; for many
 * threads. A name of one word must be alike beyond doubt; where two would do, there is none.
 */
final class ScriptBridge {
  /** Names of several words; each of the words has its say. */
  private static final double ALIKE = 0.85;

  private static final double ALIKE_IN_ONE_WORD = 0.97;

  /** A handle that more names share says too little. */
  private static final int MAX_SHARING = 200;

  /** At most so many names are compared with one. */
  private static final int MAX_COMPARED = 60;

  private final SortedMap<String, String> spellings;
  private final Map<String, List<String>> byHandle = new HashMap<>();

  /**
   * @param spellings of the names in Latin letters, by key
   */
  ScriptBridge(SortedMap<String, String> spellings) {
    this.spellings = spellings;
    spellings.forEach(
        (key, spelling) -> {
          for (String handle : Names.handles(spelling)) {
            byHandle.computeIfAbsent(handle, h -> new ArrayList<>()).add(key);
          }
        });
  }

  Optional<FullerNames.Fuller> of(String spelling) {
    SortedSet<String> candidates = new TreeSet<>();
    for (String handle : Names.handles(spelling)) {
      List<String> sharing = byHandle.getOrDefault(handle, List.of());
      if (sharing.size() <= MAX_SHARING) {
        candidates.addAll(sharing);
      }
    }
    if (candidates.size() > MAX_COMPARED) {
      return Optional.empty();
    }
    Function<String, Likeness> likeness = Names.comparing(spelling);
    String best = "";
    double most = 0;
    double next = 0;
    for (String key : candidates) {
      if (!key.contains(" ") && spelling.strip().contains(" ")) {
        continue; // a surname draws no full name
      }
      double score = likeness.apply(spellings.getOrDefault(key, key)).score();
      if (score > most) {
        next = most;
        most = score;
        best = key;
      } else {
        next = Math.max(next, score);
      }
    }
    double enough = best.contains(" ") ? ALIKE : ALIKE_IN_ONE_WORD;
    return most >= enough && next < enough
        ? Optional.of(new FullerNames.Fuller(best, "the same name in another script"))
        : Optional.empty();
  }
}
