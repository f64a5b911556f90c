package org.dossier.evidence;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads sources.yaml. Nodes only: no object is ever constructed from what the file names. */
final class SourcesYaml {
  static final Set<String> KINDS =
      Set.of("leak", "official", "think tank", "outlet", "agency", "person");
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "kind",
          "reliability",
          "publisher",
          "derived-from",
          "quotes",
          "co-author",
          "same-owner",
          "independent-of");

  private final String file;

  private SourcesYaml(String file) {
    this.file = file;
  }

  static Sources parse(String text, String file) throws SourcesException {
    return new SourcesYaml(file).read(text);
  }

  /** The list under {@code sources:}; null when the file has none or leaves it empty. */
  static @Nullable SequenceNode list(String text, String file) throws SourcesException {
    return new SourcesYaml(file).entries(text);
  }

  private Sources read(String text) throws SourcesException {
    SequenceNode list = entries(text);
    Map<String, Source> byName = new LinkedHashMap<>();
    Map<String, Node> entryOf = new LinkedHashMap<>();
    if (list != null) {
      for (Node entry : list.getValue()) {
        Source source = source(entry);
        Node earlier = entryOf.put(source.name(), entry);
        if (earlier != null) {
          throw at(
              entry,
              "'"
                  + source.name()
                  + "' is listed a second time (first in line "
                  + line(earlier)
                  + "): put both entries into one");
        }
        byName.put(source.name(), source);
      }
    }
    requireKnownNames(byName, entryOf);
    List<String> cycle = SourceGraph.derivationCycle(byName);
    if (!cycle.isEmpty()) {
      throw at(
          entryOf.get(cycle.getFirst()),
          "derived-from runs in a circle: "
              + String.join(" -> ", cycle)
              + ": one of them must come first; write 'quotes' where one merely cites the other");
    }
    return Sources.of(byName.values());
  }

  private @Nullable SequenceNode entries(String text) throws SourcesException {
    Node root;
    try {
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new SourcesException(
          file + ", line " + line + ": this is not YAML: " + firstLine(e.getProblem()));
    } catch (YAMLException e) {
      throw new SourcesException(file + ", line 1: this is not YAML: " + firstLine(e.getMessage()));
    }
    if (root == null || isNull(root)) {
      return null;
    }
    if (!(root instanceof MappingNode top)) {
      throw at(root, "expected 'sources:' and below it a list of '- name: ...'");
    }
    SequenceNode found = null;
    for (NodeTuple pair : top.getValue()) {
      String key = scalar(pair.getKeyNode(), "a key");
      if (!key.equals("sources")) {
        throw at(pair.getKeyNode(), "'" + key + "' is not known here: only 'sources:' is");
      }
      if (found != null) {
        throw at(pair.getKeyNode(), "'sources:' stands here a second time");
      }
      if (isNull(pair.getValueNode())) {
        continue;
      }
      if (!(pair.getValueNode() instanceof SequenceNode list)) {
        throw at(pair.getValueNode(), "expected a list of '- name: ...' below 'sources:'");
      }
      found = list;
    }
    return found;
  }

  private Source source(Node entry) throws SourcesException {
    if (!(entry instanceof MappingNode fields)) {
      throw at(entry, "expected '- name: ...'");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple pair : fields.getValue()) {
      String key = scalar(pair.getKeyNode(), "a key");
      if (!KEYS.contains(key)) {
        throw at(
            pair.getKeyNode(),
            "'" + key + "' is not known: use one of " + String.join(", ", sorted(KEYS)));
      }
      if (values.put(key, pair.getValueNode()) != null) {
        throw at(pair.getKeyNode(), "'" + key + "' stands twice in one entry");
      }
    }
    String name = text(values.get("name"), "name");
    if (name == null) {
      throw at(entry, "this source has no name: write '- name: ...'");
    }
    return new Source(
        name,
        kind(values.get("kind")),
        reliability(values.get("reliability")),
        text(values.get("publisher"), "publisher"),
        names(values.get("derived-from"), "derived-from"),
        names(values.get("quotes"), "quotes"),
        names(values.get("co-author"), "co-author"),
        names(values.get("same-owner"), "same-owner"),
        names(values.get("independent-of"), "independent-of"));
  }

  private @Nullable String kind(@Nullable Node node) throws SourcesException {
    String kind = text(node, "kind");
    if (node == null || kind == null) {
      return null;
    }
    String lower = kind.toLowerCase(Locale.ROOT);
    if (!KINDS.contains(lower)) {
      throw at(node, "kind '" + kind + "' is not one of " + String.join(", ", sorted(KINDS)));
    }
    return lower;
  }

  private char reliability(@Nullable Node node) throws SourcesException {
    String grade = text(node, "reliability");
    if (node == null || grade == null) {
      return 'F';
    }
    if (!grade.matches("[A-Fa-f]")) {
      throw at(
          node,
          "reliability '"
              + grade
              + "' is not a letter from A (completely reliable) to E (unreliable), or F (cannot be"
              + " judged)");
    }
    return grade.toUpperCase(Locale.ROOT).charAt(0);
  }

  /** One name or a list of names. */
  private List<String> names(@Nullable Node node, String key) throws SourcesException {
    List<String> names = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        names.add(scalar(item, key));
      }
    } else if (node != null && !isNull(node)) {
      names.add(scalar(node, key));
    }
    return names.stream().distinct().toList();
  }

  private @Nullable String text(@Nullable Node node, String key) throws SourcesException {
    return node == null || isNull(node) ? null : scalar(node, key);
  }

  private String scalar(Node node, String what) throws SourcesException {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw at(node, "expected plain text for " + what);
  }

  private void requireKnownNames(Map<String, Source> byName, Map<String, Node> entryOf)
      throws SourcesException {
    for (Source source : byName.values()) {
      for (List<String> edges :
          List.of(
              source.derivedFrom(),
              source.quotes(),
              source.coAuthors(),
              source.sameOwner(),
              source.independentOf())) {
        for (String name : edges) {
          if (!byName.containsKey(name)) {
            throw at(
                entryOf.get(source.name()),
                "'"
                    + source.name()
                    + "' refers to '"
                    + name
                    + "', which is not listed: add '- name: "
                    + name
                    + "' or correct the spelling");
          }
          if (name.equals(source.name())) {
            throw at(entryOf.get(source.name()), "'" + name + "' refers to itself");
          }
        }
      }
    }
  }

  private SourcesException at(@Nullable Node node, String problem) {
    return new SourcesException(file + ", line " + line(node) + ": " + problem);
  }

  private static int line(@Nullable Node node) {
    return node == null || node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "it can't be read" : message.lines().findFirst().orElse("");
  }
}
