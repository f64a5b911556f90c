package org.dossier.claims;

import java.util.List;
import org.dossier.model.Claim;
import org.dossier.model.Mention;

/** All that the claim stage found in one document, by page and place. */
public record Extraction(List<Mention> mentions, List<Claim> claims) {
  public Extraction {
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
  }
}
