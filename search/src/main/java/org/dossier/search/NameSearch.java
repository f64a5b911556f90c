package org.dossier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossier.search.PassageIndex.Extent;

/** Looks for a list of names, each in all its spellings. */
public final class NameSearch {
  /** Spellings are read off the best passages. */
  private static final int LOOKED_AT = 20;

  private static final int MOST_SPELLINGS = 5;
  private static final int LONGEST = 200;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.-]+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.]+$");

  /**
   * What became of a name.
   *
   * @param query that finds its passages
   * @param passages that hold all words of the name, in whatever spelling
   * @param spellings as the best of them write it, the most frequent first
   */
  public record Row(
      String name, String query, long passages, long documents, List<String> spellings) {
    public Row {
      spellings = List.copyOf(spellings);
    }
  }

  private final PassageIndex index;

  public NameSearch(PassageIndex index) {
    this.index = index;
  }

  /** The names of a text: one a line; what begins with # is a remark. */
  public static List<String> names(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line)
        .distinct()
        .toList();
  }

  public Row of(String name) throws IOException {
    String query = query(name);
    if (query.isEmpty()) {
      return new Row(name, query, 0, 0, List.of());
    }
    try {
      var asked = new Query(query, List.of(), false);
      Extent extent = index.extent(asked);
      List<Hit> best = extent.passages() == 0 ? List.of() : index.find(asked, LOOKED_AT);
      return new Row(name, query, extent.passages(), extent.documents(), spellings(best));
    } catch (QuerySyntaxException e) {
      throw new IllegalStateException("a query of words alone: " + query, e);
    }
  }

  /** All its words, each of which must be there. */
  private static String query(String name) {
    List<String> words = new ArrayList<>();
    for (String piece : BETWEEN.split(name)) {
      String word = EDGES.matcher(piece).replaceAll("");
      if (word.chars().anyMatch(Character::isLetterOrDigit) && !isOperator(word)) {
        words.add(word);
      }
    }
    return words.stream().map(word -> "+" + word).collect(Collectors.joining(" "));
  }

  private static boolean isOperator(String word) {
    return word.equals("AND") || word.equals("OR") || word.equals("NOT") || word.equals("NEAR");
  }

  /** Runs of words that matched and stand side by side, of each passage the longest. */
  private static List<String> spellings(List<Hit> hits) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Hit hit : hits) {
      if (hit.matched().isEmpty()) {
        continue;
      }
      String any =
          hit.matched().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?:", ")"));
      List<String> runs =
          Pattern.compile(any + "(?:[\\s.,·‧-]{1,2}" + any + ")*")
              .matcher(hit.snippet())
              .results()
              .map(MatchResult::group)
              .toList();
      runs.stream()
          .max(Comparator.comparingInt(String::length))
          .map(run -> run.replaceAll("\\s+", " "))
          .ifPresent(run -> seen.merge(run, 1, Integer::sum));
    }
    return seen.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_SPELLINGS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
