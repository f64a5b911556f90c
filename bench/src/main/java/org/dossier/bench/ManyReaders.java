package org.dossier.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Readers who search a reading room at once, each one query after the other with a pause between:
 * {@code ManyReaders ADDRESS READERS SECONDS PAUSE_MS}. Tells how long answers were waited for and
 * how many were errors. The first fifth of the time warms the room and doesn't count.
 */
public final class ManyReaders {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int WARMING_SHARE = 5;

  private final URI room;
  private final long begun = System.nanoTime();
  private final long seconds;
  private final int pause;

  private ManyReaders(URI room, long seconds, int pause) {
    this.room = room;
    this.seconds = seconds;
    this.pause = pause;
  }

  /** What one of them saw, in nanoseconds. */
  private record Seen(List<Long> answers, List<String> errors) {}

  public static void main(String[] args) throws Exception {
    if (args.length != 4) {
      throw new IllegalArgumentException("ADDRESS READERS SECONDS PAUSE_MS expected");
    }
    int readers = Integer.parseInt(args[1]);
    System.setProperty("http.maxConnections", args[1]);
    var all =
        new ManyReaders(URI.create(args[0]), Long.parseLong(args[2]), Integer.parseInt(args[3]));
    List<Future<Seen>> each = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < readers; i++) {
        int number = i;
        each.add(threads.submit((Callable<Seen>) () -> all.read(number)));
      }
    }
    List<Long> answers = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (Future<Seen> one : each) {
      answers.addAll(one.get().answers());
      errors.addAll(one.get().errors());
    }
    long[] nanos = answers.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "readers=%d answers=%d errors=%d p50_ms=%.1f p90_ms=%.1f p99_ms=%.1f max_ms=%.1f%n",
        readers,
        nanos.length,
        errors.size(),
        at(nanos, 0.5),
        at(nanos, 0.9),
        at(nanos, 0.99),
        at(nanos, 1));
    errors.stream().distinct().limit(5).forEach(System.out::println);
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }

  private Seen read(int number) throws InterruptedException {
    var made = new MadePassages();
    List<Long> answers = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (int i = 0; since() < seconds * 1_000_000_000L; i++) {
      String query = made.query(number * 100_003 + i);
      String path = "/api/search?most=10&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
      long asked = System.nanoTime();
      boolean counts = since() * WARMING_SHARE > seconds * 1_000_000_000L;
      try {
        answer(room.resolve(path));
        if (counts) {
          answers.add(System.nanoTime() - asked);
        }
      } catch (IOException e) {
        errors.add(String.valueOf(e));
      }
      Thread.sleep(pause);
    }
    return new Seen(answers, errors);
  }

  private long since() {
    return System.nanoTime() - begun;
  }

  private static void answer(URI address) throws IOException {
    var connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setReadTimeout(PATIENCE_MILLIS);
    connection.setConnectTimeout(PATIENCE_MILLIS);
    try (InputStream body = connection.getInputStream()) {
      body.transferTo(OutputStream.nullOutputStream());
    }
  }
}
