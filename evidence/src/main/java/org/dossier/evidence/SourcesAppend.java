package org.dossier.evidence;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Adds one entry to a sources.yaml and leaves every other line as it was written. */
final class SourcesAppend {
  private static final String HEADER =
      """
      # Where the documents came from, and what rests on what. Yours to edit; Dossier only adds names.
      # kind: leak | official | think tank | outlet | agency | person
      # reliability: A (completely reliable) to E (unreliable), F (cannot be judged)
      # derived-from, quotes, co-author, same-owner: names from this list
      sources:
      """;

  private SourcesAppend() {}

  static boolean remember(Path file, String name) throws IOException, SourcesException {
    String text = read(file);
    if (SourcesYaml.parse(text, file.toString()).find(name.strip()).isPresent()) {
      return false;
    }
    String changed = withEntry(text, name.strip(), file.toString());
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(draft, changed, StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  static String read(Path file) throws IOException, SourcesException {
    if (Files.notExists(file)) {
      return "";
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SourcesException(file + ", line 1: this is not UTF-8 text: save it as UTF-8");
    }
  }

  /** {@code text} with one more entry; every other line is kept. */
  static String withEntry(String text, String name, String file) throws SourcesException {
    SequenceNode list = SourcesYaml.list(text, file);
    String changed = list == null ? intoEmpty(text, name) : intoList(text, list, name);
    try {
      if (SourcesYaml.parse(changed, file).all().size()
          == SourcesYaml.parse(text, file).all().size() + 1) {
        return changed;
      }
    } catch (SourcesException e) {
      throw byHand(file, name);
    }
    throw byHand(file, name);
  }

  private static SourcesException byHand(String file, String name) {
    return new SourcesException(
        file + ", line 1: can't add to this layout: write '- name: " + name + "' yourself");
  }

  private static String intoEmpty(String text, String name) {
    String entry = "  - name: " + quoted(name) + "\n";
    List<String> lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("sources\\s*:\\s*(\\[\\s*\\]|~|null)?\\s*(#.*)?")) {
        lines.set(i, lines.get(i).replaceFirst(":\\s*(\\[\\s*\\]|~|null)", ":"));
        lines.add(i + 1, entry.stripTrailing());
        return String.join("\n", lines) + "\n";
      }
    }
    return text.isBlank() ? HEADER + entry : ended(text) + "sources:\n" + entry;
  }

  private static String intoList(String text, SequenceNode list, String name) {
    if (list.getFlowStyle() == DumperOptions.FlowStyle.FLOW) {
      int end = text.offsetByCodePoints(0, list.getEndMark().getIndex()) - 1;
      String comma = list.getValue().isEmpty() ? "" : ", ";
      return text.substring(0, end) + comma + "{name: " + quoted(name) + "}" + text.substring(end);
    }
    Node last = list.getValue().getLast();
    List<String> lines = lines(text);
    // A block entry's end mark lies on the next token's line: comments and blank lines in between
    // stay below the new entry only when they belong to what follows the list.
    int at = last.getEndMark().getColumn() == 0 ? last.getEndMark().getLine() : lines.size();
    at = Math.min(at, lines.size());
    while (at > 0 && lines.get(at - 1).isBlank()) {
      at--;
    }
    int indent = Math.max(0, list.getStartMark().getColumn());
    lines.add(at, " ".repeat(indent) + "- name: " + quoted(name));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(String text) {
    return text.isEmpty()
        ? new ArrayList<>()
        : new ArrayList<>(Arrays.asList(text.stripTrailing().split("\n", -1)));
  }

  private static String ended(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }

  /** A double-quoted YAML scalar: safe whatever the name holds. */
  static String quoted(String name) {
    var quoted = new StringBuilder("\"");
    name.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < 0x20 || c == 0x7F) {
                quoted.append("\\x").append(String.format(Locale.ROOT, "%02x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
