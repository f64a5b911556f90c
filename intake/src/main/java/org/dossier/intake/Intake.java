package org.dossier.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Takes files in: keeps each original and unfolds containers. Safe to share by threads. */
public final class Intake {
  private final FileTaker files;
  private final Unpacker unpacker;

  public Intake(Originals originals, IntakeLimits limits) {
    this.files = new FileTaker(originals);
    this.unpacker = new Unpacker(originals, limits);
  }

  /**
   * Everything below the given files and folders, sorted by path, each file once.
   *
   * @throws java.nio.file.NoSuchFileException when a given path does not exist
   */
  public List<Candidate> list(List<Path> given) throws IOException {
    return new Walk(null).list(given);
  }

  /**
   * The same, without a folder that may lie below one of them: the case itself.
   *
   * @param except its real path
   */
  public List<Candidate> list(List<Path> given, Path except) throws IOException {
    return new Walk(except).list(given);
  }

  /**
   * Takes one candidate in and delivers what became of it: first what a container holds, in its
   * order, then the container itself.
   *
   * @throws IOException when the case can't be written to; what the trove does is delivered instead
   */
  public void take(Candidate candidate, Consumer<Incoming> sink) throws IOException {
    switch (candidate) {
      case Candidate.Skipped(var refusal) -> sink.accept(refusal);
      case Candidate.Found found -> deliver(files.take(found), sink);
    }
  }

  /**
   * Takes in what a document holds inside, a message's attachments, as if it were a container; the
   * paths are {@code parent!/name}.
   */
  public void takeAttachments(
      Incoming.Taken parent, List<Attachment> attachments, Consumer<Incoming> sink)
      throws IOException {
    unpacker.attachments(parent, attachments, sink);
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

  /** Where an attachment's bytes come from. */
  public interface Bytes {
    InputStream open() throws IOException;
  }
}
