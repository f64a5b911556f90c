package org.dossier.search;

import java.util.ArrayList;
import java.util.List;
import org.dossier.language.glossary.Glossary;
import org.dossier.search.dictionaries.UserDictionary;

/** The entries of a user's dictionary as those of the glossary: each name by its script. */
final class OwnEntries {
  private OwnEntries() {}

  static List<Glossary.Entry> of(UserDictionary dictionary) {
    List<Glossary.Entry> entries = new ArrayList<>();
    dictionary
        .entries()
        .forEach(
            (headword, equivalents) -> {
              List<List<String>> names =
                  List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
              names.get(language(headword)).add(headword);
              equivalents.forEach(name -> names.get(language(name)).add(name));
              if (names.stream().filter(List::isEmpty).count() <= 1) {
                entries.add(new Glossary.Entry(names, dictionary.title()));
              }
            });
    return entries;
  }

  /** Its number among {@link Glossary#LANGUAGES}. */
  private static int language(String name) {
    if (AskQueries.isHan(name)) {
      return 2;
    }
    return name.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
        ? 1
        : 0;
  }
}
