package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dossier.pipeline.AddProgress;
import org.dossier.pipeline.AddRequest;
import org.dossier.pipeline.Adding;
import org.dossier.pipeline.CaseFolder;
import org.dossier.text.ReadSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What failed, what is new, and what is under way. */
class OverviewDeskTest {
  @TempDir private static Path temp;
  private static OpenRoom room;

  @BeforeAll
  static void openTheRoom() throws Exception {
    room = OpenRoom.in(temp);
  }

  @AfterAll
  static void closeIt() throws IOException {
    room.close();
  }

  private static String token() throws Exception {
    return ReadingRoomTest.first("(?<=name=\"token\" value=\")[0-9a-f]+", room.get("/").body());
  }

  private static String retry() throws Exception {
    return ReadingRoomTest.first("/documents/[0-9a-f]{64}/retry", room.get("/").body());
  }

  @Test
  void aFileThatFailedIsReadAnewAndSaysHowItEnded() throws Exception {
    assertThat(room.get("/").body()).contains("locked with a password");
    String address = retry();

    assertThat(room.post(address, "token=" + token()).statusCode()).isEqualTo(303);
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!room.get("/").body().contains("was read anew") && System.nanoTime() < end) {
      Thread.sleep(200);
    }
    assertThat(room.get("/").body()).contains("was read anew").contains("locked with a password");
    assertThat(room.post(address, "").statusCode()).isEqualTo(403);
    assertThat(
            room.post("/documents/" + "0".repeat(64) + "/retry", "token=" + token()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whileTheCaseIsBeingWrittenNothingIsReadAnew() throws Exception {
    String address = retry();
    String token = token();
    try (FileChannel lock =
            FileChannel.open(
                temp.resolve("case/.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = lock.lock()) {
      var answer = room.post(address, "token=" + token);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("is being written").contains("wait until that is done");
    }
  }

  @Test
  void whatCameSinceTheLastVisitIsNewUntilItIsMarkedAsSeen() throws Exception {
    room.post("/seen", "token=" + token());
    assertThat(room.get("/").body()).doesNotContain("New since");
    Path more = Files.createDirectories(temp.resolve("more"));
    Files.writeString(
        more.resolve("lorries.txt"), "Lakemont sold Norvane 12 lorries on 3 May 2021.\n");
    var request =
        new AddRequest(
            List.of(more),
            "post",
            null,
            new TreeSet<>(),
            ReadSettings.Ocr.NEVER,
            1,
            Clock.fixed(OpenRoom.NOON, ZoneOffset.UTC),
            "test");
    Adding.run(CaseFolder.open(temp.resolve("case")), request, AddProgress.unseen());

    String mentions = room.get("/overview/mentions").body();
    assertThat(mentions).matches("[1-9][0-9,]*");
    assertThat(room.get("/").body()).contains("hx-get=\"/overview/mentions\"");
    assertThat(room.get("/api/case").body()).contains("\"mentions\":" + mentions.replace(",", ""));
    assertThat(room.get("/").body())
        .contains("New since 2026-03-02 12:00 UTC")
        .contains("lorries.txt")
        .contains("1 new file");
    assertThat(room.get("/findings?decision=new").body()).contains("lorries");
    assertThat(room.get("/api/news").body()).contains("\"documents\":1");
    assertThat(room.post("/seen", "").statusCode()).isEqualTo(403);
    room.post("/seen", "token=" + token());
    assertThat(room.get("/").body()).doesNotContain("New since");
  }

  @Test
  void progressOfAnotherProcessIsShownAndTold() throws Exception {
    assertThat(room.get("/api/progress").body()).contains("\"adding\":false");
    Path progress = temp.resolve("case/.progress");
    Files.writeString(
        progress,
        "step=reading\nexpected=90\ndone=30\nskipped=0\ntroubled=2\nexpectedBytes=300\n"
            + "readBytes=100\nmillis=10000\nprocess="
            + ProcessHandle.current().pid()
            + "\n");
    try {
      assertThat(room.get("/").body())
          .contains("Documents are coming in")
          .contains("30 of 90 files")
          .contains("3.0 files a second")
          .contains("about 20 seconds left")
          .contains("2 not read whole");
      assertThat(room.get("/api/progress").body()).contains("\"secondsLeft\":20");
      assertThat(room.get("/api/search?q=contract").statusCode()).isEqualTo(200);
    } finally {
      Files.delete(progress);
    }
  }

  @Test
  void aRoomOpensWhileTheCaseIsBeingWrittenAndNobodyCameBefore() throws Exception {
    Path fresh = temp.resolve("fresh");
    Files.writeString(temp.resolve("lamp.txt"), "Lakemont sold Norvane a lamp on 3 May 2021.\n");
    CaseFolder folder = CaseFolder.openOrCreate(fresh);
    var request =
        new AddRequest(
            List.of(temp.resolve("lamp.txt")),
            "post",
            null,
            new TreeSet<>(),
            ReadSettings.Ocr.NEVER,
            1,
            Clock.fixed(OpenRoom.NOON, ZoneOffset.UTC),
            "test");
    Adding.run(folder, request, AddProgress.unseen());
    try (var writer = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
        var statement = writer.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      ReadingRoom.open(folder, Place.loopback(0), Clock.systemUTC()).close();
      statement.execute("ROLLBACK");
    }
  }

  @Test
  void theTimelineStandsOnTheOverview() throws Exception {
    assertThat(room.get("/").body()).contains("class=\"sparkline\" href=\"/timeline\"");
    assertThat(room.get("/api/failures").body()).contains("\"state\":\"quarantined\"");
  }

  @Test
  void whatIsNotInTheIndexIsToldWithANotFound() throws Exception {
    CaseFolder folder = OpenRoom.smallCase(Files.createDirectory(temp.resolve("unindexed")));
    try (OpenRoom whole = OpenRoom.on(folder)) {
      assertThat(whole.get("/search?q=xylophonist").body()).doesNotContain("not in the index");
    }
    try (Stream<Path> files = Files.list(folder.index())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    try (OpenRoom empty = OpenRoom.on(folder)) {
      assertThat(empty.get("/search?q=vehicles").body())
          .contains("Files that are not in the index, and were not searched: 1.")
          .contains("dossier add");
    }
  }
}
