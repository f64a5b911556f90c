package org.dossier.text;

/** Bytes to pages: a pure function of bytes and settings, safe to share by threads. */
public interface DocumentReader {
  /**
   * Reads one file. Bad input is an outcome, never an exception.
   *
   * @param name the file's name, a hint where the content does not tell its type
   */
  ReadOutcome read(String name, byte[] bytes);
}
