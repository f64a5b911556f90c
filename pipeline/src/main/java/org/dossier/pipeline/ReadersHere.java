package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.intake.Intake;
import org.dossier.model.State;
import org.dossier.pipeline.DocumentStages.Facts;
import org.dossier.pipeline.DocumentStages.Result;
import org.dossier.text.Embedded;
import org.dossier.text.Source;

/**
 * Reads in this process, unconfined and with no bound but the stages' own: for a debugger, a
 * profiler, and tests of other things. What comes out is the same.
 */
final class ReadersHere implements Readers {
  private final DocumentStages stages;

  ReadersHere(DocumentStages stages) {
    this.stages = stages;
  }

  @Override
  public Reading read(Facts facts, Path original) throws IOException {
    Result result = guarded(Source.of(facts.name(), original), facts);
    List<Intake.Attachment> embedded = new ArrayList<>();
    for (Embedded file : result.embedded()) {
      embedded.add(new Intake.Attachment(file.name(), file.bytes()));
    }
    var read = result.read();
    return new Reading.Done(
        read,
        RecognizedTextHash.isNeeded(read.pages()),
        Passages.of(read.document().id(), facts.path(), read.pages()),
        embedded,
        () -> {});
  }

  private Result guarded(Source source, Facts facts) {
    try {
      return stages.run(source, facts);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return DocumentStages.unread(null, State.FAILED, fault(e), facts);
    }
  }

  /** What is said of a document that a bug ended. */
  static String fault(Throwable e) {
    String where = e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : "";
    return "a fault of Dossier, please report it: " + e.getClass().getSimpleName() + where;
  }

  @Override
  public String confinement() {
    return "not confined: read in the main process";
  }

  @Override
  public void close() {}
}
