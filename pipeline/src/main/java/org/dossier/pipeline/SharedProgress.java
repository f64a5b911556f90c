package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dossier.model.State;

/**
 * Passes progress on, and tells it to who looks at the case meanwhile: by a file in its folder that
 * is gone when the work is. That it can't be written stops nothing.
 */
final class SharedProgress implements AddProgress, Closeable {
  private static final long PAUSE_NANOS = 500_000_000L;

  private final AddProgress to;
  private final Path file;
  private final long start = System.nanoTime();
  private long last;
  private String step = "";
  private int expected;
  private int done;
  private int skipped;
  private int troubled;
  private long expectedBytes;
  private long readBytes;

  SharedProgress(CaseFolder folder, AddProgress to) {
    this.to = to;
    this.file = folder.progress();
  }

  @Override
  public void expected(int files) {
    expected += files;
    to.expected(files);
  }

  @Override
  public void expectedBytes(long bytes) {
    expectedBytes += bytes;
    to.expectedBytes(bytes);
  }

  @Override
  public void readBytes(long bytes) {
    readBytes += bytes;
    to.readBytes(bytes);
  }

  @Override
  public void done(String path, State state) {
    done++;
    troubled += state == State.PROCESSED ? 0 : 1;
    to.done(path, state);
    tell(false);
  }

  @Override
  public void skipped(String path) {
    skipped++;
    to.skipped(path);
    tell(false);
  }

  @Override
  public void step(String name) {
    step = name;
    to.step(name);
    tell(true);
  }

  private void tell(boolean now) {
    long time = System.nanoTime();
    if (!now && time - last < PAUSE_NANOS) {
      return;
    }
    last = time;
    String text =
        "step="
            + step
            + "\nexpected="
            + expected
            + "\ndone="
            + done
            + "\nskipped="
            + skipped
            + "\ntroubled="
            + troubled
            + "\nexpectedBytes="
            + expectedBytes
            + "\nreadBytes="
            + readBytes
            + "\nmillis="
            + (time - start) / 1_000_000
            + "\nprocess="
            + ProcessHandle.current().pid()
            + "\n";
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // who looks on sees less
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".new"));
    } catch (IOException e) {
      // it names a process that is gone
    }
  }
}
