package org.dossier.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.apache.lucene.store.FSDirectory;

/**
 * Whether a folder may hold another commit than when this was asked last: to look into it for every
 * query costs as much as many a query.
 */
final class Commits {
  /** Two changes within a tick of the file system's clock, at most so long, look like one. */
  private static final long TICK = Duration.ofSeconds(3).toNanos();

  private FileTime changed = FileTime.fromMillis(0);
  private long seen;

  boolean mayBeNew(FSDirectory directory) throws IOException {
    FileTime now = Files.getLastModifiedTime(directory.getDirectory());
    long clock = System.nanoTime();
    if (!now.equals(changed)) {
      changed = now;
      seen = clock;
    }
    return clock - seen < TICK;
  }
}
