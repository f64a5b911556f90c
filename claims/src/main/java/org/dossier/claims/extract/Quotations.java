package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.model.Span;

/**
 * What stands between quotation marks on a page. Marks that don't pair within a paragraph are none.
 */
final class Quotations {
  private static final int LONGEST = 3000;

  private final List<Span> ranges;

  private Quotations(List<Span> ranges) {
    this.ranges = ranges;
  }

  static Quotations of(String text) {
    List<Span> ranges = new ArrayList<>();
    int open = -1;
    char close = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open >= 0
          && (c == close
              || close == '”' && c == '"'
              || c == '\n' && blankLine(text, i)
              || i - open > LONGEST)) {
        if (c == close || close == '”' && c == '"') {
          ranges.add(new Span(open, i + 1));
        }
        open = -1;
        continue;
      }
      if (open < 0) {
        close = closing(c);
        if (close != 0) {
          open = i;
        }
      }
    }
    return new Quotations(ranges);
  }

  private static boolean blankLine(String text, int i) {
    return i + 1 < text.length() && text.charAt(i + 1) == '\n';
  }

  /** Whether a token is a quotation mark. */
  static boolean mark(String word) {
    return word.length() == 1 && "“”\"«»„「」".contains(word);
  }

  static boolean dash(String word) {
    return word.length() == 1 && "-–—".contains(word);
  }

  private static char closing(char c) {
    return switch (c) {
      case '“' -> '”';
      case '"' -> '"';
      case '«' -> '»';
      case '„' -> '“';
      case '「' -> '」';
      default -> 0;
    };
  }

  /** The quotation that holds all of a span. */
  Optional<Span> around(Span span) {
    return ranges.stream().filter(range -> range.contains(span)).findFirst();
  }

  /** The first quotation that shares more than a few words with a span. */
  Optional<Span> in(Span span) {
    return ranges.stream()
        .filter(range -> range.overlaps(span))
        .filter(
            range -> Math.min(range.end(), span.end()) - Math.max(range.start(), span.start()) > 12)
        .findFirst();
  }
}
