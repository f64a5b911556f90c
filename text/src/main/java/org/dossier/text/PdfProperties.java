package org.dossier.text;

import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;

/** What a PDF says of itself. */
final class PdfProperties {
  private PdfProperties() {}

  static Contents contents(
      PDDocument document, List<Page> pages, List<Embedded> embedded, List<String> fonts) {
    PDDocumentInformation said = document.getDocumentInformation();
    var metadata = new TreeMap<String, String>();
    put(metadata, "dc:title", said.getTitle());
    put(metadata, "dc:creator", said.getAuthor());
    put(metadata, "dc:subject", said.getSubject());
    put(metadata, "pdf:Keywords", said.getKeywords());
    put(metadata, "xmp:CreatorTool", said.getCreator());
    put(metadata, "pdf:Producer", said.getProducer());
    metadata.put("pdf:PDFVersion", Float.toString(document.getVersion()));
    put(metadata, "pdf:fonts", String.join("; ", fonts));
    return new Contents(
        "application/pdf",
        metadata.get("dc:title"),
        instant(said.getCreationDate()),
        instant(said.getModificationDate()),
        pages,
        embedded,
        metadata);
  }

  private static void put(TreeMap<String, String> metadata, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      metadata.put(name, value.strip());
    }
  }

  private static @Nullable Instant instant(@Nullable Calendar calendar) {
    return calendar == null ? null : calendar.toInstant();
  }
}
