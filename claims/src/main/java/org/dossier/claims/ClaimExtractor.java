package org.dossier.claims;

/** Pages to mentions and claims: a pure function of the document, safe to share by threads. */
public interface ClaimExtractor {
  Extraction extract(DocumentText document);
}
