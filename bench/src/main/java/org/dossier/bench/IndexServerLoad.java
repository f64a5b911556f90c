package org.dossier.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dossier.search.PassageIndex;
import org.dossier.search.Query;
import org.dossier.search.opensearch.IndexAddress;
import org.dossier.search.opensearch.OpenSearchPassageIndex;

/**
 * How fast an index server takes passages and answers many readers at once. {@code make URL
 * PASSAGES} fills a new index with made passages; {@code ask URL READERS QUERIES} has so many ask
 * so many queries each; {@code busy URL READERS QUERIES} does so while documents come in.
 */
public final class IndexServerLoad {
  private static final int COMMIT_EVERY = 2_500;

  /** Queries before the clock runs: by then dictionaries are loaded and code is compiled. */
  private static final int WARMING = 500;

  private IndexServerLoad() {}

  public static void main(String[] args) throws Exception {
    IndexAddress address = IndexAddress.of(args[1], System.getenv());
    switch (args[0]) {
      case "make" -> make(address, Integer.parseInt(args[2]));
      case "ask" -> ask(address, Integer.parseInt(args[2]), Integer.parseInt(args[3]), false);
      case "busy" -> ask(address, Integer.parseInt(args[2]), Integer.parseInt(args[3]), true);
      default -> throw new IllegalArgumentException("make, ask or busy, not " + args[0]);
    }
  }

  private static void make(IndexAddress address, int passages) throws Exception {
    long begun = System.nanoTime();
    try (PassageIndex index = OpenSearchPassageIndex.open(address)) {
      put(index, 0, MadePassages.documents(passages), new AtomicBoolean());
      index.pack();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    say("passages=%d seconds=%.0f per_second=%.0f", passages, seconds, passages / seconds);
  }

  private static int put(PassageIndex index, int from, int to, AtomicBoolean enough)
      throws Exception {
    var made = new MadePassages();
    int i = from;
    for (; i < to && !enough.get(); i++) {
      index.replace(MadePassages.id(i), made.of(i));
      if (i % COMMIT_EVERY == COMMIT_EVERY - 1) {
        index.commit();
      }
    }
    index.commit();
    return i - from;
  }

  private static void ask(IndexAddress address, int readers, int queries, boolean busy)
      throws Exception {
    var enough = new AtomicBoolean();
    try (PassageIndex index = OpenSearchPassageIndex.openReadOnly(address);
        ExecutorService threads = Executors.newFixedThreadPool(readers + 1)) {
      Future<Integer> coming =
          threads.submit(
              () -> {
                if (!busy) {
                  return 0;
                }
                try (PassageIndex writer = OpenSearchPassageIndex.open(address)) {
                  return put(writer, 10_000_000, Integer.MAX_VALUE, enough);
                }
              });
      answers(index, 50_000_000, WARMING);
      List<Callable<long[]>> all = new ArrayList<>();
      for (int reader = 0; reader < readers; reader++) {
        int first = reader * 100_000;
        all.add(() -> answers(index, first, queries));
      }
      long begun = System.nanoTime();
      List<Future<long[]>> answered = threads.invokeAll(all);
      double seconds = (System.nanoTime() - begun) / 1e9;
      enough.set(true);
      List<long[]> rows = new ArrayList<>();
      for (Future<long[]> row : answered) {
        rows.add(row.get());
      }
      long[] nanos = rows.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      say(
          "readers=%d queries=%d per_second=%.0f documents_meanwhile=%d p50_ms=%.1f p90_ms=%.1f"
              + " p99_ms=%.1f max_ms=%.1f",
          readers,
          nanos.length,
          nanos.length / seconds,
          coming.get(),
          at(nanos, 0.50),
          at(nanos, 0.90),
          at(nanos, 0.99),
          at(nanos, 1));
    }
  }

  private static long[] answers(PassageIndex index, int first, int queries) throws Exception {
    var made = new MadePassages();
    long[] nanos = new long[queries];
    for (int i = 0; i < queries; i++) {
      var query = new Query(made.query(first + i), List.of(), false);
      long begun = System.nanoTime();
      index.ask(query, 0, 10);
      nanos[i] = System.nanoTime() - begun;
    }
    return nanos;
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))]
        / 1e6;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
