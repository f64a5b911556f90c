package org.dossier.text;

/** Makes document readers. */
public final class DocumentReaders {
  private DocumentReaders() {}

  /** Reads every format that Dossier knows. Costly to make, free to share by threads. */
  public static DocumentReader standard(ReadSettings settings) {
    return new StandardReader(settings);
  }
}
