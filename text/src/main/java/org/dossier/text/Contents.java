package org.dossier.text;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param mediaType by content, not by name
 * @param metadata what the file says of itself, by Dublin Core or the format's own names; for mail
 *     From, To, Cc, Date, Message-ID, In-Reply-To and Subject
 */
public record Contents(
    String mediaType,
    @Nullable String title,
    @Nullable Instant created,
    @Nullable Instant modified,
    List<Page> pages,
    List<Embedded> embedded,
    SortedMap<String, String> metadata) {
  public Contents {
    pages = List.copyOf(pages);
    embedded = List.copyOf(embedded);
    metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
  }
}
