package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An opened container: its entries, one after the other. Folders aren't entries. */
interface Archive extends Closeable {
  /** The next entry, or null at the end. The bytes of the last one can't be read any more. */
  @Nullable Entry next() throws IOException;

  /**
   * One entry.
   *
   * @param name as the container has it: hostile until cleaned
   * @param packed how many bytes it takes in the container; -1 when not known
   * @param obstacle why its bytes can't be had; null when they can
   */
  record Entry(
      String name,
      long packed,
      @Nullable Instant time,
      @Nullable Obstacle obstacle,
      Intake.Bytes bytes) {}

  /** What is missing from a container, in words for a person. */
  final class Incomplete extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Incomplete(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  /** Why an entry is left alone. */
  enum Obstacle {
    LOCKED("locked with a password"),
    LINK("a link inside a container: not followed"),
    METHOD("packed by a method that can't be unpacked here");

    private final String reason;

    Obstacle(String reason) {
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
