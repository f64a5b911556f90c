package org.dossier.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.dossier.evidence.Labor;
import org.dossier.evidence.Rulings;
import org.dossier.evidence.Sources;
import org.dossier.evidence.SourcesException;
import org.dossier.evidence.Trove;
import org.dossier.evidence.Weighing;
import org.dossier.evidence.authenticity.SideBySide;
import org.dossier.model.ContentId;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;

/**
 * Weighs the whole trove when a document, sources.yaml or Dossier itself has changed since the last
 * time.
 */
final class WeighingStep {
  private static final String FACT = "weighed";

  /** Name and version of the program that weighed last. */
  static final String TOOL = "weighed by";

  private WeighingStep() {}

  /** What weighed the case last: to weigh it anew with the same is no other weighing. */
  static String tool(CaseStore store) throws CaseException {
    return store.fact(TOOL).orElse("dossier");
  }

  /** Says, in the transaction that changes a document, that entities and findings no longer fit. */
  static void expire(CaseStore store) throws CaseException {
    store.putFact(FACT, "no longer");
  }

  /** On this machine alone. */
  static void run(CaseFolder folder, CaseStore store, String tool, int jobs)
      throws CaseException, IOException {
    try (Engine engine = Engine.embedded()) {
      run(folder, store, tool, jobs, engine);
    }
  }

  /**
   * @param store with all that was read committed
   * @param jobs threads that weigh
   * @param engine where others help; the result depends neither on it nor on jobs
   */
  static void run(CaseFolder folder, CaseStore store, String tool, int jobs, Engine engine)
      throws CaseException, IOException {
    Sources sources;
    try {
      sources = Sources.load(folder.sources());
    } catch (SourcesException e) {
      throw new CaseException(String.valueOf(e.getMessage()), e);
    }
    Rulings rulings = EntityRulings.of(store);
    String state = state(folder, tool, rulings);
    if (store.fact(FACT).filter(state::equals).isPresent()) {
      return;
    }
    try (var trove = new WeighedCase(store, folder.database());
        Labor labor = labor(folder, trove, jobs, engine)) {
      store.clearWeighed();
      Weighing.weigh(trove, sources, trove, jobs, labor);
      SideBySide.weigh(trove);
    } catch (StoredTrove.Unreadable e) {
      throw e.failure();
    }
    store.putFact(FACT, state);
    // On a server people judge meanwhile.
    boolean asJudged = EntityRulings.of(store).equals(rulings);
    store.putFact(CaseFolder.JUDGED, asJudged ? "weighed" : "not weighed");
    store.putFact(TOOL, tool);
    store.commit();
  }

  private static Labor labor(CaseFolder folder, Trove trove, int jobs, Engine engine) {
    Labor here = Labor.here(trove, jobs);
    LaborOrder order = LaborOrder.of(folder);
    return engine.crew(order).<Labor>map(crew -> new CrewLabor(crew, order, here)).orElse(here);
  }

  /** Whether nothing changed since findings were weighed last. */
  static boolean isCurrent(CaseFolder folder, CaseStore store, String tool)
      throws CaseException, IOException {
    String state = state(folder, tool, EntityRulings.of(store));
    return store.fact(FACT).filter(state::equals).isPresent();
  }

  private static String state(CaseFolder folder, String tool, Rulings rulings) throws IOException {
    String yaml =
        Files.exists(folder.sources())
            ? Files.readString(folder.sources(), StandardCharsets.UTF_8)
            : "";
    return rulings.all().isEmpty()
        ? ContentId.of("w", tool, yaml)
        : ContentId.of("w", tool, yaml, rulings);
  }
}
