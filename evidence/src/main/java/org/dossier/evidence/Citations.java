package org.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import org.dossier.language.packs.Languages;
import org.jspecify.annotations.Nullable;

/** Names in the form in which their language cites them; for many threads. */
final class Citations {
  static final Languages LANGUAGES = Languages.standard();

  private Citations() {}

  /**
   * @param language ISO 639-1; null where it is not known
   * @param person true for a person's name
   * @return what the name may be; empty where it is not inflected, or that can't be told
   */
  static List<String> of(@Nullable String language, String name, boolean person) {
    return language != null && LANGUAGES.inflecting().contains(language)
        ? LANGUAGES.pack(language).orElseThrow().citations(name, person)
        : List.of();
  }

  /** In every language that inflects names. */
  static List<String> ofPlace(String name) {
    List<String> all = new ArrayList<>();
    LANGUAGES.inflecting().forEach(language -> all.addAll(of(language, name, false)));
    return all;
  }
}
