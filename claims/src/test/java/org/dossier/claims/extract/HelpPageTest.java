package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.claims.rules.Rule;
import org.dossier.claims.rules.RuleBook;
import org.dossier.claims.rules.RuleException;
import org.dossier.claims.rules.RuleFiles;
import org.dossier.language.packs.Languages;
import org.junit.jupiter.api.Test;

/** The rule that the help page shows can be used as it stands. */
class HelpPageTest {
  private static final Path PAGE = Path.of("..", "docs", "help", "add-a-rule.md");

  @Test
  void theExampleHolds() throws IOException, RuleException {
    Matcher block = Pattern.compile("(?s)```rule\n(.*?)```").matcher(Files.readString(PAGE));
    assertThat(block.find()).isTrue();
    var files = new RuleFiles(new TreeMap<>(Map.of("rules/gift.rule", block.group(1))));
    RuleBook book = RuleBook.with("en", files);
    Rule gift =
        book.rules().stream().filter(rule -> rule.name().equals("gift")).findFirst().orElseThrow();

    assertThat(new RuleExamples(Languages.standard()).failures(book, gift)).isEmpty();
  }
}
