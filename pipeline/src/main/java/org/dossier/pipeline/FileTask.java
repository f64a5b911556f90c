package org.dossier.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dossier.intake.Incoming;
import org.dossier.intake.Intake;
import org.dossier.model.Document;
import org.dossier.model.State;
import org.dossier.pipeline.DocumentStages.Facts;
import org.dossier.pipeline.DocumentStages.Result;
import org.dossier.search.Passage;
import org.dossier.store.ReadDocument;
import org.dossier.text.Embedded;
import org.dossier.text.Source;
import org.jspecify.annotations.Nullable;

/** Reads one file and, in order, the files inside it. */
final class FileTask {
  /** Attachments of attachments of attachments: deeper ones are recorded, not read. */
  private static final int DEEPEST = 5;

  /** What is kept of a document, ready to be saved. */
  record Kept(Incoming incoming, ReadDocument read, List<Passage> passages) {}

  private final Intake intake;
  private final Supplier<DocumentStages> stages;
  private final AddRequest request;

  FileTask(Intake intake, Supplier<DocumentStages> stages, AddRequest request) {
    this.intake = intake;
    this.stages = stages;
    this.request = request;
  }

  /**
   * The file first, then what it holds.
   *
   * @throws IOException when the case can't be written to
   */
  List<Kept> run(Incoming incoming) throws IOException {
    List<Kept> kept = new ArrayList<>();
    run(incoming, 0, kept);
    return kept;
  }

  private void run(Incoming incoming, int depth, List<Kept> kept) throws IOException {
    switch (incoming) {
      case Incoming.Refused refused ->
          kept.add(bare(refused, null, refused.state(), refused.reason()));
      case Incoming.Container container ->
          kept.add(bare(container, container.mediaType(), container.state(), container.reason()));
      case Incoming.Taken taken -> read(taken, depth, kept);
    }
  }

  private void read(Incoming.Taken taken, int depth, List<Kept> kept) throws IOException {
    String name = taken.path().substring(taken.path().lastIndexOf('/') + 1);
    Result result = guarded(taken, Source.of(name, taken.original()));
    ReadDocument read = result.read();
    kept.add(new Kept(taken, read, Passages.of(read.document().id(), taken.path(), read.pages())));
    if (result.embedded().isEmpty()) {
      return;
    }
    List<Intake.Attachment> attachments = new ArrayList<>();
    for (Embedded file : result.embedded()) {
      attachments.add(new Intake.Attachment(file.name(), file.bytes()));
    }
    List<Incoming> inside = new ArrayList<>();
    intake.takeAttachments(taken, attachments, inside::add);
    for (Incoming one : inside) {
      if (depth < DEEPEST) {
        run(one, depth + 1, kept);
      } else {
        kept.add(
            bare(
                one, null, State.QUARANTINED, "nested too deep: take it out and add it by itself"));
      }
    }
  }

  /** The boundary of one item: whatever goes wrong inside costs this item and nothing else. */
  private Result guarded(Incoming.Taken taken, Source source) {
    Facts facts =
        new Facts(
            taken.id(),
            taken.path(),
            request.source(),
            request.date(),
            taken.fileTime(),
            request.languages(),
            request.settings());
    try {
      return stages.get().run(source, facts);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String where = e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : "";
      return DocumentStages.unread(
          null,
          State.FAILED,
          "a fault of Dossier, please report it: " + e.getClass().getSimpleName() + where,
          facts);
    }
  }

  private Kept bare(
      Incoming incoming, @Nullable String mediaType, State state, @Nullable String reason) {
    var document =
        new Document(
            incoming.id(),
            incoming.path(),
            request.source(),
            mediaType,
            null,
            0,
            List.of(),
            state,
            reason,
            null,
            null,
            null,
            null,
            null);
    return new Kept(incoming, ReadDocument.bare(document, request.settings()), List.of());
  }
}
