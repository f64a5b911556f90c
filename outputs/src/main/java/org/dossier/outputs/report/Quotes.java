package org.dossier.outputs.report;

import java.util.Locale;

/** What a document gave, shown so that it can't be taken for the report's own words. */
final class Quotes {
  /** How much of the text around a quote is shown, on each side. */
  private static final int AROUND = 220;

  private Quotes() {}

  /** A path, isolated from the text around it and able to break at every slash. */
  static void path(Html html, String path) {
    html.open("bdi", "class", "path");
    String plain = Html.unturned(path);
    int start = 0;
    for (int slash = plain.indexOf('/'); slash >= 0; slash = plain.indexOf('/', start)) {
      html.text(plain.substring(start, slash + 1)).empty("wbr");
      start = slash + 1;
    }
    html.text(plain.substring(start)).end();
  }

  /** A quote marked in the text that it stands in. */
  static void marked(Html html, Note note) {
    String text = note.page().text();
    int start = note.claim().span().start();
    int end = Math.min(note.claim().span().end(), text.length());
    int from = wordBefore(text, Math.max(0, start - AROUND));
    int to = wordAfter(text, Math.min(text.length(), end + AROUND));
    html.open("blockquote", "class", "context", "dir", "auto", "lang", note.claim().language());
    html.text((from > 0 ? "… " : "") + text.substring(from, start).stripLeading());
    html.element("mark", text.substring(start, end));
    html.text(text.substring(end, to).stripTrailing() + (to < text.length() ? " …" : ""));
    html.end();
  }

  private static int wordBefore(String text, int at) {
    int from = at;
    while (from > 0 && at - from < 30 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
  }

  private static int wordAfter(String text, int at) {
    int to = at;
    while (to < text.length() && to - at < 30 && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
  }

  /** Says how many rows a limit cut off, and how to get them. */
  static void leftOut(Html html, int count, String what, String command) {
    if (count > 0) {
      html.open("p", "class", "left-out");
      html.text(String.format(Locale.ROOT, "%,d more %s are not shown here: ", count, what));
      html.element("code", command).text(".").end();
    }
  }
}
