package org.dossier.claims.rules;

/** A rule file that can't be used; the message names file, line and what was expected. */
public final class RuleException extends Exception {
  private static final long serialVersionUID = 1;

  public RuleException(String file, int line, String message) {
    super(file + ", line " + line + ": " + message);
  }
}
