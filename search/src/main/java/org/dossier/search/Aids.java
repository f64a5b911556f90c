package org.dossier.search;

import java.nio.file.Path;
import java.util.List;

/**
 * What helps to find more than the words that were typed.
 *
 * @param spellings of whom {@code entity:} names
 * @param dictionaries folders of dictionaries that people brought, read when first wanted
 */
public record Aids(Spellings spellings, List<Path> dictionaries, Translator translator) {
  /** The glossary that is shipped, and nothing else. */
  public static final Aids NONE = new Aids(Spellings.NONE, List.of(), Translator.NONE);

  public Aids {
    dictionaries = List.copyOf(dictionaries);
  }

  /** Without a translator. */
  public Aids(Spellings spellings, List<Path> dictionaries) {
    this(spellings, dictionaries, Translator.NONE);
  }
}
