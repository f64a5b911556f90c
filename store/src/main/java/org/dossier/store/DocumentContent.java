package org.dossier.store;

import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Mark;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.model.Signal;

/** A document and its content, which need not be in memory all at once. */
public interface DocumentContent {
  Document document();

  /** What it was read with; the same file with the same settings is not read again. */
  String settings();

  Iterable<Page> pages();

  Iterable<Mention> mentions();

  Iterable<Claim> claims();

  Iterable<Signal> signals();

  /** By what it can be set beside other documents. */
  Iterable<Mark> marks();
}
