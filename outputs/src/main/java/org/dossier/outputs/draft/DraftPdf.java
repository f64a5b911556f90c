package org.dossier.outputs.draft;

import org.dossier.store.CaseException;

/** Placeholder. */
final class DraftPdf {
  private DraftPdf() {}

  static byte[] file(Manuscript manuscript) throws CaseException {
    throw new CaseException(
        "PDF is not there yet: take DOCX, and save it as PDF (" + manuscript.title() + ")");
  }
}
