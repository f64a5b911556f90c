package org.dossier.text;

import java.time.Duration;

/** Is told that reading goes on, so that whoever waits can tell slow from stuck. */
public interface Pulse {
  /** Nobody waits. */
  Pulse NONE = _ -> {};

  /** A step begins that may take so long. */
  void beat(Duration next);
}
