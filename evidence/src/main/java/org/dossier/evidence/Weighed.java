package org.dossier.evidence;

import java.util.List;
import java.util.SortedMap;
import org.dossier.model.Entity;
import org.dossier.model.Finding;

/**
 * What the claims of a trove come to.
 *
 * @param entities by kind and name
 * @param entityOf mention id to entity id
 * @param findings by kind and id
 * @param merges why shorter or other spellings were put under an entity
 */
public record Weighed(
    List<Entity> entities,
    SortedMap<String, String> entityOf,
    List<Finding> findings,
    List<Merge> merges) {
  public Weighed {
    entities = List.copyOf(entities);
    findings = List.copyOf(findings);
    merges = List.copyOf(merges);
  }
}
