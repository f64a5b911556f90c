package org.dossier.claims.mentions.find;

import java.util.List;
import java.util.function.Supplier;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.mentions.FoundName;
import org.dossier.claims.mentions.NameFinder;
import org.jspecify.annotations.Nullable;

/** Loads its gazetteers and models with the first page in its language. */
final class LazyNames implements NameFinder {
  private final String language;
  private final Supplier<? extends NameFinder> maker;
  private @Nullable NameFinder finder;

  LazyNames(String language, Supplier<? extends NameFinder> maker) {
    this.language = language;
    this.maker = maker;
  }

  @Override
  public String language() {
    return language;
  }

  @Override
  public List<List<FoundName>> find(List<AnalyzedPage> pages) {
    return loaded().find(pages);
  }

  private synchronized NameFinder loaded() {
    if (finder == null) {
      finder = maker.get();
    }
    return finder;
  }
}
