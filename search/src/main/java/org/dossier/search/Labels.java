package org.dossier.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the document that a passage stands in; null where it isn't known.
 *
 * @param type a word for its format, see {@link FileType}
 * @param source the name in sources.yaml that it came from
 * @param state in the words of the contract
 * @param date its own
 * @param from who sent it, as a mail has it
 */
public record Labels(
    @Nullable String type,
    @Nullable String source,
    @Nullable String state,
    @Nullable LocalDate date,
    @Nullable String from) {
  public static final Labels NONE = new Labels(null, null, null, null, null);
}
