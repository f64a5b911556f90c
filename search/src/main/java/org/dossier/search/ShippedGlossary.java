package org.dossier.search;

import org.dossier.language.glossary.Glossary;
import org.dossier.language.glossary.Translations;

/** The shipped glossary by the stems of this index, read on first use. */
final class ShippedGlossary {
  static final Translations TRANSLATIONS =
      new Translations(Glossary.standard(), new Cutter()::stems);

  private ShippedGlossary() {}
}
