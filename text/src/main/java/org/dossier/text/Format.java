package org.dossier.text;

import java.io.IOException;

/** Reads the files of one family of media types. */
interface Format {
  /** True when this format reads the media type. */
  boolean reads(String mediaType);

  /** True when a file must be in memory as a whole; false where it is read from the disk. */
  default boolean needsWhole() {
    return true;
  }

  /**
   * Reads a file that it {@link #reads}.
   *
   * @throws IOException when the file is damaged beyond salvage; the message is for a person
   */
  ReadOutcome read(Source source, Quota quota) throws IOException;
}
