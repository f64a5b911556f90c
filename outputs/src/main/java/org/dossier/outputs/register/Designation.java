package org.dossier.outputs.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The designation in the words for a thing: the part that mixes letters and digits ({@code
 * BMD-4M}), else what stands in quotation marks. Measures and ordinals are none.
 */
final class Designation {
  private static final String SIGN = "[\\p{IsLatin}\\p{IsCyrillic}\\d]";

  private static final Pattern CODE =
      Pattern.compile(
          "(?<!"
              + SIGN
              + ")(?=[^\\s]*\\d)"
              + SIGN
              + "*[\\p{IsLatin}\\p{IsCyrillic}]"
              + SIGN
              + "*(?:[-‑–/.]"
              + SIGN
              + "+)*");

  private static final Pattern MEASURE =
      Pattern.compile(
          "(?:no|nr)\\.?\\d.*|\\d+[.,]?\\d*-?(?:mm|cm|m|km|kg|t|l|kw|hp|v|мм|см|м|км|кг|т|л|квт|лс|в|st|nd|rd|th|й|я|е|го|ми|ти|х)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern QUOTED = Pattern.compile("[“„«\"「]([^“”„«»\"「」]{2,40})[”“»\"」]");

  private Designation() {}

  /** Empty where the words hold none. */
  static String of(String words) {
    Matcher code = CODE.matcher(words);
    while (code.find()) {
      String found = code.group();
      if (found.chars().anyMatch(Character::isDigit) && !MEASURE.matcher(found).matches()) {
        return found;
      }
    }
    Matcher quoted = QUOTED.matcher(words);
    return quoted.find() ? quoted.group(1).strip() : "";
  }
}
