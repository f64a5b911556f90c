package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.Extraction;
import org.dossier.claims.mentions.MentionFinder;
import org.dossier.language.Languages;
import org.dossier.model.Page;

/** Makes claim extractors. */
public final class ClaimExtractors {
  private ClaimExtractors() {}

  public static ClaimExtractor standard(Languages languages) {
    MentionFinder mentions = MentionFinder.standard();
    return document -> new Extraction(mentions.find(analyze(document, languages)), List.of());
  }

  private static AnalyzedDocument analyze(DocumentText document, Languages languages) {
    List<AnalyzedPage> pages = new ArrayList<>();
    for (Page page : document.pages()) {
      String language = page.language();
      if (language != null) {
        languages.pack(language).ifPresent(pack -> pages.add(AnalyzedPage.of(page, pack)));
      }
    }
    return new AnalyzedDocument(document.id(), pages, document.date());
  }
}
