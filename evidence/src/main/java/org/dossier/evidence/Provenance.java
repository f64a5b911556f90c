package org.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dossier.model.Attribution;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;

/** Where claims come from: the source that carries each, and the one that it is ascribed to. */
final class Provenance {
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
  private static final Set<String> UNNAMED =
      WordList.of(
          "he she it they we i who the a an some several one two many most other another "
              + "this that these those his her its their our both all officials sources source "
              + "experts analysts");

  private final Sources sources;
  private final Resolution resolution;
  private final TextLikeness likeness;
  private final Bylines bylines;
  private final SortedMap<String, String> nameOf = new TreeMap<>();
  private final Unions<String> groups = new Unions<>();

  /**
   * @param named what investigators called the sources of documents
   */
  Provenance(
      SortedSet<String> named,
      Sources sources,
      Resolution resolution,
      TextLikeness likeness,
      Bylines bylines) {
    this.likeness = likeness;
    this.bylines = bylines;
    this.sources = sources;
    this.resolution = resolution;
    sources.all().forEach(source -> list(source.name()));
    named.forEach(this::list);
    joinGroups();
  }

  private void list(String name) {
    nameOf.putIfAbsent(NameKey.ofAnyKind(name), name);
  }

  /** The source of a document that is said to come from this one. */
  String carrier(String named) {
    return listed(named).orElse(named);
  }

  /**
   * The source of a document of which the investigator named none: the folder that it lies in, so
   * that a pile of unknown origin counts once; at the top, the document itself. What lies inside a
   * file (attachments, a PDF's earlier states, entries of an archive) comes from where it does.
   */
  static String unnamedCarrier(String path) {
    int slash = path.replace('\\', '/').indexOf('/');
    if (slash <= 0) {
      return path;
    }
    boolean inside = path.charAt(slash - 1) == '!';
    return path.substring(0, inside ? slash - 1 : slash + 1);
  }

  private void joinGroups() {
    Map<String, String> publisher = new TreeMap<>();
    for (Source source : sources.all()) {
      source.coAuthors().forEach(other -> groups.join(source.name(), other));
      source.sameOwner().forEach(other -> groups.join(source.name(), other));
      if (source.publisher() != null) {
        String key = NameKey.ofAnyKind(source.publisher());
        String first = publisher.putIfAbsent(key, source.name());
        groups.join(source.name(), first == null ? source.name() : first);
      }
    }
  }

  /** The one that stands for all sources of the same author, owner or publisher. */
  String group(String source) {
    return groups.of(source);
  }

  /** Whom a claim is ascribed to: the nearest that has a name. */
  Optional<String> sayer(Claim claim) {
    for (Attribution link : claim.attribution()) {
      Optional<String> sayer = sayer(link);
      if (sayer.isPresent()) {
        return sayer;
      }
    }
    return Optional.empty();
  }

  /** The source of this name, or the name itself; empty for somebody unnamed. */
  Optional<String> sayer(Attribution link) {
    Known entity = resolution.of(link.mention());
    if (entity != null) {
      return Optional.of(nameOf(entity));
    }
    String key = NameKey.ofAnyKind(link.text());
    if (nameOf.containsKey(key)) {
      return Optional.ofNullable(nameOf.get(key));
    }
    return isNamed(link.text()) ? Optional.of(link.text().strip()) : Optional.empty();
  }

  /** What sources.yaml calls it, by any of its names; else its own name. */
  private String nameOf(Known entity) {
    for (Entity.Alias alias : entity.aliases()) {
      String listed = nameOf.get(NameKey.ofAnyKind(alias.text()));
      if (listed != null) {
        return listed;
      }
    }
    return entity.name();
  }

  /**
   * Somebody who wrote a paper.
   *
   * @param name as {@link #sayer} has it
   * @param marks papers that share one are of one author: the name, where the byline spells it out;
   *     the name and the outlet, where it says for whom
   */
  record Author(String name, List<String> marks, String line) {}

  /** Who wrote a paper by its own byline. */
  List<Author> authors(Carrier carrier) {
    List<Author> authors = new ArrayList<>();
    for (Bylines.Author author : bylines.of(carrier.id())) {
      String name = nameOf(author.person());
      List<String> marks = new ArrayList<>();
      if (author.full()) {
        marks.add(name);
      }
      if (author.outlet() != null) {
        marks.add(name + '\t' + nameOf(author.outlet()));
      }
      authors.add(new Author(name, marks, author.line()));
    }
    return authors;
  }

  /** The listed source of this name, however it is spelled. */
  Optional<String> listed(String name) {
    return Optional.ofNullable(nameOf.get(NameKey.ofAnyKind(name)));
  }

  /** A capital in a word other than a leading article or pronoun. */
  private static boolean isNamed(String text) {
    for (String word : text.strip().split("\\s+")) {
      if (CAPITAL.matcher(word).find() && !UNNAMED.contains(NameKey.folded(word))) {
        return true;
      }
    }
    return false;
  }

  /** What a source rests on by sources.yaml, in order. */
  SortedSet<String> restsOn(String source) {
    var targets = new TreeSet<String>();
    sources
        .find(source)
        .ifPresent(
            known -> {
              targets.addAll(known.derivedFrom());
              targets.addAll(known.quotes());
            });
    return targets;
  }

  /** The one that stands for all versions of a document's text. */
  DocumentId text(Carrier carrier) {
    return likeness.group(carrier.id());
  }

  /** True when sources.yaml says so of either: what is alike in them was not copied. */
  boolean areIndependent(String one, String other) {
    return says(one, other) || says(other, one);
  }

  private boolean says(String one, String other) {
    return sources.find(one).map(known -> known.independentOf().contains(other)).orElse(false);
  }

  char reliability(String source) {
    return sources.find(source).map(Source::reliability).orElse('F');
  }

  /** All that can be reached from a source by sources.yaml, itself included. */
  SortedSet<String> reach(String source) {
    var reached = new TreeSet<String>(Set.of(source));
    List<String> open = new ArrayList<>(List.of(source));
    while (!open.isEmpty()) {
      for (String next : restsOn(open.removeLast())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }
}
