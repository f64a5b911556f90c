package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.corpus.SampleSource;
import org.dossier.corpus.SampleTrove;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The planted roots, contradictions and the circular corroboration of the sample trove, found from
 * the plain text of its English documents.
 */
@Tag("slow")
class DemoFindingsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonNode> FINDINGS = new HashMap<>();
  private static final Map<String, JsonNode> CLAIMS = new HashMap<>();
  private static int documents;

  @TempDir private static Path folder;

  @BeforeAll
  static void addTheEnglishDocuments() throws IOException {
    Path box = folder.resolve("case");
    Map<String, String> texts = SampleTrove.plainTexts();
    for (SampleSource source : SampleTrove.sources()) {
      Path below = folder.resolve("trove").resolve(source.folder());
      for (Map.Entry<String, String> text : texts.entrySet()) {
        if (text.getKey().startsWith(source.folder() + "/") && isEnglish(text.getValue())) {
          Path file = folder.resolve("trove").resolve(text.getKey() + ".txt");
          Files.createDirectories(file.getParent());
          Files.writeString(file, text.getValue());
          documents++;
        }
      }
      if (Files.isDirectory(below)) {
        run("add", box, below, "--source", source.name());
        // the first add makes the case; what rests on what must stand before the last
        Files.writeString(box.resolve("sources.yaml"), SampleTrove.sourcesYaml());
      }
    }
    assertThat(documents).isGreaterThan(20);
    read("findings", box, FINDINGS);
    read("claims", box, CLAIMS);
  }

  @Test
  void everyPlantedContradictionIsFound() throws IOException {
    for (JsonNode gold : JSON.readTree(SampleTrove.gold("conflicts"))) {
      if (gold.get("waits").isNull()) {
        assertThat(isFound(gold)).as(gold.toString()).isTrue();
      }
    }
  }

  @Test
  void falseAlarmsAreFewerThanOneInTenDocuments() throws IOException {
    SortedSet<String> planted = new TreeSet<>();
    for (JsonNode gold : JSON.readTree(SampleTrove.gold("conflicts"))) {
      planted.add(pair(gold.at("/one/document").asText(), gold.at("/other/document").asText()));
    }
    SortedSet<String> alarms = new TreeSet<>();
    for (JsonNode finding : FINDINGS.values()) {
      for (JsonNode conflict : finding.get("conflicts")) {
        JsonNode other = FINDINGS.get(conflict.get("finding").asText());
        SortedSet<String> pairs = new TreeSet<>();
        for (String one : documentsOf(finding)) {
          documentsOf(other).forEach(document -> pairs.add(pair(one, document)));
        }
        if (pairs.stream().noneMatch(planted::contains)) {
          alarms.add(
              conflict.get("role").asText()
                  + ": "
                  + pair(finding.get("statement").asText(), other.get("statement").asText()));
        }
      }
    }
    assertThat(alarms).hasSizeLessThanOrEqualTo(documents / 10);
  }

  @Test
  void whatRestsOnItselfIsCircular() throws IOException {
    for (JsonNode gold : JSON.readTree(SampleTrove.gold("circular"))) {
      assertThat(findingsOf(gold))
          .as(gold.toString())
          .anyMatch(finding -> finding.get("standing").asText().equals("circular"));
    }
  }

  @Test
  void everyClaimHangsOnItsRoots() throws IOException {
    for (JsonNode gold : JSON.readTree(SampleTrove.gold("roots"))) {
      assertThat(findingsOf(gold))
          .as(gold.toString())
          .filteredOn(finding -> finding.get("kind").equals(gold.get("kind")))
          .isNotEmpty()
          .allMatch(finding -> finding.get("roots").equals(gold.get("roots")));
    }
  }

  private static boolean isFound(JsonNode gold) {
    for (JsonNode finding : findingsOf(gold.get("one"))) {
      for (JsonNode conflict : finding.get("conflicts")) {
        boolean met =
            findingsOf(gold.get("other")).stream()
                .anyMatch(other -> other.get("id").equals(conflict.get("finding")));
        if (met && conflict.get("role").equals(gold.get("role"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The findings with a claim in that document whose quote holds those words. */
  private static List<JsonNode> findingsOf(JsonNode place) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode finding : FINDINGS.values()) {
      for (JsonNode id : finding.get("claims")) {
        JsonNode claim = CLAIMS.get(id.asText());
        if (document(claim).equals(place.get("document").asText())
            && claim
                .get("quote")
                .asText()
                .replaceAll("\\s+", " ")
                .contains(place.get("quote").asText())) {
          found.add(finding);
          break;
        }
      }
    }
    return found;
  }

  private static SortedSet<String> documentsOf(JsonNode finding) {
    SortedSet<String> documents = new TreeSet<>();
    finding.get("claims").forEach(id -> documents.add(document(CLAIMS.get(id.asText()))));
    return documents;
  }

  private static String document(JsonNode claim) {
    return claim.get("path").asText().replaceFirst(".*/", "").replaceFirst("\\.txt$", "");
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " / " + other : other + " / " + one;
  }

  private static void read(String table, Path box, Map<String, JsonNode> rows) throws IOException {
    for (String line : run(table, box, "--format", "jsonl").lines()) {
      JsonNode row = JSON.readTree(line);
      rows.put(row.get("id").asText(), row);
    }
  }

  private static Shell.Outcome run(Object... arguments) {
    Shell.Outcome outcome = Shell.run(arguments);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome;
  }

  private static boolean isEnglish(String text) {
    long other =
        text.codePoints()
            .filter(
                c -> {
                  var script = Character.UnicodeScript.of(c);
                  return script == Character.UnicodeScript.HAN
                      || script == Character.UnicodeScript.CYRILLIC;
                })
            .count();
    return other * 20 < text.length();
  }
}
