package org.dossier.pipeline.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The worker's side: reads jobs from standard input until it ends, and writes what they come to.
 */
public final class WorkerLoop {
  static final int OUT_OF_MEMORY = 3;

  private static final int BUFFER = 1 << 16;

  /** Larger files are put on the disk. */
  private static final long IN_MEMORY = 16 << 20;

  private final DataOutputStream out;
  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();

  private WorkerLoop(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  /** What a worker does with a job. */
  public interface Handler {
    /**
     * @return false when the worker should be replaced before the next job
     */
    boolean handle(byte[] head, JobFile file, WorkerLoop out) throws IOException;
  }

  private record Job(byte[] head, JobFile file) {}

  /**
   * Serves until the other side closes standard input, even in the middle of a job.
   *
   * @param confinement how this process is confined, for the other side to know
   * @param folder for files too large for memory
   */
  public static void serve(String confinement, Path folder, Handler handler) throws IOException {
    var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    var loop =
        new WorkerLoop(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
    // A library that prints must not spoil the replies.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    byte[] note = confinement.getBytes(StandardCharsets.UTF_8);
    loop.signal(Signal.READY, note.length);
    loop.out.write(note);
    loop.out.flush();
    var reading = new Thread(() -> loop.readJobs(in, folder), "jobs");
    reading.setDaemon(true);
    reading.start();
    loop.work(handler);
  }

  /** Ends the process with the input: nobody is left who would want a result. */
  private void readJobs(InputStream input, Path folder) {
    try {
      var in = new DataInputStream(input);
      while (true) {
        var head = new byte[in.readInt()];
        in.readFully(head);
        jobs.add(new Job(head, file(in, in.readLong(), folder)));
      }
    } catch (IOException e) {
      end(0);
    } catch (OutOfMemoryError e) {
      end(OUT_OF_MEMORY);
    }
  }

  private static JobFile file(InputStream in, long length, Path folder) throws IOException {
    if (length <= IN_MEMORY) {
      byte[] bytes = in.readNBytes((int) length);
      if (bytes.length < length) {
        throw new EOFException();
      }
      return new JobFile.InMemory(bytes);
    }
    Path file = Files.createTempFile(folder, "job", "");
    try (OutputStream out = Files.newOutputStream(file)) {
      var chunk = new byte[BUFFER];
      long left = length;
      while (left > 0) {
        int n = in.read(chunk, 0, (int) Math.min(left, chunk.length));
        if (n < 0) {
          throw new EOFException();
        }
        out.write(chunk, 0, n);
        left -= n;
      }
    }
    return new JobFile.OnDisk(file);
  }

  private void work(Handler handler) throws IOException {
    try {
      while (true) {
        Job job = jobs.take();
        boolean again;
        try {
          again = handler.handle(job.head(), job.file(), this);
        } catch (OutOfMemoryError e) {
          end(OUT_OF_MEMORY);
          return;
        }
        if (job.file() instanceof JobFile.OnDisk(var copy)) {
          Files.deleteIfExists(copy);
        }
        signal(Signal.END, 1);
        out.writeByte(again ? 0 : 1);
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(int status) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(status);
  }

  /** Says that the worker is alive and may be silent for so long. */
  public synchronized void beat(Duration next) {
    try {
      signal(Signal.BEAT, Integer.BYTES);
      out.writeInt((int) Math.min(Integer.MAX_VALUE, next.toSeconds() + 1));
      out.flush();
    } catch (IOException e) {
      end(0);
    }
  }

  /** Sends one part. */
  public synchronized void part(int tag, byte[] bytes) throws IOException {
    signal(Signal.PART, 1L + bytes.length);
    out.writeByte(tag);
    out.write(bytes);
  }

  private void signal(Signal signal, long length) throws IOException {
    out.writeByte(signal.ordinal());
    out.writeLong(length);
  }
}
