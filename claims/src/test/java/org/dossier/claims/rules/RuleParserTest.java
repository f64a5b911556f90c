package org.dossier.claims.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.claims.match.Tense;
import org.dossier.claims.match.WordClasses;
import org.dossier.model.Modality;
import org.dossier.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of rule files, and what a person is told who gets it wrong. */
class RuleParserTest {
  private static final WordClasses CLASSES =
      WordClasses.of(
          Map.of("gift-verbs", List.of("present", "hand over"), "speech", List.of("speech")));

  private static final String GIFT =
      """
      # Somebody gives
      # a present.
      kind gift
      level 30
      confidence 0.9
      each item
      modality possible

      verb @gift-verbs give
        subject -> giver: party
        second, to -> recipient: party|person
        object -> item: thing
        unless object: @speech
        need giver
        need item, recipient
        status past delivered, future planned

      find "Norvane gave Kordia a bell."
        giver = Norvane; item = bell
        status = delivered
      ignore "The minister gave a speech."
      """;

  @Test
  void aRuleFileIsReadLineByLine() throws RuleException {
    Rule rule = parse(GIFT);

    assertThat(rule.name()).isEqualTo("gift");
    assertThat(rule.about()).isEqualTo("Somebody gives a present.");
    assertThat(rule.kind()).isEqualTo("gift");
    assertThat(rule.level()).isEqualTo(30);
    assertThat(rule.confidence()).isEqualTo(0.9);
    assertThat(rule.each()).contains("item");
    assertThat(rule.modality()).contains(Modality.POSSIBLE);
    assertThat(rule.source().line(9)).isEqualTo("verb @gift-verbs give");

    Frame frame = rule.frames().getFirst();
    assertThat(frame.lemmas()).containsExactlyInAnyOrder("present", "hand over", "give");
    assertThat(frame.places()).hasSize(3);
    assertThat(frame.places().get(1).slots()).containsExactly("second", "to");
    assertThat(frame.places().get(1).role()).isEqualTo("recipient");
    assertThat(frame.needs()).containsExactly(List.of("giver"), List.of("item", "recipient"));
    assertThat(frame.conditions().getFirst().wanted()).isFalse();
    assertThat(frame.statuses())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Tense.PAST, Status.DELIVERED, Tense.FUTURE, Status.PLANNED));
    assertThat(frame.line()).isEqualTo(9);
  }

  @Test
  void examplesKeepWhatTheyExpect() throws RuleException {
    List<Rule.Example> examples = parse(GIFT).examples();

    assertThat(examples.getFirst().finds()).isTrue();
    assertThat(examples.getFirst().expected())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("giver", "Norvane", "item", "bell", "status", "delivered"));
    assertThat(examples.getFirst().line()).isEqualTo(18);
    assertThat(examples.getLast().finds()).isFalse();
    assertThat(examples.getLast().text()).isEqualTo("The minister gave a speech.");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("knd gift", 1, "'knd': expected kind, language, level"),
        mistake("kind", 1, "expected a kind of claims"),
        mistake("kind gift\nlevel high", 2, "expected a whole number from 0 to 99, not: 'high'"),
        mistake("kind gift\nconfidence 7", 2, "expected a number from 0 to 1"),
        mistake("kind gift\nmodality sure", 2, "'sure': expected one of asserted, possible"),
        mistake("kind gift\nlanguage fr", 2, "language 'fr': expected en"),
        mistake("kind gift\nverb", 2, "expected lemmas or a @class"),
        mistake("kind gift\nverb @bestow", 2, "no word class @bestow: expected a list"),
        mistake("kind gift\n  subject -> giver: party", 2, "nothing stands above this line"),
        mistake("kind gift\nverb give\n  subject giver party", 3, "expected 'slot, slot -> role"),
        mistake("kind gift\nverb give\n  subject -> giver", 3, "expected ': type'"),
        mistake("kind gift\nverb give\n  subject -> giver: firm", 3, "'firm' is no type: expected"),
        mistake("kind gift\nverb give\n  status gone", 3, "'gone': expected one of proposed"),
        mistake("kind gift\nverb give\n  status soon done", 3, "'soon': expected one of past"),
        mistake("kind gift\nverb give\n  when object thing", 3, "expected ': type'"),
        mistake(
            "kind gift\nverb give\n  subject -> giver: party\n  need item",
            2,
            "'need item': expected a role that a line 'slot -> role: type' fills: giver"),
        mistake("kind gift\npattern", 2, "an empty pattern"),
        mistake("kind gift\npattern (a|b", 2, "expected ')'"),
        mistake("kind gift\npattern a)", 2, "nothing opens ')'"),
        mistake("kind gift\npattern <firm>", 2, "'firm' is no type"),
        mistake("kind gift\npattern <party", 2, "no '>' closes '<party'"),
        mistake("kind gift\npattern [WORD]", 2, "'WORD' is no word class: expected one of"),
        mistake("kind gift\npattern a\n  when b", 3, "expected 'need' or 'status'"),
        mistake("kind gift\nfind Norvane gave", 2, "expected a sentence in quotation marks"),
        mistake("kind gift\nfind \"A.\"\n  giver Norvane", 3, "expected 'role = text; ...'"),
        mistake("verb give", 1, "no 'kind' line"),
        mistake("kind gift", 1, "no 'verb', 'noun' or 'pattern' line"),
        mistake("kind gift\nverb give", 2, "no 'find' line"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("mistakes")
  void aMistakeIsToldWithItsLineAndWhatWasExpected(String text, int line, String told) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith("rules/gift.rule, line " + line + ": ")
        .hasMessageContaining(told);
  }

  private static Arguments mistake(String text, int line, String told) {
    return Arguments.of(text, line, told);
  }

  private static Rule parse(String text) throws RuleException {
    return RuleParser.parse("rules/gift.rule", "en", text.lines().toList(), CLASSES);
  }
}
