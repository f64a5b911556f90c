package org.dossier.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of an RTF's text is besides text.
 *
 * @param author by number, or none below 0
 * @param time as RTF packs it; 0 when it isn't told
 * @param number of the comment; 0 outside of comments
 */
record RichTextMark(What what, boolean hidden, int author, int time, int number) {
  /** Kinds of stretches. */
  enum What {
    /** Only hidden. */
    PLAIN,
    DELETED,
    INSERTED,
    /** Initials of a comment's author: for machines. */
    INITIALS,
    COMMENTER,
    COMMENT
  }

  /** True for text that is the document's own. */
  boolean isShown() {
    return what == What.PLAIN || what == What.INSERTED;
  }

  /** As the other formats write it, to the minute; null when it isn't told. */
  @Nullable String when() {
    if (time == 0) {
      return null;
    }
    try {
      return LocalDateTime.of(
              1900 + (time >>> 20 & 0x1FF),
              time >>> 16 & 0xF,
              time >>> 11 & 0x1F,
              time >>> 6 & 0x1F,
              time & 0x3F)
          .toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
