package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.dossier.pipeline.worker.Workers;
import org.dossier.text.ReadSettings;

/** The workers of one run, for a case whose lock is held: requests that read alike share them. */
final class WorkersOnDemand implements Closeable {
  private final CaseFolder folder;
  private final Map<ReadSettings.Ocr, Workers> made = new EnumMap<>(ReadSettings.Ocr.class);

  WorkersOnDemand(CaseFolder folder) throws IOException {
    this.folder = folder;
    WorkerLaunch.clear(folder);
  }

  Workers of(ReadSettings.Ocr ocr) {
    return made.computeIfAbsent(ocr, chosen -> WorkerLaunch.workers(folder, chosen));
  }

  @Override
  public void close() {
    made.values().forEach(Workers::close);
  }
}
