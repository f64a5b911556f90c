package org.dossier.pipeline.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process that does one job after the other. Used by one thread at a time. */
final class Worker {
  private static final int BUFFER = 1 << 16;

  /** How many times its time by the processor a job may take by the clock. */
  private static final int PATIENCE = 4;

  /** Of what a worker says of itself. */
  private static final int LONGEST_NOTE = 10_000;

  private final Process process;
  private final WorkerLimits limits;
  private final ScheduledExecutorService clock;
  private final DataInputStream in;
  private final DataOutputStream out;
  private String confinement = "";
  private boolean ready;
  private volatile boolean late;

  private Worker(Process process, WorkerLimits limits, ScheduledExecutorService clock) {
    this.process = process;
    this.limits = limits;
    this.clock = clock;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
  }

  /**
   * Starts the process and does not wait for it.
   *
   * @throws IOException when there is no such program, or no process to be had
   */
  static Worker start(List<String> command, WorkerLimits limits, ScheduledExecutorService clock)
      throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new Worker(process, limits, clock);
  }

  /** How the process is confined; known once it has done a job. */
  String confinement() {
    return confinement;
  }

  /**
   * Does one job.
   *
   * @return true when the worker can do another one
   * @throws WorkerLost when it can't do this one, nor another
   * @throws IOException when the reply can't be kept, or the file can't be read
   */
  boolean ask(byte[] head, Path file, Reply reply) throws WorkerLost, IOException {
    late = false;
    long size = Files.size(file);
    try (var deadline = new Deadline(size)) {
      awaitReady(deadline);
      deadline.within(limits.quiet());
      send(head, file, size);
      return receive(reply, deadline);
    } catch (Reply.SpoolException e) {
      throw e;
    } catch (IOException e) {
      throw lost();
    }
  }

  private WorkerLost lost() {
    if (late) {
      return new WorkerLost("reading it took too long and was stopped", false);
    }
    try {
      if (process.waitFor(2, TimeUnit.SECONDS)) {
        return new WorkerLost(ended(process.exitValue()), true);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new WorkerLost("reading it broke the reader off", true);
  }

  private static String ended(int status) {
    if (status == WorkerLoop.OUT_OF_MEMORY) {
      return "reading it takes more memory than a reader may have";
    }
    return String.format(Locale.ROOT, "reading it ended the reader (status %d)", status);
  }

  private void awaitReady(Deadline deadline) throws IOException, WorkerLost {
    if (ready) {
      return;
    }
    deadline.within(limits.start());
    Signal signal = Signal.of(in.readUnsignedByte());
    long length = in.readLong();
    if (signal != Signal.READY || length < 0 || length > LONGEST_NOTE) {
      throw new WorkerLost("the reader did not start as readers do", true);
    }
    confinement = new String(in.readNBytes((int) length), StandardCharsets.UTF_8);
    ready = true;
  }

  private void send(byte[] head, Path file, long size) throws IOException {
    out.writeInt(head.length);
    out.write(head);
    out.writeLong(size);
    if (Files.copy(file, out) != size) {
      throw new IllegalStateException(file + " changed while it was read");
    }
    out.flush();
  }

  private boolean receive(Reply reply, Deadline deadline) throws IOException, WorkerLost {
    while (true) {
      Signal signal = Signal.of(in.readUnsignedByte());
      long length = in.readLong();
      if (length < 1 || length > limits.replyBytes() - reply.size()) {
        throw new WorkerLost(
            String.format(
                Locale.ROOT, "it comes to more than %,d MB of text", limits.replyBytes() >> 20),
            false);
      }
      switch (signal) {
        case READY -> throw new WorkerLost("the reader started twice", true);
        case BEAT -> deadline.within(Duration.ofSeconds(Math.max(0, in.readInt())));
        case PART -> {
          reply.take(in.readUnsignedByte(), in, length - 1);
          deadline.within(limits.quiet());
        }
        case END -> {
          boolean again = in.readUnsignedByte() == 0;
          reply.complete();
          return again;
        }
      }
    }
  }

  /** Ends the process and all that it has started. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Kills the worker that is silent for too long, or at work for too long. */
  private final class Deadline implements AutoCloseable {
    private final Allowance total;
    private @Nullable Allowance quiet;

    Deadline(long bytes) {
      total = new Allowance(limits.total(bytes).plus(ready ? Duration.ZERO : limits.start()));
    }

    void within(Duration time) {
      if (quiet != null) {
        quiet.end();
      }
      quiet = new Allowance(time);
    }

    @Override
    public void close() {
      if (quiet != null) {
        quiet.end();
      }
      total.end();
    }
  }

  /**
   * So much time of the processor, or some times that by the clock: on a busy machine a process
   * that waits for its turn isn't stuck.
   */
  private final class Allowance {
    private final Duration time;
    private final Duration workedBefore = worked();
    private final long start = System.nanoTime();
    private ScheduledFuture<?> check;
    private boolean over;

    Allowance(Duration time) {
      this.time = time;
      this.check = clock.schedule(this::check, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void check() {
      if (over) {
        return;
      }
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      Duration left = time.minus(worked().minus(workedBefore));
      if (!left.isPositive() || waited.compareTo(time.multipliedBy(PATIENCE)) >= 0) {
        late = true;
        kill();
      } else {
        long pause = Math.max(left.toMillis() / 2, 200);
        check = clock.schedule(this::check, pause, TimeUnit.MILLISECONDS);
      }
    }

    private Duration worked() {
      return process.info().totalCpuDuration().orElseGet(() -> Duration.ofNanos(System.nanoTime()));
    }

    synchronized void end() {
      over = true;
      check.cancel(false);
    }
  }
}
