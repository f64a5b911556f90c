package org.dossier.outputs.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.dossier.model.DocumentId;
import org.dossier.model.Gap;
import org.dossier.model.Signal;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Located;
import org.dossier.store.Narrow;

/**
 * Signals and gaps, as far as the report shows them.
 *
 * @param signals the first ones by path
 * @param signalsLeftOut how many more there are
 * @param alike how many documents show a signal of each kind
 * @param cited those of the documents that footnotes cite
 * @param gaps the first ones by kind
 * @param gapsLeftOut how many more there are
 */
record Oddities(
    List<Located<Signal>> signals,
    int signalsLeftOut,
    SortedMap<String, Integer> alike,
    Map<DocumentId, List<Signal>> cited,
    List<Gap> gaps,
    int gapsLeftOut) {
  static Oddities load(CaseStore store, List<Chapter> chapters, ReportLimits limits)
      throws CaseException {
    List<Located<Signal>> signals = new ArrayList<>();
    int[] more = {0, 0};
    store.signals(
        Narrow.NONE,
        signal -> {
          if (signals.size() < limits.rows()) {
            signals.add(signal);
          } else {
            more[0]++;
          }
        });
    List<Gap> gaps = new ArrayList<>();
    store.gaps(
        Narrow.NONE,
        gap -> {
          if (gaps.size() < limits.rows()) {
            gaps.add(gap);
          } else {
            more[1]++;
          }
        });
    Set<DocumentId> documents = new LinkedHashSet<>();
    for (Chapter chapter : chapters) {
      for (Exhibit exhibit : chapter.exhibits()) {
        exhibit.notes().forEach(note -> documents.add(note.document().id()));
      }
    }
    Map<DocumentId, List<Signal>> cited = new HashMap<>();
    for (DocumentId document : documents) {
      List<Signal> own = new ArrayList<>();
      store.signals(Narrow.to(document), signal -> own.add(signal.record()));
      if (!own.isEmpty()) {
        cited.put(document, own);
      }
    }
    return new Oddities(signals, more[0], store.documentsWithSignals(), cited, gaps, more[1]);
  }

  /** Those of a footnote: of its page, and of its document as a whole. */
  List<Signal> beside(Note note) {
    return cited.getOrDefault(note.document().id(), List.of()).stream()
        .filter(
            signal -> {
              Integer page = signal.observation().page();
              return page == null || page == note.page().number();
            })
        .toList();
  }
}
