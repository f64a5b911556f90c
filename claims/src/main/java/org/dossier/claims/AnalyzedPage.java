package org.dossier.claims;

import java.util.List;
import org.dossier.language.LanguagePack;
import org.dossier.language.Sentence;
import org.dossier.model.Page;

/**
 * A page with its sentences.
 *
 * @param pack that analyzed it: the one of the page's language
 */
public record AnalyzedPage(Page page, LanguagePack pack, List<Sentence> sentences) {
  public AnalyzedPage {
    sentences = List.copyOf(sentences);
  }

  public static AnalyzedPage of(Page page, LanguagePack pack) {
    return new AnalyzedPage(page, pack, pack.analyze(page.text()));
  }
}
