package org.dossier.pipeline;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Mark;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.model.Signal;
import org.dossier.model.Span;
import org.dossier.pipeline.DocumentStages.Facts;
import org.dossier.pipeline.wire.RecordBytes;

/** What a worker is told, and the parts of what it answers. */
final class DocumentParts {
  static final int HEAD = 0;
  static final int PAGE = 1;
  static final int MENTIONS = 2;
  static final int CLAIMS = 3;

  /** A name, then the bytes to the end of the part. */
  static final int EMBEDDED = 4;

  static final int SIGNALS = 5;

  static final RecordBytes<Facts> FACTS = bytes(Facts.class);
  static final RecordBytes<Head> HEADS = bytes(Head.class);
  static final RecordBytes<CutPage> PAGES = bytes(CutPage.class);
  static final RecordBytes<MentionBatch> MENTION_BATCHES = bytes(MentionBatch.class);
  static final RecordBytes<ClaimBatch> CLAIM_BATCHES = bytes(ClaimBatch.class);

  static final RecordBytes<SignalBatch> SIGNAL_BATCHES = bytes(SignalBatch.class);

  private DocumentParts() {}

  private static <R extends Record> RecordBytes<R> bytes(Class<R> type) {
    return RecordBytes.of(type, MethodHandles.lookup());
  }

  record Head(Document document, String settings) {}

  /** A page and where its passages are. */
  record CutPage(Page page, List<Span> passages) {}

  record MentionBatch(List<Mention> mentions) {}

  record ClaimBatch(List<Claim> claims) {}

  record SignalBatch(List<Signal> signals, List<Mark> marks) {}
}
