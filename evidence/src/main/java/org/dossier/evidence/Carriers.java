package org.dossier.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** What the rows of one document, copies included, come to. */
  private static final class Rows {
    private @Nullable String firstPath;
    private @Nullable String firstSource;
    private @Nullable String path;
    private boolean copy;
    private @Nullable LocalDate date;
    private @Nullable DateFrom dateFrom;

    void add(Document row) {
      if (firstPath == null || row.path().compareTo(firstPath) < 0) {
        firstPath = row.path();
        firstSource = row.source();
      }
      boolean isCopy = row.duplicateOf() != null;
      if (path == null || (isCopy == copy ? row.path().compareTo(path) < 0 : copy)) {
        path = row.path();
        copy = isCopy;
        date = row.date();
        dateFrom = row.dateFrom();
      }
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

  /** By path, then id. */
  List<Carrier> all(Provenance provenance) {
    List<Carrier> all = new ArrayList<>();
    claimants.forEach(
        (id, rows) ->
            all.add(
                new Carrier(
                    id,
                    rows.path == null ? "" : rows.path,
                    rows.date,
                    rows.dateFrom,
                    rows.firstPath == null
                        ? id.sha256().substring(0, 12)
                        : provenance.carrier(rows.firstSource, rows.firstPath))));
    all.sort(Comparator.comparing(Carrier::path).thenComparing(Carrier::id));
    return all;
  }
}
