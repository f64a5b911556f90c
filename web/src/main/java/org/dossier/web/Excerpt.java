package org.dossier.web;

import org.dossier.model.Box;
import org.dossier.model.Claim;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A quote in the text around it, and the part of the page's picture that shows it.
 *
 * @param view of the picture, in points; null without a layout
 */
record Excerpt(String before, String quote, String after, @Nullable Box view) {
  private static final int AROUND = 160;
  private static final double MARGIN = 24;

  static Excerpt of(Page page, Claim claim) {
    String text = page.text();
    Span span = claim.span();
    int end = Math.min(span.end(), text.length());
    int start = Math.min(span.start(), end);
    int from = whole(text, Math.max(0, start - AROUND));
    int to = whole(text, Math.min(text.length(), end + AROUND));
    return new Excerpt(
        (from > 0 ? "… " : "") + text.substring(from, start),
        text.substring(start, end),
        text.substring(end, to) + (to < text.length() ? " …" : ""),
        view(page, claim));
  }

  /** Never in the middle of a character. */
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static @Nullable Box view(Page page, Claim claim) {
    Double width = page.width();
    Double height = page.height();
    if (width == null || height == null || claim.boxes().isEmpty()) {
      return null;
    }
    Box hull = claim.boxes().stream().reduce(Box::hull).orElseThrow();
    double top = Math.max(0, hull.y() - MARGIN);
    double bottom = Math.min(height, hull.y() + hull.height() + MARGIN);
    return bottom <= top ? null : new Box(0, top, width, bottom - top);
  }
}
