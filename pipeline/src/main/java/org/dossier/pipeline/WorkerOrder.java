package org.dossier.pipeline;

import java.io.Serializable;
import java.nio.file.Path;
import org.dossier.pipeline.worker.WorkerLimits;
import org.dossier.pipeline.worker.WorkerPool;
import org.dossier.pipeline.worker.Workers;
import org.dossier.text.ReadSettings;

/**
 * How the workers of one run are started, here or on another machine that sees the case's folder
 * and Dossier's jars at the same paths.
 *
 * @param root the case's folder, absolute
 * @param ocr when page images are recognised
 * @param optimized true when there is so much to read that optimizing the code is worth its time
 * @param options that every JVM of Dossier is started with, a line each
 * @param memory heap of one worker, as for {@code -Xmx}
 * @param jars the workers' class path
 */
public record WorkerOrder(
    String root,
    ReadSettings.Ocr ocr,
    boolean optimized,
    String options,
    String memory,
    String jars)
    implements Serializable {
  static WorkerOrder of(CaseFolder folder, ReadSettings.Ocr ocr, boolean optimized) {
    return new WorkerOrder(
        folder.root().toAbsolutePath().toString(),
        ocr,
        optimized,
        WorkerLaunch.options(),
        WorkerLaunch.memory(),
        WorkerLaunch.jars());
  }

  /** Where replies too large for memory lie; emptied by the next run. */
  Path replies() {
    return new CaseFolder(Path.of(root)).work();
  }

  /**
   * Workers on this machine, each started when it is first wanted.
   *
   * @param work the one folder that they may write to
   */
  public WorkerPool here(Path work) {
    return new Workers(
        WorkerLaunch.command(this, work.toAbsolutePath()), replies(), WorkerLimits.standard());
  }
}
