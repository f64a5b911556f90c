package org.dossier.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dossier.language.FoundValue;
import org.dossier.language.LanguagePack;
import org.dossier.language.packs.Languages;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** The dates, amounts and measures of a short text, and what they come to. */
final class QueryValues {
  private static final Languages LANGUAGES = Languages.standard();

  /** Packs are costly to load: only for what may be a value. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)"
              + "|(?iu:тысяч|миллион|миллиард|дюжин|сот|двадцат|тридцат)|[二三四五六七八九十百千万亿两〇]{2}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  /**
   * One of them.
   *
   * @param terms what it is looked for by in {@link PassageFields#VALUES}
   */
  record Found(Span span, List<String> terms) {}

  private QueryValues() {}

  /** In the order of the text. */
  static List<Found> of(String query) {
    return FIGURE.matcher(query).find() ? of(query, language(query)) : List.of();
  }

  /** As good as the script tells. */
  static String language(String query) {
    return AskQueries.isHan(query) ? "zh" : CYRILLIC.matcher(query).find() ? "ru" : "en";
  }

  /** Where the values of a passage are. */
  static List<Found> in(String passage, @Nullable String language) {
    return of(passage, language == null ? language(passage) : language);
  }

  private static List<Found> of(String text, String language) {
    LanguagePack pack = LANGUAGES.pack(language).orElse(null);
    if (pack == null) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (FoundValue value : pack.values(text, pack.analyze(text), null)) {
      List<String> terms = ValueTerms.sought(value.value());
      if (!terms.isEmpty()) {
        found.add(new Found(value.span(), terms));
      }
    }
    return found;
  }
}
