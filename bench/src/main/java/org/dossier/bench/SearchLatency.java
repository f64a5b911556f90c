package org.dossier.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dossier.model.DocumentId;
import org.dossier.pipeline.CaseFolder;
import org.dossier.search.LucenePassageIndex;
import org.dossier.search.Passage;
import org.dossier.search.Query;
import org.dossier.store.sql.SqlCaseStore;

/**
 * How long the reading room takes to answer queries. {@code make CASE PASSAGES} fills an index with
 * made passages; {@code ask ADDRESS QUERIES WARMING} asks a room that is open, one query after the
 * other, each another one; {@code within CASE QUERIES WARMING} asks the index alone and tells
 * processor time.
 */
public final class SearchLatency {
  private static final int COMMIT_EVERY = 2_500;

  private SearchLatency() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "make" -> make(Path.of(args[1]), Integer.parseInt(args[2]));
      case "ask" -> ask(URI.create(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      case "within" ->
          within(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      default -> throw new IllegalArgumentException("make, ask or within, not " + args[0]);
    }
  }

  private static void make(Path root, int passages) throws Exception {
    Files.createDirectories(root);
    var folder = CaseFolder.openOrCreate(root);
    SqlCaseStore.open(folder.database()).close();
    var made = new MadePassages();
    long bytes = 0;
    long begun = System.nanoTime();
    try (var index = LucenePassageIndex.open(folder.index())) {
      int documents = MadePassages.documents(passages);
      for (int i = 0; i < documents; i++) {
        var of = made.of(i);
        DocumentId id = MadePassages.id(i);
        for (Passage passage : of) {
          bytes += passage.text().getBytes(StandardCharsets.UTF_8).length;
        }
        index.replace(id, of);
        if (i % COMMIT_EVERY == COMMIT_EVERY - 1) {
          index.commit();
        }
      }
      index.pack();
    }
    long size;
    try (Stream<Path> files = Files.list(folder.index())) {
      size = files.mapToLong(SearchLatency::size).sum();
    }
    say(
        "passages=%d text_mb=%.1f index_mb=%.1f index_to_text=%.3f seconds=%.0f",
        passages, bytes / 1e6, size / 1e6, (double) size / bytes, seconds(begun));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ask(URI room, int queries, int warming) throws Exception {
    var made = new MadePassages();
    for (String path : new String[] {"/api/search?most=10&q=", "/search/found?q="}) {
      long[] nanos = new long[queries];
      long bytes = 0;
      for (int i = -warming; i < queries; i++) {
        String query = made.query(i + warming + path.length() * 1_000_000);
        URI address = room.resolve(path + URLEncoder.encode(query, StandardCharsets.UTF_8));
        long begun = System.nanoTime();
        int length = answer(address);
        if (i >= 0) {
          nanos[i] = System.nanoTime() - begun;
          bytes += length;
        }
      }
      Arrays.sort(nanos);
      say(
          "%s queries=%d p50_ms=%.2f p90_ms=%.2f p99_ms=%.2f max_ms=%.1f mean_kb=%.1f",
          path.substring(0, path.indexOf('?')),
          queries,
          at(nanos, 0.50),
          at(nanos, 0.90),
          at(nanos, 0.99),
          at(nanos, 1),
          bytes / 1e3 / queries);
    }
  }

  /**
   * On the thread that asks, and a connection that stays open: the room's time, not the asker's.
   */
  private static int answer(URI address) throws IOException {
    var connection = (HttpURLConnection) address.toURL().openConnection();
    try (InputStream body = connection.getInputStream()) {
      return body.readAllBytes().length;
    }
  }

  private static void within(Path root, int queries, int warming) throws Exception {
    var made = new MadePassages();
    var clock = ManagementFactory.getThreadMXBean();
    long[] nanos = new long[queries];
    int hits = 0;
    try (var index = LucenePassageIndex.openReadOnly(CaseFolder.open(root).index())) {
      for (int i = -warming; i < queries; i++) {
        var query = new Query(made.query(i + warming), List.of(), false);
        long begun = clock.getCurrentThreadCpuTime();
        int found = index.ask(query, 0, 10).hits().size();
        if (i >= 0) {
          nanos[i] = clock.getCurrentThreadCpuTime() - begun;
          hits += found;
        }
      }
    }
    double mean = Arrays.stream(nanos).average().orElse(0) / 1e6;
    Arrays.sort(nanos);
    say(
        "queries=%d hits=%d cpu_ms mean=%.2f p50=%.2f p90=%.2f p99=%.2f max=%.1f",
        queries, hits, mean, at(nanos, 0.50), at(nanos, 0.90), at(nanos, 0.99), at(nanos, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void say(String line, Object... values) {
    System.out.printf(Locale.ROOT, line + "%n", values);
  }
}
