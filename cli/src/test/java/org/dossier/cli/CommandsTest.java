package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** The command line as scripts rely on it. */
class CommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path temp;
  private static Path box;

  @BeforeAll
  static void makeCase() throws IOException {
    Path trove = Files.createDirectories(temp.resolve("trove"));
    write(trove, "b.txt", "Oskar Lindqvist \uD83D\uDE00 met Greta Holm in Paris on 4 March 2021.");
    write(
        trove,
        "a.html",
        "<title>Boats</title><p>Borealis Shipping Ltd paid $1,200 for 24 boats.</p>");
    write(trove, "copy.txt", Files.readString(trove.resolve("b.txt")));
    write(trove, "parts.csv", "part,price\nkeel,900\nmast,300\n");
    write(trove, "zero.txt", "");
    box = temp.resolve("case");
    assertThat(Shell.run("add", box, trove, "--source", "leak").status()).isZero();
  }

  @Test
  void everyCommandHelpsWithAnExample() {
    Class<?>[] commands = Main.class.getAnnotation(Command.class).subcommands();
    assertThat(commands).hasSizeGreaterThan(8);
    for (Class<?> type : commands) {
      String command = type.getAnnotation(Command.class).name();
      Outcome help = Shell.run(command, "--help");
      assertThat(help.status()).as(command).isZero();
      assertThat(help.out()).as(command).containsPattern("Examples?:\\R *dossier " + command);
    }
  }

  @Test
  void withoutACommandItSaysWhatThereIs() {
    Outcome bare = Shell.run();

    assertThat(bare.status()).isEqualTo(2);
    assertThat(bare.out()).contains("add", "verify", "Start here:");
    assertThat(Shell.run("--version").out()).startsWith("dossier 0.1.0");
  }

  @Test
  void documentsHaveTheKeysOfTheContract() throws IOException {
    assertThat(keys("documents"))
        .containsExactly(
            "id",
            "path",
            "source",
            "mediaType",
            "title",
            "pages",
            "languages",
            "state",
            "reason",
            "created",
            "modified",
            "date",
            "dateFrom",
            "duplicateOf",
            "metadata");
  }

  @Test
  void pagesHaveTheKeysOfTheContract() throws IOException {
    assertThat(keys("pages"))
        .containsExactly(
            "document",
            "path",
            "page",
            "text",
            "language",
            "origin",
            "confidence",
            "width",
            "height",
            "notes");
  }

  @Test
  void tablesHaveTheKeysOfTheContract() throws IOException {
    assertThat(keys("tables"))
        .containsExactly(
            "document",
            "path",
            "page",
            "table",
            "row",
            "column",
            "rowSpan",
            "columnSpan",
            "text",
            "box");
    assertThat(rows("tables"))
        .extracting(cell -> cell.path("row").asInt(), cell -> cell.path("text").asText())
        .contains(tuple(2, "keel"));
  }

  @Test
  void notesOfAPageAreAListThatMayBeEmpty() throws IOException {
    assertThat(rows("pages")).allMatch(page -> page.path("notes").isArray());
  }

  @Test
  void mentionsHaveTheKeysOfTheContract() throws IOException {
    assertThat(keys("mentions"))
        .containsExactly(
            "id",
            "document",
            "path",
            "page",
            "start",
            "end",
            "text",
            "kind",
            "value",
            "entity",
            "language");
  }

  @Test
  void entitiesHaveTheKeysOfTheContract() throws IOException {
    assertThat(keys("entities"))
        .containsExactly("id", "kind", "name", "aliases", "mentions", "documents");
  }

  @Test
  void signalsAndGapsHaveTheKeysOfTheContract() throws IOException {
    Path trove = Files.createDirectories(temp.resolve("odd"));
    Path odd = temp.resolve("odd-case");
    write(trove, "d.txt", "\uD83D\uDE00 The keel broke on 31 April 2021: see Annex 4.");
    assertThat(Shell.run("add", odd, trove).status()).isZero();

    JsonNode signal =
        JSON.readTree(Shell.run("signals", odd, "--format", "jsonl").lines().getFirst());
    assertThat(names(signal))
        .containsExactly(
            "id",
            "document",
            "path",
            "page",
            "kind",
            "boxes",
            "start",
            "end",
            "seen",
            "innocent",
            "strangeness");
    assertThat(signal.get("kind").asText()).isEqualTo("impossible-date");
    assertThat(signal.get("start").asInt()).isEqualTo(20); // code points
    assertThat(signal.get("innocent")).isNotEmpty();
    JsonNode gap = JSON.readTree(Shell.run("missing", odd, "--format", "jsonl").lines().getFirst());
    assertThat(names(gap)).containsExactly("id", "kind", "what", "why", "places");
    assertThat(gap.get("what").asText()).isEqualTo("Annex 4");
  }

  @Test
  void aDraftAndItsFinalAreDuplicatesWithTheFigureThatWasChanged() throws IOException {
    Path trove = Files.createDirectories(temp.resolve("versions"));
    String contract =
        "Contract of 4 March 2021. Norland Works supplied Estmark with 24 launchers. The seller packs"
            + " the goods for the sea, insures them until the harbor of Tarn and hands over the papers"
            + " within a week; the buyer unloads them, counts them and keeps them dry.\n";
    write(trove, "contract.txt", contract);
    write(trove, "contract draft.txt", contract.replace("24", "31"));
    Path versions = temp.resolve("versions case");
    assertThat(Shell.run("add", versions, trove).status()).isZero();

    JsonNode row = JSON.readTree(Shell.run("duplicates", versions, "--format", "jsonl").out());

    assertThat(row.properties().stream().map(Map.Entry::getKey))
        .containsExactly(
            "document",
            "path",
            "other",
            "otherPath",
            "kind",
            "likeness",
            "containment",
            "oneRoot",
            "why",
            "differences");
    assertThat(row.path("kind").asText()).isEqualTo("draft");
    assertThat(row.path("path").asText()).endsWith("contract draft.txt");
    assertThat(row.path("differences"))
        .anySatisfy(
            difference -> {
              assertThat(difference.path("role").asText()).isEqualTo("quantity");
              assertThat(difference.path("text").asText()).contains("31");
              assertThat(difference.path("otherText").asText()).contains("24");
            });
    assertThat(Shell.run("duplicates", versions).out()).contains("draft", "contract draft.txt");
    assertThat(Shell.run("duplicates", box, "--kind", "draft", "--format", "jsonl").out())
        .isEmpty();
  }

  @Test
  void searchRowsHaveTheKeysOfTheContract() throws IOException {
    JsonNode hit =
        JSON.readTree(Shell.run("search", box, "boats", "--format", "jsonl").lines().getFirst());

    assertThat(names(hit))
        .containsExactly(
            "query",
            "rank",
            "document",
            "path",
            "page",
            "start",
            "end",
            "score",
            "snippet",
            "matched");
  }

  @Test
  void verifyRowsHaveTheKeysOfTheContract() throws IOException {
    Outcome verify = Shell.run("verify", box, "--format", "jsonl");

    assertThat(verify.status()).isZero();
    for (String line : verify.lines()) {
      assertThat(names(JSON.readTree(line))).containsExactly("check", "subject", "ok", "detail");
    }
  }

  @Test
  void whatVerifyFindsIsAListAndStatusOne() throws IOException {
    Files.writeString(box.resolve("originals/planted"), "more");
    Outcome table = Shell.run("verify", box);
    Outcome rows = Shell.run("verify", box, "--format", "jsonl");
    Files.delete(box.resolve("originals/planted"));

    assertThat(table.status()).isEqualTo(1);
    assertThat(table.lines()).contains("NOT verified: see the lines marked FAILED.");
    assertThat(table.lines().getFirst()).startsWith("FAILED original: originals/planted: ");
    assertThat(rows.status()).isEqualTo(1);
    assertThat(rows.lines()).filteredOn(line -> line.contains("\"ok\":false")).hasSize(1);
  }

  /** The law of positions: code points, end exclusive, in the page's text as it is given. */
  @Test
  void everyMentionIsTheTextOfItsPageAtItsPlace() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (JsonNode page : rows("pages")) {
      pages.put(page.path("document").asText() + page.path("page"), page.path("text").asText());
    }
    List<JsonNode> mentions = rows("mentions");

    assertThat(mentions).extracting(m -> m.path("text").asText()).contains("4 March 2021");
    for (JsonNode mention : mentions) {
      String text = pages.get(mention.path("document").asText() + mention.path("page"));
      int start = text.offsetByCodePoints(0, mention.path("start").asInt());
      int end = text.offsetByCodePoints(0, mention.path("end").asInt());
      assertThat(text.substring(start, end)).isEqualTo(mention.path("text").asText());
    }
  }

  @Test
  void documentsComeByPathAndASecondCopyHasNoPages() throws IOException {
    List<JsonNode> rows = rows("documents");

    assertThat(rows)
        .extracting(row -> row.path("path").asText())
        .containsExactly("a.html", "b.txt", "copy.txt", "parts.csv", "zero.txt");
    assertThat(rows.get(2).path("duplicateOf").asText()).isEqualTo("b.txt");
    assertThat(rows.get(2).path("id")).isEqualTo(rows.get(1).path("id"));
    assertThat(rows.get(2).path("pages").asInt()).isZero();
    assertThat(rows.get(0).path("source").asText()).isEqualTo("leak");
    assertThat(rows.get(4).path("state").asText()).isEqualTo("failed");
    assertThat(rows.get(4).path("reason").asText()).isNotBlank();
  }

  @Test
  void tablesNarrowToADocumentAndAKind() throws IOException {
    String id = rows("documents").getFirst().path("id").asText();

    assertThat(Shell.run("mentions", box, "--kind", "money", "--format", "jsonl").lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("\"kind\":\"money\""));
    assertThat(
            Shell.run("mentions", box, "--document", id.substring(0, 12), "--format", "jsonl")
                .lines())
        .isNotEmpty()
        .allMatch(line -> line.contains(id));
    assertThat(Shell.run("mentions", box, "--document", "ffffff").status()).isEqualTo(1);
    assertThat(Shell.run("mentions", box, "--kind", "nonsense").err())
        .contains("nothing here is of kind 'nonsense': without --kind all are listed");
  }

  @Test
  void aTableForPeopleHasAHeadAndACount() {
    Outcome table = Shell.run("documents", box);

    assertThat(table.lines().getFirst()).matches("state +pages +languages +date +path +reason");
    assertThat(table.lines()).hasSize(6);
    assertThat(table.out()).contains("same bytes as b.txt");
    assertThat(table.err()).isEqualToIgnoringNewLines("5 rows");
  }

  @Test
  void statusSaysWhatWasReadAndWhatWasNot() throws IOException {
    Outcome status = Shell.run("status", box);
    JsonNode row = JSON.readTree(Shell.run("status", box, "--format", "jsonl").out());

    assertThat(status.out()).contains("of which 1 second copies", "80.0 %");
    assertThat(row.path("states").path("failed").asInt()).isEqualTo(1);
    assertThat(row.path("coverage").asDouble()).isEqualTo(0.8);
    assertThat(row.path("pages").asInt()).isEqualTo(3);
  }

  @Test
  void whatIsNotFoundIsSaidWithTheCoverage() {
    assertThat(Shell.run("search", box, "zeppelin").out())
        .contains("Not found: zeppelin. 3 pages were searched; 1 of 5 files could not be read");
  }

  private List<JsonNode> rows(String table) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Shell.run(table, box, "--format", "jsonl").lines()) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private List<String> keys(String table) throws IOException {
    List<JsonNode> rows = rows(table);
    assertThat(rows).isNotEmpty();
    List<String> first = names(rows.getFirst());
    assertThat(rows).allSatisfy(row -> assertThat(names(row)).isEqualTo(first));
    return first;
  }

  private static List<String> names(JsonNode row) {
    List<String> names = new ArrayList<>();
    row.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(
        folder.resolve(name), FileTime.from(Instant.parse("2021-05-06T12:00:00Z")));
  }
}
