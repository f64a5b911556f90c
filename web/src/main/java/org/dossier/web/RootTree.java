package org.dossier.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dossier.evidence.Source;
import org.dossier.evidence.Sources;
import org.dossier.evidence.SourcesException;
import org.dossier.model.Attribution;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Resemblance;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Words;
import org.dossier.web.FindingsScreen.Footnote;
import org.jspecify.annotations.Nullable;

/** From the documents of a finding down to the sources that it rests on in the end. */
final class RootTree {
  /** Deeper chains are no tree that anybody reads. */
  private static final int DEEPEST = 12;

  private final Set<String> roots;
  private final Sources sources;

  private RootTree(List<String> roots, Sources sources) {
    this.roots = Set.copyOf(roots);
    this.sources = sources;
  }

  /**
   * A step of the way down.
   *
   * @param why it stands below the one above: in the room's words
   * @param address of the document that it is; null for a source
   * @param root true where the way ends
   * @param circle true where it comes back to what stands above
   */
  record Node(
      String name,
      String why,
      @Nullable String address,
      boolean root,
      boolean circle,
      List<Node> below) {
    Node {
      below = List.copyOf(below);
    }
  }

  /** One tree a document, in the order of the footnotes. */
  static List<Node> of(
      CaseFolder folder, CaseViews views, List<Footnote> footnotes, List<String> roots)
      throws CaseException {
    var tree = new RootTree(roots, sources(folder));
    Map<DocumentId, List<Footnote>> byDocument = new LinkedHashMap<>();
    for (Footnote note : footnotes) {
      byDocument.computeIfAbsent(note.document().id(), _ -> new ArrayList<>()).add(note);
    }
    List<Node> nodes = new ArrayList<>();
    for (List<Footnote> notes : byDocument.values()) {
      nodes.add(tree.document(views, notes, byDocument.keySet()));
    }
    return nodes;
  }

  /** A file that can't be used is told where it is edited; here nothing is known then. */
  private static Sources sources(CaseFolder folder) {
    try {
      return Sources.load(folder.sources());
    } catch (IOException | SourcesException e) {
      return Sources.none();
    }
  }

  private Node document(CaseViews views, List<Footnote> notes, Set<DocumentId> shown)
      throws CaseException {
    Document document = notes.getFirst().document();
    List<Node> below = new ArrayList<>();
    Map<String, String> said = said(notes);
    said.forEach((name, verb) -> below.add(source(name, verb, new LinkedHashSet<>())));
    String carrier = carrier(document);
    if (said.isEmpty()) {
      below.add(
          source(
              carrier,
              Say.say(document.source() == null ? "tree.unnamed" : "tree.source"),
              new LinkedHashSet<>()));
    } else if (!roots.contains(carrier)) {
      below.addFirst(new Node(carrier, Say.say("tree.carried"), null, false, false, List.of()));
    }
    for (Resemblance like : views.resemblancesOf(document.id())) {
      DocumentId other = like.document().equals(document.id()) ? like.other() : like.document();
      if (like.oneRoot() && shown.contains(other)) {
        Optional<Document> known = views.document(other);
        below.add(
            new Node(
                known.map(Document::path).orElse(other.sha256()),
                Say.say("tree.alike", Words.of(like.kind()).replace('-', ' '), like.why()),
                PageScreen.address(other, 1, null),
                false,
                false,
                List.of()));
      }
    }
    return new Node(
        document.path(),
        Say.say("tree.quotes", notes.size()),
        notes.getFirst().address(),
        false,
        false,
        below);
  }

  /** To whom the text ascribes it, and by which words. */
  private static Map<String, String> said(List<Footnote> notes) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Footnote note : notes) {
      for (Attribution link : note.claim().attribution()) {
        String verb = link.verb();
        said.putIfAbsent(
            link.text().strip(),
            verb == null ? Say.say("tree.ascribed") : Say.say("tree.ascribedBy", verb));
      }
    }
    return said;
  }

  private static String carrier(Document document) {
    String source = document.source();
    return source == null || source.isBlank() ? Sources.unnamed(document.path()) : source;
  }

  private Node source(String name, String why, Set<String> above) {
    if (!above.add(name) || above.size() > DEEPEST) {
      return new Node(name, why, null, false, true, List.of());
    }
    List<Node> below = new ArrayList<>();
    Optional<Source> known = sources.find(name);
    if (known.isPresent()) {
      for (String next : known.get().derivedFrom()) {
        below.add(source(next, Say.say("tree.derived"), new LinkedHashSet<>(above)));
      }
      for (String next : known.get().quotes()) {
        below.add(source(next, Say.say("tree.cites"), new LinkedHashSet<>(above)));
      }
    }
    return new Node(name, why, null, roots.contains(name) || below.isEmpty(), false, below);
  }
}
