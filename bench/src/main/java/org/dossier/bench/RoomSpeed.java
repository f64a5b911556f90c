package org.dossier.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.dossier.web.Place;
import org.dossier.web.ReadingRoom;

/**
 * How long the screens of the reading room take on a case, at the server: each one that can be
 * reached from the overview in three clicks, a few of each sort, asked for again and again. {@code
 * RoomSpeed CASE ROUNDS}
 */
public final class RoomSpeed {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern NAMES = Pattern.compile("[0-9a-f]{8,}|\\d+");
  private static final int CLICKS = 3;
  private static final int OF_A_SORT = 3;

  private final HttpClient visitor = HttpClient.newHttpClient();
  private final URI address;

  private RoomSpeed(URI address) {
    this.address = address;
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, CaseException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("CASE ROUNDS expected");
    }
    int rounds = Integer.parseInt(arguments[1]);
    CaseFolder folder = CaseFolder.open(Path.of(arguments[0]));
    long start = System.nanoTime();
    try (ReadingRoom room = ReadingRoom.open(folder, Place.loopback(0), Clock.systemUTC())) {
      var speed = new RoomSpeed(room.address());
      speed.get("/");
      System.out.printf(
          Locale.ROOT, "open, and first overview: %.0f ms%n", (System.nanoTime() - start) / 1e6);
      for (String screen : speed.screens()) {
        speed.measure(screen, rounds);
      }
    }
  }

  /** Some addresses of each sort, in the order in which a reader comes upon them. */
  private Set<String> screens() throws IOException, InterruptedException {
    Set<String> known = new LinkedHashSet<>(List.of("/"));
    List<String> front = List.of("/");
    List<String> sorts = new ArrayList<>();
    for (int click = 0; click < CLICKS; click++) {
      List<String> next = new ArrayList<>();
      for (String screen : front) {
        Matcher link = LINK.matcher(get(screen));
        while (link.find()) {
          String to = link.group(1).replace("&amp;", "&");
          String sort = NAMES.matcher(to).replaceAll("N");
          long before = sorts.stream().filter(sort::equals).count();
          if (!to.startsWith("/static") && before < OF_A_SORT && known.add(to)) {
            sorts.add(sort);
            next.add(to);
          }
        }
      }
      front = next;
    }
    return known;
  }

  private void measure(String screen, int rounds) throws IOException, InterruptedException {
    long[] took = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      get(screen);
      took[i] = System.nanoTime() - start;
    }
    double first = took[0] / 1e6;
    java.util.Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "first %8.1f ms   p50 %8.1f   p99 %8.1f   %s%n",
        first,
        took[rounds / 2] / 1e6,
        took[Math.min(rounds - 1, rounds * 99 / 100)] / 1e6,
        screen);
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        visitor.send(
            HttpRequest.newBuilder(address.resolve(path.replace(" ", "%20"))).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() >= 500) {
      throw new IOException(path + ": " + answer.statusCode());
    }
    return answer.body();
  }
}
