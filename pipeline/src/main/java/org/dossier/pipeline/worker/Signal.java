package org.dossier.pipeline.worker;

/** What a worker may send. Each is one byte, the length of what follows, and that. */
enum Signal {
  /** Ready for the first job; how the worker is confined. */
  READY,
  /** Alive; for how many more seconds it may stay silent. */
  BEAT,
  /** One part of the reply: a tag of one byte, then bytes that the caller understands. */
  PART,
  /** The reply is complete; one byte, 1 when the worker wants to be replaced. */
  END;

  static Signal of(int code) throws WorkerLost {
    Signal[] all = values();
    if (code < 0 || code >= all.length) {
      throw new WorkerLost("the reader sent what no reader sends", true);
    }
    return all[code];
  }
}
