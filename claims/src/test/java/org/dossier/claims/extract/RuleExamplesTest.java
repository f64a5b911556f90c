package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Rule;
import org.dossier.claims.rules.RuleBook;
import org.dossier.language.packs.Languages;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the shipped rules say of themselves is true. */
class RuleExamplesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/dossier/claims");

  private final RuleExamples examples = new RuleExamples(Languages.standard());

  @TestFactory
  Stream<DynamicNode> everyExampleHolds() {
    return ClaimExtractors.standardBooks().stream()
        .map(
            book ->
                DynamicContainer.dynamicContainer(
                    book.language(), book.rules().stream().map(rule -> container(book, rule))));
  }

  private DynamicNode container(RuleBook book, Rule rule) {
    return DynamicContainer.dynamicContainer(
        rule.name(),
        rule.examples().stream()
            .map(
                example ->
                    DynamicTest.dynamicTest(
                        (example.finds() ? "finds: " : "ignores: ") + example.text(),
                        () -> requireHolds(book, rule, example))));
  }

  private void requireHolds(RuleBook book, Rule rule, Rule.Example example) {
    examples
        .failure(book, rule, example)
        .ifPresent(
            message -> {
              String file = rule.language() + "/" + rule.name() + ".rule";
              throw new AssertionError(file + ", line " + example.line() + ": " + message);
            });
  }

  @TestFactory
  Stream<DynamicTest> everyRuleShowsWhatItFindsAndWhatItIgnores() {
    return ClaimExtractors.standardBooks().stream()
        .flatMap(book -> book.rules().stream())
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.language() + "/" + rule.name(),
                    () -> {
                      assertThat(rule.about()).as("the remark on top").isNotBlank();
                      assertThat(rule.examples()).as("find").anyMatch(Rule.Example::finds);
                      if (!rule.kind().equals(SentenceClaims.ATTRIBUTION)) {
                        assertThat(rule.examples()).as("ignore").anyMatch(one -> !one.finds());
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theIndexesListJustTheFiles() {
    return ClaimExtractors.standardBooks().stream()
        .map(RuleBook::language)
        .flatMap(
            language ->
                Stream.of(
                    DynamicTest.dynamicTest(
                        language + " rules", () -> requireIndexed("rules", language, ".rule")),
                    DynamicTest.dynamicTest(
                        language + " words", () -> requireIndexed("words", language, ".txt"))));
  }

  private static void requireIndexed(String folder, String language, String ending)
      throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder).resolve(language))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending) && !name.equals("index.txt"))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .forEach(names::add);
    }
    assertThat(WordClasses.lines("/org/dossier/claims/" + folder + "/" + language + "/index.txt"))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  /** By a rule, by another class, or by the code that reads sentences. */
  @TestFactory
  Stream<DynamicTest> everyWordClassIsUsed() throws IOException {
    var code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(RuleExamplesTest::mayNameClasses).sorted().toList()) {
        code.append(Files.readString(file)).append('\n');
      }
    }
    var words = new TreeSet<>(List.of(code.toString().split("[^\\p{L}\\d-]+")));
    return ClaimExtractors.standardBooks().stream()
        .flatMap(
            book ->
                book.classes().names().stream()
                    .map(
                        name ->
                            DynamicTest.dynamicTest(
                                book.language() + " @" + name,
                                () -> assertThat(words).contains(name))));
  }

  private static boolean mayNameClasses(Path file) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    boolean words =
        name.endsWith(".txt") && file.toString().contains("words") && !name.equals("index.txt");
    return name.endsWith(".java") || name.endsWith(".rule") || words;
  }
}
