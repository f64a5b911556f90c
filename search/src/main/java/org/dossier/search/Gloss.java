package org.dossier.search;

import java.util.List;
import java.util.regex.Pattern;
import org.dossier.language.glossary.Translations;

/** What a word or a term is in the other languages, by the glossary. */
public final class Gloss {
  private static final int MOST = 12;
  private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);

  /** One is enough: people ask for one word after another. */
  private static final Cutter CUTTER = new Cutter();

  private Gloss() {}

  /**
   * A term, and what it is called elsewhere.
   *
   * @param from where it begins in the words or characters that were asked about
   * @param to where it ends
   */
  public record Term(int from, int to, List<String> names) {
    public Term {
      names = List.copyOf(names);
    }
  }

  /**
   * The longest terms of a text that the glossary knows, in whatever form they stand.
   *
   * @param into only into these languages; empty: all
   */
  public static List<Term> of(String text, List<String> into) {
    List<Translations.Found> found;
    if (HAN.matcher(text).matches()) {
      found = ShippedGlossary.TRANSLATIONS.inChinese(text.strip(), into);
    } else {
      synchronized (CUTTER) {
        found = ShippedGlossary.TRANSLATIONS.inStems(CUTTER.stems(text), into);
      }
    }
    return found.stream()
        .map(
            term ->
                new Term(
                    term.from(),
                    term.to(),
                    term.names().stream().map(Translations.Name::text).limit(MOST).toList()))
        .toList();
  }
}
