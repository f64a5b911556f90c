package org.dossier.corpus;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dossier.corpus.SampleTrove.Content;

/** Turns manuscripts into files of the format that their name asks for. */
final class Typesetting {
  private final Library library;
  private final Map<String, byte[]> done = new LinkedHashMap<>();
  private final PdfFonts fonts;

  Typesetting(Library library) throws IOException {
    this.library = library;
    this.fonts = new PdfFonts();
  }

  /** Every file of the trove by its path, in the order of the index. */
  Map<String, Content> trove() throws IOException {
    Map<String, Content> files = new LinkedHashMap<>();
    for (Manuscript manuscript : library.manuscripts()) {
      String path = manuscript.first("file");
      if (!path.isEmpty()) {
        files.put(path, new Content(bytes(manuscript), modified(manuscript)));
      }
    }
    return files;
  }

  private byte[] bytes(Manuscript manuscript) throws IOException {
    byte[] known = done.get(manuscript.name());
    if (known == null) {
      known = set(manuscript);
      done.put(manuscript.name(), known);
    }
    return known;
  }

  private byte[] set(Manuscript manuscript) throws IOException {
    if (!manuscript.first("copy-of").isEmpty()) {
      return bytes(library.named(manuscript.first("copy-of")));
    }
    return switch (format(manuscript)) {
      case "pdf" -> pdf(manuscript);
      case "docx" -> new DocxWriter(manuscript).bytes();
      case "xlsx" -> new XlsxWriter(manuscript).bytes();
      case "pptx" -> new PptxWriter(manuscript).bytes();
      case "odt" -> OdtWriter.bytes(manuscript);
      case "rtf" -> RtfWriter.bytes(manuscript);
      case "html" -> HtmlWriter.bytes(manuscript);
      case "txt" -> text(manuscript);
      case "eml" -> MailWriter.bytes(manuscript, attachments(manuscript));
      case "tif" -> Photocopy.tiff(new PdfWriter(fonts, manuscript).bytes(), manuscript.name());
      case "zip" -> zip(manuscript);
      default ->
          throw new IllegalArgumentException(
              manuscript.name() + ": no writer for " + format(manuscript));
    };
  }

  private byte[] pdf(Manuscript manuscript) throws IOException {
    byte[] whole = new PdfWriter(fonts, manuscript).bytes();
    if (manuscript.first("scan").equals("yes")) {
      whole = Photocopy.pdf(whole, manuscript);
    }
    String percent = manuscript.first("truncate-percent");
    return percent.isEmpty()
        ? whole
        : Arrays.copyOf(whole, (int) (whole.length * (long) Integer.parseInt(percent) / 100));
  }

  private static byte[] text(Manuscript manuscript) {
    String charset = manuscript.first("charset");
    return (manuscript.plainText().replace("\n", "\r\n\r\n") + "\r\n")
        .getBytes(Charset.forName(charset.isEmpty() ? "UTF-8" : charset));
  }

  private Map<String, byte[]> attachments(Manuscript mail) throws IOException {
    return named(mail, "attach");
  }

  private byte[] zip(Manuscript manuscript) throws IOException {
    return StoredZip.of(named(manuscript, "entry"), modified(manuscript));
  }

  /** Reads {@code name in the container = manuscript} lines. */
  private Map<String, byte[]> named(Manuscript manuscript, String key) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String line : manuscript.all(key)) {
      String[] sides = line.split(" = ", 2);
      parts.put(sides[0].strip(), bytes(library.named(sides[1].strip())));
    }
    return parts;
  }

  private static String format(Manuscript manuscript) {
    String file = manuscript.first("file");
    return file.isEmpty() ? manuscript.first("format") : file.substring(file.lastIndexOf('.') + 1);
  }

  private static LocalDateTime modified(Manuscript manuscript) {
    return LocalDateTime.parse(manuscript.first("modified"));
  }
}
