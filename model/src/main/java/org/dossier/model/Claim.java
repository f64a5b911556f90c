package org.dossier.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A normalised assertion and the words that carry it.
 *
 * @param kind one of the kinds of the rule files; an open set
 * @param quote verbatim
 * @param boxes one a line of the quote; empty without a layout
 * @param roles by role name; no role has an empty list
 * @param hedge the words that weaken it, as written, and in brackets what weakens it of how it was
 *     read; null without any
 * @param attribution who says so, nearest first
 * @param direct true when the quote lies inside quotation marks
 * @param rule the name of the rule that found it
 * @param confidence 0 to 1: how often such a match is right, by the rule's own record
 */
public record Claim(
    String id,
    String kind,
    DocumentId document,
    int page,
    Span span,
    String quote,
    List<Box> boxes,
    @Nullable String language,
    SortedMap<String, List<Filler>> roles,
    Status status,
    Modality modality,
    @Nullable String hedge,
    List<Attribution> attribution,
    boolean direct,
    String rule,
    double confidence) {
  public Claim {
    if (quote.length() != span.length() || quote.isBlank()) {
      throw new IllegalArgumentException(
          "a claim's quote is its span: " + span + " '" + quote + "'");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence not in 0..1: " + confidence);
    }
    var copy = new TreeMap<String, List<Filler>>();
    roles.forEach(
        (role, fillers) -> {
          if (fillers.isEmpty()) {
            throw new IllegalArgumentException("role " + role + " without a filler");
          }
          copy.put(role, List.copyOf(fillers));
        });
    roles = Collections.unmodifiableSortedMap(copy);
    boxes = List.copyOf(boxes);
    attribution = List.copyOf(attribution);
  }

  /** The id that content gives: the same claim found again, on any machine, has the same one. */
  public static String idOf(
      DocumentId document,
      int page,
      Span span,
      String kind,
      SortedMap<String, List<Filler>> roles) {
    return ContentId.of("c", document, page, span.start(), span.end(), kind, key(roles));
  }

  private static String key(SortedMap<String, List<Filler>> roles) {
    var key = new StringBuilder();
    roles.forEach(
        (role, fillers) -> {
          key.append(role);
          fillers.forEach(
              f -> key.append(' ').append(f.span().start()).append('-').append(f.span().end()));
          key.append(';');
        });
    return key.toString();
  }

  /** The fillers of a role, or none. */
  public List<Filler> role(String name) {
    return roles.getOrDefault(name, List.of());
  }
}
