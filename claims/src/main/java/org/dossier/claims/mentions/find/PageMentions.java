package org.dossier.claims.mentions.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is found on a page and keeps no overlaps: the longer stays, of two as long the one
 * whose kind comes first in {@link #ORDER}. A mention whose figures recognition was not sure of
 * stays and has no value: one wrong digit is a wrong sum, and "about" would not cover it.
 */
final class PageMentions {
  private static final List<MentionKind> ORDER =
      List.of(
          MentionKind.IDENTIFIER,
          MentionKind.DATE,
          MentionKind.MONEY,
          MentionKind.PERCENT,
          MentionKind.EQUIPMENT,
          MentionKind.ORGANIZATION,
          MentionKind.PERSON,
          MentionKind.LOCATION,
          MentionKind.POSITION,
          MentionKind.QUANTITY);

  private record Found(Span span, MentionKind kind, @Nullable Value value) {}

  private final List<Found> found = new ArrayList<>();

  void add(Span span, MentionKind kind, @Nullable Value value) {
    if (span.length() > 0) {
      found.add(new Found(span, kind, value));
    }
  }

  List<Mention> of(DocumentId document, Page page) {
    found.sort(
        Comparator.comparingInt((Found one) -> -one.span().length())
            .thenComparingInt(one -> ORDER.indexOf(one.kind()))
            .thenComparing(Found::span));
    List<Found> kept = new ArrayList<>();
    TreeMap<Integer, Integer> taken = new TreeMap<>();
    for (Found one : found) {
      var before = taken.lowerEntry(one.span().end());
      if (before == null || before.getValue() <= one.span().start()) {
        taken.put(one.span().start(), one.span().end());
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparing(Found::span));
    return kept.stream()
        .map(one -> Mention.at(document, page, one.span(), one.kind(), sure(page, one)))
        .toList();
  }

  private static @Nullable Value sure(Page page, Found one) {
    return page.hasUnsureFigures(one.span()) ? null : one.value();
  }
}
