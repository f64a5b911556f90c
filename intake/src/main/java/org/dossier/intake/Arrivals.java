package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of a container that wait, in their order, to be kept together. */
final class Arrivals implements Closeable {
  private static final int MOST = 64;
  private static final long MOST_BYTES = 16 << 20;

  private final Originals originals;
  private final List<Arrival> waiting = new ArrayList<>();
  private long bytes;

  Arrivals(Originals originals) {
    this.originals = originals;
  }

  private record Arrival(Incoming incoming, Originals.@Nullable Draft draft) {}

  void refused(Incoming.Refused refused) {
    waiting.add(new Arrival(refused, null));
  }

  void taken(Incoming.Taken taken, Originals.Draft draft) {
    waiting.add(new Arrival(taken, draft));
    bytes += taken.size();
  }

  /** True when no more should wait. */
  boolean full() {
    return waiting.size() >= MOST || bytes >= MOST_BYTES;
  }

  /** Keeps all that wait, and tells what they are. */
  List<Incoming> keep() throws IOException {
    List<Originals.Draft> drafts = new ArrayList<>();
    List<Incoming> kept = new ArrayList<>();
    for (Arrival arrival : waiting) {
      kept.add(arrival.incoming());
      if (arrival.draft() != null) {
        drafts.add(arrival.draft());
      }
    }
    originals.publish(drafts);
    close();
    return kept;
  }

  /** Removes the copies that were not kept. */
  @Override
  public void close() throws IOException {
    for (Arrival arrival : waiting) {
      if (arrival.draft() != null) {
        arrival.draft().close();
      }
    }
    waiting.clear();
    bytes = 0;
  }
}
