package org.dossier.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.search.Hit;
import org.dossier.search.Query;
import org.dossier.search.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where a query was found in one document, in its order.
 *
 * @param number of the hit that is looked at, from 1; 0 for none of them
 * @param words that matched on the open page
 */
record PageHits(String query, List<Place> places, int number, List<Span> words) {
  static final PageHits NONE = new PageHits("", List.of(), 0, List.of());

  /** More passages of a case than a reader goes through one by one. */
  private static final int MOST = 60;

  /** A passage that was found. */
  record Place(DocumentId document, int page, Span span) {}

  PageHits {
    places = List.copyOf(places);
    words = List.copyOf(words);
  }

  /**
   * The hits of a query in a document.
   *
   * @param at the passage that is looked at
   */
  static PageHits of(
      Desk desk, @Nullable String query, DocumentId document, Page page, @Nullable Span at)
      throws IOException {
    if (query == null) {
      return NONE;
    }
    List<Place> places = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    try {
      for (Hit hit : desk.index().find(new Query(query, List.of(), false), MOST)) {
        if (hit.document().equals(document)) {
          places.add(new Place(document, hit.page(), hit.span()));
          if (hit.page() == page.number() && hit.span().end() <= page.text().length()) {
            mark(hit, words);
          }
        }
      }
    } catch (QuerySyntaxException e) {
      return NONE;
    }
    places.sort(Comparator.comparingInt(Place::page).thenComparing(Place::span));
    return new PageHits(query, places, number(places, page.number(), at), words);
  }

  private static void mark(Hit hit, List<Span> words) {
    int start = hit.span().start();
    for (Marked.Stretch stretch : Marked.of(hit.snippet(), hit.matched()).stretches()) {
      int end = start + stretch.text().length();
      if (stretch.marked()) {
        words.add(new Span(start, end));
      }
      start = end;
    }
  }

  private static int number(List<Place> places, int page, @Nullable Span at) {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (place.page() == page && place.span().equals(at)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The hit after the open one, or the first on or after the open page. */
  @Nullable String next(int page) {
    if (number > 0) {
      return number < places.size() ? address(places.get(number)) : null;
    }
    return places.stream()
        .filter(place -> place.page() >= page)
        .findFirst()
        .map(this::address)
        .orElse(null);
  }

  @Nullable String before(int page) {
    if (number > 0) {
      return number > 1 ? address(places.get(number - 2)) : null;
    }
    return places.reversed().stream()
        .filter(place -> place.page() < page)
        .findFirst()
        .map(this::address)
        .orElse(null);
  }

  private String address(Place place) {
    return address(place.document(), place.page(), place.span(), query);
  }

  /** Where a passage is looked at together with what was asked. */
  static String address(DocumentId document, int page, Span at, String query) {
    return "/documents/"
        + document
        + "/"
        + page
        + "?at="
        + at.start()
        + "-"
        + at.end()
        + "&q="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + "#at";
  }
}
