package org.dossier.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.evidence.name.Likeness;
import org.dossier.evidence.name.Organizations;

/**
 * Finds the one organization in another script that a name says the same of, word by word and by
 * the sound of what is left; for many threads. Where two would do, there is none.
 */
final class OrganizationBridge {
  private static final double ALIKE = 0.85;

  /** A handle that more names share says too little. */
  private static final int MAX_SHARING = 200;

  /** At most so many names are compared with one. */
  private static final int MAX_COMPARED = 60;

  private final SortedMap<String, String> spellings;
  private final Map<String, List<String>> byHandle = new HashMap<>();

  /**
   * @param spellings of the names in the other script, by key
   */
  OrganizationBridge(SortedMap<String, String> spellings) {
    this.spellings = spellings;
    spellings.forEach(
        (key, spelling) -> {
          for (String handle : Organizations.handles(spelling)) {
            byHandle.computeIfAbsent(handle, h -> new ArrayList<>(1)).add(key);
          }
        });
  }

  Optional<FullerNames.Fuller> of(String spelling) {
    if (!Organizations.isTelling(spelling)) {
      return Optional.empty();
    }
    SortedSet<String> candidates = new TreeSet<>();
    for (String handle : Organizations.handles(spelling)) {
      List<String> sharing = byHandle.getOrDefault(handle, List.of());
      if (sharing.size() <= MAX_SHARING) {
        candidates.addAll(sharing);
      }
    }
    if (candidates.size() > MAX_COMPARED) {
      return Optional.empty();
    }
    FullerNames.Fuller found = null;
    for (String key : candidates) {
      String other = spellings.getOrDefault(key, key);
      Optional<Likeness> likeness =
          Organizations.isTelling(other)
              ? Organizations.compare(spelling, other)
              : Optional.empty();
      if (likeness.isPresent() && likeness.get().score() >= ALIKE) {
        if (found != null) {
          return Optional.empty();
        }
        String why = likeness.get().why();
        found =
            new FullerNames.Fuller(
                key, "the same name in another script: " + why.substring(0, why.length() - 1));
      }
    }
    return Optional.ofNullable(found);
  }
}
