package org.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The papers whose word counts once, since one person wrote them: by author, then path. */
final class Authored {
  private static final int MOST_AUTHORS = 3;
  private static final int MOST_PAPERS = 3;
  private static final List<String> NUMBERS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private final SortedMap<String, SortedMap<String, String>> lines = new TreeMap<>();

  /**
   * @param line the byline; of whoever is only quoted, how the paper names the author
   */
  void add(String author, String path, String line) {
    lines.computeIfAbsent(author, _ -> new TreeMap<>()).putIfAbsent(path, line);
  }

  /** One clause an author, with the bylines from which that was inferred. */
  List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    lines.forEach(
        (author, papers) -> {
          if (clauses.size() < MOST_AUTHORS) {
            clauses.add(
                number(papers.size())
                    + " papers of one author count once: "
                    + author
                    + ", inferred from "
                    + shown(papers));
          }
        });
    return clauses;
  }

  private static String number(int papers) {
    return papers - 2 < NUMBERS.size()
        ? NUMBERS.get(papers - 2)
        : String.format(Locale.ROOT, "%d", papers);
  }

  private static String shown(SortedMap<String, String> papers) {
    List<String> shown = new ArrayList<>();
    papers.forEach(
        (path, line) -> {
          if (shown.size() < MOST_PAPERS) {
            shown.add("“" + line + "” in " + path);
          }
        });
    if (papers.size() > MOST_PAPERS) {
      shown.add((papers.size() - MOST_PAPERS) + " more");
    }
    return Fillers.listed(shown);
  }
}
