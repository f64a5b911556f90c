package org.dossier.corpus;

import java.util.List;
import java.util.stream.Collectors;

/** One piece of a document's body, in the order of reading. */
sealed interface Block {
  /** What a reader of the finished document finds here; empty for what is only drawn. */
  String text();

  record Heading(int level, String text) implements Block {}

  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /** Insertions are in force, deletions are not; what lies below a black bar is still there. */
    @Override
    public String text() {
      return runs.stream()
          .filter(run -> run.kind() != Run.Kind.DELETED)
          .map(Run::text)
          .collect(Collectors.joining());
    }
  }

  /** A ruled table; the first row is its head. */
  record Table(List<List<String>> rows) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String text() {
      return rows.stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n"));
    }
  }

  /** Who signs, side by side. */
  record Signatures(List<String> lines) implements Block {
    public Signatures {
      lines = List.copyOf(lines);
    }

    @Override
    public String text() {
      return String.join(" | ", lines);
    }
  }

  /** A round stamp: the words of its ring, and those in its middle. It is drawn, not written. */
  record Stamp(String ring, String middle) implements Block {
    @Override
    public String text() {
      return "";
    }
  }

  record PageBreak() implements Block {
    @Override
    public String text() {
      return "";
    }
  }
}
