package org.dossier.evidence;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.model.Entity;

/** Who or what each mention denotes. */
record Resolution(List<Entity> entities, SortedMap<String, String> entityOf) {
  static Resolution of(Trove trove) {
    return new Resolution(List.of(), new TreeMap<>());
  }
}
