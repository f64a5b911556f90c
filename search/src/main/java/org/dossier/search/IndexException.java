package org.dossier.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What keeps an index from its work, in one line for whoever runs it. */
public class IndexException extends IOException {
  private static final long serialVersionUID = 1;

  public IndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
