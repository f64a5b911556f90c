package org.dossier.pipeline.wire;

import java.io.IOException;

/** Bytes that are no record of the kind that was expected: whoever sent them can't be trusted. */
public final class MalformedException extends IOException {
  private static final long serialVersionUID = 1;

  public MalformedException(String message) {
    super(message);
  }

  MalformedException(String message, Exception cause) {
    super(message, cause);
  }
}
