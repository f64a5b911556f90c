package org.dossier.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.State;

/**
 * "The documents do not mention X", against all that the trove could be read of: a name in every
 * script and form that its entity has, other words as they stand.
 */
final class AbsenceCheck implements TroveCheck {
  private static final String ABSENCE = "absence";

  /** So many such claims are looked up word by word. */
  private static final int MOST_WORDS = 50;

  private static final int SHORTEST_WORD = 2;

  private final Trove trove;
  private final Claims claims;
  private final Resolution resolution;

  AbsenceCheck(Trove trove, Claims claims, Resolution resolution) {
    this.trove = trove;
    this.claims = claims;
    this.resolution = resolution;
  }

  /** What is not mentioned, and the papers that say so. */
  private record Absent(String name, SortedSet<DocumentId> sayers, Set<Cluster> findings) {}

  @Override
  public void among(SortedMap<String, List<Cluster>> blocks, Sink sink) {
    Map<Known, Absent> names = new HashMap<>();
    Map<String, Absent> words = new HashMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      for (Cluster cluster : clusters) {
        if (cluster.richest().kind().equals(ABSENCE)) {
          collect(cluster, names, words);
        }
      }
    }
    if (names.isEmpty() && words.isEmpty()) {
      return;
    }
    String coverage = coverage();
    names.forEach(
        (known, absent) -> say(absent, known.documents() - absent.sayers.size(), coverage, sink));
    count(words).forEach((absent, found) -> say(absent, found, coverage, sink));
  }

  private void collect(Cluster cluster, Map<Known, Absent> names, Map<String, Absent> words) {
    for (int number : cluster.numbers()) {
      Claim claim = claims.load(number);
      for (Filler filler : claim.role("subject")) {
        Known known = filler.mention() == null ? null : resolution.of(filler.mention());
        String text = Fillers.plain(filler.text());
        Absent absent = null;
        if (known != null) {
          absent = names.computeIfAbsent(known, _ -> absent(known.name()));
        } else if (text.length() >= SHORTEST_WORD && words.size() < MOST_WORDS) {
          absent = words.computeIfAbsent(text.toLowerCase(Locale.ROOT), _ -> absent(text));
        }
        if (absent != null) {
          absent.sayers.add(claim.document());
          absent.findings.add(cluster);
        }
      }
    }
  }

  private static Absent absent(String name) {
    return new Absent(name, new TreeSet<>(), new HashSet<>());
  }

  /** How many papers have the words, without those that say that none has. */
  private Map<Absent, Integer> count(Map<String, Absent> words) {
    Map<Absent, Integer> found = new HashMap<>();
    words.values().forEach(absent -> found.put(absent, 0));
    if (!words.isEmpty()) {
      for (DocumentId document : trove.written()) {
        Set<Absent> here = new HashSet<>();
        trove.texts(
            document,
            text -> {
              String lower = text.toLowerCase(Locale.ROOT);
              words.forEach(
                  (word, absent) -> {
                    if (!absent.sayers.contains(document) && lower.contains(word)) {
                      here.add(absent);
                    }
                  });
            });
        here.forEach(absent -> found.merge(absent, 1, Integer::sum));
      }
    }
    return found;
  }

  private String coverage() {
    Set<DocumentId> all = new HashSet<>();
    Set<DocumentId> whole = new HashSet<>();
    trove.documents(
        row -> {
          all.add(row.id());
          if (row.state() == State.PROCESSED) {
            whole.add(row.id());
          }
        });
    return whole.size() == all.size()
        ? "; all " + all.size() + " documents could be read."
        : "; of " + all.size() + " documents " + whole.size() + " could be read in full.";
  }

  private static void say(Absent absent, int elsewhere, String coverage, Sink sink) {
    var check =
        new Finding.Check(
            "absence",
            elsewhere > 0 ? Outcome.INCONSISTENT : Outcome.CONSISTENT,
            elsewhere > 0
                ? "The trove has “"
                    + absent.name
                    + "” in "
                    + elsewhere
                    + (elsewhere == 1 ? " other document" : " other documents")
                    + coverage
                : "The trove has “" + absent.name + "” nowhere else" + coverage);
    absent.findings.forEach(finding -> sink.add(finding, check));
  }
}
