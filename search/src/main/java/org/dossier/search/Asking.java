package org.dossier.search;

import java.util.ArrayList;
import java.util.List;
import org.dossier.language.glossary.Glossary;
import org.dossier.language.glossary.Translations;
import org.dossier.search.dictionaries.UserDictionaries;
import org.jspecify.annotations.Nullable;

/** Turns what a user asks into what an index looks for. Safe for several threads. */
public final class Asking {
  private final Lent<Cutter> cutters = new Lent<>(Cutter::new);
  private final Aids aids;
  private @Nullable Translations translations;

  /** For one case. */
  public Asking(Aids aids) {
    this.aids = aids;
  }

  /**
   * The query as an index can look for it.
   *
   * @throws QuerySyntaxException with a message for the user
   */
  public Prepared prepared(Query query) throws QuerySyntaxException {
    Cutter cutter = cutters.take();
    Prepared prepared = Prepared.of(query, cutter, translations(), aids);
    cutters.giveBack(cutter);
    return prepared;
  }

  private synchronized Translations translations() {
    if (translations == null) {
      List<Glossary.Entry> own = new ArrayList<>();
      UserDictionaries.in(aids.dictionaries()).forEach(one -> own.addAll(OwnEntries.of(one)));
      translations =
          own.isEmpty()
              ? ShippedGlossary.TRANSLATIONS
              : new Translations(ShippedGlossary.TRANSLATIONS, own, new Cutter()::stems);
    }
    return translations;
  }
}
