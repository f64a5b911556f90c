package org.dossier.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a paragraph that is plain, tracked as changed, or blacked out. */
record Run(Kind kind, String text) {
  enum Kind {
    PLAIN,
    INSERTED,
    DELETED,
    COVERED
  }

  private static final Pattern MARKED = Pattern.compile("\\[([-+#])(.*?)\\1]");

  /** Reads {@code [+inserted+]}, {@code [-deleted-]} and {@code [#blacked out#]}. */
  static List<Run> parse(String line) {
    List<Run> runs = new ArrayList<>();
    Matcher marked = MARKED.matcher(line);
    int at = 0;
    while (marked.find()) {
      if (marked.start() > at) {
        runs.add(new Run(Kind.PLAIN, line.substring(at, marked.start())));
      }
      Kind kind =
          switch (marked.group(1)) {
            case "+" -> Kind.INSERTED;
            case "-" -> Kind.DELETED;
            default -> Kind.COVERED;
          };
      runs.add(new Run(kind, marked.group(2)));
      at = marked.end();
    }
    if (at < line.length()) {
      runs.add(new Run(Kind.PLAIN, line.substring(at)));
    }
    return runs;
  }
}
