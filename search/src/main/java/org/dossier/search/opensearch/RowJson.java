package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.search.Analysis;
import org.dossier.search.Labels;
import org.dossier.search.Noted;
import org.dossier.search.Passage;
import org.dossier.search.PassageFields;
import org.dossier.search.PassageTerms;
import org.jspecify.annotations.Nullable;

/** How a passage lies on the server. Not for several threads. */
final class RowJson {
  /** Bytes; a longer path sorts by its beginning, as in the embedded index. */
  private static final int LONGEST_KEY = 30_000;

  private static final Set<String> TEXTS = Set.of(Analysis.STEMS, Analysis.WORDS);

  private final PassageTerms terms = new PassageTerms();

  /**
   * One row.
   *
   * @param number of the passage among those of its document
   */
  byte[] of(Passage passage, int number) throws IOException {
    ObjectNode row = Server.JSON.createObjectNode();
    row.put(PassageFields.DOCUMENT, passage.document().sha256());
    row.put(Fields.NUMBER, number);
    label(row, PassageFields.LANGUAGE, passage.language());
    labels(row, passage.labels());
    noted(row, passage.noted());
    path(row, Wire.wellFormed(passage.path()));
    row.put(PassageFields.PAGE, passage.page());
    row.put(PassageFields.START, passage.span().start());
    String text = Wire.wellFormed(passage.text());
    row.put(PassageFields.TEXT, text);
    words(row, text);
    return Server.JSON.writeValueAsBytes(row);
  }

  private static void path(ObjectNode row, String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST_KEY) {
      row.put(PassageFields.PATH, path);
      return;
    }
    String key = new String(bytes, 0, LONGEST_KEY, StandardCharsets.UTF_8);
    row.put(PassageFields.PATH, key).put(Fields.LONG_PATH, path);
  }

  private static void label(ObjectNode row, String field, @Nullable String value) {
    String word = PassageTerms.label(value);
    if (word != null) {
      row.put(field, Wire.wellFormed(word));
    }
  }

  private void labels(ObjectNode row, Labels labels) {
    label(row, PassageFields.TYPE, labels.type());
    label(row, PassageFields.SOURCE, labels.source());
    label(row, PassageFields.STATE, labels.state());
    LocalDate date = labels.date();
    if (date != null) {
      row.put(PassageFields.DATE, PassageTerms.day(date));
      if (date.getYear() >= 1) {
        row.put(Fields.YEAR, date.getYear());
      }
    }
    String from = labels.from();
    if (from != null) {
      row.put(PassageFields.FROM, name(from));
    }
  }

  private void noted(ObjectNode row, Noted noted) {
    new TreeSet<>(noted.kinds()).forEach(kind -> row.withArray(PassageFields.KIND).add(kind));
    for (String name : noted.names()) {
      String words = name(name);
      if (!words.isEmpty()) {
        row.withArray(PassageFields.NAMES).add(words);
      }
    }
    PassageTerms.values(noted).forEach(term -> row.withArray(PassageFields.VALUES).add(term));
  }

  private String name(String name) {
    return Wire.inOrder(terms.name(name));
  }

  private void words(ObjectNode row, String text) throws IOException {
    Map<String, StringBuilder> texts = new HashMap<>();
    Map<String, Set<String>> had = new HashMap<>();
    terms.of(
        text,
        (field, word, step) -> {
          if (TEXTS.contains(field)) {
            add(texts.computeIfAbsent(field, _ -> new StringBuilder()), field, word, step);
          } else if (had.computeIfAbsent(field, _ -> new HashSet<>()).add(word)) {
            row.withArray(field).add(word);
          }
        });
    texts.forEach((field, words) -> row.put(field, words.toString()));
  }

  private static void add(StringBuilder text, String field, String word, int step) {
    if (step < 1) {
      throw new IllegalArgumentException("a word at the place of another: " + word);
    }
    for (int gap = 1; gap < step; gap++) {
      text.append(Wire.GAP).append(' ');
    }
    text.append(Wire.word(field, word)).append(' ');
  }
}
