package org.dossier.claims.mentions.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.mentions.FoundName;
import org.dossier.claims.mentions.NameFinder;
import org.dossier.claims.mentions.en.EnglishNames;
import org.dossier.claims.mentions.ru.RussianNames;
import org.dossier.claims.mentions.zh.ChineseNames;
import org.dossier.language.FoundValue;
import org.dossier.model.Mention;

/**
 * Finds the mentions of a document. Mentions don't overlap; they come by page and place. Pure and
 * safe to share by threads.
 */
public final class MentionFinder {
  private final Map<String, NameFinder> names;

  MentionFinder(List<NameFinder> finders) {
    names = new TreeMap<>();
    finders.forEach(finder -> names.put(finder.language(), finder));
  }

  /** With the gazetteers, patterns and models that Dossier ships. Costly: make one and share it. */
  public static MentionFinder standard() {
    return new MentionFinder(
        List.of(
            new LazyNames("en", EnglishNames::standard),
            new LazyNames("ru", RussianNames::standard),
            new LazyNames("zh", ChineseNames::standard)));
  }

  public List<Mention> find(AnalyzedDocument document) {
    Map<Integer, List<FoundName>> byPage = new TreeMap<>();
    names.forEach((language, finder) -> byPage.putAll(names(document, language, finder)));
    List<Mention> found = new ArrayList<>();
    for (AnalyzedPage page : document.pages()) {
      var mentions = new PageMentions();
      for (FoundValue value :
          page.pack().values(page.page().text(), page.sentences(), document.date())) {
        mentions.add(value.span(), value.kind(), value.value());
      }
      for (FoundValue value : PriceColumns.of(page)) {
        mentions.add(value.span(), value.kind(), value.value());
      }
      for (FoundName name : byPage.getOrDefault(page.page().number(), List.of())) {
        mentions.add(name.span(), name.kind(), name.value());
      }
      found.addAll(mentions.of(document.id(), page.page()));
    }
    return found;
  }

  /** By page number. */
  private static Map<Integer, List<FoundName>> names(
      AnalyzedDocument document, String language, NameFinder finder) {
    List<AnalyzedPage> pages =
        document.pages().stream().filter(page -> page.pack().code().equals(language)).toList();
    Map<Integer, List<FoundName>> found = new TreeMap<>();
    if (!pages.isEmpty()) {
      List<List<FoundName>> names = finder.find(pages);
      for (int i = 0; i < pages.size(); i++) {
        found.put(pages.get(i).page().number(), names.get(i));
      }
    }
    return found;
  }
}
