package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.intake.Intake;
import org.dossier.pipeline.DocumentStages.Facts;
import org.dossier.search.Passage;
import org.dossier.store.DocumentContent;

/** Runs the stages of documents, wherever that is done. Safe to share by threads. */
interface Readers extends Closeable {
  /**
   * Reads one kept file; waits for it.
   *
   * @throws IOException when there is no reader to be had, or the case's disk fails
   */
  Reading read(Facts facts, Path original) throws IOException;

  /** Makes the first file wait less: a reader starts, and nobody waits for it. */
  default void warm() throws IOException {}

  /** How whoever reads is confined, one line for a person; empty before the first file is read. */
  String confinement();

  /** How one file's reading ended. */
  sealed interface Reading {
    /**
     * @param recognized true when the text of a page was recognised in its picture
     * @param passages can be gone through again and again until {@code held} is closed, as {@code
     *     content} and {@code embedded} can
     */
    record Done(
        DocumentContent content,
        boolean recognized,
        Iterable<Passage> passages,
        List<Intake.Attachment> embedded,
        Closeable held)
        implements Reading {}

    /**
     * The file cost its reader.
     *
     * @param reason for a person
     */
    record Lost(String reason) implements Reading {}
  }
}
