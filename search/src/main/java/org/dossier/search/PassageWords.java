package org.dossier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.dossier.model.Span;

/**
 * Cuts a passage as it was cut for the index, and finds words in it. Costly to make and not for
 * several threads, so that some are kept and lent.
 */
final class PassageWords {
  private static final int MAX_MATCHES = 1_000;

  /** A word of a phrase that stands more often than this is looked at so often. */
  private static final int MAX_PLACES = 64;

  private final Tokens tokens = Analysis.tokens();
  private final Tokens.Replay toStems = tokens.stream();
  private final Tokens.Replay toWords = tokens.stream();
  private final SequencedMap<String, TokenStream> streams = new LinkedHashMap<>();

  /** A word of the passage. */
  private record Place(int position, Span span) {}

  PassageWords() {
    streams.put(Analysis.STEMS, Analysis.stems(toStems));
    streams.put(Analysis.TERMS, Analysis.terms(tokens.stream()));
    streams.put(Analysis.WORDS, Analysis.words(toWords));
    streams.put(Analysis.SOUNDS, Analysis.sounds(tokens.stream()));
  }

  /** Whether a field is to be looked into. */
  @FunctionalInterface
  interface Look {
    boolean into(String field) throws IOException;
  }

  TreeSet<Span> matches(String text, Marks marks, Look look) throws IOException {
    var found = new TreeSet<Span>();
    toStems.only(marks.firstLetters(Analysis.STEMS));
    toWords.only(marks.firstLetters(Analysis.WORDS));
    tokens.cut(text);
    for (var field : streams.entrySet()) {
      if (marks.asks(field.getKey()) && look.into(field.getKey())) {
        in(field.getKey(), field.getValue(), marks, found);
      }
    }
    return found;
  }

  private static void in(String field, TokenStream stream, Marks marks, TreeSet<Span> found)
      throws IOException {
    List<Marks.Phrase> phrases =
        marks.phrases().stream().filter(phrase -> phrase.field().equals(field)).toList();
    Map<String, List<Place>> places = new HashMap<>();
    phrases.forEach(phrase -> phrase.words().forEach(w -> places.put(w, new ArrayList<>())));
    var term = stream.getAttribute(CharTermAttribute.class);
    var offset = stream.getAttribute(OffsetAttribute.class);
    var step = stream.addAttribute(PositionIncrementAttribute.class);
    stream.reset();
    int position = -1;
    while (stream.incrementToken() && found.size() < MAX_MATCHES) {
      position += step.getPositionIncrement();
      String word = term.toString();
      List<Place> wanted = places.get(word);
      boolean matches = marks.isWord(field, word);
      if (matches || wanted != null) {
        var span = new Span(offset.startOffset(), offset.endOffset());
        if (matches) {
          found.add(span);
        }
        if (wanted != null && wanted.size() < MAX_PLACES) {
          wanted.add(new Place(position, span));
        }
      }
    }
    stream.end();
    stream.close();
    for (Marks.Phrase phrase : phrases) {
      List<List<Place>> rows = phrase.words().stream().map(places::get).toList();
      if (rows.stream().noneMatch(List::isEmpty)) {
        phrase(rows, phrase.slop(), found);
      }
    }
  }

  /**
   * From its first word to its last. As Lucene counts: the words' places, each less its number, lie
   * at most {@code slop} apart.
   */
  private static void phrase(List<List<Place>> rows, int slop, TreeSet<Span> found) {
    for (Place first : rows.getFirst()) {
      for (int low = first.position() - slop; low <= first.position(); low++) {
        List<Place> chosen = within(rows, low, low + slop);
        if (!chosen.isEmpty()) {
          found.add(chosen.stream().map(Place::span).reduce(Span::hull).orElseThrow());
          break;
        }
      }
    }
  }

  private static List<Place> within(List<List<Place>> rows, int low, int high) {
    List<Place> chosen = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int number = i;
      Place fitting =
          rows.get(i).stream()
              .filter(p -> p.position() - number >= low && p.position() - number <= high)
              .filter(p -> !chosen.contains(p))
              .findFirst()
              .orElse(null);
      if (fitting == null) {
        return List.of();
      }
      chosen.add(fitting);
    }
    return chosen;
  }
}
