package org.dossier.outputs.report;

/** A part of the report. */
interface Section {
  void write(Html html);
}
