package org.dossier.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

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
    try {
      Path report = Files.createTempFile("dossier-fault-", ".txt");
      try (var trace = new PrintWriter(Files.newBufferedWriter(report))) {
        trace.println(doing);
        bug.printStackTrace(trace); // the report is for whoever mends it, not for the user
      }
      return what + "; please report it with " + report;
    } catch (IOException full) {
      return what + "; where it showed could not be written down: " + full.getMessage();
    }
  }
}
