package org.dossier.cli;

/** Nobody reads the output any more. */
final class ClosedOutput extends RuntimeException {
  private static final long serialVersionUID = 1;

  ClosedOutput() {
    super("the output is closed", null, false, false);
  }
}
