package org.dossier.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that mean the writer or the reader of a document, said so that they can be understood. */
final class Pronouns {
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("i", "the author of the document"),
          Map.entry("me", "the author of the document"),
          Map.entry("we", "the authors of the document"),
          Map.entry("us", "the authors of the document"),
          Map.entry("you", "the addressee of the document"));

  private static final Map<String, String> LEADING =
      Map.of("my ", "the author’s ", "our ", "the authors’ ", "your ", "the addressee’s ");

  private Pronouns() {}

  /** Empty for any other words. */
  static Optional<String> spelledOut(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String whole = WHOLE.get(lower);
    if (whole != null) {
      return Optional.of(whole);
    }
    return LEADING.entrySet().stream()
        .filter(word -> lower.startsWith(word.getKey()))
        .map(word -> word.getValue() + text.substring(word.getKey().length()))
        .findFirst();
  }
}
