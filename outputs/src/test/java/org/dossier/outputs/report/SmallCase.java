package org.dossier.outputs.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.dossier.intake.CustodyEvent;
import org.dossier.intake.CustodyLog;
import org.dossier.model.Attribution;
import org.dossier.model.Box;
import org.dossier.model.Claim;
import org.dossier.model.ContentId;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Modality;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Span;
import org.dossier.model.Standing;
import org.dossier.model.State;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.ReadDocument;
import org.dossier.store.sql.SqlCaseStore;
import org.jspecify.annotations.Nullable;

/** A case of a few documents, built by hand: what the report makes of it is known beforehand. */
final class SmallCase {
  static final Instant RECEIVED = Instant.parse("2031-02-03T04:05:06Z");

  private static final String SETTINGS = "test ocr=AUTO languages= date=";

  final CaseFolder folder;
  private final Map<String, ReadDocument> documents = new LinkedHashMap<>();
  private final Map<String, List<Claim>> claims = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Resemblance> resemblances = new ArrayList<>();

  SmallCase(Path root) throws Exception {
    folder = CaseFolder.openOrCreate(root);
  }

  /** A page of print, its lines as the text; every line gets its box. */
  SmallCase pdf(String path, String source, String... lines) throws IOException {
    byte[] bytes = pdfOf(lines);
    var text = new StringBuilder();
    List<org.dossier.model.Word> words = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      int start = text.length();
      text.append(lines[i]);
      words.add(
          new org.dossier.model.Word(
              new Span(start, text.length()), new Box(72, 72 + 20.0 * i - 9, 400, 12)));
      text.append('\n');
    }
    var page = new Page(1, text.toString(), "en", Origin.TEXT, 1, 595.0, 842.0, words);
    return put(path, source, "application/pdf", bytes, page);
  }

  /** A text without a layout. */
  SmallCase text(String path, String source, String language, String text) throws IOException {
    return put(
        path,
        source,
        "text/plain",
        text.getBytes(StandardCharsets.UTF_8),
        Page.flowing(1, text).withLanguage(language));
  }

  /** E-mail of that day; its head is what is given. */
  SmallCase letter(String path, LocalDate day, Map<String, String> head) throws IOException {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    var document =
        new Document(
            keep(bytes),
            path,
            "Post",
            "message/rfc822",
            head.get("Subject"),
            1,
            List.of("en"),
            State.PROCESSED,
            null,
            null,
            null,
            day,
            DateFrom.METADATA,
            null,
            new TreeMap<>(head));
    Page page = Page.flowing(1, "Dear all.").withLanguage("en");
    documents.put(path, new ReadDocument(document, SETTINGS, List.of(page), List.of(), List.of()));
    return this;
  }

  /** A scan whose page image is missing. */
  SmallCase scan(String path, String source, String text) throws IOException {
    return put(
        path,
        source,
        "text/plain",
        text.getBytes(StandardCharsets.UTF_8),
        new Page(1, text, "en", Origin.OCR, 0.714, null, null, List.of()));
  }

  SmallCase unread(String path, State state, String reason) throws IOException {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    DocumentId id = keep(bytes);
    documents.put(
        path,
        ReadDocument.bare(
            new Document(
                id, path, "Files", null, null, 0, List.of(), state, reason, null, null, null, null,
                null),
            SETTINGS));
    return this;
  }

  private SmallCase put(String path, String source, String type, byte[] bytes, Page page)
      throws IOException {
    var document =
        new Document(
            keep(bytes),
            path,
            source,
            type,
            null,
            1,
            page.language() == null ? List.of() : List.of(page.language()),
            State.PROCESSED,
            null,
            null,
            null,
            LocalDate.of(2021, 3, 4),
            DateFrom.TEXT,
            null);
    documents.put(path, new ReadDocument(document, SETTINGS, List.of(page), List.of(), List.of()));
    return this;
  }

  private DocumentId keep(byte[] bytes) throws IOException {
    var id = new DocumentId(HexFormat.of().formatHex(ContentId.sha256().digest(bytes)));
    Path file =
        folder
            .originals()
            .resolve(id.sha256().substring(0, 2))
            .resolve(id.sha256().substring(2, 4))
            .resolve(id.sha256());
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return id;
  }

  /** A claim that the words of a document carry, with roles whose words lie in the quote. */
  Claim claim(String path, String kind, String quote, Map<String, String> roles) {
    return claim(path, kind, quote, roles, Status.AGREED, Modality.ASSERTED, null, List.of());
  }

  Claim claim(
      String path,
      String kind,
      String quote,
      Map<String, String> roles,
      Status status,
      Modality modality,
      @Nullable String hedge,
      List<Attribution> attribution) {
    ReadDocument read = documents.get(path);
    Page page = read.pages().getFirst();
    int start = page.text().indexOf(quote);
    if (start < 0) {
      throw new IllegalArgumentException(path + " does not say: " + quote);
    }
    var span = new Span(start, start + quote.length());
    var filled = new TreeMap<String, List<Filler>>();
    roles.forEach(
        (role, words) -> {
          int at = page.text().indexOf(words, start);
          filled.put(
              role,
              List.of(new Filler(words, new Span(at, at + words.length()), null, value(words))));
        });
    DocumentId id = read.document().id();
    var claim =
        new Claim(
            Claim.idOf(id, 1, span, kind, filled),
            kind,
            id,
            1,
            span,
            quote,
            page.boxes(span),
            page.language(),
            filled,
            status,
            modality,
            hedge,
            attribution,
            false,
            "test-rule",
            0.9);
    claims.computeIfAbsent(path, _ -> new ArrayList<>()).add(claim);
    return claim;
  }

  private static @Nullable Value value(String words) {
    if (words.matches("\\d+")) {
      var number = new java.math.BigDecimal(words);
      return new Value.Quantity(number, number, null, false);
    }
    if (words.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return Value.Date.day(LocalDate.parse(words));
    }
    return null;
  }

  Finding finding(
      String statement, Standing standing, List<Claim> of, Finding.Conflict... conflicts) {
    var finding =
        new Finding(
            "f-" + (findings.size() + 1),
            statement,
            of.getFirst().kind(),
            standing,
            of.stream().map(Claim::id).toList(),
            List.of("Files"),
            List.of(conflicts),
            List.of(),
            new Finding.Grade("F6", "All rests on one root: Files."),
            null);
    findings.add(finding);
    return finding;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  DocumentId id(String path) {
    return Objects.requireNonNull(documents.get(path)).document().id();
  }

  void add(Resemblance resemblance) {
    resemblances.add(resemblance);
  }

  CaseFolder save() throws Exception {
    try (var store = SqlCaseStore.open(folder.database())) {
      for (ReadDocument read : documents.values()) {
        store.save(
            new ReadDocument(
                read.document(),
                read.settings(),
                read.pages(),
                List.of(),
                claims.getOrDefault(read.document().path(), List.of())));
      }
      store.clearWeighed();
      for (Finding finding : findings) {
        store.save(finding);
      }
      for (Resemblance resemblance : resemblances) {
        store.save(resemblance);
      }
      store.commit();
    }
    try (var custody = CustodyLog.open(folder.custody(), Clock.fixed(RECEIVED, ZoneOffset.UTC))) {
      for (ReadDocument read : documents.values()) {
        Document d = read.document();
        custody.append(
            new CustodyEvent(
                d.id().sha256(),
                null,
                d.path(),
                d.id().sha256(),
                1,
                RECEIVED,
                "Files",
                "file",
                "test",
                "received",
                "test"));
      }
    }
    return folder;
  }

  private static byte[] pdfOf(String... lines) throws IOException {
    try (var document = new PDDocument();
        InputStream ttf =
            PDFont.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      PDFont font = PDType0Font.load(document, ttf);
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var pen = new PDPageContentStream(document, page)) {
        pen.setFont(font, 10);
        for (int i = 0; i < lines.length; i++) {
          pen.beginText();
          pen.newLineAtOffset(72, 842 - 72 - 20 * i);
          pen.showText(lines[i]);
          pen.endText();
        }
      }
      document.setDocumentId(1L);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
