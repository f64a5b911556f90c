package org.dossier.evidence.authenticity;

import java.util.function.Consumer;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Signal;

/** The trove as it is set side by side: read in passes, answered row by row. */
public interface Papers {
  /** Every row of a document, by path. */
  void documents(Consumer<Document> sink);

  /** What {@link DocumentMarks} found of one kind, a document after the other, in any order. */
  void marks(MarkKind kind, Consumer<Mark> sink);

  /** The text of a document, page by page. */
  void texts(DocumentId document, Consumer<String> sink);

  void add(Signal signal);

  void add(Gap gap);
}
