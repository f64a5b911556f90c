package org.dossier.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A container that another process unpacks, as a tar that is read here. What the process complains
 * about is heard, so that it never waits.
 */
final class ForeignArchive implements Archive {
  private static final int MOST_ERRORS = 4_000;
  private static final int LONGEST_REASON = 200;

  /** How Java tells that a process took more of the processor's time than it was given. */
  private static final int OUT_OF_TIME = 128 + 24;

  private final Path file;
  private final Unpacking.Kind kind;
  private final Process process;
  private final StreamArchive tar;
  private volatile String errors = "";
  private final Thread listener;

  private ForeignArchive(Path file, Unpacking.Kind kind, Process process) {
    this.file = file;
    this.kind = kind;
    this.process = process;
    this.tar =
        new StreamArchive(
            new TarArchiveInputStream(
                new BufferedInputStream(process.getInputStream()), StandardCharsets.UTF_8.name()));
    this.listener = Thread.ofVirtual().start(this::listen);
  }

  static ForeignArchive open(Path file, Unpacking.Kind kind, Unpacking unpacking)
      throws IOException {
    Process process = unpacking.start(kind, file.toAbsolutePath());
    process.getOutputStream().close();
    return new ForeignArchive(file, kind, process);
  }

  /** Takes the complaints in, so that the program never waits for somebody to hear them. */
  private void listen() {
    try (InputStream complaints = process.getErrorStream()) {
      errors = new String(complaints.readNBytes(MOST_ERRORS), StandardCharsets.UTF_8);
      complaints.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      return; // The program was ended.
    }
  }

  @Override
  public @Nullable Entry next() throws IOException {
    Entry entry;
    try {
      entry = tar.next();
    } catch (IOException e) {
      if (isOver()) {
        end();
      }
      throw e;
    }
    if (entry == null) {
      end();
    }
    return entry;
  }

  private boolean isOver() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void end() throws IOException {
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      listener.join(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (kind == Unpacking.Kind.RAR
        && (errors.contains("ncrypt") || errors.contains("passphrase"))) {
      throw new PasswordRequiredException(file.getFileName().toString());
    }
    if (process.isAlive()) {
      throw new IOException("the process that unpacks it doesn't end");
    }
    switch (process.exitValue()) {
      case 0 -> {}
      case OUT_OF_TIME -> throw new Incomplete("it takes too long to unpack");
      default -> throw kind == Unpacking.Kind.RAR ? new IOException("damaged") : complaint();
    }
  }

  /** The last line that was heard, made harmless. */
  private IOException complaint() {
    String last = errors.lines().reduce("", (_, line) -> line);
    String clean = last.replaceAll("[\\p{Cntrl}]+", " ").strip();
    return clean.isEmpty()
        ? new IOException("damaged")
        : new Incomplete(clean.substring(0, Math.min(clean.length(), LONGEST_REASON)));
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    tar.close();
  }
}
