package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.corpus.SampleTrove;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The planted forgeries, redactions and the missing annex of the sample trove. */
@Tag("slow")
class DemoSignalsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static List<JsonNode> signals = List.of();
  private static List<JsonNode> gaps = List.of();
  private static int documents;

  @TempDir private static Path folder;

  @BeforeAll
  static void addTheTrove() throws IOException {
    Path trove = folder.resolve("trove");
    Path box = folder.resolve("case");
    SampleTrove.write(trove);
    Shell.Outcome added = Shell.run("add", box, trove, "--ocr", "never");
    assertThat(added.status()).as(added.err()).isZero();
    documents = rows("documents", box).size();
    signals = rows("signals", box);
    gaps = rows("missing", box);
    assertThat(documents).isGreaterThan(40);
  }

  @Test
  void everyPlantedSignalIsFound() throws IOException {
    for (JsonNode gold : JSON.readTree(SampleTrove.gold("signals"))) {
      assertThat(signals).as(gold.toString()).anyMatch(signal -> isOf(signal, gold));
    }
  }

  @Test
  void falseAlarmsAreFewerThanOneInTenDocuments() throws IOException {
    List<JsonNode> alarms = new ArrayList<>();
    JsonNode planted = JSON.readTree(SampleTrove.gold("signals"));
    for (JsonNode signal : signals) {
      boolean meant = false;
      for (JsonNode gold : planted) {
        meant |= isOf(signal, gold);
      }
      if (!meant) {
        alarms.add(signal);
      }
    }
    assertThat(alarms).hasSizeLessThanOrEqualTo(documents / 10);
  }

  @Test
  void everyPlantedGapIsFoundAndNoAnnexBesides() throws IOException {
    JsonNode planted = JSON.readTree(SampleTrove.gold("missing"));
    for (JsonNode gold : planted) {
      assertThat(gaps)
          .as(gold.toString())
          .anyMatch(
              gap ->
                  gap.get("kind").equals(gold.get("kind"))
                      && gap.get("what").equals(gold.get("what"))
                      && gap.get("places").toString().contains(gold.get("file").asText()));
    }
    assertThat(gaps)
        .filteredOn(gap -> !gap.get("kind").asText().equals("unread"))
        .hasSize(planted.size());
  }

  private static boolean isOf(JsonNode signal, JsonNode gold) {
    return signal.get("path").asText().endsWith(gold.get("file").asText())
        && signal.get("kind").equals(gold.get("kind"))
        && signal.get("seen").asText().contains(gold.get("seen").asText());
  }

  private static List<JsonNode> rows(String table, Path box) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Shell.run(table, box, "--format", "jsonl").lines()) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }
}
