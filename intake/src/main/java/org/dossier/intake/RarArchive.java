package org.dossier.intake;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A RAR file, of format 4 or 5: the machine's bsdtar (libarchive) writes it anew as a TAR, which is
 * read while it is written; nothing of it touches the disk. No library of an open licence reads it.
 */
final class RarArchive implements Archive {
  private static final String PROGRAM = "bsdtar";
  private static final int MOST_ERRORS = 4_000;

  private final Path file;
  private final Process process;
  private final StreamArchive tar;
  private volatile String errors = "";
  private final Thread listener;

  private RarArchive(Path file, Process process) {
    this.file = file;
    this.process = process;
    this.tar =
        new StreamArchive(
            new TarArchiveInputStream(
                new BufferedInputStream(process.getInputStream()), StandardCharsets.UTF_8.name()));
    this.listener = Thread.ofVirtual().start(this::listen);
  }

  /** The program that the file needs isn't there; the message says how to have it. */
  static final class MissingProgram extends IOException {
    private static final long serialVersionUID = 1;

    MissingProgram() {
      super(
          "a RAR container, and bsdtar, which unpacks it, is missing: sudo apt install libarchive-tools");
    }
  }

  static RarArchive open(Path file) throws IOException {
    Path program = program();
    if (program == null) {
      throw new MissingProgram();
    }
    var builder =
        new ProcessBuilder(
            program.toString(), "-c", "--format=pax", "-f", "-", "@" + file.toAbsolutePath());
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    return new RarArchive(file, process);
  }

  static @Nullable Path program() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, PROGRAM);
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return program;
      }
    }
    return null;
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
    Entry entry = tar.next();
    if (entry == null) {
      end();
    }
    return entry;
  }

  private void end() throws IOException {
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      listener.join(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (errors.contains("ncrypt") || errors.contains("passphrase")) {
      throw new PasswordRequiredException(file.getFileName().toString());
    }
    if (process.isAlive() || process.exitValue() != 0) {
      throw new IOException("the container is damaged");
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    tar.close();
  }
}
