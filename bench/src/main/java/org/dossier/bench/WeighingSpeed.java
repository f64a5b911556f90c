package org.dossier.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.dossier.evidence.Sources;
import org.dossier.evidence.Weighing;
import org.dossier.evidence.Weights;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Resemblance;

/**
 * Weighs made troves on one thread: {@code WeighingSpeed texts|claims COUNT...}. Prints what came
 * out, seconds of that thread and of the clock, and the most memory that the process had.
 */
public final class WeighingSpeed {
  private static final long SEED = 20_240_611;

  private WeighingSpeed() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || !arguments[0].matches("texts|claims")) {
      throw new IllegalArgumentException("texts|claims COUNT... expected");
    }
    boolean texts = arguments[0].equals("texts");
    for (int i = 1; i < arguments.length; i++) {
      int count = Integer.parseInt(arguments[i]);
      weigh(count, new MadeTrove(texts ? count : count / MadeTrove.CLAIMS, texts, SEED), texts);
    }
  }

  private static void weigh(int count, MadeTrove trove, boolean texts) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long clock = System.nanoTime();
    var counting = new Counting(texts ? 0 : 2 * count);
    Weighing.weigh(trove, Sources.none(), counting);
    System.out.printf(
        Locale.ROOT,
        "%,d %s: %,d entities, %,d findings, %,d pairs alike; %.1f s of the thread, %.1f s by the"
            + " clock, %s%n",
        count,
        texts ? "texts" : "claims",
        counting.entities,
        counting.findings,
        counting.alike,
        (threads.getCurrentThreadCpuTime() - cpu) / 1e9,
        (System.nanoTime() - clock) / 1e9,
        memory());
  }

  private static String memory() throws IOException {
    return Files.readString(Path.of("/proc/self/status"))
        .lines()
        .filter(line -> line.startsWith("VmHWM"))
        .findFirst()
        .map(line -> "at most " + Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
        .orElse("memory unknown");
  }

  /** Keeps what each mention denotes, as the case file does, and counts the rest. */
  private static final class Counting implements Weights {
    private final String[] denoted;
    private int entities;
    private int findings;
    private int alike;

    Counting(int mentions) {
      denoted = new String[mentions];
    }

    @Override
    public void add(Entity entity) {
      entities++;
    }

    @Override
    public void denotes(DocumentId document, String mention, String entity) {
      denoted[number(mention)] = entity;
    }

    @Override
    public Optional<String> entityOf(String mention) {
      return Optional.ofNullable(denoted[number(mention)]);
    }

    private static int number(String mention) {
      return Integer.parseInt(mention.substring(2));
    }

    @Override
    public void add(Finding finding) {
      findings++;
    }

    @Override
    public void add(Resemblance resemblance) {
      alike++;
    }
  }
}
