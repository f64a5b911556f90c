package org.dossier.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The manuscripts, in the order of documents/index.txt. */
final class Library {
  private static final String FOLDER = "documents/";

  private final Map<String, Manuscript> byName;

  private Library(Map<String, Manuscript> byName) {
    this.byName = byName;
  }

  static Library load() throws IOException {
    Map<String, Manuscript> byName = new LinkedHashMap<>();
    for (String name : text(FOLDER + "index.txt").lines().filter(l -> !l.isBlank()).toList()) {
      byName.put(name, Manuscript.parse(name, text(FOLDER + name + ".md")));
    }
    return new Library(byName);
  }

  List<Manuscript> manuscripts() {
    return List.copyOf(byName.values());
  }

  Manuscript named(String name) {
    Manuscript found = byName.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no manuscript named " + name);
    }
    return found;
  }

  static String text(String resource) throws IOException {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String resource) throws IOException {
    try (InputStream in = Library.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException("missing from the build: " + resource);
      }
      return in.readAllBytes();
    }
  }
}
