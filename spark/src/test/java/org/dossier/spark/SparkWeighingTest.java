package org.dossier.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.corpus.SampleTrove;
import org.dossier.postgres.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Executors weigh what the embedded engine weighs. The trove has copies, drafts and versions, three
 * languages, names in two scripts and claims that disagree.
 */
@Tag("slow")
class SparkWeighingTest {
  private static final String MASTER = "local-cluster[2,1,1024]";

  /** More documents than are weighed without executors. */
  private static final int NOTES = 300;

  private static final Pattern LABOR =
      Pattern.compile("\"Stage ID\":(\\d+),[^{}]*\"Stage Name\":\"[^\"]*SparkCrew");

  private static final Pattern TASK =
      Pattern.compile(
          "\"Event\":\"SparkListenerTaskEnd\",\"Stage ID\":(\\d+),.*?\"Executor ID\":\"(\\w+)\"");

  @TempDir private static Path temp;
  private static Path trove;
  private static List<String> embedded;

  @BeforeAll
  static void weighWithTheEmbeddedEngine() throws Exception {
    Program.requireSpark();
    trove = Files.createDirectories(temp.resolve("trove"));
    SampleTrove.write(trove);
    writeNotes(Files.createDirectory(trove.resolve("notes")));

    Path log = temp.resolve("embedded");
    Program.end(Program.start(log, add(temp.resolve("embedded case").toString())), log);
    embedded = Tables.rows(temp.resolve("embedded case"));
    for (String table : List.of("entities", "findings", "resemblances", "gaps", "merges")) {
      assertThat(embedded).as(table).anyMatch(row -> row.startsWith(table + " "));
    }
  }

  @Test
  void executorsWeighToTheSameTables() throws Exception {
    Path box = temp.resolve("calm");
    Path log = temp.resolve("calm log");
    Path events = Files.createDirectory(temp.resolve("events"));
    Path settings = Files.createDirectory(temp.resolve("settings"));
    Files.writeString(
        settings.resolve("spark-defaults.conf"),
        """
        spark.eventLog.enabled=true
        spark.eventLog.compress=false
        spark.eventLog.rolling.enabled=false
        spark.eventLog.dir=%s
        """
            .replace("%s", events.toUri().toString()));

    String said = Program.end(Program.start(log, settings, addBySpark(box.toString())), log);

    assertThat(Tables.rows(box)).isEqualTo(embedded);
    assertThat(said).doesNotContain("weighed on this machine alone");
    assertThat(weighers(events)).containsExactly("0", "1");
  }

  /** The executors that did batches of weighing, as Spark's own log has them. */
  private static Set<String> weighers(Path events) throws IOException {
    Set<String> stages = new TreeSet<>();
    Set<String> executors = new TreeSet<>();
    try (var logs = Files.list(events)) {
      for (String event : Files.readAllLines(logs.findFirst().orElseThrow())) {
        Matcher stage = LABOR.matcher(event);
        while (stage.find()) {
          stages.add(stage.group(1));
        }
        Matcher task = TASK.matcher(event);
        if (task.find() && stages.contains(task.group(1))) {
          executors.add(task.group(2));
        }
      }
    }
    return executors;
  }

  @Test
  void executorsThatAreKilledWhileTheyWeighCostNothing() throws Exception {
    Path box = temp.resolve("killed");
    Path log = temp.resolve("killed log");

    Process driver = Program.start(log, addBySpark(box.toString()));
    Program.await(driver, box, now -> now.step().equals("weighing"));
    List<ProcessHandle> executors = driver.children().toList();
    assertThat(executors).hasSize(2);
    assertThat(executors.getFirst().destroyForcibly()).isTrue();
    Program.end(driver, log);

    assertThat(Tables.rows(box)).isEqualTo(embedded);
  }

  @Test
  void executorsReadTablesOfAServerByThemselves() throws Exception {
    PostgresServer server = PostgresServer.running();
    String alone = server.database();
    Path aloneLog = temp.resolve("alone log");
    Program.end(Program.start(aloneLog, onServer(add(alone), "alone")), aloneLog);
    String url = server.database();
    Path log = temp.resolve("server log");

    String said = Program.end(Program.start(log, onServer(addBySpark(url), "shared")), log);

    assertThat(Tables.ofServer(url)).isEqualTo(Tables.ofServer(alone));
    assertThat(said)
        .doesNotContain("weighed on this machine alone")
        .doesNotContain(PostgresServer.PASSWORD);
  }

  private static List<String> onServer(List<String> add, String folder) {
    List<String> arguments = new ArrayList<>(add);
    arguments.addAll(List.of("--folder", temp.resolve(folder).toString()));
    return arguments;
  }

  private static List<String> add(String box) {
    return List.of("add", box, trove.toString(), "--source", "trove", "--ocr", "never");
  }

  private static List<String> addBySpark(String box) {
    List<String> arguments = new ArrayList<>(add(box));
    arguments.addAll(List.of("--engine", "spark", "--master", MASTER));
    return arguments;
  }

  private static void writeNotes(Path folder) throws IOException {
    for (int i = 0; i < NOTES; i++) {
      String day = (i % 28 + 1) + " May 2021";
      String note =
          switch (i % 4) {
            case 0 ->
                "On " + day + " Oskar Lindqvist sold " + i + " boats to Greta Holm, of Hafnar.";
            case 1 ->
                "On " + day + " Lindqvist sold " + (i + 7) + " boats to Holm. Norvik Ltd paid.";
            case 2 ->
                (i % 28 + 1) + " мая 2021 года Оскар Линдквист продал Грете Хольм " + i + " лодок.";
            default -> "2021年5月" + (i % 28 + 1) + "日，奥斯卡·林德奎斯特向格蕾塔·霍尔姆出售了" + i + "艘船。";
          };
      String name = i % 10 == 9 ? "draft" : "note";
      int told = i % 10 == 9 ? i - i % 4 : i;
      Files.writeString(folder.resolve(name + i + ".txt"), note + story(told));
    }
  }

  /** The same for neighbours but for a word or two, so that they are versions of one text. */
  private static String story(int number) {
    var story = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      story
          .append(" In ledger ")
          .append(number / 5)
          .append(" line ")
          .append(i)
          .append(" names the harbour office of Hafnar, and a fee of ")
          .append(number / 5 * 13 + i)
          .append(" crowns for the boats.");
    }
    return story + " Written as number " + number + ".";
  }
}
