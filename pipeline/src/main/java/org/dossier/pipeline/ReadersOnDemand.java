package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.dossier.text.ReadSettings;

/** The readers of one run, for a case whose lock is held: requests that read alike share them. */
final class ReadersOnDemand implements Closeable {
  /** Set to {@code here} to read in this process: see {@link ReadersHere}. */
  private static final String WHERE = "dossier.readers";

  private final Engine engine;
  private final CaseFolder folder;
  private final CaseRules rules;
  private final Map<ReadSettings.Ocr, Readers> made = new EnumMap<>(ReadSettings.Ocr.class);

  ReadersOnDemand(Engine engine, CaseFolder folder, CaseRules rules) throws IOException {
    this.engine = engine;
    this.folder = folder;
    this.rules = rules;
    WorkerLaunch.clear(folder);
  }

  /**
   * @param optimized true when there is so much to read that optimizing the code is worth its time
   */
  Readers of(ReadSettings.Ocr ocr, boolean optimized) {
    return made.computeIfAbsent(ocr, chosen -> make(chosen, optimized));
  }

  private Readers make(ReadSettings.Ocr ocr, boolean optimized) {
    return engine instanceof EmbeddedEngine && System.getProperty(WHERE, "").equals("here")
        ? new ReadersHere(DocumentWorker.stages(ocr, rules))
        : new WorkerReaders(engine.workers(WorkerOrder.of(folder, ocr, optimized)));
  }

  @Override
  public void close() throws IOException {
    for (Readers readers : made.values()) {
      readers.close();
    }
  }
}
