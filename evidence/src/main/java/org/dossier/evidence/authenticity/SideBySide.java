package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mark;

/**
 * Sets the documents of a trove side by side: what each shows only beside others, and what all of
 * them together name and don't have. A pure function of the trove.
 */
public final class SideBySide {
  private SideBySide() {}

  /** Hands on signals and gaps, in an order that depends on the trove alone. */
  public static void weigh(Papers papers) {
    Map<DocumentId, Document> documents = new HashMap<>();
    List<Document> order = new ArrayList<>();
    papers.documents(
        document -> {
          if (document.duplicateOf() == null
              && documents.putIfAbsent(document.id(), document) == null) {
            order.add(document);
          }
        });
    var marked = new TreeMap<String, Marked>();
    papers.marks(
        mark -> {
          Document document = documents.get(mark.document());
          if (document != null) {
            marked
                .computeIfAbsent(document.path() + '\0' + document.id(), _ -> new Marked(document))
                .add(mark);
          }
        });
    List<Marked> all = List.copyOf(marked.values());
    Registers.observe(all, papers);
    Series.observe(all, papers);
    States.observe(order, papers);
    new Annexes(all).gaps(papers);
    CitedNumbers.gaps(all, papers);
    Answered.gaps(order, papers);
    Unread.gaps(order, papers);
  }

  /** A document and its marks. */
  static final class Marked {
    private final Document document;
    private final List<Mark> marks = new ArrayList<>();

    private Marked(Document document) {
      this.document = document;
    }

    private void add(Mark mark) {
      marks.add(mark);
    }

    Document document() {
      return document;
    }

    List<Mark> marks(org.dossier.model.MarkKind kind) {
      return marks.stream().filter(mark -> mark.kind() == kind).toList();
    }

    String path() {
      return Objects.requireNonNull(document.path());
    }
  }
}
