package org.dossier.search;

/** A query that can't be understood; the message tells the user why and what to do. */
public final class QuerySyntaxException extends Exception {
  public QuerySyntaxException(String message) {
    super(message);
  }
}
