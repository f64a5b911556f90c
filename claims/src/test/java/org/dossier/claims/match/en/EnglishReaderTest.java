package org.dossier.claims.match.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.SentenceReading;
import org.dossier.claims.rules.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which phrases English sentences give to which predicates. */
class EnglishReaderTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // who did what to whom
        "The ministry bought ten trucks. | buy | subject=The ministry; object=ten trucks",
        "The firm sold ten trucks to France for 2 million euros in May 2021. | sell | subject=The firm; object=ten trucks; to=France; for=2 million euros; in=May 2021",
        "In Syria, the army attacked a depot. | attack | in=Syria; subject=the army; object=a depot",
        // the passive: the doer is the subject
        "Ten trucks were delivered by the firm. | deliver | object=Ten trucks; subject=the firm",
        "Ten trucks were delivered to France in May 2021. | deliver | object=Ten trucks; to=France; in=May 2021",
        "Anna Holm was appointed director. | appoint | object=Anna Holm; complement=director",
        "The firm gave the army its trucks. | give | subject=The firm; second=the army; object=its trucks",
        // coordination
        "The army and the navy bought trucks. | buy | subject=The army; subject=the navy; object=trucks",
        "The firm built trucks and sold them to France. | sell | subject=The firm; object=them; to=France",
        "The firm sold trucks, boats and guns. | sell | object=trucks; object=boats; object=guns",
        // relative and reduced clauses
        "The firm that built the bridge failed. | build | subject=The firm; object=the bridge",
        "The trucks built by the firm left Syria. | build | object=The trucks; subject=the firm",
        // what is said
        "The ministry said that the firm sold trucks. | say | subject=The ministry; content=the firm sold trucks",
        "The firm sold trucks, the ministry said. | say | subject=the ministry; content=The firm sold trucks",
        "The ministry said tighter checks at the border and higher fees charged by agents were factors. | say | content=tighter checks at the border and higher fees charged by agents were factors",
        "The ministry said there had been ten deaths. | say | content=there had been ten deaths",
        "\"I want to thank the army,\" the minister said. | want | to-do=to thank the army",
        // participles
        "The details were discussed and finalized. | finalize | object=The details",
        "The firm signed a contract to supply ten ships converted for the task. | supply | object=ten ships",
        "Anna Holm, a crew chief in the First Battery, said the guns were old. | say | subject=Anna Holm",
        "The firm accepts the credit and in due course will inform the bank. | inform | subject=The firm; object=the bank",
        // governed infinitives have the subject of what governs them
        "The ministry agreed to buy ten trucks. | buy | subject=The ministry; object=ten trucks",
        // nouns
        "The meeting between two envoys and Russians who left was short. | meeting | between=two envoys; between=Russians",
        "The army carried out a strike using bombers against the depot. | strike | subject=The army; against=the depot",
        "The army carried out a strike on the depot. | strike | subject=The army; on=the depot",
      })
  void predicatesHaveTheirArguments(String text, String lemma, String expected) {
    SentenceReading reading = read(text);
    List<String> arguments = new ArrayList<>();
    for (Argument argument : predicate(reading, lemma).arguments()) {
      arguments.add(argument.slot() + "=" + text(reading.sentence(), argument.phrase()));
    }

    assertThat(arguments).contains(expected.split("; "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The firm delivered trucks.                | deliver | past, asserted",
        "The firm delivers trucks.                 | deliver | present, asserted",
        "The firm will deliver trucks.             | deliver | future, asserted, planned",
        "The firm did not deliver trucks.          | deliver | past, negated",
        "No trucks were delivered.                 | deliver | past, negated",
        "The firm may deliver trucks.              | deliver | present, possible",
        "The firm must deliver trucks.             | deliver | present, required",
        "The firm would deliver trucks.            | deliver | future, hypothetical, planned",
        "The firm intends to deliver trucks.       | deliver | present, asserted, planned",
        "The firm agreed to deliver trucks.        | deliver | past, asserted, agreed",
        "The firm refused to deliver trucks.       | deliver | past, negated",
        "If the firm delivered trucks, France paid. | deliver | past, hypothetical",
      })
  void predicatesSayWhenAndHowFirmly(String text, String lemma, String expected) {
    Predicate predicate = predicate(read(text), lemma);
    String flags = predicate.tense() + ", " + predicate.modality();
    flags += predicate.planned() ? ", planned" : "";
    flags += predicate.agreed() ? ", agreed" : "";

    assertThat(flags).isEqualToIgnoringCase(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The firm denied that it sold trucks to Syria. | sell   | the firm denies it",
        "Trucks for the army arrived in France.        | arrive | the army is not the subject",
      })
  void aPhraseBehindAPrepositionIsNoSubject(String text, String lemma, String why) {
    SentenceReading reading = read(text);
    assertThat(predicate(reading, lemma).in("subject"))
        .as(why)
        .extracting(phrase -> text(reading.sentence(), phrase))
        .doesNotContain("the army", "The firm");
  }

  private static SentenceReading read(String text) {
    return new EnglishReader().read(Sentences.marked(text));
  }

  private static Predicate predicate(SentenceReading reading, String lemma) {
    return reading.predicates().stream()
        .filter(predicate -> predicate.lemma().equals(lemma))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no predicate " + lemma + " in " + reading));
  }

  private static String text(MarkedSentence sentence, Phrase phrase) {
    return sentence.text(phrase.start(), phrase.end());
  }
}
