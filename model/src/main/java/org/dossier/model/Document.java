package org.dossier.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One file of the trove, or one embedded in another, as the ledger has it.
 *
 * @param path below the folder that was added; inside a container {@code outer.zip!/inner/a.pdf}
 * @param source the name in sources.yaml that the file came from
 * @param pages how many pages were read
 * @param languages of its pages, most frequent first
 * @param reason why the state isn't {@link State#PROCESSED}; null when it is
 * @param created by its metadata
 * @param modified by its metadata
 * @param date its own date, which relative dates count from
 * @param dateFrom where {@code date} was found
 * @param duplicateOf the path of the first copy of the same bytes; a second copy has no pages
 * @param metadata what the file says of itself, by the names of its format; for mail From, To, Cc,
 *     Date as written, Subject, Message-ID, In-Reply-To and References
 */
public record Document(
    DocumentId id,
    String path,
    @Nullable String source,
    @Nullable String mediaType,
    @Nullable String title,
    int pages,
    List<String> languages,
    State state,
    @Nullable String reason,
    @Nullable Instant created,
    @Nullable Instant modified,
    @Nullable LocalDate date,
    @Nullable DateFrom dateFrom,
    @Nullable String duplicateOf,
    SortedMap<String, String> metadata) {
  public Document {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a document has a path");
    }
    if (state != State.PROCESSED && duplicateOf == null && (reason == null || reason.isBlank())) {
      throw new IllegalArgumentException(path + " is " + state + " without a reason");
    }
    languages = List.copyOf(languages);
    metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
  }

  /** A document that says nothing of itself. */
  public Document(
      DocumentId id,
      String path,
      @Nullable String source,
      @Nullable String mediaType,
      @Nullable String title,
      int pages,
      List<String> languages,
      State state,
      @Nullable String reason,
      @Nullable Instant created,
      @Nullable Instant modified,
      @Nullable LocalDate date,
      @Nullable DateFrom dateFrom,
      @Nullable String duplicateOf) {
    this(
        id,
        path,
        source,
        mediaType,
        title,
        pages,
        languages,
        state,
        reason,
        created,
        modified,
        date,
        dateFrom,
        duplicateOf,
        new TreeMap<>());
  }
}
