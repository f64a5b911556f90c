package org.dossier.pipeline.worker;

import java.nio.file.Path;

/** The one file that a job is about. */
public sealed interface JobFile {
  record InMemory(byte[] bytes) implements JobFile {}

  /** Too large for memory: a copy of the worker's own, gone when the job is done. */
  record OnDisk(Path path) implements JobFile {}
}
