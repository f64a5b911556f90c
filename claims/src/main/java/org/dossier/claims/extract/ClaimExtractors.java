package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.Extraction;
import org.dossier.claims.match.SentenceReader;
import org.dossier.claims.match.en.EnglishReader;
import org.dossier.claims.match.zh.ChineseReader;
import org.dossier.claims.mentions.MentionFinder;
import org.dossier.claims.rules.RuleBook;
import org.dossier.language.Languages;
import org.dossier.model.Claim;
import org.dossier.model.Mention;
import org.dossier.model.Page;

/** Makes claim extractors. */
public final class ClaimExtractors {
  private ClaimExtractors() {}

  /** With the rules that Dossier ships. Costly: make one and share it. */
  public static ClaimExtractor standard(Languages languages) {
    return of(languages, List.of(claims(RuleBook.standard("en")), claims(RuleBook.standard("zh"))));
  }

  /** With the rules of one book only, for its examples. */
  static ClaimExtractor of(Languages languages, RuleBook book) {
    return of(languages, List.of(claims(book)));
  }

  private static DocumentClaims claims(RuleBook book) {
    SentenceReader reader =
        switch (book.language()) {
          case "en" -> new EnglishReader();
          case "zh" -> new ChineseReader();
          default -> throw new IllegalArgumentException("no reader for " + book.language());
        };
    return new DocumentClaims(book, reader);
  }

  private static ClaimExtractor of(Languages languages, List<DocumentClaims> finders) {
    MentionFinder mentions = MentionFinder.standard();
    return document -> {
      AnalyzedDocument analyzed = analyze(document, languages);
      List<Mention> found = mentions.find(analyzed);
      List<Claim> claims = new ArrayList<>();
      finders.forEach(finder -> claims.addAll(finder.extract(analyzed, found)));
      claims.sort(
          Comparator.comparingInt(Claim::page)
              .thenComparing(Claim::span)
              .thenComparing(Claim::kind)
              .thenComparing(Claim::id));
      return new Extraction(found, claims);
    };
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
