package org.dossier.text;

/** Bytes to pages: a pure function of bytes and settings, safe to share by threads. */
public interface DocumentReader {
  /** Reads one file. Bad input is an outcome, never an exception. */
  ReadOutcome read(Source source);

  /**
   * Reads bytes in memory.
   *
   * @param name the file's name, a hint where the content does not tell its type
   */
  default ReadOutcome read(String name, byte[] bytes) {
    return read(Source.of(name, bytes));
  }
}
