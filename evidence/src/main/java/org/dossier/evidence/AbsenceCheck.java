package org.dossier.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.language.glossary.Translations;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.State;
import org.jspecify.annotations.Nullable;

/**
 * "The documents do not mention X", against all that the trove could be read of, in every language:
 * a name in every script and form that its entity has, other words in whatever form they stand, and
 * what the glossary calls either in the other languages.
 */
final class AbsenceCheck implements TroveCheck {
  private static final String ABSENCE = "absence";

  /** So many things that aren't mentioned are looked for. */
  private static final int MOST = 50;

  private static final int SHORTEST_WORD = 2;
  private static final int MOST_SHOWN = 6;

  private final Trove trove;
  private final Claims claims;
  private final Resolution resolution;

  AbsenceCheck(Trove trove, Claims claims, Resolution resolution) {
    this.trove = trove;
    this.claims = claims;
    this.resolution = resolution;
  }

  /** What is not mentioned, the papers that say so, and what the search for it came to. */
  private static final class Absent {
    private final String name;
    private final @Nullable Known known;
    private final SortedSet<DocumentId> sayers = new TreeSet<>();
    private final Set<Cluster> findings = new HashSet<>();
    private final List<Translations.Name> translated = new ArrayList<>();

    /** Documents that name it, with the words by which they do. */
    private final SortedMap<DocumentId, String> quotes = new TreeMap<>();

    Absent(String name, @Nullable Known known) {
      this.name = name;
      this.known = known;
    }
  }

  /** What could be read of the trove. */
  private static final class Coverage {
    private final Set<DocumentId> all = new HashSet<>();
    private final Set<DocumentId> whole = new HashSet<>();
    private final Map<DocumentId, String> paths = new HashMap<>();
    private final SortedMap<String, Integer> languages = new TreeMap<>();

    void add(Document row) {
      paths.merge(row.id(), row.path(), (one, two) -> one.compareTo(two) <= 0 ? one : two);
      if (all.add(row.id())) {
        row.languages().forEach(language -> languages.merge(language, 1, Integer::sum));
      }
      if (row.state() == State.PROCESSED) {
        whole.add(row.id());
      }
    }

    String said() {
      return whole.size() == all.size()
          ? "; all " + all.size() + " documents could be read."
          : "; of " + all.size() + " documents " + whole.size() + " could be read in full.";
    }
  }

  @Override
  public void among(SortedMap<String, List<Cluster>> blocks, Sink sink) {
    Map<Object, Absent> sought = new LinkedHashMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      for (Cluster cluster : clusters) {
        if (cluster.richest().kind().equals(ABSENCE)) {
          collect(cluster, sought);
        }
      }
    }
    if (sought.isEmpty()) {
      return;
    }
    var coverage = new Coverage();
    trove.documents(coverage::add);
    search(sought.values());
    sought.values().forEach(absent -> say(absent, coverage, sink));
  }

  private void collect(Cluster cluster, Map<Object, Absent> sought) {
    for (int number : cluster.numbers()) {
      Claim claim = claims.load(number);
      for (Filler filler : claim.role("subject")) {
        Known known = filler.mention() == null ? null : resolution.of(filler.mention());
        String text = Terms.bare(Fillers.plain(filler.text()));
        Object key = known != null ? known : text.toLowerCase(Locale.ROOT);
        if (known == null && text.length() < SHORTEST_WORD
            || sought.size() >= MOST && !sought.containsKey(key)) {
          continue;
        }
        Absent absent =
            sought.computeIfAbsent(
                key, _ -> new Absent(known == null ? text : known.name(), known));
        absent.sayers.add(claim.document());
        absent.findings.add(cluster);
      }
    }
  }

  /** Goes through the trove's texts once, for all of them. */
  private void search(Iterable<Absent> all) {
    var sought = new Sought();
    for (Absent absent : all) {
      if (absent.known == null) {
        sought.add(absent, absent.name);
      }
      absent.translated.addAll(sought.addTranslated(absent, absent.name));
    }
    for (DocumentId document : trove.written()) {
      trove.texts(
          document,
          text ->
              sought
                  .in(text)
                  .forEach(
                      (thing, quote) -> {
                        Absent absent = (Absent) thing;
                        if (!absent.sayers.contains(document)) {
                          absent.quotes.putIfAbsent(document, quote);
                        }
                      }));
    }
  }

  /** How many documents name it besides those that say that none does. */
  private int elsewhere(Absent absent) {
    if (absent.known == null) {
      return absent.quotes.size();
    }
    int more = 0;
    for (DocumentId document : absent.quotes.keySet()) {
      var names = new boolean[1];
      trove.names(document, name -> names[0] |= resolution.of(name.id()) == absent.known);
      more += names[0] ? 0 : 1;
    }
    return absent.known.documents() - absent.sayers.size() + more;
  }

  private void say(Absent absent, Coverage coverage, Sink sink) {
    int elsewhere = elsewhere(absent);
    String blind = elsewhere > 0 ? "" : blind(absent, coverage);
    var check =
        new Finding.Check(
            ABSENCE,
            elsewhere > 0
                ? Outcome.INCONSISTENT
                : blind.isEmpty() ? Outcome.CONSISTENT : Outcome.UNDECIDABLE,
            "The trove has “"
                + absent.name
                + "” "
                + (elsewhere > 0 ? found(absent, elsewhere, coverage) : "nowhere else")
                + (elsewhere > 0 ? "" : nor(absent))
                + blind
                + coverage.said());
    absent.findings.forEach(finding -> sink.add(finding, check));
  }

  private static String found(Absent absent, int elsewhere, Coverage coverage) {
    String count = "in " + elsewhere + (elsewhere == 1 ? " other document" : " other documents");
    SortedMap<String, String> byPath = new TreeMap<>();
    absent.quotes.forEach(
        (document, quote) -> byPath.put(coverage.paths.getOrDefault(document, ""), quote));
    byPath.values().removeIf(quote -> quote.equalsIgnoreCase(absent.name));
    return byPath.isEmpty()
        ? count
        : count + ", in " + byPath.firstKey() + " as “" + byPath.get(byPath.firstKey()) + "”";
  }

  /** Under which other names it was looked for. */
  private static String nor(Absent absent) {
    List<String> names =
        absent.translated.stream()
            .limit(MOST_SHOWN)
            .map(name -> "“" + name.text() + "” (" + Terms.languageName(name.language()) + ")")
            .toList();
    return names.isEmpty() ? "" : ", nor as " + Fillers.listed(names);
  }

  /** In which languages of the trove nobody knows what it is called. */
  private static String blind(Absent absent, Coverage coverage) {
    if (absent.known != null) {
      return "";
    }
    SortedSet<String> blind = new TreeSet<>(coverage.languages.keySet());
    blind.remove(Terms.language(absent.name));
    absent.translated.forEach(name -> blind.remove(name.language()));
    return blind.isEmpty()
        ? ""
        : "; it was not looked for in "
            + Fillers.listed(Terms.languageNames(blind))
            + ", of which the glossary doesn't know it";
  }
}
