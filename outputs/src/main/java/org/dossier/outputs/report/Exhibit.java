package org.dossier.outputs.report;

import java.util.List;
import org.dossier.model.Finding;
import org.dossier.model.Particulars;

/**
 * A finding as the report shows it.
 *
 * @param number counted through the report
 * @param notesLeftOut claims that say the same and have no footnote
 */
record Exhibit(
    int number,
    Finding finding,
    Particulars particulars,
    List<Clash> clashes,
    List<Note> notes,
    int notesLeftOut) {
  Exhibit {
    clashes = List.copyOf(clashes);
    notes = List.copyOf(notes);
  }

  String anchor() {
    return "finding-" + number;
  }

  /** What another finding has in a role, beside what this one has. */
  record Clash(String role, Finding other, Particulars theirs) {}
}
