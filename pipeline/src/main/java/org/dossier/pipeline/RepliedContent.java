package org.dossier.pipeline;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dossier.intake.Intake;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.pipeline.DocumentParts.CutPage;
import org.dossier.pipeline.DocumentParts.Head;
import org.dossier.pipeline.wire.RecordBytes;
import org.dossier.pipeline.worker.Reply;
import org.dossier.search.Passage;
import org.dossier.store.DocumentContent;

/** A worker's reply, taken apart piece by piece: never all of it is in memory. */
final class RepliedContent implements DocumentContent {
  private static final int BUFFER = 1 << 13;

  private final Reply reply;
  private final Head head;

  /**
   * @throws IOException when the reply isn't one about a document
   */
  RepliedContent(Reply reply) throws IOException {
    this.reply = reply;
    List<Reply.Part> heads = parts(DocumentParts.HEAD);
    if (heads.size() != 1) {
      throw new IOException("a reply with " + heads.size() + " heads");
    }
    this.head = read(heads.getFirst(), DocumentParts.HEADS);
  }

  @Override
  public Document document() {
    return head.document();
  }

  @Override
  public String settings() {
    return head.settings();
  }

  @Override
  public Iterable<Page> pages() {
    return each(DocumentParts.PAGE, DocumentParts.PAGES, cut -> Stream.of(cut.page()));
  }

  @Override
  public Iterable<Mention> mentions() {
    return each(
        DocumentParts.MENTIONS, DocumentParts.MENTION_BATCHES, batch -> batch.mentions().stream());
  }

  @Override
  public Iterable<Claim> claims() {
    return each(
        DocumentParts.CLAIMS, DocumentParts.CLAIM_BATCHES, batch -> batch.claims().stream());
  }

  Iterable<Passage> passages() {
    return each(DocumentParts.PAGE, DocumentParts.PAGES, this::passages);
  }

  private Stream<Passage> passages(CutPage cut) {
    return Passages.of(document().id(), document().path(), cut.page(), cut.passages()).stream();
  }

  List<Intake.Attachment> embedded() throws IOException {
    List<Intake.Attachment> files = new ArrayList<>();
    for (Reply.Part part : parts(DocumentParts.EMBEDDED)) {
      try (InputStream in = part.open()) {
        files.add(new Intake.Attachment(name(in), () -> bytes(part)));
      }
    }
    return files;
  }

  private static String name(InputStream in) throws IOException {
    var data = new DataInputStream(in);
    return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
  }

  private static InputStream bytes(Reply.Part part) throws IOException {
    InputStream in = part.open();
    String _ = name(in);
    return in;
  }

  private List<Reply.Part> parts(int tag) {
    return reply.parts().stream().filter(part -> part.tag() == tag).toList();
  }

  private <R extends Record, T> Iterable<T> each(
      int tag, RecordBytes<R> shape, Function<R, Stream<T>> open) {
    return () -> iterator(tag, shape, open);
  }

  private <R extends Record, T> Iterator<T> iterator(
      int tag, RecordBytes<R> shape, Function<R, Stream<T>> open) {
    return parts(tag).stream()
        .flatMap(
            part -> {
              try {
                return open.apply(read(part, shape));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .iterator();
  }

  private static <R extends Record> R read(Reply.Part part, RecordBytes<R> shape)
      throws IOException {
    try (InputStream in = part.open()) {
      return shape.read(new DataInputStream(new BufferedInputStream(in, BUFFER)));
    }
  }

  void close() throws IOException {
    reply.close();
  }
}
