package org.dossier.claims.mentions.ru;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dossier.language.LanguagePack;
import org.dossier.language.Reading;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.jspecify.annotations.Nullable;

/** All word lists in one trie of citation forms. */
final class Gazetteer {
  private static final class Node {
    @Nullable Map<String, Node> next;
    int mask;
    int acronyms;
  }

  private final Node root = new Node();
  private final LanguagePack pack;

  private Gazetteer(LanguagePack pack) {
    this.pack = pack;
  }

  static Gazetteer load(LanguagePack pack) {
    Gazetteer gazetteer = new Gazetteer(pack);
    for (Lexicon lexicon : Lexicon.values()) {
      gazetteer.read(lexicon);
    }
    Locale russian = Locale.of("ru");
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(russian).split(" \\(")[0];
      gazetteer.add(Lexicon.COUNTRIES, name);
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
            && phrase.length() < 10
            && phrase.chars().noneMatch(Character::isLowerCase);
    Node cited = root;
    Node written = root;
    for (Sentence sentence : pack.analyze(phrase)) {
      for (Token token : sentence.tokens()) {
        cited = child(cited, acronym ? token.lower() : token.lemma());
        written = child(written, fold(token.lower()));
      }
    }
    if (acronym) {
      cited.acronyms |= lexicon.bit();
      written.acronyms |= lexicon.bit();
    } else {
      cited.mask |= lexicon.bit();
      written.mask |= lexicon.bit();
    }
  }

  private static Node child(Node node, String word) {
    if (node.next == null) {
      node.next = new HashMap<>(2);
    }
    return node.next.computeIfAbsent(word, _ -> new Node());
  }

  private static String fold(String lower) {
    return lower.indexOf('ё') < 0 ? lower : lower.replace('ё', 'е');
  }

  /** Marks in {@code words} every phrase that the sentence writes as its lexicon asks. */
  void mark(Words words) {
    for (int i = 0; i < words.size(); i++) {
      match(words, i, i, root);
    }
  }

  private void match(Words words, int start, int at, Node node) {
    Map<String, Node> next = node.next;
    if (next == null || at >= words.size()) {
      return;
    }
    Token token = words.token(at);
    String lower = fold(token.lower());
    step(words, start, at, next.get(lower));
    List<Reading> readings = token.readings();
    for (int i = 0; i < readings.size(); i++) {
      String lemma = readings.get(i).lemma();
      boolean seen = lemma.equals(lower);
      for (int j = 0; j < i && !seen; j++) {
        seen = readings.get(j).lemma().equals(lemma);
      }
      if (!seen) {
        step(words, start, at, next.get(lemma));
      }
    }
  }

  private void step(Words words, int start, int at, @Nullable Node node) {
    if (node == null) {
      return;
    }
    if ((node.mask | node.acronyms) != 0) {
      words.mark(start, at + 1, allowed(words, start, at + 1, node));
    }
    match(words, start, at + 1, node);
  }

  private static int allowed(Words words, int start, int end, Node node) {
    boolean capital = false;
    boolean upper = true;
    for (int i = start; i < end; i++) {
      capital |= words.capitalized(i);
      upper &= words.acronym(i);
    }
    int mask = node.mask | (upper ? node.acronyms : 0);
    if (!capital) {
      for (Lexicon lexicon : Lexicon.values()) {
        mask &= lexicon.capitalized() ? ~lexicon.bit() : -1;
      }
    }
    return mask;
  }
}
