package org.dossier.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Files that survive a loss of power. A disk takes milliseconds to say that a file is safe, however
 * small it is, and no longer for several that are asked for at once.
 */
final class Durable {
  private static final int AT_ONCE = 16;

  private Durable() {}

  /** Returns when the bytes of all these files are safe. */
  static void force(List<Path> files) throws IOException {
    if (files.size() < 2) {
      for (Path file : files) {
        force(file);
      }
      return;
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, files.size()))) {
      List<Future<?>> forced = new ArrayList<>();
      for (Path file : files) {
        forced.add(
            threads.submit(
                () -> {
                  force(file);
                  return null;
                }));
      }
      for (Future<?> one : forced) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(Objects.requireNonNull(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: run the same command again to go on", e);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
