package org.dossier.text;

import java.io.IOException;

/** Reads the files of one family of media types. */
interface Format {
  /** True when this format reads the media type. */
  boolean reads(String mediaType);

  /**
   * Reads a file that it {@link #reads}.
   *
   * @throws IOException when the file is damaged beyond salvage; the message is for a person
   */
  ReadOutcome read(Source source, Quota quota) throws IOException;
}
