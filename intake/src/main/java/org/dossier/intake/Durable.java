package org.dossier.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Files that survive a loss of power. A disk takes milliseconds to say that a file is safe, however
 * small it is, and no longer for several that are asked for at once.
 */
final class Durable {
  private Durable() {}

  /** Returns when the bytes of all these files are safe. */
  static void force(List<Path> files) throws IOException {
    if (files.size() < 2) {
      for (Path file : files) {
        force(file);
      }
      return;
    }
    List<Callable<Path>> forced = new ArrayList<>();
    for (Path file : files) {
      forced.add(() -> force(file));
    }
    Together.run(forced);
  }

  private static Path force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return file;
  }
}
