package org.dossier.cli;

import java.time.Duration;
import java.util.Locale;
import org.dossier.model.State;
import org.dossier.pipeline.AddProgress;

/** A moving bar for a person, a line every few seconds for a log. */
final class ProgressLine implements AddProgress, AutoCloseable {
  private static final long BAR_NANOS = 100_000_000L;
  private static final long LOG_NANOS = 5_000_000_000L;
  private static final int WIDTH = 28;

  /**
   * What is left is reckoned from as many files, or from such a share of the bytes: before, the
   * start counts most.
   */
  private static final int ENOUGH_FILES = 32;

  private static final int ENOUGH_SHARE = 50;

  private final Terminal terminal;
  private final String trouble;
  private final long start = System.nanoTime();
  private long last = start;
  private int expected;
  private long expectedBytes;
  private long readBytes;
  private int done;
  private int skipped;
  private int troubled;
  private String step = "";
  private boolean drawn;

  ProgressLine(Terminal terminal) {
    this(terminal, "not read whole");
  }

  /**
   * @param trouble what is said of the files that are in another state than processed
   */
  ProgressLine(Terminal terminal, String trouble) {
    this.terminal = terminal;
    this.trouble = trouble;
  }

  @Override
  public void expected(int files) {
    expected += files;
  }

  @Override
  public void expectedBytes(long bytes) {
    expectedBytes += bytes;
  }

  @Override
  public void readBytes(long bytes) {
    readBytes += bytes;
  }

  @Override
  public void done(String path, State state) {
    done++;
    if (state != State.PROCESSED) {
      troubled++;
    }
    tick(false);
  }

  @Override
  public void skipped(String path) {
    skipped++;
    tick(false);
  }

  @Override
  public void step(String name) {
    step = name;
    if (terminal.interactive()) {
      tick(true);
    }
  }

  private void tick(boolean now) {
    long time = System.nanoTime();
    if (!now && time - last < (terminal.interactive() ? BAR_NANOS : LOG_NANOS)) {
      return;
    }
    last = time;
    String line = line(time - start);
    if (terminal.interactive()) {
      terminal.err().print("\r\u001b[K" + bar() + " " + line);
      drawn = true;
    } else {
      terminal.err().println(line);
    }
  }

  private String bar() {
    int all = Math.max(expected, done + skipped);
    int full = all == 0 ? 0 : (int) ((long) WIDTH * (done + skipped) / all);
    return "▕" + "█".repeat(full) + "·".repeat(WIDTH - full) + "▏";
  }

  private String line(long nanos) {
    int all = Math.max(expected, done + skipped);
    double seconds = nanos / 1e9;
    double rate = seconds > 0 ? done / seconds : 0;
    String text = String.format(Locale.ROOT, "%s: %,d of %,d files", step, done + skipped, all);
    if (rate > 0) {
      text += String.format(Locale.ROOT, ", %.1f/s", rate);
      text += left(seconds, all - done - skipped, rate);
    }
    return troubled == 0 ? text : text + String.format(Locale.ROOT, ", %,d %s", troubled, trouble);
  }

  /** By bytes where they are told: a few large files may be most of the work. */
  private String left(double seconds, int files, double rate) {
    boolean enough = done >= ENOUGH_FILES;
    if (readBytes == 0) {
      return enough || done * ENOUGH_SHARE >= expected ? about(files / rate) : "";
    }
    if (!enough && readBytes < expectedBytes / ENOUGH_SHARE) {
      return "";
    }
    // Containers may hold more than their own bytes: then nobody knows.
    return readBytes < expectedBytes
        ? about(seconds * (expectedBytes - readBytes) / readBytes)
        : "";
  }

  private static String about(double seconds) {
    return ", about " + clock(Duration.ofSeconds(Math.round(seconds))) + " left";
  }

  private static String clock(Duration left) {
    return left.toHours() > 0
        ? String.format(Locale.ROOT, "%d h %02d min", left.toHours(), left.toMinutesPart())
        : left.toMinutes() > 0
            ? String.format(Locale.ROOT, "%d min %02d s", left.toMinutes(), left.toSecondsPart())
            : left.toSeconds() + " s";
  }

  @Override
  public void close() {
    if (drawn) {
      terminal.err().print("\r\u001b[K");
    }
  }
}
