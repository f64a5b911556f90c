package org.dossier.evidence;

/** A sources.yaml that can't be used; the message names the file, the line and what to change. */
public final class SourcesException extends Exception {
  public SourcesException(String message) {
    super(message);
  }
}
