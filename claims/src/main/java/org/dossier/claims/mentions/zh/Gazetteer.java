package org.dossier.claims.mentions.zh;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dossier.language.zh.script.Simplified;

/** Known names and the word lists of the rules. Immutable once loaded. */
final class Gazetteer {
  /** A character that stands in no foreign name. */
  private static final short UNSEEN = -40;

  private final CharTrie names = new CharTrie();
  private final short[] foreign = new short[Character.MAX_VALUE + 1];
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> organizationHeads = new HashSet<>();
  private final Set<String> placeHeads = new HashSet<>();
  private final Set<String> everyday = new HashSet<>();
  private final Set<String> firmTails = new HashSet<>();
  private final Set<String> givenFirst = new HashSet<>();
  private final Set<String> givenSecond = new HashSet<>();

  private Gazetteer() {
    Arrays.fill(foreign, UNSEEN);
  }

  static Gazetteer load() {
    var gazetteer = new Gazetteer();
    for (String code : Locale.getISOCountries()) {
      String name = new ULocale("und", code).getDisplayCountry(ULocale.CHINESE);
      gazetteer.names.add(Simplified.fold(name), Lexicon.COUNTRIES.bit());
    }
    for (Lexicon lexicon : Lexicon.values()) {
      String file = lexicon.name().toLowerCase(Locale.ROOT) + ".txt";
      read("lexicon/" + file, word -> gazetteer.names.add(word, lexicon.bit()));
    }
    read("lexicon/surnames.txt", gazetteer.surnames::add);
    read("lexicon/org-heads.txt", gazetteer.organizationHeads::add);
    read("lexicon/place-heads.txt", gazetteer.placeHeads::add);
    read("lexicon/everyday.txt", gazetteer.everyday::add);
    read("lexicon/firm-tails.txt", gazetteer.firmTails::add);
    read("lexicon/given-first.txt", gazetteer.givenFirst::add);
    read("lexicon/given-second.txt", gazetteer.givenSecond::add);
    read(
        "translit.tsv",
        line -> {
          String[] cells = line.split("\t");
          gazetteer.foreign[cells[0].charAt(0)] = Short.parseShort(cells[1]);
        });
    return gazetteer;
  }

  private static void read(String file, java.util.function.Consumer<String> to) {
    try (InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        for (String word : file.endsWith(".tsv") ? List.of(line) : List.of(line.split(" "))) {
          if (!word.isBlank()) {
            to.accept(file.endsWith(".tsv") ? word : Simplified.fold(word));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  CharTrie names() {
    return names;
  }

  boolean knows(String word, Lexicon lexicon) {
    return lexicon.in(names.mask(word));
  }

  /** A firm, a club or a body that a list holds, and no place. */
  boolean isOrganization(String word) {
    int mask = names.mask(word);
    return Lexicon.CLUBS.in(mask) || Lexicon.FIRMS.in(mask) || Lexicon.ORGANIZATIONS.in(mask);
  }

  /** How much more often a character stands in foreign names than elsewhere. */
  int foreign(char c) {
    return foreign[c];
  }

  boolean isSurname(String word) {
    return surnames.contains(word);
  }

  /** How long the family name is that a name begins with; 0 if with none. */
  int surname(String name) {
    if (name.length() > 2 && surnames.contains(name.substring(0, 2))) {
      return 2;
    }
    return !name.isEmpty() && surnames.contains(name.substring(0, 1)) ? 1 : 0;
  }

  boolean isOrganizationHead(String word) {
    return organizationHeads.contains(word);
  }

  /** A character that given names of two begin with. */
  boolean beginsGiven(String character) {
    return givenFirst.contains(character);
  }

  /** A character that given names of two end with. */
  boolean endsGiven(String character) {
    return givenSecond.contains(character);
  }

  /** A trade that ends the short name of a firm. */
  boolean isFirmTail(String word) {
    return firmTails.contains(word);
  }

  boolean isPlaceHead(String word) {
    return placeHeads.contains(word);
  }

  /** A word that is no name, whatever the segmenter says. */
  boolean isEveryday(String word) {
    return everyday.contains(word);
  }
}
