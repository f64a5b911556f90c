package org.dossier.evidence.authenticity;

import java.util.List;
import org.dossier.model.Document;
import org.dossier.model.Gap;
import org.dossier.model.State;

/** Files that are here and could not be read, or not whole. */
final class Unread {
  private Unread() {}

  static void gap(Document document, Papers papers) {
    String reason = document.reason();
    if (document.state() != State.PROCESSED && reason != null) {
      papers.add(
          Gap.of(
              "unread",
              document.path(),
              reason,
              List.of(new Gap.Place(document.id(), document.path(), 0, ""))));
    }
  }
}
