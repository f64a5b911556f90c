package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.pipeline.DocumentStages.Facts;
import org.dossier.pipeline.wire.MalformedException;
import org.dossier.pipeline.worker.Answer;
import org.dossier.pipeline.worker.Reply;
import org.dossier.pipeline.worker.WorkerPool;

/** Has documents read in worker processes, and believes nothing of what they answer. */
final class WorkerReaders implements Readers {
  private final WorkerPool workers;

  WorkerReaders(WorkerPool workers) {
    this.workers = workers;
  }

  @Override
  public Reading read(Facts facts, Path original) throws IOException {
    return switch (workers.ask(DocumentParts.FACTS.write(facts), original)) {
      case Answer.Lost(var reason) -> new Reading.Lost(reason);
      case Answer.Done(var reply) -> taken(reply, facts);
    };
  }

  private static Reading taken(Reply reply, Facts facts) throws IOException {
    try {
      return RepliedContent.of(reply, facts);
    } catch (MalformedException e) {
      reply.close();
      return new Reading.Lost("its reader's answer is none (" + e.getMessage() + ")");
    } catch (IOException | RuntimeException e) {
      reply.close();
      throw e;
    }
  }

  @Override
  public void warm() throws IOException {
    workers.warm();
  }

  @Override
  public String confinement() {
    return workers.confinement();
  }

  @Override
  public void close() throws IOException {
    workers.close();
  }
}
