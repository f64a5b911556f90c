package org.dossier.spark;

import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;

/** Says that no executor has come; Spark itself waits without a word. */
final class Arrival {
  private static final int FIRST_SECONDS = 20;
  private static final int NEXT_SECONDS = 120;

  private Arrival() {}

  /** Looks on, on a thread of its own, until there is an executor or the context is closed. */
  static void watch(JavaSparkContext context, Consumer<String> notices) {
    String master = context.master();
    if (master.startsWith("local[") || master.equals("local")) {
      return; // the driver is the executor
    }
    Thread.ofPlatform().name("spark arrival").daemon().start(() -> watch(context, master, notices));
  }

  private static void watch(JavaSparkContext context, String master, Consumer<String> notices) {
    try {
      for (int seconds = FIRST_SECONDS; ; seconds = NEXT_SECONDS) {
        Thread.sleep(seconds * 1000L);
        if (context.sc().isStopped() || hasExecutors(context)) {
          return;
        }
        notices.accept(
            "no executor of "
                + master
                + " has come yet, and nothing is read. See that its workers run, and that one has "
                + context.getConf().get("spark.executor.memory", "1g")
                + " of memory and a core free; the add goes on when one comes. Ctrl-C ends it;"
                + " nothing is lost.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The driver counts as one. */
  private static boolean hasExecutors(JavaSparkContext context) {
    return context.sc().statusTracker().getExecutorInfos().length > 1;
  }
}
