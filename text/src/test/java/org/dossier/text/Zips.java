package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Puts parts into a ZIP: names and contents in turn. */
final class Zips {
  private Zips() {}

  static byte[] of(String... namesAndContents) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        var entry = new ZipEntry(namesAndContents[i]);
        entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(Read.utf8(namesAndContents[i + 1]));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The same with a part more. */
  static byte[] with(byte[] zip, String name, String content) {
    List<String> all = new ArrayList<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        all.add(part.getName());
        all.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.addAll(List.of(name, content));
    return of(all.toArray(String[]::new));
  }

  static byte[] openDocument(String mediaType, String content) {
    return openDocument(mediaType, "", content);
  }

  /**
   * @param styles what stands before the body
   */
  static byte[] openDocument(String mediaType, String styles, String content) {
    return of(
        "mimetype",
        mediaType,
        "content.xml",
        "<?xml version=\"1.0\"?><office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\">"
            + styles
            + "<office:body>"
            + content
            + "</office:body></office:document-content>",
        "META-INF/manifest.xml",
        "<?xml version=\"1.0\"?><manifest:manifest"
            + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
  }

  /** A document with a part for its comments. */
  static byte[] word(String documentXml, String commentsXml) {
    String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return of(
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + types
            + "document.main+xml\"/><Override PartName=\"/word/comments.xml\" ContentType=\""
            + types
            + "comments+xml\"/></Types>",
        "_rels/.rels",
        relation("officeDocument", "word/document.xml", relations),
        "word/_rels/document.xml.rels",
        relation("comments", "comments.xml", relations),
        "word/document.xml",
        documentXml,
        "word/comments.xml",
        commentsXml);
  }

  private static String relation(String kind, String target, String relations) {
    return "<?xml version=\"1.0\"?><Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\""
        + relations
        + kind
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  static byte[] word(String documentXml) {
    return of(
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
        "_rels/.rels",
        "<?xml version=\"1.0\"?><Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
            + "2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        "word/document.xml",
        documentXml);
  }
}
