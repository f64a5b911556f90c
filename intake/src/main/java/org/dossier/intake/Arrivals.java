package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files and entries of containers that wait, in their order, to be kept together. */
final class Arrivals implements Closeable {
  static final int MOST = 64;
  static final long MOST_BYTES = 16 << 20;

  private final Originals originals;
  private final List<Arrival> waiting = new ArrayList<>();
  private long bytes;

  Arrivals(Originals originals) {
    this.originals = originals;
  }

  /** One that was refused has no draft. */
  record Arrival(Incoming incoming, Drafts.@Nullable Draft draft) {
    static Arrival of(Incoming.Refused refused) {
      return new Arrival(refused, null);
    }

    static Arrival of(Incoming.Taken taken, Drafts.Draft draft) {
      return new Arrival(taken, draft);
    }
  }

  void add(Arrival arrival) {
    waiting.add(arrival);
    bytes += arrival.draft() == null ? 0 : arrival.draft().size();
  }

  /** True when no more should wait. */
  boolean full() {
    return waiting.size() >= MOST || bytes >= MOST_BYTES;
  }

  /** Keeps all that wait, and tells what they are. */
  List<Incoming> keep() throws IOException {
    List<Drafts.Draft> drafts = new ArrayList<>();
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
