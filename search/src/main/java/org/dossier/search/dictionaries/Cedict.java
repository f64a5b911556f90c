package org.dossier.search.dictionaries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of CC-CEDICT: {@code traditional simplified [pin1 yin1] /meaning/meaning/}, a line each.
 */
final class Cedict {
  private static final Pattern LINE =
      Pattern.compile("(\\S{1,60}) (\\S{1,60}) \\[[^\\]]{0,200}\\] /(.{1,4000})/\\s*");

  private Cedict() {}

  static UserDictionary read(Path file) throws IOException {
    var collected = new Collected();
    String all = new String(Articles.bytes(file), StandardCharsets.UTF_8);
    for (Iterator<String> lines = all.lines().iterator(); lines.hasNext(); ) {
      String line = lines.next();
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher entry = LINE.matcher(line);
      if (entry.matches()) {
        collected.add(entry.group(2), entry.group(3).replace('/', ';'));
      } else {
        collected.passOver();
      }
    }
    return collected.dictionary(file, String.valueOf(file.getFileName()));
  }
}
