package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.claims.DocumentText;
import org.dossier.claims.rules.Rule;
import org.dossier.claims.rules.RuleBook;
import org.dossier.language.Languages;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of the Russian rules hold. */
class RussianRulesTest {
  private static final Languages LANGUAGES = Languages.standard();

  @TestFactory
  Stream<DynamicTest> examples() {
    RuleBook book = RuleBook.standard("ru");
    return book.rules().stream()
        .filter(rule -> !rule.kind().equals("attribution"))
        .flatMap(
            rule -> {
              var extractor = ClaimExtractors.of(LANGUAGES, book.only(rule));
              return rule.examples().stream()
                  .map(
                      example ->
                          DynamicTest.dynamicTest(
                              rule.name() + ": " + example.text(),
                              () -> check(example, claims(extractor, example.text()))));
            });
  }

  private static List<Claim> claims(org.dossier.claims.ClaimExtractor extractor, String text) {
    var page = new Page(1, text, "ru", Origin.TEXT, 1, null, null, List.of());
    return extractor
        .extract(new DocumentText(new DocumentId("0".repeat(64)), List.of(page), null))
        .claims();
  }

  private static void check(Rule.Example example, List<Claim> claims) {
    if (!example.finds()) {
      assertThat(claims).isEmpty();
      return;
    }
    assertThat(claims).isNotEmpty();
    for (Map.Entry<String, String> expected : example.expected().entrySet()) {
      assertThat(claims)
          .as(expected.toString())
          .anySatisfy(
              claim -> assertThat(said(claim, expected.getKey())).contains(expected.getValue()));
    }
  }

  private static List<String> said(Claim claim, String name) {
    return switch (name) {
      case "status" -> List.of(claim.status().name().toLowerCase(Locale.ROOT));
      case "modality" -> List.of(claim.modality().name().toLowerCase(Locale.ROOT));
      case "direct" -> List.of(String.valueOf(claim.direct()));
      default ->
          claim.roles().getOrDefault(name, List.of()).stream()
              .map(filler -> filler.text())
              .toList();
    };
  }
}
