package org.dossier.spark;

import org.dossier.pipeline.LaborOrder;
import org.dossier.pipeline.Workbench;
import org.jspecify.annotations.Nullable;

/** The workbench of one executor: for one weighing after the other. */
final class ExecutorBench {
  private static @Nullable LaborOrder order;
  private static @Nullable Workbench bench;

  private ExecutorBench() {}

  /** One that outlasts a task: to read the tables takes connections. */
  static synchronized Workbench of(LaborOrder wanted) {
    Workbench known = bench;
    if (known == null || !wanted.equals(order)) {
      if (known != null) {
        known.close();
      }
      known = new Workbench(wanted);
      bench = known;
      order = wanted;
    }
    return known;
  }
}
