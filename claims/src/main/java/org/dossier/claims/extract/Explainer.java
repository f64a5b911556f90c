package org.dossier.claims.extract;

import java.util.List;
import java.util.Optional;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.DocumentText;
import org.dossier.claims.match.SentenceReading;
import org.dossier.claims.mentions.find.MentionFinder;
import org.dossier.claims.rules.Found;
import org.dossier.claims.rules.RuleBook;
import org.dossier.language.packs.Languages;
import org.dossier.model.Claim;
import org.dossier.model.Mention;

/** Tells how claims came about, by making them again with the same stages. */
public final class Explainer {
  private final Languages languages;
  private final MentionFinder mentions = MentionFinder.standard();
  private final List<RuleBook> books;

  public Explainer(Languages languages, List<RuleBook> books) {
    this.languages = languages;
    this.books = List.copyOf(books);
  }

  /** Empty when these rules don't make a claim of this id from the document. */
  public Optional<Explanation> explain(DocumentText document, String claim) {
    AnalyzedDocument analyzed = ClaimExtractors.analyze(document, languages);
    List<Mention> found = mentions.find(analyzed);
    for (RuleBook book : books) {
      DocumentClaims finder = ClaimExtractors.finder(book);
      for (Draft draft : finder.drafts(analyzed, found)) {
        Optional<Claim> made =
            DocumentClaims.claim(analyzed, draft).filter(one -> one.id().equals(claim));
        if (made.isPresent()) {
          return Optional.of(explanation(finder, draft, made.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Explanation explanation(DocumentClaims finder, Draft draft, Claim claim) {
    SentenceReading reading = finder.reading(draft.sentence());
    List<Found> others =
        finder.found(reading).stream().filter(other -> !same(other, draft.found())).toList();
    return new Explanation(
        claim, reading, draft.found(), draft.roles(), others, Reasons.of(draft, claim, others));
  }

  private static boolean same(Found one, Found other) {
    return one.rule().equals(other.rule())
        && one.line() == other.line()
        && one.from() == other.from()
        && one.to() == other.to();
  }
}
