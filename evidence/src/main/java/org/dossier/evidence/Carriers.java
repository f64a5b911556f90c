package org.dossier.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/** Gathers from the rows of documents what weighing needs of those that make claims. */
final class Carriers implements Consumer<Document> {
  private final Map<DocumentId, Rows> claimants = new HashMap<>();
  private final SortedSet<String> sources = new TreeSet<>();

  Carriers(SortedSet<DocumentId> claimants) {
    claimants.forEach(id -> this.claimants.put(id, new Rows()));
  }

  /** Where a row says that its document comes from. */
  private record Origin(String name, boolean named) {
    static Origin of(Document row) {
      String source = row.source();
      return source == null || source.isBlank()
          ? new Origin(Provenance.unnamedCarrier(row.path()), false)
          : new Origin(source, true);
    }

    String carrier(Provenance provenance) {
      return named ? provenance.carrier(name) : name;
    }
  }

  /** What the rows of one document, copies included, come to. */
  private static final class Rows {
    private @Nullable Origin first;

    /** All of them, where there are several; which is seldom. */
    private @Nullable Set<Origin> origins;

    private String firstPath = "";
    private @Nullable String path;
    private boolean copy;
    private @Nullable LocalDate date;
    private @Nullable DateFrom dateFrom;

    void add(Document row) {
      Origin origin = Origin.of(row);
      if (first != null && !first.equals(origin)) {
        origins = origins == null ? new HashSet<>(Set.of(first)) : origins;
        origins.add(origin);
      }
      if (first == null || row.path().compareTo(firstPath) < 0) {
        firstPath = row.path();
        first = origin;
      }
      boolean isCopy = row.duplicateOf() != null;
      if (path == null || (isCopy == copy ? row.path().compareTo(path) < 0 : copy)) {
        path = row.path();
        copy = isCopy;
        date = row.date();
        dateFrom = row.dateFrom();
      }
    }

    Carrier carrier(
        DocumentId id, Provenance provenance, Map<SortedSet<String>, SortedSet<String>> together) {
      String source = first == null ? id.sha256().substring(0, 12) : first.carrier(provenance);
      var sources = new TreeSet<>(Set.of(source));
      if (origins != null) {
        origins.forEach(origin -> sources.add(origin.carrier(provenance)));
      }
      SortedSet<String> shared = together.computeIfAbsent(sources, same -> same);
      return new Carrier(id, path == null ? "" : path, date, dateFrom, source, shared);
    }
  }

  @Override
  public void accept(Document row) {
    String source = row.source();
    if (source != null && !source.isBlank()) {
      sources.add(source);
    }
    Rows rows = claimants.get(row.id());
    if (rows != null) {
      rows.add(row);
    }
  }

  /** What investigators called the sources of documents. */
  SortedSet<String> sources() {
    return sources;
  }

  /** By path, then id. Of what was gathered only the sources are kept. */
  List<Carrier> all(Provenance provenance) {
    List<Carrier> all = new ArrayList<>();
    Map<SortedSet<String>, SortedSet<String>> together = new HashMap<>();
    claimants.forEach((id, rows) -> all.add(rows.carrier(id, provenance, together)));
    claimants.clear();
    all.sort(Comparator.comparing(Carrier::path).thenComparing(Carrier::id));
    return all;
  }
}
