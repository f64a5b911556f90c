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

/**
 * What there is to weigh. It is gone through in passes, and never held: each method may be called
 * again, by several threads at once, and gives the same as before.
 */
public interface Trove {
  /** Every row of a document, in any order. */
  void documents(Consumer<Document> sink);

  /** The documents that may name somebody or something. */
  SortedSet<DocumentId> naming();

  /** Those mentions of a document for which {@link Weighing#names} holds. */
  void names(DocumentId document, Consumer<Mention> sink);

  /** Those mentions of a document that have a value: dates, money, quantities, identifiers. */
  void figures(DocumentId document, Consumer<Mention> sink);

  /** The documents that have text. */
  SortedSet<DocumentId> written();

  /** The text of a document, page by page. */
  void texts(DocumentId document, Consumer<String> sink);

  /** What is named as one of this kind, each spelling at least once. */
  void spellings(MentionKind kind, Consumer<String> sink);

  /** The documents that make claims. */
  SortedSet<DocumentId> claimants();

  /** The claims of one document, in any order. */
  void claims(DocumentId document, Consumer<Claim> sink);

  /** What people ruled on who is who. */
  default Rulings rulings() {
    return Rulings.NONE;
  }

  /** The claims that stand just here, by their ids. */
  List<Claim> claimsAt(DocumentId document, int page, Span span);
}
