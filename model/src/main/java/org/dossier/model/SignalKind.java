package org.dossier.model;

import java.util.List;

/**
 * What may speak for or against a document's being what it says it is. Each kind also has innocent
 * explanations, which stand beside it wherever it is shown.
 */
public enum SignalKind {
  /** Text that can be read though something was painted to hide it. */
  BAD_REDACTION(
      "a bar was drawn by somebody who took drawing for deleting",
      "a dark ornament or a heading's background was painted over text that nobody meant to hide"),

  /** Text that the file holds and a reader doesn't see. */
  HIDDEN_TEXT(
      "a correction made by painting over",
      "a program's own marks, or a template's words left below a picture",
      "a text layer laid over or under a scan for searching"),

  /** Two statements of the file about itself that don't agree. */
  METADATA_CONFLICT(
      "another program saved the file and renewed only one of the two records",
      "a conversion that kept what it found"),

  /** Times of making and changing that don't fit each other or the date written in the text. */
  METADATA_DATES(
      "a wrong clock",
      "an old text set anew, printed to a new file, scanned or converted later",
      "a template that keeps the time when it was made"),

  /** The text names a day as past that comes after the document's own date. */
  TEXT_DATES(
      "a slip of the pen in one of the two dates",
      "the document was renewed and kept the date of its first version",
      "the date read as the document's own is another's"),

  /** A weekday that isn't that of its date. */
  WEEKDAY("a slip of the pen", "a date moved without its weekday"),

  /** A day that no calendar has. */
  IMPOSSIBLE_DATE("a slip of the pen", "a letter misread by whoever copied the text"),

  /** A program or typeface younger than the document's date. */
  SOFTWARE_DATE(
      "an old text set anew, printed to a new file or converted later",
      "the date read as the document's own is another's"),

  /** Earlier states of the file are inside it. */
  REVISIONS(
      "a form was filled in, a comment made, or the file signed: each appends to it",
      "a program that saves quickly by appending"),

  /** Who changed a file, and for how long, beside what it says. */
  EDITING(
      "text pasted in, or converted from another file",
      "a copy that a clerk, a translator or an archive saved again"),

  /** Two files of which one was made from the other, or both from a third. */
  COMMON_ORIGIN(
      "a house's own template, of which both were made",
      "text copied from one into the other",
      "two versions of one paper"),

  /** The template from which an Office file was made, beside those of its sender's other papers. */
  TEMPLATE(
      "a new template, or that of another department",
      "a paper begun on another machine, at home, or by opening somebody else's file",
      "a house that keeps its templates on a server of its own"),

  /** A page with another paper, other typefaces or other origin than those around it. */
  PAGE_OUTLIER(
      "a drawing, a table or a form put in on purpose",
      "a cover, an annex or a signed page scanned in",
      "a title page or a page with one picture on it"),

  /** What an electronic signature covers, and what it doesn't. */
  SIGNATURE(
      "a second signature, a stamp of time or a filled field is appended to a signed file",
      "a certificate's proof is outside of the file"),

  /** A registry number whose own check digits are wrong. */
  CHECK_DIGIT(
      "a digit misread by recognition or mistyped by whoever copied it",
      "a number of another register that looks alike"),

  /** A figure of a table that isn't what the others come to. */
  SUMS(
      "a price that was rounded, rebated or agreed otherwise in one row",
      "a slip of whoever typed or added up the table",
      "a row that the table's reader put together wrongly"),

  /** The way a letter took, against its date. */
  MAIL_PATH(
      "a wrong clock on one of the machines, or a wrong time zone",
      "a letter kept in a queue, held for review or sent again",
      "drafts and copies in a folder of sent mail never travelled"),

  /** An electronic seal of another house than the sender's, or of another text. */
  MAIL_SEAL(
      "a mailing list or a service that sends letters for others seals them with its own name",
      "a list's footer, a virus scanner's line or a mailbox's own marks were added behind the seal",
      "the program that exported the letter set its lines or letters anew"),

  /** A number that doesn't rise with the date, among those of one series. */
  NUMBERING(
      "numbers reserved in advance, or given by several clerks",
      "two series that look alike",
      "a number that is the date of another paper"),

  /** A letterhead unlike the others of the same sender. */
  LETTERHEAD(
      "a new letterhead, or that of another department",
      "a copy typed by somebody else",
      "letters misread by recognition");

  private final List<String> innocent;

  SignalKind(String... innocent) {
    this.innocent = List.of(innocent);
  }

  /** What else it may come from, for a person. */
  public List<String> innocent() {
    return innocent;
  }
}
