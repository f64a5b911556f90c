package org.dossier.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.dossier.model.State;

/** Copies one file into the originals while nobody else changes it. */
final class FileTaker {
  private static final int TRIES = 2;

  private final Originals originals;
  private final Opener opener;

  FileTaker(Originals originals) {
    this(originals, Files::newInputStream);
  }

  FileTaker(Originals originals, Opener opener) {
    this.originals = originals;
    this.opener = opener;
  }

  /** Takes one file by itself. */
  Incoming take(Candidate.Found found) throws IOException {
    try (var arrivals = new Arrivals(originals)) {
      draft(found, arrivals);
      return arrivals.keep().getFirst();
    }
  }

  /** Copies a file, to be kept with others; or tells why it can't be. */
  void draft(Candidate.Found found, Arrivals arrivals) throws IOException {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        BasicFileAttributes before = attributes(found.file());
        if (!before.isRegularFile()) {
          arrivals.refused(refuse(found, "it is no longer a regular file"));
          return;
        }
        Optional<Originals.Draft> atRest = copy(found.file(), before);
        if (atRest.isPresent()) {
          arrivals.taken(taken(found, atRest.get().kept(), before), atRest.get());
          return;
        }
      } catch (Originals.SourceException e) {
        arrivals.refused(refuse(found, Refusals.ofReading(e)));
        return;
      }
    }
    arrivals.refused(
        refuse(found, "it kept changing while it was read; add it again when it is at rest"));
  }

  private static Incoming.Taken taken(
      Candidate.Found found, Originals.Kept kept, BasicFileAttributes before) {
    return new Incoming.Taken(
        found.path(),
        kept.id(),
        null,
        kept.file(),
        kept.size(),
        before.lastModifiedTime().toInstant(),
        0);
  }

  /** Empty when the file changed while it was copied: then nothing is kept of it. */
  private Optional<Originals.Draft> copy(Path file, BasicFileAttributes before) throws IOException {
    Originals.Draft draft;
    try (InputStream bytes = open(file)) {
      draft = originals.draft(bytes);
    }
    boolean good = false;
    try {
      BasicFileAttributes after = attributes(file);
      good = same(before, after) && draft.kept().size() == after.size();
      return good ? Optional.of(draft) : Optional.empty();
    } finally {
      if (!good) {
        draft.close();
      }
    }
  }

  private static boolean same(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime());
  }

  private InputStream open(Path file) throws Originals.SourceException {
    try {
      return opener.open(file);
    } catch (IOException e) {
      throw new Originals.SourceException(e);
    }
  }

  private static BasicFileAttributes attributes(Path file) throws Originals.SourceException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      throw new Originals.SourceException(e);
    }
  }

  private static Incoming.Refused refuse(Candidate.Found found, String reason) {
    return Refusals.refuse(found.path(), found.size(), found.modified(), State.FAILED, reason);
  }

  /** Opens a file's bytes; tests put disturbances here. */
  interface Opener {
    InputStream open(Path file) throws IOException;
  }
}
