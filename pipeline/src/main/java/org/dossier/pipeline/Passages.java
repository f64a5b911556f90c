package org.dossier.pipeline;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.search.Passage;
import org.jspecify.annotations.Nullable;

/** Cuts pages into passages: whole sentences, until a few hundred characters are together. */
final class Passages {
  private static final int ENOUGH = 500;

  /** A "sentence" longer than this is cut anyway: it is a table or noise. */
  private static final int MOST = 2000;

  private Passages() {}

  static List<Passage> of(DocumentId document, String path, List<Page> pages) {
    List<Passage> passages = new ArrayList<>();
    for (Page page : pages) {
      passages.addAll(of(document, path, page, spans(page.text(), page.language())));
    }
    return passages;
  }

  static List<Passage> of(DocumentId document, String path, Page page, List<Span> spans) {
    List<Passage> passages = new ArrayList<>();
    for (Span span : spans) {
      passages.add(
          new Passage(document, path, page.number(), span, span.of(page.text()), page.language()));
    }
    return passages;
  }

  static List<Span> spans(String text, @Nullable String language) {
    BreakIterator sentences =
        BreakIterator.getSentenceInstance(language == null ? Locale.ROOT : Locale.of(language));
    sentences.setText(text);
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int enough = from + ENOUGH - 1; // the first end of a sentence that gives so many
      int next = enough < text.length() ? sentences.following(enough) : BreakIterator.DONE;
      int to = next == BreakIterator.DONE ? text.length() : next;
      cut(text, from, to, spans);
      from = to;
    }
    return spans;
  }

  private static void cut(String text, int from, int to, List<Span> spans) {
    int start = from;
    while (start < to) {
      int end = Math.min(to, start + MOST);
      if (end < to && Character.isLowSurrogate(text.charAt(end))) {
        end--;
      }
      if (!text.substring(start, end).isBlank()) {
        spans.add(new Span(start, end));
      }
      start = end;
    }
  }
}
