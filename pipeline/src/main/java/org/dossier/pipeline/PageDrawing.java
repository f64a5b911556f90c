package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dossier.intake.Original;
import org.dossier.intake.Originals;
import org.dossier.model.DocumentId;
import org.dossier.pipeline.worker.Answer;
import org.dossier.pipeline.worker.Reply;
import org.dossier.pipeline.worker.WorkerLimits;
import org.dossier.pipeline.worker.Workers;
import org.dossier.store.CaseException;
import org.dossier.text.PageImages;

/**
 * Draws pages of originals in confined processes, and keeps the pictures in the case's cache. What
 * a file does to its process it does to that process alone. Safe to call from several threads.
 */
public final class PageDrawing implements Closeable {
  private static final long MOST_BYTES = 300_000_000;
  private static final WorkerLimits LIMITS =
      new WorkerLimits(
          Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofMinutes(1), 256L << 20);

  private final Originals originals;
  private final Path cache;
  private final Path work;
  private final Workers workers;

  private PageDrawing(Originals originals, Path cache, Path work) {
    this.originals = originals;
    this.cache = cache;
    this.work = work;
    this.workers = new Workers(command(work), work, LIMITS);
  }

  public static PageDrawing of(CaseFolder folder) throws CaseException, IOException {
    Path work = Files.createTempDirectory("dossier-drawing").toAbsolutePath();
    return new PageDrawing(
        CaseOriginals.openReadOnly(folder), folder.root().resolve("renders"), work);
  }

  /** True when pages of this type can be drawn. */
  public static boolean draws(String mediaType) {
    return PageImages.shows(mediaType);
  }

  /**
   * A page as PNG.
   *
   * @param dpi lowered where the picture would become too large
   * @throws IOException when it can't be drawn; the message is for a person
   */
  public byte[] png(DocumentId document, String mediaType, int page, int dpi) throws IOException {
    Path kept =
        cache.resolve(
            String.format(
                Locale.ROOT,
                "%s/%s-%d-%d.png",
                document.sha256().substring(0, 2),
                document.sha256(),
                page,
                dpi));
    if (Files.isRegularFile(kept)) {
      return Files.readAllBytes(kept);
    }
    byte[] png;
    try (Original.Held original =
        originals
            .find(document)
            .orElseThrow(() -> new IOException("the original is missing: run dossier verify"))) {
      png = draw(original.file(), mediaType, page, dpi);
    }
    keep(kept, png);
    return png;
  }

  private byte[] draw(Path original, String mediaType, int page, int dpi) throws IOException {
    if (Files.size(original) > MOST_BYTES) {
      throw new IOException("the file is too large to be drawn");
    }
    byte[] head = (mediaType + "\n" + page + "\n" + dpi).getBytes(StandardCharsets.UTF_8);
    return switch (workers.ask(head, original)) {
      case Answer.Lost(var reason) -> throw new IOException(reason);
      case Answer.Done(var reply) -> drawn(reply);
    };
  }

  private static byte[] drawn(Reply reply) throws IOException {
    try (reply) {
      for (Reply.Part part : reply.parts()) {
        try (InputStream in = part.open()) {
          byte[] bytes = in.readAllBytes();
          if (part.tag() == DrawingWorker.DRAWN && isPng(bytes)) {
            return bytes;
          }
          throw new IOException(
              part.tag() == DrawingWorker.REFUSED
                  ? new String(bytes, StandardCharsets.UTF_8)
                  : "its picture is none");
        }
      }
      throw new IOException("it was not drawn");
    }
  }

  /** A process that a file has taken over can send anything. */
  private static boolean isPng(byte[] bytes) {
    return bytes.length > 8
        && (bytes[0] & 0xFF) == 0x89
        && bytes[1] == 'P'
        && bytes[2] == 'N'
        && bytes[3] == 'G';
  }

  /** A cache that can't be written is none: the picture is drawn again. */
  private static void keep(Path file, byte[] png) {
    try {
      Files.createDirectories(file.getParent());
      Path half = Files.createTempFile(file.getParent(), "half", "");
      try {
        Files.write(half, png);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      // drawn again when it is next wanted
    }
  }

  private static List<String> command(Path work) {
    List<String> command = WorkerLaunch.briefly("1g");
    command.addAll(
        List.of(
            "-Xss2m",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + work,
            "-Dpdfbox.fontcache=" + work,
            DrawingWorker.class.getName(),
            work.toString()));
    return command;
  }

  @Override
  public void close() throws IOException {
    workers.close();
    originals.close();
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(work)) {
      for (Path leftover : leftovers) {
        Files.deleteIfExists(leftover);
      }
    }
    Files.deleteIfExists(work);
  }
}
