package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.claims.rules.RuleBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The catalogue in docs/rules says what the rule files say. */
@Tag("golden")
class RuleCatalogueTest {
  private static final Path CATALOGUE = Path.of("..", "docs", "rules");

  @TestFactory
  Stream<DynamicTest> theCatalogueIsMadeOfTheRuleFiles() {
    return Stream.concat(
        ClaimExtractors.standardBooks().stream()
            .map(book -> DynamicTest.dynamicTest(book.language(), () -> requireSame(book))),
        Stream.of(
            DynamicTest.dynamicTest(
                "no other page", RuleCatalogueTest::requireAPageForEachLanguage)));
  }

  private static void requireSame(RuleBook book) throws IOException {
    Path file = CATALOGUE.resolve(book.language() + ".md");
    String made = RuleCatalogue.of(book);
    if (Boolean.getBoolean("dossier.golden")) {
      Files.createDirectories(CATALOGUE);
      Files.writeString(file, made);
    }
    assertThat(file).as("run bin/golden and review the difference").exists();
    assertThat(Files.readString(file))
        .as("%s: run bin/golden and review the difference", file)
        .isEqualTo(made);
  }

  private static void requireAPageForEachLanguage() throws IOException {
    List<String> pages =
        ClaimExtractors.standardBooks().stream().map(b -> b.language() + ".md").toList();
    try (Stream<Path> files = Files.list(CATALOGUE)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("README.md")))
          .containsExactlyInAnyOrderElementsOf(pages);
    }
  }
}
