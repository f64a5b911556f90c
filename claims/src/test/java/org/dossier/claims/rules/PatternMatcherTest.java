package org.dossier.claims.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.SentenceReading;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.match.en.EnglishReader;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patterns match, from the first word of a sentence. */
class PatternMatcherTest {
  private static final WordClasses CLASSES =
      WordClasses.of(
          Map.of(
              "parties", List.of("ministry", "firm"),
              "party-pronouns", List.of("they"),
              "verbs", List.of("decline", "hand over")));

  @ParameterizedTest(name = "{0} on: {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        // one word: a lemma, or the form as written
        "decline            ~ declined to answer            ~ declined",
        "declined           ~ declined to answer            ~ declined",
        "refuse             ~ declined to answer            ~ none",
        "\"to\"             ~ to answer                     ~ to",
        // sequences
        "decline to comment ~ declined to comment           ~ declined to comment",
        "decline comment    ~ declined to comment           ~ none",
        // what may be absent, and what repeats
        "decline to? answer ~ declined answer               ~ declined answer",
        "very+ quiet        ~ very very very quiet          ~ very very very quiet",
        "very+ quiet        ~ quiet                         ~ none",
        // one of several
        "decline|refuse to  ~ refused to answer             ~ refused to",
        "(decline to|say) no~ declined to no                ~ declined to no",
        // a gap takes as few words as do, and no more than it may
        "decline *2 comment ~ declined to really comment    ~ declined to really comment",
        "decline *1 comment ~ declined to really comment    ~ none",
        "decline * comment  ~ declined to comment           ~ declined to comment",
        "decline *5 comment ~ declined ; no comment         ~ none",
        // a class of words, and phrases of a word class
        "[NUM] vehicle      ~ 24 vehicles                   ~ 24 vehicles",
        "@verbs the         ~ handed over the keys          ~ handed over the",
        "hand_over the      ~ handed over the keys          ~ handed over the",
        // mentions and phrases
        "in <date>          ~ in May 2023                   ~ in May 2023",
        "in <money>         ~ in May 2023                   ~ none",
        "<party> decline    ~ The ministry declined         ~ The ministry declined",
        "<party> decline    ~ The weather declined          ~ none",
      })
  void patternsMatch(String pattern, String text, String expected) {
    SentenceReading reading = read(text);
    Optional<Integer> end = matcher(reading).match(pattern(pattern), 0);

    assertThat(end.map(to -> reading.sentence().text(0, to)).orElse("none")).isEqualTo(expected);
  }

  @Test
  void aRoleKeepsTheTokensThatFillIt() {
    SentenceReading reading = read("The ministry declined to comment on Friday.");
    PatternMatcher matcher = matcher(reading);
    matcher.match(pattern("who=<party> what=(decline|refuse) to? comment"), 0);

    MarkedSentence s = reading.sentence();
    Filled who = matcher.roles().get("who").getFirst();
    assertThat(s.text(who.from(), who.to())).isEqualTo("ministry");
    Filled what = matcher.roles().get("what").getFirst();
    assertThat(s.text(what.from(), what.to())).isEqualTo("declined");
  }

  @Test
  void aRoleThatRestsOnAMentionKnowsIt() {
    PatternMatcher matcher = matcher(read("in May 2023"));
    matcher.match(pattern("in when=<date>"), 0);

    assertThat(matcher.roles().get("when").getFirst().mention())
        .satisfies(mention -> assertThat(mention.text()).isEqualTo("May 2023"));
  }

  @Test
  void aWayThatFailsLeavesNoRoles() {
    PatternMatcher matcher = matcher(read("The ministry declined to answer"));

    assertThat(matcher.match(pattern("who=<party> decline to comment"), 0)).isEmpty();
    assertThat(matcher.roles()).isEmpty();
  }

  @Test
  void twoPhrasesMayFillOneRole() {
    PatternMatcher matcher = matcher(read("Neither the ministry nor the firm answered"));
    matcher.match(pattern("neither who=<party> nor who=<party>"), 0);

    assertThat(matcher.roles().get("who")).hasSize(2);
  }

  @Test
  void aPatternThatBranchesWithoutEndGivesUp() {
    SentenceReading reading = read("no ".repeat(400));
    Pattern pattern = pattern("(no+ *9)+ (no+ *9)+ (no+ *9)+ (no+ *9)+ yes");

    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(matcher(reading).match(pattern, 0)).isEmpty());
  }

  private static SentenceReading read(String text) {
    return new EnglishReader().read(Sentences.marked(text));
  }

  private static PatternMatcher matcher(SentenceReading reading) {
    return new PatternMatcher(reading, new Fitting(CLASSES));
  }

  private static Pattern pattern(String text) {
    return PatternParser.pattern(text.strip(), CLASSES);
  }
}
