package org.dossier.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.dossier.language.packs.Languages;
import org.dossier.model.ContentId;
import org.dossier.model.DocumentId;
import org.dossier.model.State;
import org.dossier.pipeline.DocumentParts.ClaimBatch;
import org.dossier.pipeline.DocumentParts.CutPage;
import org.dossier.pipeline.DocumentParts.Head;
import org.dossier.pipeline.DocumentParts.MentionBatch;
import org.dossier.pipeline.DocumentParts.SignalBatch;
import org.dossier.pipeline.DocumentStages.Facts;
import org.dossier.pipeline.DocumentStages.Result;
import org.dossier.pipeline.wire.RecordBytes;
import org.dossier.pipeline.worker.Confinement;
import org.dossier.pipeline.worker.JobFile;
import org.dossier.pipeline.worker.WorkerLoop;
import org.dossier.store.CaseException;
import org.dossier.store.ReadDocument;
import org.dossier.text.DocumentReaders;
import org.dossier.text.Embedded;
import org.dossier.text.ReadSettings;
import org.dossier.text.Source;

/** The program of a worker process: runs the stages on one document after the other. */
public final class DocumentWorker implements WorkerLoop.Handler {
  private static final int BATCH = 500;

  private final DocumentStages stages;

  private DocumentWorker(DocumentStages stages) {
    this.stages = stages;
  }

  /**
   * @param args when page images are recognised; the case folder; the one folder that may be
   *     written
   */
  public static void main(String[] args) throws IOException, CaseException {
    var folder = new CaseFolder(Path.of(args[1]));
    CaseRules rules = CaseRules.load(folder);
    Path work = Path.of(args[2]);
    String confinement = Confinement.enter(work);
    DocumentStages stages = stages(ReadSettings.Ocr.valueOf(args[0]), rules);
    WorkerLoop.serve(confinement, work, new DocumentWorker(stages));
  }

  /**
   * Does in this process what a worker does, for the JDK to take notes of: reads the files and
   * writes nothing.
   */
  public static void rehearse(CaseFolder folder, List<Path> files)
      throws IOException, CaseException {
    DocumentStages stages = stages(ReadSettings.Ocr.NEVER, CaseRules.load(folder));
    var settings = new TreeSet<String>();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      var id = new DocumentId(HexFormat.of().formatHex(ContentId.sha256().digest(bytes)));
      String name = file.getFileName().toString();
      var facts = new Facts(id, name, null, null, null, settings, "");
      Result result = stages.run(Source.of(name, bytes), facts);
      for (var page : result.read().pages()) {
        var cut = new CutPage(page, Passages.spans(page.text(), page.language()));
        DocumentParts.PAGES.write(cut);
      }
    }
  }

  /** The stages that a worker runs. */
  static DocumentStages stages(ReadSettings.Ocr ocr, CaseRules rules) {
    Languages languages = Languages.standard();
    return new DocumentStages(
        DocumentReaders.standard(
            ReadSettings.standard().withOcr(ocr).withSealKeys(rules.sealKeys())),
        languages,
        rules.extractor(languages));
  }

  @Override
  public boolean handle(byte[] head, JobFile file, WorkerLoop out) throws IOException {
    Facts facts = DocumentParts.FACTS.read(new ByteArrayInputStream(head));
    boolean sound = true;
    Result result;
    try {
      result = stages.run(source(file, facts.name()), facts, out::beat);
    } catch (RuntimeException | StackOverflowError e) {
      sound = e instanceof RuntimeException;
      result = DocumentStages.unread(null, State.FAILED, ReadersHere.fault(e), facts);
    }
    send(result, out);
    return sound;
  }

  private static Source source(JobFile file, String name) throws IOException {
    return switch (file) {
      case JobFile.InMemory(var bytes) -> Source.of(name, bytes);
      case JobFile.OnDisk(var path) -> Source.of(name, path);
    };
  }

  private static void send(Result result, WorkerLoop out) throws IOException {
    ReadDocument read = result.read();
    send(DocumentParts.HEAD, DocumentParts.HEADS, new Head(read.document(), read.settings()), out);
    for (var page : read.pages()) {
      send(
          DocumentParts.PAGE,
          DocumentParts.PAGES,
          new CutPage(page, Passages.spans(page.text(), page.language())),
          out);
    }
    for (int i = 0; i < read.mentions().size(); i += BATCH) {
      var batch = new MentionBatch(part(read.mentions(), i));
      send(DocumentParts.MENTIONS, DocumentParts.MENTION_BATCHES, batch, out);
    }
    for (int i = 0; i < read.claims().size(); i += BATCH) {
      var batch = new ClaimBatch(part(read.claims(), i));
      send(DocumentParts.CLAIMS, DocumentParts.CLAIM_BATCHES, batch, out);
    }
    for (int i = 0; i < Math.max(read.signals().size(), read.marks().size()); i += BATCH) {
      var batch = new SignalBatch(part(read.signals(), i), part(read.marks(), i));
      send(DocumentParts.SIGNALS, DocumentParts.SIGNAL_BATCHES, batch, out);
    }
    for (Embedded file : result.embedded()) {
      var bytes = new ByteArrayOutputStream(file.bytes().length + 100);
      byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
      new DataOutputStream(bytes).writeInt(name.length);
      bytes.write(name);
      bytes.write(file.bytes());
      out.part(DocumentParts.EMBEDDED, bytes.toByteArray());
    }
  }

  private static <T> List<T> part(List<T> all, int from) {
    return all.subList(Math.min(all.size(), from), Math.min(all.size(), from + BATCH));
  }

  private static <R extends Record> void send(
      int tag, RecordBytes<R> shape, R record, WorkerLoop out) throws IOException {
    out.part(tag, shape.write(record));
  }
}
