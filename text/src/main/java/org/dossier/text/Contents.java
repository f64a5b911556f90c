package org.dossier.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.model.Observation;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param mediaType by content, not by name
 * @param metadata what the file says of itself, by Dublin Core or the format's own names; for mail
 *     From, To, Cc, Date, Message-ID, In-Reply-To and Subject
 * @param observations what may bear on its authenticity
 */
public record Contents(
    String mediaType,
    @Nullable String title,
    @Nullable Instant created,
    @Nullable Instant modified,
    List<Page> pages,
    List<Embedded> embedded,
    SortedMap<String, String> metadata,
    List<Observation> observations) {
  public Contents {
    pages = List.copyOf(pages);
    embedded = List.copyOf(embedded);
    observations = List.copyOf(observations);
    metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
  }

  /** Of which nothing was observed that may bear on its authenticity. */
  public Contents(
      String mediaType,
      @Nullable String title,
      @Nullable Instant created,
      @Nullable Instant modified,
      List<Page> pages,
      List<Embedded> embedded,
      SortedMap<String, String> metadata) {
    this(mediaType, title, created, modified, pages, embedded, metadata, List.of());
  }

  Contents withMetadata(String name, String value) {
    var more = new TreeMap<>(metadata);
    more.put(name, value);
    return new Contents(mediaType, title, created, modified, pages, embedded, more, observations);
  }

  Contents withObservations(List<Observation> seen) {
    return new Contents(mediaType, title, created, modified, pages, embedded, metadata, seen);
  }

  /** A letter's day, by its own head and where its writer was; empty for all that is no letter. */
  public Optional<LocalDate> letterDay() {
    String date = metadata.get("Date");
    return date == null || !MailProperties.isMail(mediaType)
        ? Optional.empty()
        : Optional.ofNullable(MailHeaders.day(date));
  }
}
