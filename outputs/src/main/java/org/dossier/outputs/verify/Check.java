package org.dossier.outputs.verify;

/**
 * One thing that was checked.
 *
 * @param subject the path, id or line that it is about
 * @param detail what was found, for a person
 */
public record Check(Kind kind, String subject, boolean ok, String detail) {
  /** What is checked, in the order of the checks. */
  public enum Kind {
    /** The custody log is whole, and tells of every document. */
    CUSTODY,
    /** The bytes are those that were taken in, and none are there besides. */
    ORIGINAL,
    /** The pages read from the original again are those of the case. */
    TEXT,
    /** A claim's quote and its fillers are on their page, at their place. */
    QUOTE,
    /** Names, dates and figures are on their page, at their place. */
    MENTION,
    /** A finding rests on claims that the case has. */
    FINDING
  }

  static Check passed(Kind kind, String subject, String detail) {
    return new Check(kind, subject, true, detail);
  }

  static Check failed(Kind kind, String subject, String detail) {
    return new Check(kind, subject, false, detail);
  }
}
