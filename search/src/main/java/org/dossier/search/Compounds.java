package org.dossier.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.util.BytesRef;
import org.dossier.language.glossary.Glossary;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the shipped glossary that are of several stems. Each is a word of a field of its own
 * in the index, so that a translation of several words is looked for as fast as one of a single
 * word.
 */
final class Compounds {
  /** Between the stems of a term; no stem has one. */
  private static final String BETWEEN = " ";

  /** What may follow, and the whole term where one ends here. */
  static final class Node {
    private final CharArrayMap<Node> next = new CharArrayMap<>(2, false);
    private @Nullable String term;

    @Nullable Node after(char[] letters, int from, int length) {
      return next.get(letters, from, length);
    }

    @Nullable String term() {
      return term;
    }
  }

  private final Node root = new Node();
  private final Map<String, BytesRef> terms = new HashMap<>();

  /** Of the shipped glossary, read on first use. */
  private static final class Loaded {
    static final Compounds STANDARD = of(Glossary.standard());
  }

  static Compounds standard() {
    return Loaded.STANDARD;
  }

  static Compounds of(List<Glossary.Entry> glossary) {
    var compounds = new Compounds();
    var cutter = new Cutter();
    for (Glossary.Entry entry : glossary) {
      for (List<String> names : entry.names()) {
        names.forEach(name -> compounds.add(cutter.stems(name)));
      }
    }
    return compounds;
  }

  private void add(List<String> stems) {
    if (stems.size() < 2) {
      return;
    }
    Node at = root;
    for (String stem : stems) {
      Node next = at.next.get(stem);
      if (next == null) {
        next = new Node();
        at.next.put(stem, next);
      }
      at = next;
    }
    String term = String.join(BETWEEN, stems);
    at.term = term;
    terms.put(term, new BytesRef(term));
  }

  /** Where every term begins. */
  Node root() {
    return root;
  }

  /** The word of the index that stands for stems side by side; null where they are no term. */
  @Nullable BytesRef term(List<BytesRef> stems) {
    if (stems.size() < 2) {
      return null;
    }
    return terms.get(String.join(BETWEEN, stems.stream().map(BytesRef::utf8ToString).toList()));
  }

  /** Differs between glossaries that have different terms. */
  int fingerprint() {
    return terms.keySet().hashCode();
  }
}
