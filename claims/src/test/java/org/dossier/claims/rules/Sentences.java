package org.dossier.claims.rules;

import java.util.List;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.mentions.find.MentionFinder;
import org.dossier.language.LanguagePack;
import org.dossier.language.packs.Languages;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;

/** English sentences, marked as the pipeline marks them. */
public final class Sentences {
  private static final LanguagePack PACK = Languages.standard().pack("en").orElseThrow();
  private static final MentionFinder MENTIONS = MentionFinder.standard();

  private Sentences() {}

  public static MarkedSentence marked(String text) {
    AnalyzedPage page = AnalyzedPage.of(Page.flowing(1, text).withLanguage("en"), PACK);
    var document = new AnalyzedDocument(new DocumentId("0".repeat(64)), List.of(page), null);
    return MarkedSentence.of(page, page.sentences().getFirst(), MENTIONS.find(document));
  }
}
