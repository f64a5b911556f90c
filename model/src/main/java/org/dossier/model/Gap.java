package org.dossier.model;

import java.util.List;

/**
 * Something that the trove's own documents say there is, and that is not in it.
 *
 * @param kind {@code annex}, {@code document}, {@code letter}, {@code number}, {@code side}, {@code
 *     unread}
 * @param what its name, as it is cited
 * @param why one sentence
 * @param places where it is named, the first by path first
 */
public record Gap(String id, String kind, String what, String why, List<Place> places) {
  public Gap {
    if (places.isEmpty()) {
      throw new IllegalArgumentException("named nowhere: " + what);
    }
    places = List.copyOf(places);
  }

  public static Gap of(String kind, String what, String why, List<Place> places) {
    return new Gap(ContentId.of("g", kind, what, places.getFirst()), kind, what, why, places);
  }

  /**
   * Where it is named.
   *
   * @param page 0 for the whole document
   * @param quote the words; empty where none name it
   */
  public record Place(DocumentId document, String path, int page, String quote) {}
}
