package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.Extraction;
import org.dossier.claims.match.SentenceReader;
import org.dossier.claims.match.en.EnglishReader;
import org.dossier.claims.match.ru.RussianReader;
import org.dossier.claims.match.zh.ChineseReader;
import org.dossier.claims.mentions.find.MentionFinder;
import org.dossier.claims.rules.RuleBook;
import org.dossier.language.packs.Languages;
import org.dossier.model.Claim;
import org.dossier.model.Mention;
import org.dossier.model.Page;

/** Makes claim extractors. */
public final class ClaimExtractors {
  /** By language. They hold no state. */
  private static final SortedMap<String, SentenceReader> READERS =
      readers(new EnglishReader(), new RussianReader(), new ChineseReader());

  private ClaimExtractors() {}

  private static SortedMap<String, SentenceReader> readers(SentenceReader... all) {
    var readers = new TreeMap<String, SentenceReader>();
    for (SentenceReader reader : all) {
      readers.put(reader.language(), reader);
    }
    return readers;
  }

  /** With the rules that Dossier ships. Costly: make one and share it. */
  public static ClaimExtractor standard(Languages languages) {
    return of(languages, standardBooks());
  }

  /** The languages that claims are found in. */
  public static Set<String> languages() {
    return READERS.keySet();
  }

  /** The rules that Dossier ships, a book a language. */
  public static List<RuleBook> standardBooks() {
    return READERS.keySet().stream().map(RuleBook::standard).toList();
  }

  /**
   * With the rules of these books. Costly: make one and share it.
   *
   * @throws IllegalArgumentException when a book's language can't be read
   */
  public static ClaimExtractor of(Languages languages, List<RuleBook> books) {
    return of(languages, MentionFinder.standard(), books);
  }

  static ClaimExtractor of(Languages languages, MentionFinder mentions, List<RuleBook> books) {
    List<DocumentClaims> finders = books.stream().map(ClaimExtractors::finder).toList();
    return document -> {
      List<Mention> all = new ArrayList<>();
      List<Claim> claims = new ArrayList<>();
      for (List<Page> stretch : Stretches.of(document.pages())) {
        var part = new DocumentText(document.id(), stretch, document.date());
        AnalyzedDocument analyzed = analyze(part, languages);
        List<Mention> found = mentions.find(analyzed);
        finders.forEach(finder -> claims.addAll(finder.extract(analyzed, found)));
        all.addAll(found);
      }
      claims.sort(
          Comparator.comparingInt(Claim::page)
              .thenComparing(Claim::span)
              .thenComparing(Claim::kind)
              .thenComparing(Claim::id));
      return new Extraction(all, claims);
    };
  }

  static DocumentClaims finder(RuleBook book) {
    SentenceReader reader = READERS.get(book.language());
    if (reader == null) {
      throw new IllegalArgumentException("no sentence reader for '" + book.language() + "'");
    }
    return new DocumentClaims(book, reader);
  }

  static AnalyzedDocument analyze(DocumentText document, Languages languages) {
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
