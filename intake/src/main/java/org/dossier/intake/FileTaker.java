package org.dossier.intake;

import java.io.IOException;
import org.dossier.model.State;

/** Copies one file into the originals while nobody else changes it. */
final class FileTaker {
  private static final int TRIES = 2;

  private final Originals originals;

  FileTaker(Originals originals) {
    this.originals = originals;
  }

  /** Takes one file by itself. */
  Incoming take(Candidate.Found found) throws IOException {
    try (var arrivals = new Arrivals(originals)) {
      arrivals.add(draft(found));
      return arrivals.keep().getFirst();
    }
  }

  /**
   * Copies a file, to be kept with others; or tells why it can't be.
   *
   * @throws StorageException when it lies where nothing more can be had
   */
  Arrivals.Arrival draft(Candidate.Found found) throws IOException {
    String reason = "";
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try (TroveFile.Opened opened = open(found.file())) {
        Drafts.Draft draft = originals.draft(opened.bytes());
        if (isWhole(opened, draft)) {
          return Arrivals.Arrival.of(taken(found, draft, opened), draft);
        }
        reason = "it kept changing while it was read; add it again when it is at rest";
      } catch (Drafts.SourceException e) {
        switch (e.getCause()) {
          case StorageException away -> throw away;
          case TroveFile.CutShortException _ -> reason = Refusals.ofReading(e);
          case null, default -> {
            return refuse(found, Refusals.ofReading(e));
          }
        }
      }
    }
    return refuse(found, reason);
  }

  private Incoming.Taken taken(Candidate.Found found, Drafts.Draft draft, TroveFile.Opened opened) {
    return new Incoming.Taken(
        found.path(),
        draft.id(),
        null,
        originals.of(draft.id()),
        draft.size(),
        opened.modified(),
        0);
  }

  /** Of a draft that isn't nothing is kept. */
  private static boolean isWhole(TroveFile.Opened opened, Drafts.Draft draft) throws IOException {
    boolean whole = false;
    try {
      whole = opened.isWhole(draft.size());
      return whole;
    } catch (IOException e) {
      throw new Drafts.SourceException(e);
    } finally {
      if (!whole) {
        draft.close();
      }
    }
  }

  private static TroveFile.Opened open(TroveFile file) throws Drafts.SourceException {
    try {
      return file.open();
    } catch (IOException e) {
      throw new Drafts.SourceException(e);
    }
  }

  private static Arrivals.Arrival refuse(Candidate.Found found, String reason) {
    return Arrivals.Arrival.of(
        Refusals.refuse(found.path(), found.size(), found.modified(), State.FAILED, reason));
  }
}
