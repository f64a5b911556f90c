package org.dossier.search.opensearch;

/** Of rows on the server, besides those that every index has. */
final class Fields {
  static final String LONG_PATH = "longPath";
  static final String YEAR = "year";

  /** Of a passage: its place among those of its document, from 0. */
  static final String NUMBER = "number";

  /** Of a document's marker: how many passages it has, or had before it was begun anew. */
  static final String ROWS = "rows";

  /** Of a document's marker: the commit that it belongs to. */
  static final String BATCH = "batch";

  /** Of the index's state: the last commit. */
  static final String COMMITTED = "committed";

  /** The id of the row that holds the index's state. */
  static final String STATE_ROW = "state";

  private Fields() {}
}
