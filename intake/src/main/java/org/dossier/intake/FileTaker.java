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

  Incoming take(Candidate.Found found) throws IOException {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        BasicFileAttributes before = attributes(found.file());
        if (!before.isRegularFile()) {
          return refuse(found, "it is no longer a regular file");
        }
        Optional<Originals.Kept> atRest = copy(found.file(), before);
        if (atRest.isPresent()) {
          Originals.Kept kept = atRest.get();
          return new Incoming.Taken(
              found.path(),
              kept.id(),
              null,
              kept.file(),
              kept.size(),
              before.lastModifiedTime().toInstant(),
              0);
        }
      } catch (Originals.SourceException e) {
        return refuse(found, Refusals.ofReading(e));
      }
    }
    return refuse(found, "it kept changing while it was read; add it again when it is at rest");
  }

  /** Empty when the file changed while it was copied: then nothing is kept of it. */
  private Optional<Originals.Kept> copy(Path file, BasicFileAttributes before) throws IOException {
    try (InputStream bytes = open(file)) {
      return originals.keep(
          bytes,
          copy -> {
            BasicFileAttributes after = attributes(file);
            return same(before, after) && copy.size() == after.size();
          });
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

  private static Incoming refuse(Candidate.Found found, String reason) {
    return Refusals.refuse(found.path(), found.size(), found.modified(), State.FAILED, reason);
  }

  /** Opens a file's bytes; tests put disturbances here. */
  interface Opener {
    InputStream open(Path file) throws IOException;
  }
}
