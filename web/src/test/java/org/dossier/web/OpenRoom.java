package org.dossier.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.corpus.SampleTrove;
import org.dossier.pipeline.AddProgress;
import org.dossier.pipeline.AddRequest;
import org.dossier.pipeline.Adding;
import org.dossier.pipeline.CaseFolder;
import org.dossier.text.ReadSettings;

/** The fictional trove in a case, the room open on it, and a visitor. */
final class OpenRoom implements Closeable {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final ReadingRoom room;
  private final HttpClient visitor = HttpClient.newHttpClient();

  private OpenRoom(ReadingRoom room) {
    this.room = room;
  }

  static OpenRoom in(Path temp) throws Exception {
    return on(sampleCase(temp), Place.loopback(0), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  static OpenRoom on(CaseFolder folder, Place place, Clock clock) throws Exception {
    return new OpenRoom(ReadingRoom.open(folder, place, clock));
  }

  /** The fictional trove. */
  static CaseFolder sampleCase(Path temp) throws Exception {
    Path trove = temp.resolve("trove");
    SampleTrove.write(trove);
    CaseFolder folder = CaseFolder.openOrCreate(temp.resolve("case"));
    Files.writeString(folder.sources(), SampleTrove.sourcesYaml());
    add(folder, trove);
    return folder;
  }

  /** One letter, which says two things: soon made. */
  static CaseFolder smallCase(Path temp) throws Exception {
    Path trove = Files.createDirectories(temp.resolve("letters"));
    Files.writeString(
        trove.resolve("letter.txt"),
        """
        Borealis Ltd. delivered 24 vehicles to Meridian Corporation on 14 November 2023.

        Meridian Corporation paid Borealis Ltd. 86.5 million US dollars on 3 March 2024.
        """);
    CaseFolder folder = CaseFolder.openOrCreate(temp.resolve("small"));
    add(folder, trove);
    return folder;
  }

  private static void add(CaseFolder folder, Path trove) throws Exception {
    Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
    var request =
        new AddRequest(
            List.of(trove), "leak", null, new TreeSet<>(), ReadSettings.Ocr.NEVER, 2, noon, "test");
    Adding.run(folder, request, AddProgress.unseen());
  }

  /** The room open on a case that was made otherwise. */
  static OpenRoom on(CaseFolder folder) throws Exception {
    return new OpenRoom(
        ReadingRoom.open(folder, Place.loopback(0), Clock.fixed(NOON, ZoneOffset.UTC)));
  }

  /** What the server answers to. */
  List<String> routes() {
    return room.routes();
  }

  URI at(String address) {
    return room.address().resolve(address);
  }

  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return visitor.send(
        HttpRequest.newBuilder(at(address)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> bytes(String address) throws IOException, InterruptedException {
    return visitor.send(HttpRequest.newBuilder(at(address)).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
    return visitor.send(
        HttpRequest.newBuilder(at(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** The first address on a screen that begins so. */
  String link(String screen, String beginning) throws IOException, InterruptedException {
    Matcher link =
        Pattern.compile("href=\"(" + Pattern.quote(beginning) + "[^\"]*)\"")
            .matcher(get(screen).body());
    if (!link.find()) {
      throw new AssertionError("no link to " + beginning + " on " + screen);
    }
    return link.group(1).replace("&amp;", "&");
  }

  @Override
  public void close() throws IOException {
    room.close();
  }
}
