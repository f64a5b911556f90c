package org.dossier.claims.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.language.Pos;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom "he", "the ministry" and "the Supplier" mean, as far as it is certain: the person last named
 * before, the organization last named with that very word, the person last named with that title,
 * the party that a contract calls so.
 */
final class Antecedents {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** How far the noun of an apposition stands from its article. */
  private static final int REACH = 6;

  private final Set<String> personal;
  private final Set<String> parties;
  private final DefinedTerms terms;
  private final Sides sides;
  private final FullerNames fuller = new FullerNames();
  private final Descriptions descriptions;
  private final Authors authors;
  private final Addressees addressees;
  private final SoleFirm firm;
  private final Owners owners;
  private final Patronymics patronymics = new Patronymics();
  private final Set<String> positions;
  private final Set<String> letters;
  private @Nullable Mention person;
  private final Map<Genders, Mention> byGender = new EnumMap<>(Genders.class);
  private @Nullable Mention voice;
  private @Nullable Mention writer;
  private final Map<String, Mention> organizations = new TreeMap<>();
  private final Map<String, Mention> titled = new TreeMap<>();
  private final CompassNames compass;
  private final Set<String> countryAdjectives;

  Antecedents(WordClasses classes) {
    this.personal = classes.of("person-pronouns");
    this.parties = classes.of("parties");
    this.terms = new DefinedTerms(classes);
    this.sides = new Sides(classes);
    this.positions = classes.orNone("position-nouns");
    this.letters = classes.orNone("letter-nouns");
    this.compass = new CompassNames(classes.orNone("compass-words"));
    this.countryAdjectives = classes.orNone("country-adjectives");
    this.descriptions = new Descriptions(classes);
    this.authors = new Authors(classes);
    this.addressees = new Addressees(classes);
    this.firm = new SoleFirm(classes);
    this.owners = new Owners(classes);
  }

