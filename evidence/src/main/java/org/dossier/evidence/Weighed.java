package org.dossier.evidence;

import java.util.List;
import java.util.SortedMap;
import org.dossier.model.Entity;
import org.dossier.model.Finding;

/**
 * What the claims of a trove come to.
 *
 * @param entityOf mention id to entity id
 */
public record Weighed(
    List<Entity> entities, SortedMap<String, String> entityOf, List<Finding> findings) {}
