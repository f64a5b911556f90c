package org.dossier.pipeline;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dossier.intake.Intake;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mark;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.model.Signal;
import org.dossier.pipeline.DocumentParts.CutPage;
import org.dossier.pipeline.DocumentParts.Head;
import org.dossier.pipeline.DocumentParts.SignalBatch;
import org.dossier.pipeline.DocumentStages.Facts;
import org.dossier.pipeline.wire.MalformedException;
import org.dossier.pipeline.wire.RecordBytes;
import org.dossier.pipeline.worker.Reply;
import org.dossier.search.Passage;
import org.dossier.store.DocumentContent;
import org.dossier.store.ReadDocument;

/** A worker's reply, taken apart piece by piece: a large one is never in memory as a whole. */
final class RepliedContent implements DocumentContent {
  /** Longer than any name that a file inside a document may have. */
  private static final int LONGEST_NAME = 1 << 16;

  private final Reply reply;
  private final Head head;

  private RepliedContent(Reply reply) throws IOException {
    this.reply = reply;
    List<Reply.Part> heads = parts(DocumentParts.HEAD);
    if (heads.size() != 1) {
      throw new MalformedException("a reply with " + heads.size() + " heads");
    }
    this.head = read(heads.getFirst(), DocumentParts.HEADS);
  }

  /**
   * Goes through all of it once, so that what is stored later is whole.
   *
   * @throws MalformedException when the reply isn't one about the document that was asked about
   */
  static Readers.Reading.Done of(Reply reply, Facts facts) throws IOException {
    var content = new RepliedContent(reply);
    DocumentId id = content.document().id();
    if (!id.equals(facts.id()) || !content.document().path().equals(facts.path())) {
      throw new MalformedException("about another document");
    }
    boolean small = reply.isInMemory();
    List<Page> pages = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    var recognized = new AtomicBoolean();
    content.cutPages(
        cut -> {
          if (RecognizedTextHash.isNeeded(List.of(cut.page()))) {
            recognized.set(true);
          }
          List<Passage> cutPassages = content.passages(cut).toList();
          if (small) {
            pages.add(cut.page());
            passages.addAll(cutPassages);
          }
        });
    for (Reply.Part part : content.parts(DocumentParts.MENTIONS)) {
      List<Mention> batch = read(part, DocumentParts.MENTION_BATCHES).mentions();
      require(batch.stream().allMatch(mention -> mention.document().equals(id)));
      mentions.addAll(small ? batch : List.of());
    }
    for (Reply.Part part : content.parts(DocumentParts.CLAIMS)) {
      List<Claim> batch = read(part, DocumentParts.CLAIM_BATCHES).claims();
      require(batch.stream().allMatch(claim -> claim.document().equals(id)));
      claims.addAll(small ? batch : List.of());
    }
    List<Signal> signals = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (Reply.Part part : content.parts(DocumentParts.SIGNALS)) {
      SignalBatch batch = read(part, DocumentParts.SIGNAL_BATCHES);
      require(batch.signals().stream().allMatch(signal -> signal.document().equals(id)));
      require(batch.marks().stream().allMatch(mark -> mark.document().equals(id)));
      signals.addAll(small ? batch.signals() : List.of());
      marks.addAll(small ? batch.marks() : List.of());
    }
    List<Intake.Attachment> embedded = content.embedded();
    if (!small) {
      return new Readers.Reading.Done(
          content, recognized.get(), content.passages(), embedded, reply);
    }
    var whole =
        new ReadDocument(
            content.document(), content.settings(), pages, mentions, claims, signals, marks);
    return new Readers.Reading.Done(whole, recognized.get(), passages, embedded, reply);
  }

  private static void require(boolean sound) throws MalformedException {
    if (!sound) {
      throw new MalformedException("about more than one document");
    }
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

  @Override
  public Iterable<Signal> signals() {
    return each(
        DocumentParts.SIGNALS, DocumentParts.SIGNAL_BATCHES, batch -> batch.signals().stream());
  }

  @Override
  public Iterable<Mark> marks() {
    return each(
        DocumentParts.SIGNALS, DocumentParts.SIGNAL_BATCHES, batch -> batch.marks().stream());
  }

  private Iterable<Passage> passages() {
    return each(DocumentParts.PAGE, DocumentParts.PAGES, this::passages);
  }

  private Stream<Passage> passages(CutPage cut) {
    return Passages.of(document().id(), document().path(), cut.page(), cut.passages()).stream();
  }

  private void cutPages(Consumer<CutPage> sink) throws IOException {
    for (Reply.Part part : parts(DocumentParts.PAGE)) {
      CutPage cut = read(part, DocumentParts.PAGES);
      try {
        sink.accept(cut);
      } catch (RuntimeException e) {
        throw new MalformedException("passages that are not on their page");
      }
    }
  }

  private List<Intake.Attachment> embedded() throws IOException {
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
    int length = data.readInt();
    if (length < 0 || length > LONGEST_NAME) {
      throw new MalformedException("a file's name of " + length + " bytes");
    }
    return new String(data.readNBytes(length), StandardCharsets.UTF_8);
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
      return shape.read(in);
    }
  }
}
