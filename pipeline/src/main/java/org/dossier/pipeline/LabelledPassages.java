package org.dossier.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.dossier.search.FileType;
import org.dossier.search.Labels;
import org.dossier.search.Noted;
import org.dossier.search.Passage;
import org.dossier.store.DocumentContent;
import org.dossier.store.Words;

/**
 * Passages with what is known of their document and what was extracted from them. Goes through
 * mentions and claims once, page by page, beside the passages: a large document is never in memory
 * as a whole.
 */
final class LabelledPassages {
  /** What people look for by name. */
  private static final Set<MentionKind> NAMES =
      Set.of(
          MentionKind.PERSON,
          MentionKind.ORGANIZATION,
          MentionKind.LOCATION,
          MentionKind.EQUIPMENT);

  private LabelledPassages() {}

  static Iterable<Passage> of(DocumentContent content, Iterable<Passage> passages) {
    Labels labels = labels(content.document());
    return () -> new Beside(labels, content, passages.iterator());
  }

  private static Labels labels(Document document) {
    return new Labels(
        FileType.of(document.mediaType()),
        document.source(),
        Words.of(document.state()),
        document.date(),
        document.metadata().get("From"));
  }

  private static final class Beside implements Iterator<Passage> {
    private final Labels labels;
    private final Iterator<Passage> passages;
    private final OfPage<Mention> mentions;
    private final OfPage<Claim> claims;

    Beside(Labels labels, DocumentContent content, Iterator<Passage> passages) {
      this.labels = labels;
      this.passages = passages;
      this.mentions = new OfPage<>(content.mentions().iterator(), Mention::page);
      this.claims = new OfPage<>(content.claims().iterator(), Claim::page);
    }

    @Override
    public boolean hasNext() {
      return passages.hasNext();
    }

    @Override
    public Passage next() {
      Passage passage = passages.next();
      Span span = passage.span();
      var kinds = new TreeSet<String>();
      for (Claim claim : claims.on(passage.page())) {
        if (begins(claim.span(), span)) {
          kinds.add(claim.kind());
        }
      }
      List<String> names = new ArrayList<>();
      List<Value> values = new ArrayList<>();
      for (Mention mention : mentions.on(passage.page())) {
        if (begins(mention.span(), span)) {
          if (NAMES.contains(mention.kind())) {
            names.add(mention.text());
          }
          Value value = mention.value();
          if (value != null) {
            values.add(value);
          }
        }
      }
      return passage.with(labels, new Noted(kinds, names, values));
    }

    private static boolean begins(Span inner, Span outer) {
      return inner.start() >= outer.start() && inner.start() < outer.end();
    }
  }

  /** Records in the order of their pages, a page at a time. */
  private static final class OfPage<T> {
    private final Iterator<T> records;
    private final ToIntFunction<T> page;
    private final List<T> here = new ArrayList<>();
    private final List<T> ahead = new ArrayList<>(1);
    private int number;

    OfPage(Iterator<T> records, ToIntFunction<T> page) {
      this.records = records;
      this.page = page;
    }

    List<T> on(int wanted) {
      if (wanted == number) {
        return here;
      }
      number = wanted;
      here.clear();
      while (!ahead.isEmpty() || records.hasNext()) {
        T record = ahead.isEmpty() ? records.next() : ahead.removeFirst();
        int of = page.applyAsInt(record);
        if (of > wanted) {
          ahead.add(record);
          break;
        }
        if (of == wanted) {
          here.add(record);
        }
      }
      return here;
    }
  }
}
