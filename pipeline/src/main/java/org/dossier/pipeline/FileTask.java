package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossier.intake.Incoming;
import org.dossier.intake.Intake;
import org.dossier.intake.Original;
import org.dossier.model.Document;
import org.dossier.model.State;
import org.dossier.pipeline.DocumentStages.Facts;
import org.dossier.pipeline.Readers.Reading;
import org.dossier.search.Passage;
import org.dossier.store.DocumentContent;
import org.dossier.store.ReadDocument;
import org.jspecify.annotations.Nullable;

/** Reads one file and, in order, the files inside it. */
final class FileTask {
  /** Attachments of attachments of attachments: deeper ones are recorded, not read. */
  private static final int DEEPEST = 5;

  /** What is kept of a document, ready to be saved. */
  record Kept(
      Incoming incoming,
      DocumentContent read,
      boolean recognized,
      Iterable<Passage> passages,
      Closeable held)
      implements Closeable {
    Kept(Incoming incoming, ReadDocument row) {
      this(incoming, row, false, List.of(), () -> {});
    }

    @Override
    public void close() throws IOException {
      held.close();
    }
  }

  private final Intake intake;
  private final Readers readers;
  private final AddRequest request;

  FileTask(Intake intake, Readers readers, AddRequest request) {
    this.intake = intake;
    this.readers = readers;
    this.request = request;
  }

  /**
   * The file first, then what it holds.
   *
   * @param plain true for a part of a table from which nothing is extracted
   * @throws IOException when the case can't be written to
   */
  List<Kept> run(Incoming incoming, boolean plain) throws IOException {
    List<Kept> kept = new ArrayList<>();
    if (plain && incoming instanceof Incoming.Taken taken) {
      read(taken, true, 0, kept);
    } else {
      run(incoming, 0, kept);
    }
    return kept;
  }

  private void run(Incoming incoming, int depth, List<Kept> kept) throws IOException {
    switch (incoming) {
      case Incoming.Refused refused ->
          kept.add(bare(refused, null, refused.state(), refused.reason()));
      case Incoming.Container container ->
          kept.add(bare(container, container.mediaType(), container.state(), container.reason()));
      case Incoming.Taken taken -> read(taken, false, depth, kept);
    }
  }

  private void read(Incoming.Taken taken, boolean plain, int depth, List<Kept> kept)
      throws IOException {
    AddRequest how = plain ? request.withoutClaims() : request;
    Facts facts =
        new Facts(
            taken.id(),
            taken.path(),
            request.source(),
            request.date(),
            taken.fileTime(),
            how.languages(),
            how.settings());
    Reading reading;
    try (Original.Held held = taken.original().hold()) {
      reading = readers.read(facts, held.file());
    }
    switch (reading) {
      case Reading.Lost(var reason) ->
          kept.add(bare(taken, null, State.QUARANTINED, reason + ": set aside"));
      case Reading.Done(var content, var recognized, var passages, var embedded, var held) -> {
        DocumentContent told =
            plain
                ? new PartlyExtracted(content, TableShare.reason(request.tableClaims()))
                : content;
        kept.add(new Kept(taken, told, recognized, passages, held));
        readInside(taken, content.document(), embedded, depth, kept);
      }
    }
  }

  private void readInside(
      Incoming.Taken taken,
      Document document,
      List<Intake.Attachment> attachments,
      int depth,
      List<Kept> kept)
      throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    List<Incoming> inside = new ArrayList<>();
    Instant sent = document.metadata().containsKey("Date") ? document.created() : null;
    intake.takeAttachments(taken, sent, attachments, inside::add);
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
    return new Kept(incoming, ReadDocument.bare(document, request.settings()));
  }
}
