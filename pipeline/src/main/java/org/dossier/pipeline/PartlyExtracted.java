package org.dossier.pipeline;

import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Mark;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.model.Signal;
import org.dossier.model.State;
import org.dossier.store.DocumentContent;

/**
 * A document from which nothing was extracted, and that says so.
 *
 * @param why for a person
 */
record PartlyExtracted(DocumentContent read, String why) implements DocumentContent {
  @Override
  public Document document() {
    Document d = read.document();
    if (d.state() != State.PROCESSED && d.state() != State.PARTIAL) {
      return d;
    }
    return new Document(
        d.id(),
        d.path(),
        d.source(),
        d.mediaType(),
        d.title(),
        d.pages(),
        d.languages(),
        State.PARTIAL,
        d.reason() == null ? why : d.reason() + "; " + why,
        d.created(),
        d.modified(),
        d.date(),
        d.dateFrom(),
        d.duplicateOf(),
        d.metadata());
  }

  @Override
  public String settings() {
    return read.settings();
  }

  @Override
  public Iterable<Page> pages() {
    return read.pages();
  }

  @Override
  public Iterable<Mention> mentions() {
    return read.mentions();
  }

  @Override
  public Iterable<Claim> claims() {
    return read.claims();
  }

  @Override
  public Iterable<Signal> signals() {
    return read.signals();
  }

  @Override
  public Iterable<Mark> marks() {
    return read.marks();
  }
}
