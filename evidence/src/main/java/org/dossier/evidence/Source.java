package org.dossier.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where documents came from, as the investigator wrote it down.
 *
 * @param reliability Admiralty A to F; F, which says nothing, by default
 * @param derivedFrom the sources whose content it passes on
 * @param quotes the sources that it cites
 * @param coAuthors the sources that share an author with it
 * @param sameOwner the sources that share an owner with it
 * @param independentOf the sources of which it is none, however alike their texts are
 */
public record Source(
    String name,
    @Nullable String kind,
    char reliability,
    @Nullable String publisher,
    List<String> derivedFrom,
    List<String> quotes,
    List<String> coAuthors,
    List<String> sameOwner,
    List<String> independentOf) {
  public Source {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source has a name");
    }
    if (reliability < 'A' || reliability > 'F') {
      throw new IllegalArgumentException("reliability not in A..F: " + reliability);
    }
    derivedFrom = List.copyOf(derivedFrom);
    quotes = List.copyOf(quotes);
    coAuthors = List.copyOf(coAuthors);
    sameOwner = List.copyOf(sameOwner);
    independentOf = List.copyOf(independentOf);
  }

  /** A source of which nothing is said to be independent. */
  public Source(
      String name,
      @Nullable String kind,
      char reliability,
      @Nullable String publisher,
      List<String> derivedFrom,
      List<String> quotes,
      List<String> coAuthors,
      List<String> sameOwner) {
    this(name, kind, reliability, publisher, derivedFrom, quotes, coAuthors, sameOwner, List.of());
  }

  /** A source of which only the name is known. */
  public static Source named(String name) {
    return new Source(name, null, 'F', null, List.of(), List.of(), List.of(), List.of());
  }
}
