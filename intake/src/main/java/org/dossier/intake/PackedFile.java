package org.dossier.intake;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One file packed by itself, gzip or bzip2: a container of one entry. */
final class PackedFile implements Archive {
  private final Intake.Bytes bytes;
  private final String name;
  private final @Nullable Instant time;
  private boolean read;

  PackedFile(String name, @Nullable Instant time, Intake.Bytes bytes) {
    this.name = name;
    this.time = time;
    this.bytes = bytes;
  }

  @Override
  public @Nullable Entry next() {
    if (read) {
      return null;
    }
    read = true;
    return new Entry(name, -1, time, null, bytes);
  }

  @Override
  public void close() throws IOException {}
}
