package org.dossier.pipeline;

import java.util.List;
import java.util.TreeMap;
import org.dossier.evidence.Labor;
import org.dossier.evidence.TroveInMemory;

class ThreadLaborTest extends LaborContract {
  private static final int THREADS = 3;

  @Override
  protected Labor labor() {
    return Labor.here(new TroveInMemory(List.of(), List.of(), List.of(), new TreeMap<>()), THREADS);
  }

  @Override
  protected int ahead() {
    return 4 * THREADS;
  }
}
