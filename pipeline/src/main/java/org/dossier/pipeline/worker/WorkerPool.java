package org.dossier.pipeline.worker;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Has jobs done by workers, wherever those are. Safe to share by threads. */
public interface WorkerPool extends Closeable {
  /**
   * Has one job done; waits for it.
   *
   * @param head what the worker has to know besides the file
   * @throws IOException when there is no worker to be had, or the case's disk fails
   */
  Answer ask(byte[] head, Path file) throws IOException;

  /** Makes the first job wait less; nobody waits for it. */
  void warm() throws IOException;

  /** How workers are confined, in their own words; empty before the first job is done. */
  String confinement();
}
