package org.dossier.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.corpus.Block.Heading;
import org.dossier.corpus.Block.PageBreak;
import org.dossier.corpus.Block.Paragraph;
import org.dossier.corpus.Block.Signatures;
import org.dossier.corpus.Block.Stamp;
import org.dossier.corpus.Block.Table;

/**
 * The readable source of one document: {@code key: value} lines, a line {@code ---}, then the body
 * with one paragraph a line. README.md describes the markup.
 */
record Manuscript(String name, Map<String, List<String>> head, List<Block> body) {
  Manuscript {
    head = Map.copyOf(head);
    body = List.copyOf(body);
  }

  static Manuscript parse(String name, String source) {
    Map<String, List<String>> head = new LinkedHashMap<>();
    List<Block> body = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    boolean inBody = false;
    for (String line : source.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (!inBody && line.equals("---")) {
        inBody = true;
      } else if (!inBody) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
          throw new IllegalArgumentException(name + ": not 'key: value': " + line);
        }
        head.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
            .add(line.substring(colon + 2).strip());
      } else if (line.startsWith("|")) {
        rows.add(cells(line));
      } else {
        closeTable(rows, body);
        body.add(block(name, line));
      }
    }
    closeTable(rows, body);
    return new Manuscript(name, head, body);
  }

  private static void closeTable(List<List<String>> rows, List<Block> body) {
    if (!rows.isEmpty()) {
      body.add(new Table(rows));
      rows.clear();
    }
  }

  private static List<String> cells(String line) {
    String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  private static Block block(String name, String line) {
    if (line.startsWith("## ")) {
      return new Heading(2, line.substring(3));
    }
    if (line.startsWith("# ")) {
      return new Heading(1, line.substring(2));
    }
    if (line.equals("@page")) {
      return new PageBreak();
    }
    if (line.startsWith("@sign ")) {
      return new Signatures(cells("|" + line.substring(6)));
    }
    if (line.startsWith("@stamp ")) {
      List<String> words = cells("|" + line.substring(7));
      return new Stamp(words.get(0), words.size() > 1 ? words.get(1) : "");
    }
    if (line.startsWith("@")) {
      throw new IllegalArgumentException(name + ": unknown directive: " + line);
    }
    return new Paragraph(Run.parse(line));
  }

  /** The first value under a key, or the empty string. */
  String first(String key) {
    return head.getOrDefault(key, List.of()).stream().findFirst().orElse("");
  }

  List<String> all(String key) {
    return head.getOrDefault(key, List.of());
  }

  /** The body as a careful reader of the finished document would type it: a block a line. */
  String plainText() {
    return body.stream()
        .map(Block::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
