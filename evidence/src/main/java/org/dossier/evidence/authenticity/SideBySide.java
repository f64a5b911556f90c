package org.dossier.evidence.authenticity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.jspecify.annotations.Nullable;

/**
 * Sets the documents of a trove side by side: what each shows only beside others, and what all of
 * them together name and don't have. A pure function of the trove.
 *
 * <p>Marks are gone through in passes. In memory are of each document its path and date, each
 * number once, and what stands out.
 */
public final class SideBySide {
  private SideBySide() {}

  /** Hands on signals and gaps, in an order that depends on the trove alone. */
  public static void weigh(Papers papers) {
    var index = new Index();
    var answered = new Answered();
    var templates = new OddTemplates();
    papers.documents(
        document -> {
          if (document.duplicateOf() == null && index.add(document)) {
            answered.add(document);
            templates.add(document);
            Unread.gap(document, papers);
          }
        });
    Registers.observe(index, papers);
    Series.observe(index, papers);
    EarlierStates.observe(index, papers);
    CommonOrigin.observe(index, papers);
    templates.observe(index, papers);
    new Annexes(index, papers).gaps();
    CitedNumbers.gaps(index, papers);
    answered.gaps(papers);
  }

  /**
   * A document.
   *
   * @param date null where only the file's time tells it
   */
  record Paper(DocumentId id, String path, @Nullable LocalDate date) implements Comparable<Paper> {
    @Override
    public int compareTo(Paper other) {
      int byPath = path.compareTo(other.path);
      return byPath != 0 ? byPath : id.sha256().compareTo(other.id.sha256());
    }

    Gap.Place place(Mark mark) {
      return new Gap.Place(id, path, mark.page(), mark.quote());
    }
  }

  /** The documents by their ids, and their marks. */
  static final class Index {
    private final Map<DocumentId, Paper> papers = new HashMap<>();
    private final List<Paper> order = new ArrayList<>();

    /** False where it has these bytes already. */
    private boolean add(Document document) {
      LocalDate date = document.dateFrom() == DateFrom.FILE ? null : document.date();
      var paper = new Paper(document.id(), document.path(), date);
      if (papers.putIfAbsent(document.id(), paper) != null) {
        return false;
      }
      order.add(paper);
      return true;
    }

    List<Paper> all() {
      return order;
    }

    void marks(MarkKind kind, Papers from, MarkSink sink) {
      from.marks(
          kind,
          mark -> {
            Paper paper = papers.get(mark.document());
            if (paper != null) {
              sink.accept(paper, mark);
            }
          });
    }
  }

  /** Takes a mark and whose it is. */
  interface MarkSink {
    void accept(Paper paper, Mark mark);
  }
}
