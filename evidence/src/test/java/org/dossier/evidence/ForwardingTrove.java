package org.dossier.evidence;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;

/** Another trove, for tests that change a part of it. */
class ForwardingTrove implements Trove {
  final Trove trove;

  ForwardingTrove(Trove trove) {
    this.trove = trove;
  }

  @Override
  public void documents(Consumer<Document> sink) {
    trove.documents(sink);
  }

  @Override
  public SortedSet<DocumentId> naming() {
    return trove.naming();
  }

  @Override
  public void names(DocumentId document, Consumer<Mention> sink) {
    trove.names(document, sink);
  }

  @Override
  public void figures(DocumentId document, Consumer<Mention> sink) {
    trove.figures(document, sink);
  }

  @Override
  public SortedSet<DocumentId> written() {
    return trove.written();
  }

  @Override
  public void texts(DocumentId document, Consumer<String> sink) {
    trove.texts(document, sink);
  }

  @Override
  public void spellings(MentionKind kind, Consumer<String> sink) {
    trove.spellings(kind, sink);
  }

  @Override
  public SortedSet<DocumentId> claimants() {
    return trove.claimants();
  }

  @Override
  public void claims(DocumentId document, Consumer<Claim> sink) {
    trove.claims(document, sink);
  }

  @Override
  public List<Claim> claimsAt(DocumentId document, int page, Span span) {
    return trove.claimsAt(document, page, span);
  }
}
