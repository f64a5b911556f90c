package org.dossier.outputs.report;

import java.util.List;
import org.dossier.model.Box;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * A footnote: a claim at its place.
 *
 * @param number counted through the report
 * @param page without its words
 * @param boxes around the quote, one a line; empty without a layout
 * @param plate the picture of the page; null when there is none
 */
record Note(
    int number, Claim claim, Document document, Page page, List<Box> boxes, @Nullable Plate plate) {
  Note {
    boxes = List.copyOf(boxes);
  }

  String anchor() {
    return "note-" + number;
  }
}
