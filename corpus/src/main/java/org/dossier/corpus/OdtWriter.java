package org.dossier.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.corpus.Block.Heading;
import org.dossier.corpus.Block.PageBreak;
import org.dossier.corpus.Block.Paragraph;
import org.dossier.corpus.Block.Signatures;
import org.dossier.corpus.Block.Stamp;
import org.dossier.corpus.Block.Table;

/** OpenDocument text. */
final class OdtWriter {
  private static final String NAMES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\">";
  private static final String TYPE = "application/vnd.oasis.opendocument.text";

  private OdtWriter() {}

  static byte[] bytes(Manuscript memo) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
    parts.put("META-INF/manifest.xml", xml(manifest()));
    parts.put("meta.xml", xml(meta(memo)));
    parts.put("content.xml", xml(content(memo)));
    return StoredZip.of(parts, LocalDateTime.parse(memo.first("modified")));
  }

  private static byte[] xml(String body) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String manifest() {
    String name = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    return "<manifest:manifest xmlns:manifest=\""
        + name
        + "\" manifest:version=\"1.2\">"
        + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
        + TYPE
        + "\"/><manifest:file-entry manifest:full-path=\"content.xml\""
        + " manifest:media-type=\"text/xml\"/>"
        + "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>"
        + "</manifest:manifest>";
  }

  private static String meta(Manuscript memo) {
    return "<office:document-meta"
        + NAMES
        + "<office:meta><dc:title>"
        + Markup.escape(memo.first("title"))
        + "</dc:title><meta:initial-creator>"
        + Markup.escape(memo.first("author"))
        + "</meta:initial-creator><dc:creator>"
        + Markup.escape(memo.first("author"))
        + "</dc:creator><meta:creation-date>"
        + memo.first("created")
        + "</meta:creation-date><dc:date>"
        + memo.first("modified")
        + "</dc:date></office:meta></office:document-meta>";
  }

  private static String content(Manuscript memo) {
    var out = new StringBuilder(4096);
    out.append("<office:document-content").append(NAMES).append("<office:automatic-styles>");
    out.append("<style:style style:name=\"B\" style:family=\"text\">");
    out.append("<style:text-properties fo:font-weight=\"bold\"/></style:style>");
    out.append("</office:automatic-styles><office:body><office:text>");
    for (Block block : memo.body()) {
      switch (block) {
        case Heading(int level, String text) ->
            out.append("<text:h text:outline-level=\"")
                .append(level)
                .append("\"><text:span text:style-name=\"B\">")
                .append(Markup.escape(text))
                .append("</text:span></text:h>");
        case Paragraph paragraph -> paragraph(out, paragraph.text());
        case Signatures(List<String> lines) -> lines.forEach(line -> paragraph(out, line));
        case Table(List<List<String>> rows) -> table(out, rows);
        case Stamp _, PageBreak _ -> {}
      }
    }
    return out.append("</office:text></office:body></office:document-content>").toString();
  }

  private static void table(StringBuilder out, List<List<String>> rows) {
    out.append("<table:table><table:table-column table:number-columns-repeated=\"");
    out.append(rows.getFirst().size()).append("\"/>");
    for (List<String> row : rows) {
      out.append("<table:table-row>");
      for (String cell : row) {
        out.append("<table:table-cell office:value-type=\"string\">");
        paragraph(out, cell);
        out.append("</table:table-cell>");
      }
      out.append("</table:table-row>");
    }
    out.append("</table:table>");
  }

  private static void paragraph(StringBuilder out, String text) {
    out.append("<text:p>").append(Markup.escape(text)).append("</text:p>");
  }
}
