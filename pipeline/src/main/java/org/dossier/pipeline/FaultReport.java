package org.dossier.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a bug leaves for those who mend it: a file in the temporary folder, and a line that names
 * it.
 */
public final class FaultReport {
  private FaultReport() {}

  /**
   * Writes where a bug showed.
   *
   * @param doing what was asked for
   * @return one sentence for the user
   */
  public static String of(Exception bug, String doing) {
    String what =
        "a fault of Dossier (" + bug.getClass().getSimpleName() + "): nothing stored is lost";
    return write(bug, doing)
        .map(report -> what + "; please report it with " + report)
        .orElseGet(() -> what + "; where it showed could not be written down");
  }

  /**
   * Writes where a bug showed.
   *
   * @param doing what was asked for
   * @return the file; empty when it can't be written
   */
  public static Optional<Path> write(Exception bug, String doing) {
    try {
      Path report = Files.createTempFile("dossier-fault-", ".txt");
      try (var trace = new PrintWriter(Files.newBufferedWriter(report))) {
        trace.println(doing);
        bug.printStackTrace(trace); // the report is for whoever mends it, not for the user
      }
      return Optional.of(report);
    } catch (IOException full) {
      return Optional.empty();
    }
  }
}
