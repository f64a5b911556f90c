package org.dossier.search;

import java.util.List;

/** Knows how else the case spells a name. */
@FunctionalInterface
public interface Spellings {
  Spellings NONE = _ -> List.of();

  /**
   * All spellings of whom or what has this name, or this id; empty where nobody has.
   *
   * @param name as typed
   */
  List<String> of(String name);
}
