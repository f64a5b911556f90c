package org.dossier.store;

import java.time.LocalDate;

/**
 * A finding or a document, where time has it.
 *
 * @param begins the first day that its date allows
 * @param ends the last day that its date allows; where the date has one end only, both are that one
 * @param kind of finding, or {@link #DOCUMENT}
 * @param id the finding's, or the document's SHA-256
 */
public record Happening(LocalDate begins, LocalDate ends, String kind, String id) {
  /** The kind of a document. */
  public static final String DOCUMENT = "document";

  public boolean isDocument() {
    return kind.equals(DOCUMENT);
  }

  /**
   * How many have their whole date in one part of time.
   *
   * @param part the beginning of its days as ISO 8601 writes them: {@code 201} for the 2010s,
   *     {@code 2019}, {@code 2019-05}, {@code 2019-05-14}
   */
  public record Part(String part, int findings, int documents) {
    public int all() {
      return findings + documents;
    }
  }

  /** Days, both ends inclusive, and how many have just these as their date. */
  public record Range(LocalDate begins, LocalDate ends, int count) {}
}
