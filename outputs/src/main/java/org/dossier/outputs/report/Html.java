package org.dossier.outputs.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML. Whatever comes from a document goes through {@link #text} or an attribute value, and
 * both escape: a document can't put an element into the report.
 */
public final class Html {
  private static final Set<String> ON_OWN_LINE =
      Set.of(
          "section",
          "article",
          "header",
          "footer",
          "nav",
          "h1",
          "h2",
          "h3",
          "h4",
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "div",
          "table",
          "thead",
          "tbody",
          "tr",
          "figure",
          "details",
          "blockquote",
          "main",
          "body",
          "head",
          "aside",
          "title",
          "style",
          "caption",
          "dd");

  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();

  public Html(Appendable out) {
    this.out = out;
  }

  /**
   * Begins an element; attributes are names and values in turn, and one without a value is left
   * out.
   */
  public Html open(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Ends the element that was begun last. */
  public Html end() {
    String tag = open.pop();
    raw("</" + tag + ">");
    return ON_OWN_LINE.contains(tag) ? raw("\n") : this;
  }

  public Html element(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).end();
  }

  /** An element that has no content and no end. */
  public Html empty(String tag, @Nullable String... attributes) {
    return start(tag, attributes);
  }

  public Html text(String text) {
    return raw(escaped(text));
  }

  /** Fixed markup of this package, never anything of a document. */
  public Html raw(String markup) {
    try {
      out.append(markup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Fails when an element was left open. */
  public void finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("left open: " + open);
    }
  }

  private Html start(String tag, @Nullable String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("an attribute of <" + tag + "> without its value");
    }
    raw("<" + tag);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        raw(" " + attributes[i] + "=\"").text(value).raw("\"");
      }
    }
    return raw(">");
  }

  /**
   * Text as it can stand between tags and inside quotation marks; what XML knows no character for,
   * visibly.
   */
  public static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.append((char) c);
                default -> escaped.appendCodePoint(isPlain(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isPlain(int c) {
    return c >= 0x20
        && (c < 0x7F || c > 0x9F)
        && (c < 0xD800 || c > 0xDFFF)
        && (c & 0xFFFE) != 0xFFFE;
  }

  /**
   * A name with the characters that turn the direction of writing spelled out, so that {@code
   * gpj.exe} can't pose as {@code exe.jpg}.
   */
  public static String unturned(String name) {
    var plain = new StringBuilder(name.length());
    name.codePoints()
        .forEach(
            c -> {
              if (c >= 0x202A && c <= 0x202E
                  || c >= 0x2066 && c <= 0x2069
                  || c == 0x200E
                  || c == 0x200F) {
                plain.append(String.format(Locale.ROOT, "[U+%04X]", c));
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }
}
