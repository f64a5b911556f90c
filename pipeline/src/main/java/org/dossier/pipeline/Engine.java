package org.dossier.pipeline;

import java.io.Closeable;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.dossier.pipeline.worker.WorkerPool;
import org.dossier.store.CaseException;

/**
 * Where the stages of documents run, and what weighing does document by document. What is done, and
 * what is stored, is the same with each engine: an engine starts the workers and brings their
 * answers.
 */
public interface Engine extends Closeable {
  /** Workers for documents that are read alike; the caller closes them. */
  WorkerPool workers(WorkerOrder order);

  /**
   * Threads for files whose answers are waited for.
   *
   * @param jobs documents that one machine reads at the same time, as the user said
   */
  ExecutorService threads(int jobs);

  /** Files that may be under way, read or half read, while the first of them isn't done. */
  int ahead(int jobs);

  /** Machines that help with weighing; empty where this one does it alone. The caller closes it. */
  default Optional<Crew> crew(LaborOrder order) {
    return Optional.empty();
  }

  /** Worker processes on this machine. */
  static Engine embedded() {
    return new EmbeddedEngine();
  }

  /**
   * An engine that is on the class path.
   *
   * @param master where its machines are found, in its own words
   * @param notices is told, a line each, what the user should know while the work goes on; from any
   *     thread
   * @throws CaseException when there is none of this name, or it can't be used like that
   */
  static Engine named(String name, String master, Consumer<String> notices) throws CaseException {
    for (Provider provider : ServiceLoader.load(Provider.class)) {
      if (provider.name().equals(name)) {
        return provider.engine(master, notices);
      }
    }
    throw new CaseException(
        "there is no engine '" + name + "' in this program: start it by its launcher, ./dossier");
  }

  /** Makes an engine of one kind. */
  interface Provider {
    /** As users write it. */
    String name();

    /**
     * An engine that has not started anything yet.
     *
     * @throws CaseException when it can't be used like that: the message says how it can
     */
    Engine engine(String master, Consumer<String> notices) throws CaseException;
  }
}
