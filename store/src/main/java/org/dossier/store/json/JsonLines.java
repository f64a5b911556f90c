package org.dossier.store.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dossier.model.Cell;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.dossier.model.Table;
import org.dossier.store.Located;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON, one object a line, with the keys of the contract in their order. Offsets
 * are in code points, so the pages of what is written must be at hand.
 */
public final class JsonLines implements Closeable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN, true)
          .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
          .build();

  /** Loads the text of a page. */
  @FunctionalInterface
  public interface PageTexts {
    String text(DocumentId document, int page) throws IOException;
  }

  private final JsonGenerator json;
  private final RecordWriter records;
  private final PageTexts texts;
  private @Nullable DocumentId lastDocument;
  private int lastPage;
  private CodePoints lastOffsets = new CodePoints("");

  public JsonLines(OutputStream out, PageTexts texts, Map<String, String> entityOf) {
    try {
      this.json = FACTORY.createGenerator(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    this.records = new RecordWriter(json, entityOf);
    this.texts = texts;
  }

  public void document(Document document) throws IOException {
    records.document(document);
  }

  public void page(Located<Page> page) throws IOException {
    records.page(page);
  }

  /**
   * The cells of a table, a line each.
   *
   * @param number of the table in its document, from 1
   */
  public void table(Located<Page> page, int number, Table table) throws IOException {
    for (Cell cell : table.cells()) {
      records.cell(page, number, cell);
    }
  }

  public void mention(Located<Mention> mention) throws IOException {
    records.mention(mention, offsets(mention.document(), mention.record().page()));
  }

  public void claim(Located<Claim> claim) throws IOException {
    records.claim(claim, offsets(claim.document(), claim.record().page()));
  }

  public void entity(Entity entity) throws IOException {
    records.entity(entity);
  }

  public void finding(Finding finding) throws IOException {
    records.finding(finding);
  }

  /**
   * @param alike how many documents show a signal of this kind
   * @param documents of the case that have content
   */
  public void signal(Located<Signal> signal, int alike, int documents) throws IOException {
    Integer page = signal.record().observation().page();
    records.signal(
        signal, alike, documents, page == null ? null : offsets(signal.document(), page));
  }

  public void gap(Gap gap) throws IOException {
    records.gap(gap);
  }

  /**
   * Two documents that are alike.
   *
   * @param path the first document's
   * @param otherPath the second's
   */
  public void resemblance(Resemblance resemblance, String path, String otherPath)
      throws IOException {
    records.resemblance(resemblance, path, otherPath);
  }

  /**
   * A row of its own keys: strings, numbers, booleans, lists of strings, counts by name, or null.
   */
  public void row(Map<String, ?> row) throws IOException {
    json.writeStartObject();
    for (var cell : row.entrySet()) {
      json.writeFieldName(cell.getKey());
      switch (cell.getValue()) {
        case null -> json.writeNull();
        case Integer number -> json.writeNumber(number);
        case Long number -> json.writeNumber(number);
        case Double number -> json.writeNumber(number);
        case Boolean truth -> json.writeBoolean(truth);
        case List<?> list -> {
          json.writeStartArray();
          for (Object item : list) {
            json.writeString(String.valueOf(item));
          }
          json.writeEndArray();
        }
        case Map<?, ?> counts -> {
          json.writeStartObject();
          for (var entry : counts.entrySet()) {
            json.writeFieldName(String.valueOf(entry.getKey()));
            json.writeNumber(String.valueOf(entry.getValue()));
          }
          json.writeEndObject();
        }
        case Object text -> json.writeString(text.toString());
      }
    }
    json.writeEndObject();
  }

  private CodePoints offsets(DocumentId document, int page) throws IOException {
    if (!document.equals(lastDocument) || page != lastPage) {
      lastOffsets = new CodePoints(texts.text(document, page));
      lastDocument = document;
      lastPage = page;
    }
    return lastOffsets;
  }

  /** Ends the last line and flushes; the stream stays open. */
  @Override
  public void close() throws IOException {
    boolean any = json.getOutputContext().getEntryCount() > 0;
    if (any) {
      json.writeRaw('\n');
    }
    json.close();
  }
}
