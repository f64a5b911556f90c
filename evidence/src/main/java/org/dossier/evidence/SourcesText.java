package org.dossier.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The text of a sources.yaml, and changing it a key at a time: every line that says nothing of what
 * is changed stays as its author wrote it, with its comments. A change that would say anything else
 * than is meant is refused.
 */
public final class SourcesText {
  private final String file;
  private final String text;

  private SourcesText(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** A missing file is an empty text. */
  public static SourcesText load(Path file) throws IOException, SourcesException {
    return new SourcesText(file.toString(), SourcesAppend.read(file));
  }

  /** Another text for the same file. */
  public SourcesText saying(String other) {
    return new SourcesText(file, other);
  }

  public String text() {
    return text;
  }

  public Sources sources() throws SourcesException {
    return SourcesYaml.parse(text, file);
  }

  /** Puts the text in the place of the file, as a whole. */
  public void store(Path into) throws IOException, SourcesException {
    sources();
    Path draft = into.resolveSibling(into.getFileName() + ".tmp");
    Files.writeString(draft, text, StandardCharsets.UTF_8);
    Files.move(draft, into, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The comments above a source's entry and in it, without their marks; by name. */
  public Map<String, String> comments() throws SourcesException {
    Map<String, String> comments = new TreeMap<>();
    List<String> lines = lines();
    int free = 0;
    for (Node entry : entries()) {
      int start = entry.getStartMark().getLine();
      int end = lastLine(entry);
      List<String> found = new ArrayList<>();
      for (int i = start - 1; i >= free && lines.get(i).strip().startsWith("#"); i--) {
        found.addFirst(lines.get(i).strip().replaceFirst("^#+\\s*", ""));
      }
      for (int i = start; i <= Math.min(end, lines.size() - 1); i++) {
        int at = commentAt(lines.get(i));
        if (at >= 0) {
          found.add(lines.get(i).substring(at).replaceFirst("^\\s*#+\\s*", ""));
        }
      }
      free = end + 1;
      if (!found.isEmpty()) {
        comments.put(nameOf(entry), String.join(" ", found.stream().distinct().toList()));
      }
    }
    return comments;
  }

  /** With a source more, of which only the name is known. */
  public SourcesText adding(String name) throws SourcesException {
    return saying(SourcesAppend.withEntry(text, name.strip(), file));
  }

  /**
   * With what is said of a listed source changed.
   *
   * @param why a comment beside what is changed; null for none
   */
  public SourcesText with(Source changed, @Nullable String why) throws SourcesException {
    Sources before = sources();
    Source known =
        before.find(changed.name()).orElseThrow(() -> refused(changed.name(), "it is not listed"));
    SourcesText result = this;
    for (Field field : Field.values()) {
      List<String> values = field.of(changed);
      if (!values.equals(field.of(known))) {
        result = result.setting(changed.name(), field, values, why);
      }
    }
    result.require(before, changed, changed.name());
    return result;
  }

  /** Without a source, to which nothing else may refer. */
  public SourcesText without(String name) throws SourcesException {
    Sources before = sources();
    for (Source source : before.all()) {
      for (Field field : Field.values()) {
        if (field.names && field.of(source).contains(name)) {
          throw refused(name, "'" + source.name() + "' refers to it: change that first");
        }
      }
    }
    Node entry = entry(name);
    SourcesText result;
    if (isFlow(entry)) {
      throw refused(name, "its entry shares a line with others");
    }
    List<String> lines = lines();
    int start = entry.getStartMark().getLine();
    lines.subList(start, lastLine(entry) + 1).clear();
    result = saying(joined(lines));
    result.require(before, null, name);
    return result;
  }

  private enum Field {
    KIND("kind", false),
    RELIABILITY("reliability", false),
    DERIVED_FROM("derived-from", true),
    QUOTES("quotes", true);

    private final String key;
    private final boolean names;

    Field(String key, boolean names) {
      this.key = key;
      this.names = names;
    }

    List<String> of(Source source) {
      return switch (this) {
        case KIND -> source.kind() == null ? List.of() : List.of(source.kind());
        case RELIABILITY ->
            source.reliability() == 'F' ? List.of() : List.of(String.valueOf(source.reliability()));
        case DERIVED_FROM -> source.derivedFrom();
        case QUOTES -> source.quotes();
      };
    }
  }

  private SourcesText setting(String name, Field field, List<String> values, @Nullable String why)
      throws SourcesException {
    Node entry = entry(name);
    if (isFlow(entry) || !(entry instanceof MappingNode mapping)) {
      throw refused(name, "its entry stands in braces");
    }
    List<String> lines = lines();
    String written = values.isEmpty() ? "" : field.key + ": " + scalars(field, values);
    if (why != null && !why.isBlank() && !written.isEmpty()) {
      written += " # " + why.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
    NodeTuple found = null;
    for (NodeTuple pair : mapping.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode key && key.getValue().equals(field.key)) {
        found = pair;
      }
    }
    int column = mapping.getValue().getFirst().getKeyNode().getStartMark().getColumn();
    if (found == null) {
      if (!written.isEmpty()) {
        lines.add(lastLine(entry) + 1, " ".repeat(column) + written);
      }
      return saying(joined(lines));
    }
    int start = found.getKeyNode().getStartMark().getLine();
    int end = Math.max(start, lastLine(found.getValueNode()));
    String line = lines.get(start);
    String before =
        line.substring(
            0, line.offsetByCodePoints(0, found.getKeyNode().getStartMark().getColumn()));
    if (written.isEmpty() && !before.isBlank()) {
      throw refused(name, "its entry begins with what is to go");
    }
    int comment = commentAt(line);
    if (!written.isEmpty() && (why == null || why.isBlank()) && comment >= 0) {
      written += line.substring(comment);
    }
    lines.subList(start, end + 1).clear();
    if (!written.isEmpty()) {
      lines.add(start, before + written);
    }
    return saying(joined(lines));
  }

  private static String scalars(Field field, List<String> values) {
    if (!field.names) {
      return values.getFirst();
    }
    List<String> quoted = values.stream().map(SourcesAppend::quoted).toList();
    return quoted.size() == 1 ? quoted.getFirst() : "[" + String.join(", ", quoted) + "]";
  }

  /** The change says what is meant, and nothing else has another meaning than before. */
  private void require(Sources before, @Nullable Source changed, String name)
      throws SourcesException {
    List<Source> wanted = new ArrayList<>();
    for (Source source : before.all()) {
      if (!source.name().equals(name)) {
        wanted.add(source);
      } else if (changed != null) {
        wanted.add(changed);
      }
    }
    if (!List.copyOf(sources().all()).equals(wanted)) {
      throw refused(name, "its layout is unusual");
    }
  }

  private SourcesException refused(String name, String why) {
    return new SourcesException(
        file
            + ": '"
            + name
            + "' can't be changed from here, since "
            + why
            + "; the file can be edited by hand");
  }

  private Node entry(String name) throws SourcesException {
    for (Node entry : entries()) {
      if (nameOf(entry).equals(name)) {
        return entry;
      }
    }
    throw refused(name, "it is not listed");
  }

  private List<Node> entries() throws SourcesException {
    sources();
    return Optional.ofNullable(SourcesYaml.list(text, file))
        .map(SequenceNode::getValue)
        .orElse(List.of());
  }

  private static String nameOf(Node entry) {
    if (entry instanceof MappingNode mapping) {
      for (NodeTuple pair : mapping.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("name")
            && pair.getValueNode() instanceof ScalarNode value) {
          return value.getValue().strip();
        }
      }
    }
    return "";
  }

  private static boolean isFlow(Node node) {
    return node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == DumperOptions.FlowStyle.FLOW;
  }

  /** A block's own end mark lies behind the comments that follow it. */
  private static int lastLine(Node node) {
    if (isFlow(node) || node instanceof ScalarNode) {
      int line = node.getEndMark().getLine();
      return node.getEndMark().getColumn() == 0
          ? Math.max(node.getStartMark().getLine(), line - 1)
          : line;
    }
    int last = node.getStartMark().getLine();
    switch (node) {
      case MappingNode mapping -> {
        for (NodeTuple pair : mapping.getValue()) {
          last = Math.max(last, lastLine(pair.getKeyNode()));
          last = Math.max(last, lastLine(pair.getValueNode()));
        }
      }
      case SequenceNode list -> {
        for (Node item : list.getValue()) {
          last = Math.max(last, lastLine(item));
        }
      }
      default -> {}
    }
    return last;
  }

  /** Where the comment of a line begins, with the blanks before it; -1 without one. */
  private static int commentAt(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && (i == 0 || " [,:".indexOf(line.charAt(i - 1)) >= 0)) {
        quote = c;
      } else if (c == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
        int from = i;
        while (from > 0 && Character.isWhitespace(line.charAt(from - 1))) {
          from--;
        }
        return from;
      }
    }
    return -1;
  }

  private List<String> lines() {
    return new ArrayList<>(Arrays.asList(text.stripTrailing().split("\n", -1)));
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
