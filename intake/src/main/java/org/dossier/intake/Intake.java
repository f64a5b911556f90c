package org.dossier.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes files in: keeps each original and unfolds containers. Safe to share by threads. */
public final class Intake {
  private final Originals originals;
  private final FileTaker files;
  private final Unpacker unpacker;

  /**
   * @param unpacking of containers that aren't read in this process
   */
  public Intake(Originals originals, IntakeLimits limits, Unpacking unpacking) {
    this.originals = originals;
    this.files = new FileTaker(originals);
    this.unpacker = new Unpacker(originals, limits, unpacking);
  }

  /**
   * Everything below the given files and folders, sorted by path, each file once.
   *
   * @throws java.nio.file.NoSuchFileException when a given path does not exist
   */
  public List<Candidate> list(List<Path> given) throws IOException {
    return new Walk(null).list(given, List.of());
  }

  /**
   * The same, without a folder that may lie below one of them: the case itself.
   *
   * @param stored objects of buckets, and folders of them
   * @param except its real path
   * @throws StorageException when a bucket can't be listed, or holds nothing there
   */
  public List<Candidate> list(List<Path> given, List<RemoteTrove> stored, Path except)
      throws IOException {
    return new Walk(except).list(given, stored);
  }

  /**
   * Parts a list into what is best taken in together, since a disk makes many files durable in the
   * time that one takes. The first parts are small: what is first shall be read soon.
   */
  public static List<List<Candidate>> batches(List<Candidate> candidates) {
    List<List<Candidate>> batches = new ArrayList<>();
    int start = 0;
    int most = 1;
    while (start < candidates.size()) {
      int end = start;
      long bytes = 0;
      while (end < candidates.size() && end - start < most && bytes < Arrivals.MOST_BYTES) {
        bytes += candidates.get(end) instanceof Candidate.Found found ? found.size() : 0;
        end++;
      }
      batches.add(candidates.subList(start, end));
      start = end;
      most = Math.min(Arrivals.MOST, most * 2);
    }
    return batches;
  }

  /**
   * Takes candidates in, together, and delivers what became of each in their order: first what a
   * container holds, in its order, then the container itself.
   *
   * @throws IOException when the case can't be written to; what the trove does is delivered instead
   */
  public void take(List<Candidate> batch, Consumer<Incoming> sink) throws IOException {
    List<Incoming> kept;
    try (var arrivals = new Arrivals(originals)) {
      draft(batch, arrivals);
      kept = arrivals.keep();
    }
    for (Incoming incoming : kept) {
      deliver(incoming, sink);
    }
  }

  /** Files of a bucket several at a time: each is waited for. */
  private void draft(List<Candidate> batch, Arrivals arrivals) throws IOException {
    if (batch.stream().noneMatch(Intake::isStored)) {
      for (Candidate candidate : batch) {
        arrivals.add(draft(candidate));
      }
      return;
    }
    List<Callable<Candidate>> drafts = new ArrayList<>();
    Map<Integer, Arrivals.Arrival> made = new ConcurrentSkipListMap<>();
    for (int i = 0; i < batch.size(); i++) {
      Candidate candidate = batch.get(i);
      int place = i;
      drafts.add(
          () -> {
            made.put(place, draft(candidate));
            return candidate;
          });
    }
    try {
      Together.run(drafts);
    } finally {
      // of a batch that failed too: they are removed with the others
      made.values().forEach(arrivals::add);
    }
  }

  private static boolean isStored(Candidate candidate) {
    return candidate instanceof Candidate.Found found && found.file() instanceof StoredFile;
  }

  private Arrivals.Arrival draft(Candidate candidate) throws IOException {
    return switch (candidate) {
      case Candidate.Skipped(var refusal) -> Arrivals.Arrival.of(refusal);
      case Candidate.Found found -> files.draft(found);
    };
  }

  /**
   * Takes in what a document holds inside, a message's attachments, as if it were a container; the
   * paths are {@code parent!/name}.
   *
   * @param sent when the message was sent, which is as near to their time as can be known
   */
  public void takeAttachments(
      Incoming.Taken parent,
      @Nullable Instant sent,
      List<Attachment> attachments,
      Consumer<Incoming> sink)
      throws IOException {
    unpacker.attachments(parent, sent, attachments, sink);
  }

  private void deliver(Incoming incoming, Consumer<Incoming> sink) throws IOException {
    if (incoming instanceof Incoming.Taken taken) {
      unpacker.deliver(taken, sink);
    } else {
      sink.accept(incoming);
    }
  }

  /** A file inside a document. */
  public record Attachment(String name, Bytes bytes) {
    public Attachment(String name, byte[] bytes) {
      this(name, () -> new ByteArrayInputStream(bytes));
    }
  }

  /** Where the bytes of an attachment, or of an entry unpacked, come from. */
  public interface Bytes {
    InputStream open() throws IOException;
  }
}
