package org.dossier.cli;

import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param interactive a person is looking: tables are drawn and progress moves
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {
  /** Leaves quietly when nobody reads any more. */
  void requireReader() {
    if (out.checkError()) {
      throw new ClosedOutput();
    }
  }
}
