package org.dossier.evidence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/** The names of a document, and which of them are short for others of it; for many threads. */
final class DocumentNames implements Serializable {
  private static final long serialVersionUID = 1;

  /** To make a name's key takes longer than to look it up. */
  private static final int REMEMBERED = 20_000;

  /** What names read as depends on no trove: one memory serves all chores of a process. */
  private static final Map<Written, Read> KNOWN = new ConcurrentHashMap<>();

  private static final Set<MentionKind> INFLECTED =
      EnumSet.of(MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.LOCATION);

  private final Set<String> places;
  private final Set<String> firms;

  /**
   * @param places keys of all places that the trove names: no such name is an organization's short
   *     one
   * @param firms keys of the firms of the whole trove
   */
  DocumentNames(Set<String> places, Set<String> firms) {
    this.places = places;
    this.firms = firms;
  }

  private record Written(MentionKind kind, String text, @Nullable String language) {}

  /**
   * @param nominatives of a name that is inflected: what it may be
   */
  private record Read(String key, String spelling, boolean firm, List<String> nominatives) {}

  private record Named(MentionKind kind, String key) implements Comparable<Named> {
    private static final Comparator<Named> ORDER =
        Comparator.comparing(Named::kind).thenComparing(Named::key);

    @Override
    public int compareTo(Named other) {
      return ORDER.compare(this, other);
    }
  }

  /** Those of one document, by kind and key. */
  Collection<LocalName> of(Trove trove, DocumentId document) {
    List<Mention> mentions = new ArrayList<>();
    trove.names(document, mentions::add);
    return of(mentions);
  }

  /**
   * The same of mentions that were read.
   *
   * @param mentions all names of one document
   */
  Collection<LocalName> of(List<Mention> mentions) {
    SortedMap<Named, LocalName> names = new TreeMap<>();
    Set<String> surnames = surnames(mentions);
    List<Mention> doubtful = new ArrayList<>();
    for (Mention mention : mentions) {
      Read read = read(mention);
      if (read.nominatives().size() > 1) {
        doubtful.add(mention);
      } else {
        String citation = read.nominatives().isEmpty() ? null : read.nominatives().getFirst();
        add(names, mention, kind(mention, read, surnames), read, citation);
      }
    }
    if (!doubtful.isEmpty()) {
      settle(names, doubtful);
    }
    for (MentionKind kind : List.of(MentionKind.PERSON, MentionKind.ORGANIZATION)) {
      join(names.values(), kind);
    }
    names.values().forEach(name -> name.join(chained(names, name), name.why()));
    return names.values();
  }

  /** A form of several names is the one of them that the document has elsewhere. */
  private void settle(SortedMap<Named, LocalName> names, List<Mention> doubtful) {
    var keys = new TreeSet<String>();
    names.keySet().forEach(name -> keys.add(name.kind() + " " + lastWord(name)));
    for (Mention mention : doubtful) {
      Read read = read(mention);
      List<String> there =
          read.nominatives().stream().filter(name -> keys.contains(last(mention, name))).toList();
      String citation = there.size() == 1 ? there.getFirst() : null;
      add(names, mention, mention.kind(), read, citation);
    }
  }

  /**
   * @param citation the name in the nominative; null to take it as it is written
   */
  private static void add(
      SortedMap<Named, LocalName> names,
      Mention mention,
      MentionKind kind,
      Read read,
      @Nullable String citation) {
    String key = citation == null ? read.key() : NameKey.of(kind, citation);
    LocalName name =
        names.computeIfAbsent(new Named(kind, key), n -> new LocalName(n.kind(), n.key()));
    name.add(mention.id(), read.spelling(), read.firm());
    name.cite(citation);
  }

  /** What the name denotes: a firm's, where the trove has it with its legal form. */
  private MentionKind kind(Mention mention, Read read, Set<String> surnames) {
    boolean firm =
        switch (mention.kind()) {
          case PERSON -> firms.contains(read.key()) && !surnames.contains(read.key());
          case LOCATION -> firms.contains(read.key());
          case ORGANIZATION, DATE, MONEY, QUANTITY, PERCENT, EQUIPMENT, IDENTIFIER, POSITION ->
              false;
        };
    return firm ? MentionKind.ORGANIZATION : mention.kind();
  }

  /** The last words of the names that have more than one. */
  private Set<String> surnames(List<Mention> mentions) {
    Set<String> surnames = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.kind() == MentionKind.PERSON) {
        String key = read(mention).key();
        int space = key.lastIndexOf(' ');
        if (space > 0) {
          surnames.add(key.substring(space + 1));
        }
      }
    }
    return surnames;
  }

  private static String last(Mention mention, String name) {
    return mention.kind()
        + " "
        + lastWord(new Named(mention.kind(), NameKey.of(mention.kind(), name)));
  }

  /** Of a person the surname; of others the whole name. */
  private static String lastWord(Named name) {
    return name.kind() == MentionKind.PERSON
        ? name.key().substring(name.key().lastIndexOf(' ') + 1)
        : name.key();
  }

  private Read read(Mention mention) {
    var written = new Written(mention.kind(), mention.text(), mention.language());
    Read read = KNOWN.get(written);
    if (read == null) {
      if (KNOWN.size() >= REMEMBERED) {
        KNOWN.clear();
      }
      String spelling = Letters.spaced(mention.text());
      read =
          new Read(
              NameKey.of(mention.kind(), mention.text()),
              spelling,
              mention.kind() == MentionKind.ORGANIZATION && NameKey.hasLegalForm(spelling),
              INFLECTED.contains(mention.kind())
                  ? Citations.of(mention.language(), spelling, mention.kind() == MentionKind.PERSON)
                  : List.of());
      KNOWN.put(written, read);
    }
    return read;
  }

  private void join(Collection<LocalName> names, MentionKind kind) {
    var keys = new TreeSet<String>();
    var firms = new TreeSet<String>();
    for (LocalName name : names) {
      if (name.kind() == kind) {
        keys.add(name.key());
        if (name.isFirm()) {
          firms.add(name.key());
        }
      }
    }
    if (keys.size() < 2) {
      return;
    }
    var fuller = new FullerNames(kind, keys, firms, places);
    for (LocalName name : names) {
      if (name.kind() == kind && !isPlace(name)) {
        fuller
            .of(name.key(), name.spelling(), false)
            .filter(full -> !full.key().equals(name.key()))
            .ifPresent(
                full ->
                    name.join(
                        full.key(),
                        NameForm.capital(full.why()) + " of the only such name in the document."));
      }
    }
  }

  private boolean isPlace(LocalName name) {
    return name.kind() == MentionKind.ORGANIZATION && places.contains(name.key());
  }

  /** The fuller name found in a document may itself have joined a still fuller one there. */
  private static @Nullable String chained(SortedMap<Named, LocalName> names, LocalName name) {
    String joined = name.joined();
    LocalName next = joined == null ? null : names.get(new Named(name.kind(), joined));
    return next == null || next.joined() == null || next.joined().equals(name.key())
        ? joined
        : next.joined();
  }
}
