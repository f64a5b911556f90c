package org.dossier.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.claims.mentions.en.NameTrainer.Labeled;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Documents of labeled sentences from files of one word a line: the word first, its label last, an
 * empty line after each sentence.
 */
final class LabeledLines {
  private static final Map<String, MentionKind> KINDS =
      Map.ofEntries(
          Map.entry("person", MentionKind.PERSON),
          Map.entry("per", MentionKind.PERSON),
          Map.entry("place", MentionKind.LOCATION),
          Map.entry("loc", MentionKind.LOCATION),
          Map.entry("location", MentionKind.LOCATION),
          Map.entry("organization", MentionKind.ORGANIZATION),
          Map.entry("org", MentionKind.ORGANIZATION),
          Map.entry("corporation", MentionKind.ORGANIZATION),
          Map.entry("group", MentionKind.ORGANIZATION));

  /** Small words that stand inside names. */
  private static final Set<String> LINKS =
      Set.of("of", "and", "&", "for", "the", "de", "la", "al", "bin", "von", "van", ".", "-", "'s");

  private LabeledLines() {}

  /** Sentences of a file, {@code size} to a document: a set may have lost where documents end. */
  static List<List<Labeled>> read(Path file, int size) throws IOException {
    List<List<Labeled>> documents = new ArrayList<>();
    List<Labeled> document = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<String> lines =
        new ArrayList<>(Files.readString(file, StandardCharsets.UTF_8).lines().toList());
    lines.add("");
    for (String line : lines) {
      String[] cells = line.strip().split("\\s+");
      if (cells.length < 2 || line.startsWith("-DOCSTART-")) {
        Labeled sentence = words.isEmpty() ? null : sentence(words, labels);
        if (sentence != null) {
          document.add(sentence);
        }
        words.clear();
        labels.clear();
      } else {
        words.add(cells[0]);
        labels.add(cells[cells.length - 1]);
      }
      if (document.size() == size) {
        documents.add(List.copyOf(document));
        document.clear();
      }
    }
    if (!document.isEmpty()) {
      documents.add(document);
    }
    return documents;
  }

  /** Null when a label holds more than a name ("the president's adviser Ada Brandt"). */
  private static @Nullable Labeled sentence(List<String> words, List<String> labels) {
    int size = words.size();
    List<@Nullable MentionKind> kinds = new ArrayList<>();
    boolean[] first = new boolean[size];
    for (int i = 0; i < size; i++) {
      kinds.add(null);
    }
    int from = 0;
    while (from < size) {
      MentionKind kind = kind(labels.get(from));
      int to = from + 1;
      while (kind != null && to < size && kind(labels.get(to)) == kind && !opens(labels.get(to))) {
        to++;
      }
      if (kind != null) {
        int start = from;
        while (start < to && !capital(words.get(start)) && isArticle(words.get(start))) {
          start++;
        }
        if (start < to && isArticle(words.get(start)) && start + 1 < to) {
          start++;
        }
        if (isName(words.subList(start, to))) {
          for (int i = start; i < to; i++) {
            kinds.set(i, kind);
          }
          first[start] = true;
        } else if (words.subList(start, to).stream().anyMatch(LabeledLines::capital)) {
          return null;
        }
      }
      from = to;
    }
    return new Labeled(List.copyOf(words), kinds, first);
  }

  private static @Nullable MentionKind kind(String label) {
    int dash = label.indexOf('-');
    return KINDS.get(label.substring(dash + 1).toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean opens(String label) {
    return label.startsWith("B-");
  }

  private static boolean isArticle(String word) {
    return word.equalsIgnoreCase("the")
        || word.equalsIgnoreCase("a")
        || word.equalsIgnoreCase("an");
  }

  private static boolean capital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean isName(List<String> words) {
    if (words.isEmpty() || words.size() > 8) {
      return false;
    }
    boolean any = false;
    for (String word : words) {
      boolean capital = capital(word) || word.contains("-");
      any |= capital;
      if (!capital && !LINKS.contains(word) && !Character.isDigit(word.charAt(0))) {
        return false;
      }
    }
    return any && !LINKS.contains(words.getLast());
  }
}
