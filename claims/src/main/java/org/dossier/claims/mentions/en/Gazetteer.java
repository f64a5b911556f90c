package org.dossier.claims.mentions.en;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.dossier.claims.mentions.en.PhraseTrie.Match;

/** All word lists in one trie. */
final class Gazetteer {
  private final PhraseTrie trie = new PhraseTrie();

  private Gazetteer() {}

  static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    for (Lexicon lexicon : Lexicon.values()) {
      gazetteer.read(lexicon);
    }
    for (String code : Locale.getISOCountries()) {
      gazetteer.add(
          Lexicon.COUNTRIES,
          Locale.of("", code).getDisplayCountry(Locale.ENGLISH).split(" \\(")[0]);
    }
    return gazetteer;
  }

  private void read(Lexicon lexicon) {
    InputStream resource =
        Objects.requireNonNull(
            Gazetteer.class.getResourceAsStream(lexicon.resource()), lexicon.resource());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          add(lexicon, line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + lexicon.resource(), e);
    }
  }

  private void add(Lexicon lexicon, String phrase) {
    boolean acronym =
        lexicon.capitalized()
            && phrase.length() < 8
            && phrase.chars().noneMatch(Character::isLowerCase);
    addForm(lexicon, phrase, acronym);
    if (phrase.indexOf('-') > 0) {
      addForm(lexicon, phrase.replace('-', ' '), acronym);
    }
    if (phrase.startsWith("Al ") || phrase.startsWith("Ar ") || phrase.startsWith("As ")) {
      addForm(lexicon, phrase.substring(0, 2) + "-" + phrase.substring(3), acronym);
    }
  }

  private void addForm(Lexicon lexicon, String phrase, boolean acronym) {
    String[] words = phrase.split(" +");
    for (int i = 0; i < words.length; i++) {
      words[i] = Folding.fold(words[i]);
    }
    trie.add(words, lexicon, acronym);
  }

  /** Marks in {@code words} every phrase that the sentence writes as its lexicon asks. */
  void mark(Words words) {
    for (int i = 0; i < words.size(); i++) {
      trie.matches(words.folded(), i, match -> markOne(words, match));
    }
  }

  private static void markOne(Words words, Match match) {
    int mask = match.mask();
    if (words.allCapitals()) {
      boolean plain = match.end() == match.start() + 1 && words.everyday(match.start());
      words.mark(match.start(), match.end(), plain ? mask & ~match.acronyms() : mask);
      return;
    }
    boolean capital = false;
    boolean upper = true;
    for (int i = match.start(); i < match.end(); i++) {
      capital |= words.capitalized(i);
      upper &= !words.hasLowerCase(i);
    }
    for (Lexicon lexicon : Lexicon.values()) {
      boolean asAcronym = (match.acronyms() & lexicon.bit()) != 0;
      if (lexicon.capitalized() && (!capital || asAcronym && !upper)) {
        mask &= ~lexicon.bit();
      }
    }
    words.mark(match.start(), match.end(), mask);
  }
}
