package org.dossier.search.opensearch;

import org.dossier.search.IndexException;
import org.jspecify.annotations.Nullable;

/** What keeps a server from doing its work, in one line for the user. */
final class IndexTrouble extends IndexException {
  private static final long serialVersionUID = 1;

  /** HTTP's, or 0 where there was no answer. */
  private final int status;

  IndexTrouble(String message, int status) {
    super(message, null);
    this.status = status;
  }

  IndexTrouble(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = 0;
  }

  int status() {
    return status;
  }

  /** Whether to ask again may help. */
  boolean passes() {
    return status == 0 || status == 429 || status >= 502 && status <= 504;
  }
}
