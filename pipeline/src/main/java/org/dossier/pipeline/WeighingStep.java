package org.dossier.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.dossier.evidence.Sources;
import org.dossier.evidence.SourcesException;
import org.dossier.evidence.Trove;
import org.dossier.evidence.Weighed;
import org.dossier.evidence.Weighing;
import org.dossier.model.Claim;
import org.dossier.model.ContentId;
import org.dossier.model.Document;
import org.dossier.model.Mention;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;

/**
 * Weighs the whole trove when a document, sources.yaml or Dossier itself has changed since the last
 * time.
 */
final class WeighingStep {
  private static final String FACT = "weighed";

  private WeighingStep() {}

  /** Says, in the transaction that changes a document, that entities and findings no longer fit. */
  static void expire(CaseStore store) throws CaseException {
    store.putFact(FACT, "no longer");
  }

  static void run(CaseFolder folder, CaseStore store, String tool)
      throws CaseException, IOException {
    Sources sources;
    try {
      sources = Sources.load(folder.sources());
    } catch (SourcesException e) {
      throw new CaseException(String.valueOf(e.getMessage()), e);
    }
    String yaml =
        Files.exists(folder.sources())
            ? Files.readString(folder.sources(), StandardCharsets.UTF_8)
            : "";
    String state = ContentId.of("w", tool, yaml);
    if (store.fact(FACT).filter(state::equals).isPresent()) {
      return;
    }
    List<Document> documents = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    store.documents(Narrow.NONE, documents::add);
    store.mentions(
        Narrow.NONE,
        located -> {
          if (Weighing.names(located.record().kind())) {
            mentions.add(located.record());
          }
        });
    store.claims(Narrow.NONE, located -> claims.add(located.record()));
    Weighed weighed = Weighing.weigh(new Trove(documents, mentions, claims), sources);
    store.putFact(FACT, state);
    store.saveWeighed(weighed.entities(), weighed.entityOf(), weighed.findings());
  }
}
