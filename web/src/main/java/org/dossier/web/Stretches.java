package org.dossier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dossier.model.Entity;
import org.dossier.model.Mention;
import org.dossier.model.Span;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** A page's text cut where names begin and end, and where what the reader came for does. */
final class Stretches {
  private Stretches() {}

  /**
   * A piece of text.
   *
   * @param kind of what is named here, in the words of the contract; null where nothing is
   * @param sought true for what the reader came for
   */
  record Stretch(String text, @Nullable String kind, @Nullable Entity entity, boolean sought) {}

  static List<Stretch> of(String text, List<PageScreen.Named> names, @Nullable Span sought) {
    var byStart = new TreeMap<Integer, PageScreen.Named>();
    int covered = 0;
    for (PageScreen.Named name : names) { // in order; of two that overlap, the first
      if (name.mention().span().start() >= covered) {
        byStart.put(name.mention().span().start(), name);
        covered = name.mention().span().end();
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (PageScreen.Named name : byStart.values()) {
      Mention mention = name.mention();
      cut(stretches, text, at, mention.span().start(), null, null, sought);
      cut(
          stretches,
          text,
          mention.span().start(),
          mention.span().end(),
          Words.of(mention.kind()),
          name.entity(),
          sought);
      at = mention.span().end();
    }
    cut(stretches, text, at, text.length(), null, null, sought);
    return stretches;
  }

  private static void cut(
      List<Stretch> stretches,
      String text,
      int from,
      int to,
      @Nullable String kind,
      @Nullable Entity entity,
      @Nullable Span sought) {
    int at = from;
    while (at < to) {
      boolean inside = sought != null && at >= sought.start() && at < sought.end();
      int next = to;
      if (sought != null) {
        next = inside ? sought.end() : at < sought.start() ? sought.start() : to;
      }
      next = Math.min(next, to);
      stretches.add(new Stretch(text.substring(at, next), kind, entity, inside));
      at = next;
    }
  }
}
