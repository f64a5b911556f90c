package org.dossier.evidence;

import java.util.List;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Mention;

/** What there is to weigh: every document, and the mentions and claims of each. */
public record Trove(List<Document> documents, List<Mention> mentions, List<Claim> claims) {
  public Trove {
    documents = List.copyOf(documents);
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
  }
}
