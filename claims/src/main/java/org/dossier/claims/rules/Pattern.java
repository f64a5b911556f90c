package org.dossier.claims.rules;

import java.util.List;
import java.util.Set;
import org.dossier.language.Pos;

/** A pattern over the tokens, phrases and mentions of a sentence. */
sealed interface Pattern {
  /**
   * A token whose lemma or lower-case form is one of these; phrases span several tokens, at most
   * {@code longest}.
   */
  record Word(Set<String> forms, int longest) implements Pattern {
    /**
     * @param forms parted by single spaces where they span several tokens
     */
    Word(Set<String> forms) {
      this(
          forms,
          1
              + forms.stream()
                  .mapToInt(form -> (int) form.chars().filter(c -> c == ' ').count())
                  .max()
                  .orElse(0));
    }
  }

  /** A token of one of these classes. */
  record OfClass(Set<Pos> classes) implements Pattern {}

  /** A mention or a phrase. */
  record Noun(Want want) implements Pattern {}

  /** Any tokens, as few as do. */
  record Gap(int most) implements Pattern {}

  record Sequence(List<Pattern> parts) implements Pattern {}

  record Either(List<Pattern> options) implements Pattern {}

  record Repeat(Pattern part, int least, int most) implements Pattern {}

  /** What the part matches fills a role. */
  record Role(String name, Pattern part) implements Pattern {}
}