  /** Remembers whom a sentence names, after its own pronouns were resolved. */
  void learn(MarkedSentence sentence) {
    terms.learn(sentence);
    sides.define(terms.parties());
    sides.learn(sentence);
    fuller.learn(sentence);
    descriptions.learn(sentence);
    authors.learn(sentence);
    addressees.learn(sentence);
    sides.correspond(authors.letterhead(), addressees.bodies());
    firm.learn(sentence);
    owners.learn(sentence);
    patronymics.learn(sentence);
    boolean first = true;
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      Mention mention = sentence.mention(i);
      if (mention == null) {
        continue;
      }
      if (mention.kind() == MentionKind.PERSON) {
        if (first) {
          person = mention;
          first = false;
        }
        byGender.put(Genders.ofName(sentence, i, sentence.mentionEnd(i)), mention);
        titles(sentence, i, mention);
        wrote(sentence, i, mention);
        apposed(sentence, i, titled, positions, mention);
      }
      compass.learn(sentence, i, mention);
      if (mention.kind() == MentionKind.ORGANIZATION) {
        for (String word : mention.text().toLowerCase(Locale.ROOT).split("\\W+")) {
          if (parties.contains(word)) {
            organizations.put(word, mention);
          }
        }
        apposed(sentence, i, organizations, parties, mention);
      }
    }
  }

  /** "a letter from the minister, Oleg Varn": who "I" then is in the words of the letter. */
  private void wrote(MarkedSentence sentence, int start, Mention mention) {
    for (int i = Math.max(1, start - REACH); i < start; i++) {
      if (sentence.lower(i).equals("from") && letters.contains(sentence.lemma(i - 1))) {
        writer = mention;
      }
    }
  }

  /** "Kordair Ltd., a Norvane-led consortium,": whom "the consortium" then means. */
  private static void apposed(
      MarkedSentence sentence,
      int start,
      Map<String, Mention> known,
      Set<String> nouns,
      Mention mention) {
    int comma = sentence.mentionEnd(start);
    int at = comma + 1;
    boolean opens = sentence.lower(comma).equals(",") && ARTICLES.contains(sentence.lower(at));
    for (int i = at + 1; opens && i < Math.min(sentence.size(), at + REACH); i++) {
      Pos pos = sentence.pos(i);
      if (pos == Pos.NOUN && nouns.contains(sentence.lemma(i)) && sentence.pos(i + 1) != Pos.NOUN) {
        known.put(sentence.lemma(i), mention);
        return;
      }
      if (pos != Pos.NOUN && pos != Pos.ADJ && pos != Pos.PROPN) {
        return;
      }
    }
  }

  /** The organization named before in the sentence by a word of its name. */
  private static @Nullable Mention here(MarkedSentence sentence, int token, String word) {
    Mention found = null;
    for (int i = 0; i < token; i = sentence.mentionEnd(i)) {
      Mention named = sentence.mention(i);
      if (named != null
          && named.kind() == MentionKind.ORGANIZATION
          && sentence.mentionEnd(i) <= token
          && List.of(named.text().toLowerCase(Locale.ROOT).split("\\W+")).contains(word)) {
        found = named;
      }
    }
    return found;
  }

  /** Remembers who spoke: "it added" means whoever spoke before. */
  void heard(@Nullable Mention speaker) {
    if (speaker != null) {
      voice = speaker;
      if (speaker.kind() == MentionKind.PERSON) {
        person = speaker;
      }
    }
  }

  /** "Press Secretary Peter Cook", in the mention or right before it. */
  private void titles(MarkedSentence sentence, int start, Mention mention) {
    int from = start;
    if (start > 0 && sentence.in(start - 1, MentionKind.POSITION)) {
      from = sentence.mentionStart(start - 1);
    }
    for (int i = from; i < sentence.mentionEnd(start) - 1; i++) {
      if (positions.contains(sentence.lemma(i)) || positions.contains(sentence.lower(i))) {
        titled.put(sentence.lower(i), mention);
      }
    }
  }

  Authors authors() {
    return authors;
  }

  /** Whom the page is written to; null where it doesn't say. */
  @Nullable Mention addressee() {
    return addressees.person();
  }

  /** With whose paper it is, where claims name nobody. */
  List<Draft> issued(List<Draft> drafts) {
    return owners.carry(drafts, authors.letterhead(), firm.firm(), sides.delegating());
  }

  Sides sides() {
    return sides;
  }

  /** Whom a filler means: "both sides" are two. */
  List<Filled> all(MarkedSentence sentence, Filled filled, boolean speaker) {
    List<Filled> meant = sides.meant(sentence, filled);
    if (!meant.isEmpty()) {
      return meant;
    }
    return List.of(speaker ? speaker(sentence, filled) : resolve(sentence, filled));
  }

  /** The mention at a token; of "the North", the country of that side named before. */
  Filled sided(MarkedSentence sentence, int token) {
    int to = sentence.mentionEnd(token);
    Mention country = compass.meant(sentence, token, to);
    Mention full = patronymics.of(sentence, token, to);
    Mention named = country == null ? sentence.mention(token) : country;
    return new Filled(token, to, full == null ? named : full);
  }

  Filled resolve(MarkedSentence sentence, Filled filled) {
    Mention known = filled.mention();
    Mention country = compass.meant(sentence, filled.from(), filled.to());
    if (country != null) {
      return new Filled(filled.from(), filled.to(), country);
    }
    Mention full = known == null ? null : fuller.of(known);
    full = full == null ? patronymics.of(sentence, filled.from(), filled.to()) : full;
    if (full != null) {
      return new Filled(filled.from(), filled.to(), full);
    }
    if (known != null && known.kind() != MentionKind.POSITION) {
      return filled;
    }
    return antecedent(sentence, filled)
        .map(mention -> new Filled(filled.from(), filled.to(), mention))
        .orElse(filled);
  }

  /**
   * Whom a pronoun, or "the" with a title or a kind of body, means; null when it is not certain.
   */
  @Nullable Filled certain(MarkedSentence sentence, int token) {
    if (personal.contains(sentence.lower(token))) {
      return resolved(sentence, token, token + 1);
    }
    Mention country = compass.meant(sentence, token, token + 1);
    if (country != null) {
      return new Filled(token, token + 1, country);
    }
    Filled party = defined(sentence, token);
    if (party != null) {
      return party;
    }
    if (descriptions.applies() && sentence.in(token, MentionKind.POSITION)) {
      boolean bare = sentence.mentionEnd(token) == token + 1 && !isNamed(sentence, token + 1);
      return bare ? resolved(sentence, token, token + 1) : null;
    }
    if (token == 0 || !sentence.lower(token - 1).equals("the")) {
      return null;
    }
    for (int to = token + 1; to <= Math.min(token + 2, sentence.size()); to++) {
      boolean known =
          titled.containsKey(sentence.lower(to - 1))
              || organizations.containsKey(sentence.lemma(to - 1));
      Mention mention = sentence.mention(to - 1);
      if (known && (mention == null || mention.kind() == MentionKind.POSITION)) {
        return resolved(sentence, token, to);
      }
    }
    return null;
  }

  /** An adjective that tells whose: "the Norvean minister"; null of others. */
  @Nullable Filled ofCountry(MarkedSentence sentence, int token) {
    if (sentence.pos(token) != Pos.ADJ || countryAdjectives.isEmpty()) {
      return null;
    }
    for (String part : sentence.lemma(token).split("-")) {
      String whole = part.endsWith("о") ? part.substring(0, part.length() - 1) + "ий" : part;
      if (countryAdjectives.contains(whole)) {
        return new Filled(token, token + 1, null);
      }
    }
    return null;
  }

  /** Whether the document has defined a word of its own for the party: "the Supplier". */
  boolean isDefined(MarkedSentence sentence, Filled filled) {
    return terms.find(sentence, filled).isPresent();
  }

  /** The party that a word means by the document's own definition; else its one firm. */
  @Nullable Filled defined(MarkedSentence sentence, int token) {
    var word = new Filled(token, token + 1, null);
    Mention party = terms.find(sentence, word).orElseGet(() -> firm.of(sentence, word));
    return party == null ? null : new Filled(token, token + 1, party);
  }

  /** "министр Кордии", "министр Анна Гейл" */
  private static boolean isNamed(MarkedSentence sentence, int next) {
    return sentence.mention(next) != null || Quotations.mark(sentence.lower(next));
  }

  private @Nullable Filled resolved(MarkedSentence sentence, int from, int to) {
    var phrase = new Filled(from, to, null);
    return antecedent(sentence, phrase).map(mention -> new Filled(from, to, mention)).orElse(null);
  }

  /** The speaker that a pronoun or a title means. */
  Filled speaker(MarkedSentence sentence, Filled filled) {
    int last = filled.to() - 1;
    boolean it = filled.to() - filled.from() == 1 && sentence.lower(last).equals("it");
    if (it && filled.mention() == null && voice != null && voice.kind() != MentionKind.PERSON) {
      return new Filled(filled.from(), filled.to(), voice);
    }
    if (writer != null && filled.mention() == null && Saying.firstPerson(sentence, filled)) {
      return new Filled(filled.from(), filled.to(), writer);
    }
    return resolve(sentence, filled);
  }

  private Optional<Mention> antecedent(MarkedSentence sentence, Filled filled) {
    int last = filled.to() - 1;
    int words = filled.to() - filled.from();
    if (Filled.leavesOut(sentence, filled.from(), filled.to())) {
      return Optional.ofNullable(lastNamed(Genders.ofVerb(sentence, last)));
    }
    if (words == 1 && personal.contains(sentence.lower(last))) {
      Genders gender = Genders.ofPronoun(sentence.lower(last));
      Mention named =
          before(
              sentence,
              Genders.oblique(sentence.lower(last)) ? clause(sentence, last) : last,
              gender);
      if (named != null) {
        return Optional.of(named);
      }
      int title = titleBefore(sentence, last);
      return Optional.ofNullable(title < 0 ? lastNamed(gender) : titled.get(sentence.lower(title)));
    }
    Optional<Mention> defined = terms.find(sentence, filled);
    if (defined.isPresent()) {
      return defined;
    }
    Mention author = authors.of(sentence, filled);
    if (author != null) {
      return Optional.of(author);
    }
    Mention reader = addressees.of(sentence, filled);
    if (reader != null) {
      return Optional.of(reader);
    }
    Mention described = descriptions.of(sentence, filled);
    if (described != null) {
      return Optional.of(described);
    }
    Mention own = firm.of(sentence, filled);
    if (own != null) {
      return Optional.of(own);
    }
    boolean definite = filled.from() > 0 && sentence.lower(filled.from() - 1).equals("the");
    if (definite && words == 1 && parties.contains(sentence.lemma(last))) {
      Mention here = here(sentence, filled.from(), sentence.lemma(last));
      Mention organization = here == null ? organizations.get(sentence.lemma(last)) : here;
      if (organization != null) {
        return Optional.of(organization);
      }
    }
    if (definite && words <= 2) {
      return Optional.ofNullable(titled.get(sentence.lower(last)));
    }
    return Optional.empty();
  }

  /** Where "the president" stands before a token, whom the sentence then means; -1 without. */
  private int titleBefore(MarkedSentence sentence, int token) {
    for (int i = 1; i < token; i++) {
      boolean title = positions.contains(sentence.lemma(i)) && sentence.mention(i - 1) == null;
      if (title && sentence.lower(i - 1).equals("the")) {
        return i;
      }
    }
    return -1;
  }

  /** The person last named, unless a name of the pronoun's gender shows that it is another. */
  private @Nullable Mention lastNamed(Genders gender) {
    boolean other =
        gender != Genders.ANY
            && person != null
            && byGender.entrySet().stream()
                .anyMatch(
                    entry -> entry.getValue().equals(person) && !gender.agreesWith(entry.getKey()));
    return other ? byGender.get(gender) : person;
  }

  /** Where the clause of a token begins: "Варн дал ей отпуск" speaks of somebody else than Varn. */
  private static int clause(MarkedSentence sentence, int token) {
    int at = token;
    while (at > 0 && !sentence.lower(at).equals(",")) {
      at--;
    }
    return at;
  }

  /** The first person that the sentence names before a token. */
  private static @Nullable Mention before(MarkedSentence sentence, int token, Genders gender) {
    for (int i = 0; i < token; i = sentence.mentionEnd(i)) {
      if (sentence.in(i, MentionKind.PERSON)
          && gender.agreesWith(Genders.ofName(sentence, i, sentence.mentionEnd(i)))) {
        return sentence.mention(i);
      }
    }
    return null;
  }
}
