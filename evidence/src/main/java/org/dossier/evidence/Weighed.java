package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Resemblance;

/** What the claims of a small trove come to, in memory. */
public final class Weighed implements Weights {
  private final List<Entity> entities = new ArrayList<>();
  private final SortedMap<String, String> entityOf = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Resemblance> resemblances = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();

  @Override
  public void add(Entity entity) {
    entities.add(entity);
  }

  @Override
  public void denotes(DocumentId document, String mention, String entity) {
    entityOf.put(mention, entity);
  }

  @Override
  public Optional<String> entityOf(String mention) {
    return Optional.ofNullable(entityOf.get(mention));
  }

  @Override
  public void add(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void add(Resemblance resemblance) {
    resemblances.add(resemblance);
  }

  @Override
  public void add(Gap gap) {
    gaps.add(gap);
  }

  @Override
  public void add(Merge merge) {
    merges.add(merge);
  }

  /** By kind and name. */
  public List<Entity> entities() {
    return entities.stream()
        .sorted(
            Comparator.comparing(Entity::kind)
                .thenComparing(Entity::name)
                .thenComparing(Entity::id))
        .toList();
  }

  /** Mention id to entity id. */
  public SortedMap<String, String> entityOf() {
    return Collections.unmodifiableSortedMap(entityOf);
  }

  /** By kind and id. */
  public List<Finding> findings() {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::kind).thenComparing(Finding::id))
        .toList();
  }

  /** Documents that are alike, by their ids. */
  public List<Resemblance> resemblances() {
    return resemblances.stream()
        .sorted(Comparator.comparing(Resemblance::document).thenComparing(Resemblance::other))
        .toList();
  }

  /** What the findings show to be missing. */
  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** Why shorter or other spellings were put under an entity; those of one entity together. */
  public List<Merge> merges() {
    return List.copyOf(merges);
  }
}
