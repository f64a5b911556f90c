package org.dossier.claims.mentions;

import java.util.List;
import org.dossier.claims.AnalyzedPage;

/**
 * Finds the names of one language: persons, organizations, locations, equipment, identifiers and
 * positions. Dates and figures come from the language pack. Pure and safe to share by threads.
 */
public interface NameFinder {
  /** ISO 639-1. */
  String language();

  /**
   * What stands on each page, in the order of the pages; finds may overlap.
   *
   * @param pages all pages of one document in this language: a name learned on one is known on all
   */
  List<List<FoundName>> find(List<AnalyzedPage> pages);
}
