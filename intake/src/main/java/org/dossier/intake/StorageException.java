package org.dossier.intake;

import java.io.IOException;

/**
 * The storage as a whole can't be used: it is away, or refuses whoever asks. The message is one
 * line for the user, without any key.
 */
public final class StorageException extends IOException {
  private static final long serialVersionUID = 1;

  public StorageException(String message) {
    super(message);
  }

  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
