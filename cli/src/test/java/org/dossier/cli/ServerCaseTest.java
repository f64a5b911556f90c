package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.corpus.SampleTrove;
import org.dossier.pipeline.CaseFolder;
import org.dossier.postgres.PostgresServer;
import org.dossier.web.Place;
import org.dossier.web.ReadingRoom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case whose tables are on a PostgreSQL server is the case that a folder alone would be. */
class ServerCaseTest {
  private static final List<String> TABLES =
      List.of(
          "documents",
          "pages",
          "mentions",
          "claims",
          "entities",
          "findings",
          "signals",
          "duplicates",
          "missing",
          "tables");

  @TempDir private Path temp;

  @Test
  @Tag("slow")
  void theSampleTroveGivesTheSameTablesAndTheRoomShowsThem() throws Exception {
    Path trove = temp.resolve("trove");
    SampleTrove.write(trove);
    String url = PostgresServer.running().database();
    Path shared = temp.resolve("shared");
    Shell.Outcome alone =
        Shell.run("add", temp.resolve("alone"), trove, "--source", "leak", "--ocr", "never");
    Shell.Outcome served =
        Shell.run("add", url, "--folder", shared, trove, "--source", "leak", "--ocr", "never");
    assertThat(alone.status()).as(alone.err()).isZero();
    assertThat(served.status()).as(served.err()).isZero();
    assertThat(served.err()).doesNotContain("password=");

    assertThat(tables(url)).hasSizeGreaterThan(500).isEqualTo(tables(temp.resolve("alone")));
    assertThat(shared.resolve("case.db")).doesNotExist();
    assertThat(files(shared.resolve("originals")))
        .isEqualTo(files(temp.resolve("alone/originals")));
    assertThat(Shell.run("verify", url).status()).isZero();
    assertThat(Shell.run("search", url, "delivery").out())
        .isEqualTo(Shell.run("search", temp.resolve("alone"), "delivery").out());
    assertThat(Shell.run("add", url, trove, "--source", "leak", "--ocr", "never").err())
        .as("the folder is remembered")
        .contains("0 files added");
    try (ReadingRoom room = room(url);
        ReadingRoom other = room(temp.resolve("alone").toString())) {
      for (String page :
          List.of(
              "/",
              "/findings",
              "/register",
              "/timeline",
              "/network",
              "/entities",
              "/documents",
              "/search?q=delivery",
              "/api/findings")) {
        HttpResponse<String> answer = fetch(room, page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body()).as(page).doesNotContain(PostgresServer.PASSWORD);
      }
      for (String file :
          List.of(
              "/register.csv",
              "/network.csv",
              "/network.graphml",
              "/api/findings",
              "/api/documents",
              "/api/entities",
              "/api/timeline")) {
        HttpResponse<String> answer = fetch(room, file);
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        assertThat(answer.body()).as(file).isEqualTo(fetch(other, file).body());
      }
    }
  }

  @Test
  void aCaseThatMovesToAServerAndBackLosesNothing() throws Exception {
    Path trove = Files.createDirectory(temp.resolve("trove"));
    Files.writeString(
        trove.resolve("a.txt"), "On 3 May 2021 Oskar Lindqvist sold 20 boats to Greta Holm.");
    Files.writeString(trove.resolve("b.txt"), "3 мая 2021 г. Грета Хольм получила 20 лодок.");
    Path box = temp.resolve("box");
    assertThat(Shell.run("add", box, trove).status()).isZero();
    List<String> before = tables(box);
    String url = PostgresServer.running().database();
    Path shared = temp.resolve("shared");

    Shell.Outcome there = Shell.run("move", box, url, "--folder", shared);
    assertThat(there.status()).as(there.err()).isZero();
    assertThat(there.err()).doesNotContain("password=");
    assertThat(tables(url)).hasSizeGreaterThan(5).isEqualTo(before);
    assertThat(files(shared.resolve("originals"))).isEqualTo(files(box.resolve("originals")));
    assertThat(Shell.run("verify", url).status()).isZero();
    assertThat(Shell.run("search", url, "boats").out()).contains("a.txt");
    refused(Shell.run("status", box), "were moved: give jdbc:postgresql:");
    refused(Shell.run("move", temp.resolve("none"), url), "there is no case");

    assertThat(Shell.run("add", url, Files.writeString(temp.resolve("c.txt"), "More.")).status())
        .as("rows are counted on")
        .isZero();
    List<String> more = tables(url);
    Path home = temp.resolve("home");
    assertThat(Shell.run("move", url, home).status()).isZero();
    assertThat(tables(home)).isEqualTo(more).hasSizeGreaterThan(before.size());
    assertThat(Shell.run("verify", home).status()).isZero();
    refused(Shell.run("status", url), "was moved to " + home + "\n");
    refused(Shell.run("move", home, url), "holds a case already");
  }

  @Test
  void whatIsMissingIsOneLineWithoutThePassword() throws Exception {
    String url = PostgresServer.running().database();
    Path file = Files.writeString(temp.resolve("note.txt"), "Greta Holm arrived.");
    Path shared = temp.resolve("shared");

    refused(Shell.run("status", url), "there is no case at jdbc:postgresql:");
    refused(Shell.run("add", url, file), "--folder DIR");
    assertThat(Shell.run("status", url, "more").err())
        .contains("'more'")
        .doesNotContain(PostgresServer.PASSWORD.replace(" ", "%20"));
    refused(Shell.run("add", temp.resolve("box"), "--folder", shared, file), "is for a case whose");
    assertThat(Shell.run("add", url, "--folder", shared, file).status()).isZero();
    assertThat(Shell.run("status", url).out()).contains("files");

    Files.move(shared, temp.resolve("moved"));
    refused(Shell.run("status", url), "this machine doesn't see");
    assertThat(Shell.run("add", url, "--folder", temp.resolve("moved"), file).status()).isZero();
    assertThat(Shell.run("documents", url).out()).contains("note.txt");
  }

  private static void refused(Shell.Outcome outcome, String words) {
    assertThat(outcome.status()).isNotZero();
    assertThat(outcome.err())
        .contains(words)
        .hasLineCount(1)
        .doesNotContain("password=")
        .doesNotContain(PostgresServer.PASSWORD);
  }

  private static ReadingRoom room(String address) throws Exception {
    return ReadingRoom.open(CaseFolder.open(address), Place.loopback(0), Clock.systemUTC());
  }

  private static List<String> tables(Object box) {
    List<String> lines = new ArrayList<>();
    for (String table : TABLES) {
      Shell.Outcome outcome = Shell.run(table, box, "--format", "jsonl");
      assertThat(outcome.status()).as(table + outcome.err()).isZero();
      lines.addAll(outcome.lines());
    }
    return lines;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  private static HttpResponse<String> fetch(ReadingRoom room, String page) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(room.address() + page.substring(1))).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
