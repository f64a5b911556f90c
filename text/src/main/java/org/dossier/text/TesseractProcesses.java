package org.dossier.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dossier.text.PageRecognizer.Unrecognized;

/**
 * Processes of the program that wait for their next page. What a page comes to does not depend on
 * which of them reads it, nor on what that one read before.
 */
final class TesseractProcesses {
  /** Each holds its models, and the memory that its largest page took. */
  private static final int MOST_IDLE = 3;

  /** A process that has read as many is ended, with what it may have lost of memory. */
  private static final int MOST_PAGES = 200;

  private final Deque<Idle> idle = new ArrayDeque<>();
  private boolean unable;

  private record Idle(List<String> command, TesseractProcess process) {}

  /**
   * As {@link TesseractProcess#words}; empty when the program can't read one page after the other.
   *
   * @throws Unrecognized when the page takes too long, or makes the program fail
   */
  Optional<String> words(List<String> command, Path page, Path mark, Duration time)
      throws Unrecognized {
    Optional<TesseractProcess> waiting = takeIdle(command);
    if (waiting.isPresent()) {
      Optional<String> table = words(command, waiting.get(), page, mark, time);
      if (table.isPresent()) {
        return table;
      }
    }
    Optional<TesseractProcess> started = start(command);
    if (started.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> table = words(command, started.get(), page, mark, time);
    if (table.isEmpty()) {
      throw TesseractProgram.failed();
    }
    return table;
  }

  private Optional<String> words(
      List<String> command, TesseractProcess process, Path page, Path mark, Duration time)
      throws Unrecognized {
    boolean sound = false;
    try {
      Optional<String> table = process.words(page, mark, time);
      sound = table.isPresent() && process.pages() < MOST_PAGES;
      return table;
    } finally {
      if (sound) {
        keep(new Idle(command, process));
      } else {
        process.close();
      }
    }
  }

  private synchronized Optional<TesseractProcess> takeIdle(List<String> command) {
    for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
      Idle next = each.next();
      if (next.command().equals(command)) {
        each.remove();
        return Optional.of(next.process());
      }
    }
    return Optional.empty();
  }

  private synchronized void keep(Idle process) {
    idle.addFirst(process);
    if (idle.size() > MOST_IDLE) {
      idle.removeLast().process().close();
    }
  }

  private Optional<TesseractProcess> start(List<String> command) {
    synchronized (this) {
      if (unable) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(TesseractProcess.start(command));
    } catch (IOException e) {
      synchronized (this) {
        unable = true;
      }
      return Optional.empty();
    }
  }
}
