package org.dossier.model;

/** What a document says of itself and of its like that matters only beside other documents. */
public enum MarkKind {
  /** A number that the document bears itself: in its head, its foot, its title, its file name. */
  OWN_NUMBER,

  /** The number of the annex that the document is, or has in it. */
  OWN_ANNEX,

  /** An annex that the text names. */
  CITED_ANNEX,

  /** A numbered document that the text names. */
  CITED_NUMBER,

  /** A long number in the document's head: of a register, a licence, an account. */
  REGISTER,

  /** The number of a session in which a file was edited, as its program keeps it. */
  SAVE
}
