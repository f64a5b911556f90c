package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a claim came about, as a person and as a script see it. */
class ExplainCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String RULE =
      """
      # Somebody gives a present.
      kind gift

      verb donate
        subject -> giver: party
        to -> recipient: party
        object -> item: thing
        need giver
        need recipient
        status past delivered

      find "The ministry donated a clock to France."
      ignore "The ministry bought a clock."
      """;

  @TempDir private static Path temp;
  private static Path box;
  private static String claim;

  @BeforeAll
  static void makeCase() throws IOException {
    Path trove = Files.createDirectories(temp.resolve("trove"));
    Files.writeString(
        trove.resolve("a.txt"),
        "\uD83D\uDE00 A note. The ministry said that the company may not have donated a clock to"
            + " France in May 2021.");
    box = temp.resolve("case");
    Files.createDirectories(box.resolve("rules"));
    Files.writeString(box.resolve("rules/gift.rule"), RULE);
    assertThat(Shell.run("add", box, trove, "--source", "leak").err()).contains("1 files added");
    String row = Shell.run("claims", box, "--kind", "gift", "--format", "jsonl").lines().getFirst();
    claim = JSON.readTree(row).get("id").asText();
  }

  @Test
  void aPersonSeesWordsRuleRolesAndWhy() {
    Outcome explained = Shell.run("explain", box, claim);

    assertThat(explained.status()).isZero();
    assertThat(explained.out())
        .contains("a.txt, page 1")
        .containsPattern("donated +donate +VERB")
        .containsPattern("date +May 2021 +2021-05-01 to 2021-05-31")
        .contains("en/gift: Somebody gives a present.", "line 4: verb donate")
        .containsPattern("giver +company")
        .containsPattern("recipient +France +location")
        .containsPattern("modality +negated +\\S")
        .containsPattern("attribution +(The )?ministry +rule en/attribution-say");
  }

  @Test
  void aScriptSeesOneObjectALineWithOffsetsInCodePoints() throws IOException {
    String page =
        JSON.readTree(Shell.run("pages", box, "--format", "jsonl").lines().getFirst())
            .get("text")
            .asText();
    List<String> parts = new ArrayList<>();
    for (String line : Shell.run("explain", box, claim, "--format", "jsonl").lines()) {
      JsonNode row = JSON.readTree(line);
      parts.add(row.get("part").asText());
      if (row.get("part").asText().equals("token")) {
        int start = page.offsetByCodePoints(0, row.get("start").asInt());
        int end = page.offsetByCodePoints(0, row.get("end").asInt());
        assertThat(page.substring(start, end)).isEqualTo(row.get("text").asText());
      }
    }
    assertThat(parts).startsWith("claim", "token").contains("mention", "predicate", "rule", "role");
  }

  @Test
  void anUnknownClaimSaysHowToListThem() {
    Outcome unknown = Shell.run("explain", box, "c-0");

    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err())
        .isEqualToIgnoringNewLines(
            "dossier: no claim has the id c-0: 'dossier claims "
                + box
                + "' lists claims with their ids");
  }
}
