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
      Manuscript own = Manuscript.parse(name, text(FOLDER + name + ".md"));
      String base = own.first("based-on");
      byName.put(name, base.isEmpty() ? own : altered(text(FOLDER + base + ".md"), own));
    }
    return new Library(byName);
  }

  /** Another manuscript's body with this one's replacements, under this one's head. */
  private static Manuscript altered(String base, Manuscript own) {
    String text = base;
    for (String line : own.all("replace")) {
      String[] sides = line.split(" => ", 2);
      if (!text.contains(sides[0])) {
        throw new IllegalArgumentException(own.name() + ": nothing to replace: " + sides[0]);
      }
      text = text.replace(sides[0], sides[1]);
    }
    return new Manuscript(own.name(), own.head(), Manuscript.parse(own.name(), text).body());
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
