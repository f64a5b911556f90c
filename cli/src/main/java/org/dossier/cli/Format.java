package org.dossier.cli;

/** How a table is printed. */
enum Format {
  /** For people. */
  TABLE,
  /** For scripts: one JSON object a line. */
  JSONL
}
