package org.dossier.claims.mentions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.language.FoundValue;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;

/**
 * Finds the mentions of a document. Mentions don't overlap; they come by page and place. Pure and
 * safe to share by threads.
 */
public final class MentionFinder {
  private MentionFinder() {}

  /** With the gazetteers, patterns and models that Dossier ships. */
  public static MentionFinder standard() {
    return new MentionFinder();
  }

  public List<Mention> find(AnalyzedDocument document) {
    List<Mention> found = new ArrayList<>();
    for (AnalyzedPage page : document.pages()) {
      List<FoundValue> values =
          new ArrayList<>(
              page.pack().values(page.page().text(), page.sentences(), document.date()));
      values.sort(Comparator.comparing(FoundValue::span));
      for (FoundValue value : values) {
        found.add(mention(document.id(), page, value));
      }
    }
    return found;
  }

  private static Mention mention(DocumentId document, AnalyzedPage page, FoundValue value) {
    return Mention.at(document, page.page(), value.span(), value.kind(), value.value());
  }
}
