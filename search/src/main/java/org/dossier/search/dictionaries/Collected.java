package org.dossier.search.dictionaries;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The entries of a dictionary as they are read, up to a number. */
final class Collected {
  private static final int MOST = 400_000;
  private static final int LONGEST = 60;

  private final SortedMap<String, List<String>> entries = new TreeMap<>();
  private int passedOver;
  private boolean full;

  void add(String headword, String article) {
    String word = headword.strip();
    if (word.isEmpty() || word.length() > LONGEST) {
      passedOver++;
      return;
    }
    if (entries.size() >= MOST) {
      full = true;
      return;
    }
    List<String> equivalents = Definition.equivalents(article);
    if (equivalents.isEmpty()) {
      passedOver++;
      return;
    }
    entries.merge(
        word,
        equivalents,
        (one, other) -> {
          List<String> both = new ArrayList<>(one);
          other.stream().filter(name -> !both.contains(name)).forEach(both::add);
          return both;
        });
  }

  void passOver() {
    passedOver++;
  }

  UserDictionary dictionary(Path file, String title) {
    @Nullable String fault = null;
    if (full) {
      fault = "only its first " + MOST + " entries are used";
    } else if (entries.isEmpty()) {
      fault = "no entry of it can be used";
    } else if (passedOver > entries.size()) {
      fault = passedOver + " entries can't be used: too long, or out of place";
    }
    return new UserDictionary(file, title, entries, fault);
  }
}
