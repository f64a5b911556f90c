package org.dossier.text;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;

/** The words of an OpenDocument text that the program doesn't show. */
final class HiddenWords {
  private static final Set<String> HIDDEN = Set.of("hidden-text", "hidden-paragraph");

  private final Set<String> styles = new HashSet<>();
  private final StringBuilder words = new StringBuilder();
  private int depth;

  /** Text of this style is hidden. */
  void style(String name) {
    styles.add(name);
  }

  void start(String name, Attributes attributes) {
    if (depth > 0) {
      depth++;
    } else if (HIDDEN.contains(name)
        || styles.contains(String.valueOf(attributes.getValue("text:style-name")))) {
      depth = 1;
      words.append(words.isEmpty() ? "" : " ");
    }
  }

  void end() {
    depth = Math.max(0, depth - 1);
  }

  void written(char[] characters, int start, int length) {
    if (depth > 0 && words.length() < 2 * Remarks.LONGEST) {
      words.append(characters, start, length);
    }
  }

  /** A note on the page that ends here. */
  Optional<String> takeNote() {
    String quoted = Remarks.quoted(words);
    boolean blank = words.toString().isBlank();
    words.setLength(0);
    return blank ? Optional.empty() : Optional.of("hidden text: " + quoted);
  }
}
