package org.dossier.outputs.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.evidence.Sources;
import org.dossier.model.Document;
import org.dossier.model.Entity;
import org.dossier.model.Filler;
import org.dossier.model.MentionKind;
import org.dossier.model.Resemblance;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.store.Tally;
import org.dossier.store.Words;

/**
 * All that the report is written from.
 *
 * @param entities the names worth an index, by kind, the most mentioned first
 * @param claimsByLanguage of the pages that they stand on
 * @param settings what the files were read with
 * @param oddities what may bear on authenticity, and what is missing
 * @param resemblances by the paths of the two documents
 */
record Contents(
    Tally tally,
    List<Document> documents,
    List<Chapter> chapters,
    List<Plate> plates,
    int platesLeftOut,
    List<Entity> entities,
    Map<String, String> entityOf,
    Map<String, Entity> entityById,
    Sources sources,
    SortedMap<String, Integer> claimsByLanguage,
    SortedSet<String> settings,
    Oddities oddities,
    List<Resemblance> resemblances) {
  static Contents load(CaseStore store, Sources sources, PlateMaker plates, ReportLimits limits)
      throws CaseException {
    List<Document> documents = new ArrayList<>();
    store.documents(Narrow.NONE, documents::add);
    List<Chapter> chapters = new CaseReading(store, limits).chapters(plates);
    Map<String, Entity> byId = new HashMap<>();
    store.entities(Narrow.NONE, entity -> byId.put(entity.id(), entity));
    var claims = new TreeMap<String, Integer>();
    store.claims(
        Narrow.NONE,
        located -> {
          String language = located.record().language();
          claims.merge(language == null ? "unknown" : language, 1, Integer::sum);
        });
    var settings = new TreeSet<String>();
    for (Document document : documents) {
      store.settingsOf(document.path(), document.id()).ifPresent(settings::add);
    }
    List<Resemblance> resemblances = new ArrayList<>();
    store.resemblances(Narrow.NONE, resemblances::add);
    return new Contents(
        store.tally(),
        documents,
        chapters,
        plates.plates(),
        plates.leftOut(),
        index(byId),
        store.entityOf(),
        byId,
        sources,
        claims,
        settings,
        Oddities.load(store, chapters, limits),
        resemblances);
  }

  private static List<Entity> index(Map<String, Entity> byId) {
    List<Entity> named = new ArrayList<>();
    for (Entity entity : byId.values()) {
      if (entity.kind() == MentionKind.PERSON
          || entity.kind() == MentionKind.ORGANIZATION
          || entity.kind() == MentionKind.LOCATION
          || entity.kind() == MentionKind.EQUIPMENT) {
        named.add(entity);
      }
    }
    named.sort(
        java.util.Comparator.comparing(Entity::kind)
            .thenComparing(java.util.Comparator.comparingInt(Entity::mentions).reversed())
            .thenComparing(Entity::name)
            .thenComparing(Entity::id));
    return Collections.unmodifiableList(named);
  }

  List<Exhibit> exhibits() {
    return chapters.stream().flatMap(chapter -> chapter.exhibits().stream()).toList();
  }

  List<Note> notes() {
    return exhibits().stream().flatMap(exhibit -> exhibit.notes().stream()).toList();
  }

  int findingsLeftOut() {
    return chapters.stream().mapToInt(Chapter::leftOut).sum();
  }

  /** The exhibit of a finding, by the finding's id, where it is shown. */
  Map<String, Exhibit> exhibitOf() {
    Map<String, Exhibit> shown = new HashMap<>();
    exhibits().forEach(exhibit -> shown.put(exhibit.finding().id(), exhibit));
    return shown;
  }

  /** Under which name a filler is known; its own words where it is no name. */
  String name(Filler filler) {
    String id = filler.mention() == null ? null : entityOf.get(filler.mention());
    Entity entity = id == null ? null : entityById.get(id);
    return entity == null || entity.kind() == MentionKind.POSITION ? filler.text() : entity.name();
  }

  /** Sources that the files came from, by name. */
  SortedSet<String> sourceNames() {
    var names = new TreeSet<String>();
    for (Document document : documents) {
      if (document.source() != null && !document.source().isBlank()) {
        names.add(document.source());
      }
    }
    return names;
  }

  /** Files in a state, second copies left out. */
  long inState(org.dossier.model.State state) {
    return tally.states().getOrDefault(Words.of(state), 0);
  }
}
