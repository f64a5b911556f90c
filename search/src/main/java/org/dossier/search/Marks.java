package org.dossier.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * The words, phrases and patterns of a query: what is marked where it stands in a passage.
 *
 * @param words by field, and what figures come to
 * @param letters by field, made when first asked for
 */
record Marks(
    Map<String, Set<String>> words,
    List<Phrase> phrases,
    Map<String, List<ByteRunAutomaton>> patterns,
    Map<String, Optional<FirstLetters>> letters) {
  /**
   * Words that count only together.
   *
   * @param slop how many moves apart
   */
  record Phrase(String field, List<String> words, int slop) {}

  static Marks of(Query query) {
    var marks = new Marks(new HashMap<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
    query.visit(marks.new Visit());
    return marks;
  }

  Set<String> words(String field) {
    return words.getOrDefault(field, Set.of());
  }

  /** Whether a passage is to be looked through for a field's words. */
  boolean asks(String field) {
    return words.containsKey(field)
        || patterns.containsKey(field)
        || phrases.stream().anyMatch(phrase -> phrase.field().equals(field));
  }

  /** What a field's words, phrases and patterns begin with; null where any word may match. */
  @Nullable FirstLetters firstLetters(String field) {
    return letters.computeIfAbsent(field, this::begin).orElse(null);
  }

  private Optional<FirstLetters> begin(String field) {
    if (patterns.containsKey(field)) {
      return Optional.empty();
    }
    var terms = new HashSet<>(words(field));
    phrases.stream()
        .filter(phrase -> phrase.field().equals(field))
        .forEach(phrase -> terms.addAll(phrase.words()));
    return Optional.ofNullable(FirstLetters.of(terms));
  }

  private final class Visit extends QueryVisitor {
    @Override
    public void consumeTerms(Query query, Term... terms) {
      if (query instanceof PhraseQuery phrase) {
        List<String> texts = new ArrayList<>();
        for (Term term : terms) {
          texts.add(term.text());
        }
        phrases.add(new Phrase(phrase.getField(), texts, phrase.getSlop()));
      } else {
        for (Term term : terms) {
          words.computeIfAbsent(term.field(), _ -> new HashSet<>()).add(term.text());
        }
      }
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      patterns.computeIfAbsent(field, _ -> new ArrayList<>()).add(automaton.get());
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return occur == Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this;
    }
  }

  boolean isWord(String field, String word) {
    if (words(field).contains(word)) {
      return true;
    }
    List<ByteRunAutomaton> shapes = patterns.get(field);
    if (shapes == null) {
      return false;
    }
    var bytes = new BytesRef(word);
    return shapes.stream().anyMatch(shape -> shape.run(bytes.bytes, bytes.offset, bytes.length));
  }
}
