package org.dossier.store;

/**
 * The work on a case can't be done. The message is for the user: what happened, where, what to do
 * next.
 */
public final class CaseException extends Exception {
  private static final long serialVersionUID = 1;

  public CaseException(String message) {
    super(message);
  }

  public CaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
