package org.dossier.text;

/** Bytes to pages: a pure function of bytes and settings, safe to share by threads. */
public interface DocumentReader {
  /**
   * Reads one file. Bad input is an outcome, never an exception.
   *
   * @param pulse is told of progress; the outcome does not depend on it
   */
  ReadOutcome read(Source source, Pulse pulse);

  default ReadOutcome read(Source source) {
    return read(source, Pulse.NONE);
  }

  /**
   * Reads bytes in memory.
   *
   * @param name the file's name, a hint where the content does not tell its type
   */
  default ReadOutcome read(String name, byte[] bytes) {
    return read(Source.of(name, bytes));
  }
}
