package org.dossier.claims.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rules and words of an investigator beside those that Dossier ships. */
class RuleFilesTest {
  private static final String GIFT =
      """
      kind gift
      verb @gift-verbs
        subject -> giver: party
      find "Norvane donated a bell."
      """;

  @Test
  void wordsAddToAShippedClassAndMakeNewOnes() throws RuleException {
    RuleBook book =
        RuleBook.with(
            "en",
            files(
                Map.of(
                    "words/en/supply-verbs.txt", "Smuggle # by night\n",
                    "words/en/gift-verbs.txt", "donate\n@supply-verbs\n")));

    assertThat(book.classes().of("supply-verbs"))
        .contains("smuggle")
        .containsAll(RuleBook.standard("en").classes().of("supply-verbs"));
    assertThat(book.classes().of("gift-verbs")).contains("donate", "smuggle");
  }

  @Test
  void aRuleStandsBesideTheShippedOnes() throws RuleException {
    RuleBook book =
        RuleBook.with(
            "en", files(Map.of("rules/gift.rule", GIFT, "words/en/gift-verbs.txt", "donate")));

    assertThat(book.rules()).extracting(Rule::name).contains("gift", "transfer-supply");
  }

  @Test
  void aRuleOfAShippedNameTakesItsPlace() throws RuleException {
    String own = GIFT.replace("@gift-verbs", "donate");
    RuleBook book = RuleBook.with("en", files(Map.of("rules/transfer-supply.rule", own)));

    assertThat(book.rules())
        .filteredOn(rule -> rule.name().equals("transfer-supply"))
        .extracting(Rule::kind)
        .containsExactly("gift");
  }

  @Test
  void aWordThatNamesNoClassIsToldWithItsLine() {
    assertThatThrownBy(
            () -> RuleBook.with("en", files(Map.of("words/en/gifts.txt", "bell\n@bels\n"))))
        .isInstanceOf(RuleException.class)
        .hasMessage(
            "words/en/gifts.txt, line 2: no word class @bels: expected a word, or a class that there is");
  }

  @Test
  void classesThatHoldOneAnotherAreTold() {
    assertThatThrownBy(
            () ->
                RuleBook.with(
                    "en", files(Map.of("words/en/one.txt", "a\n@two", "words/en/two.txt", "@one"))))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("words/en/one.txt, line 2: word class @one holds itself");
  }

  @Test
  void aFileThatWouldBeLeftOutIsTold() {
    assertRefused("rules/gift.txt", "kind gift", "expected a name such as rules/gift.rule");
    assertRefused("words/gifts.txt", "bell", "expected a name such as words/en/gift-verbs.txt");
    assertRefused("words/xx/gifts.txt", "bell", "the language one of en");
    assertRefused("rules/gift.rule", "kind gift\nlanguage xx", "line 2: language 'xx'");
  }

  private static void assertRefused(String file, String text, String told) {
    assertThatThrownBy(() -> files(Map.of(file, text)).requirePlaces(Set.of("en")))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith(file + ", line ")
        .hasMessageContaining(told);
  }

  private static RuleFiles files(Map<String, String> texts) {
    return new RuleFiles(new TreeMap<>(texts));
  }
}
