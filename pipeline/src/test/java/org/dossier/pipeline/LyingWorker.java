package org.dossier.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.State;
import org.dossier.pipeline.DocumentParts.CutPage;
import org.dossier.pipeline.DocumentParts.Head;
import org.dossier.pipeline.DocumentParts.MentionBatch;
import org.dossier.pipeline.DocumentStages.Facts;
import org.dossier.pipeline.wire.RecordBytes;
import org.dossier.pipeline.worker.WorkerLoop;

/** A worker that a file has got hold of: it answers with what the file's path asks for. */
public final class LyingWorker {
  private static final DocumentId OTHER = new DocumentId("f".repeat(64));

  private LyingWorker() {}

  public static void main(String[] args) throws IOException {
    WorkerLoop.serve(
        "free",
        Path.of(args[0]),
        (head, file, out) -> {
          Facts facts = DocumentParts.FACTS.read(new ByteArrayInputStream(head));
          lie(facts, out);
          return true;
        });
  }

  private static void lie(Facts facts, WorkerLoop out) throws IOException {
    Page page = Page.flowing(1, "Greta Holm");
    switch (facts.path()) {
      case "nothing" -> {}
      case "noise" -> {
        out.part(DocumentParts.HEAD, new byte[] {1, 2, 3, 4, 5});
      }
      case "two heads" -> {
        head(facts.id(), facts.path(), out);
        head(facts.id(), facts.path(), out);
      }
      case "another document" -> head(OTHER, facts.path(), out);
      case "another path" -> head(facts.id(), "contracts/signed.pdf", out);
      case "a mention of another document" -> {
        head(facts.id(), facts.path(), out);
        Mention mention = Mention.at(OTHER, page, new Span(0, 5), MentionKind.PERSON, null);
        part(
            DocumentParts.MENTIONS,
            DocumentParts.MENTION_BATCHES,
            new MentionBatch(List.of(mention)),
            out);
      }
      case "a passage off its page" -> {
        head(facts.id(), facts.path(), out);
        part(
            DocumentParts.PAGE,
            DocumentParts.PAGES,
            new CutPage(page, List.of(new Span(0, 500))),
            out);
      }
      case "a long name" -> {
        head(facts.id(), facts.path(), out);
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(Integer.MAX_VALUE).array();
        out.part(DocumentParts.EMBEDDED, length);
      }
      default -> {
        head(facts.id(), facts.path(), out);
        part(DocumentParts.PAGE, DocumentParts.PAGES, new CutPage(page, List.of()), out);
      }
    }
  }

  private static void head(DocumentId id, String path, WorkerLoop out) throws IOException {
    var facts = WorkerReadersTest.facts(id, path);
    var document = DocumentStages.unread("text/plain", State.FAILED, "lies", facts).read();
    part(DocumentParts.HEAD, DocumentParts.HEADS, new Head(document.document(), ""), out);
  }

  private static <R extends Record> void part(
      int tag, RecordBytes<R> shape, R record, WorkerLoop out) throws IOException {
    out.part(tag, shape.write(record));
  }
}
