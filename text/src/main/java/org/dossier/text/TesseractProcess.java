package org.dossier.text;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dossier.text.PageRecognizer.Unrecognized;

/**
 * A process of the program that takes the names of images and reads one after the other, its models
 * loaded once. It ends with this process: nobody writes to it then.
 */
final class TesseractProcess implements Closeable {
  /** To load its models, also on a busy machine. */
  private static final Duration MOST_TO_START = Duration.ofSeconds(30);

  private final Process process;
  private final Writer names;
  private final BufferedReader rows;
  private int images;

  private TesseractProcess(Process process) {
    this.process = process;
    this.names = process.outputWriter(StandardCharsets.UTF_8);
    this.rows = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts one.
   *
   * @param command of a program that reads names of images, line by line, and answers with a table
   * @throws IOException when it answers nothing: it may not be able to
   */
  static TesseractProcess start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    TesseractProgram.oneThread(builder);
    var started = new TesseractProcess(builder.start());
    try (var clock = started.new Clock(MOST_TO_START)) {
      if (started.rows.readLine() == null) {
        throw new IOException("no answer" + (clock.isOver() ? " in time" : ""));
      }
      return started;
    } catch (IOException e) {
      started.close();
      throw e;
    }
  }

  /** How many were read. */
  int pages() {
    return images / 2;
  }

  /**
   * The words of an image as Tesseract's table; empty when the process ended: it's of no more use.
   *
   * @param mark a small blank image: that its row comes means that all rows of {@code page} did
   * @throws Unrecognized when it takes longer than {@code time}, and the process was ended
   */
  Optional<String> words(Path page, Path mark, Duration time) throws Unrecognized {
    images += 2;
    String end = "1\t" + images + "\t";
    var table = new StringBuilder();
    try (var clock = new Clock(time)) {
      try {
        names.write(page + "\n" + mark + "\n");
        names.flush();
        for (String row = rows.readLine(); row != null; row = rows.readLine()) {
          if (row.startsWith(end)) {
            return Optional.of(table.toString());
          }
          table.append(row).append('\n');
        }
      } catch (IOException e) {
        // it ended
      }
      if (clock.isOver()) {
        throw TesseractProgram.late(time);
      }
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Ends the process when its time is over: what waits for an answer then waits no more. */
  private final class Clock implements AutoCloseable {
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();

    Clock(Duration time) {
      over.completeOnTimeout(true, time.toMillis(), TimeUnit.MILLISECONDS)
          .thenRun(process::destroyForcibly);
    }

    boolean isOver() {
      return over.getNow(false);
    }

    @Override
    public void close() {
      over.cancel(false);
    }
  }
}
