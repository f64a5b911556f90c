package org.dossier.outputs.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dossier.outputs.report.Html;
import org.dossier.store.Words;

/**
 * A manuscript as a Word document (ECMA-376), with footnotes that Word numbers itself. Written part
 * by part, so that the same manuscript is the same bytes: a library would put the hour into it.
 */
final class DraftDocx {
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /** The first two footnotes of every document are lines between text and notes. */
  private static final int FIRST = 1;

  private final Iterator<Integer> numbers;
  private final StringBuilder xml = new StringBuilder();

  private DraftDocx(int notes) {
    this.numbers = IntStream.rangeClosed(1, notes).iterator();
  }

  static byte[] file(Manuscript manuscript) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types());
    parts.put(
        "_rels/.rels", XML + relations(relation("rId1", "officeDocument", "word/document.xml")));
    parts.put("word/document.xml", document(manuscript));
    parts.put(
        "word/_rels/document.xml.rels",
        XML
            + relations(
                relation("rId1", "styles", "styles.xml")
                    + relation("rId2", "footnotes", "footnotes.xml")));
    parts.put("word/styles.xml", styles());
    parts.put("word/footnotes.xml", footnotes(manuscript));
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the first that ZIP can say
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String types() {
    return XML
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("document", "document.main")
        + override("styles", "styles")
        + override("footnotes", "footnotes")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/word/"
        + part
        + ".xml\" ContentType=\""
        + TYPE
        + type
        + "+xml\"/>";
  }

  private static String relations(String inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATION
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String document(Manuscript manuscript) {
    var writer = new DraftDocx(manuscript.notes().size());
    writer.paragraph("Title", () -> writer.run(manuscript.title(), ""));
    for (Manuscript.Piece piece : manuscript.pieces()) {
      writer.piece(piece);
    }
    return XML
        + "<w:document "
        + W
        + "><w:body>"
        + writer.xml
        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\""
        + " w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>"
        + "</w:sectPr></w:body></w:document>";
  }

  private void piece(Manuscript.Piece piece) {
    switch (piece) {
      case Manuscript.Text(Markup.Block block) -> block(block);
      case Manuscript.Told told -> {
        paragraph(
            "Finding",
            () -> {
              run(told.finding().statement(), "<w:b/>");
              reference(numbers.next());
            });
        paragraph(
            "Weight",
            () ->
                run(
                    Words.of(told.finding().standing()).replace('-', ' ')
                        + " · "
                        + told.finding().grade().value()
                        + " "
                        + Manuscript.reason(told.finding())
                        + " · "
                        + (told.finding().roots().size() == 1 ? "root: " : "independent roots: ")
                        + String.join("; ", told.finding().roots()),
                    ""));
        for (Manuscript.Clash clash : told.clashes()) {
          paragraph(
              "Weight",
              () -> {
                run("Can’t be true together in " + clash.role().replace('-', ' ') + ": ", "<w:b/>");
                run(clash.statement() + " (" + String.join("; ", clash.roots()) + ")", "");
              });
        }
      }
      case Manuscript.Lost(String finding) ->
          paragraph("", () -> run("Finding " + finding + " is no longer in the case.", "<w:b/>"));
    }
  }

  private void block(Markup.Block block) {
    switch (block) {
      case Markup.Heading(int level, List<Markup.Inline> words) ->
          paragraph("Heading" + Math.min(3, level), () -> words(words));
      case Markup.Paragraph(List<Markup.Inline> words) -> paragraph("", () -> words(words));
      case Markup.Item(String mark, List<Markup.Inline> words) ->
          paragraph(
              "Item",
              () -> {
                run(mark, "");
                xml.append("<w:r><w:tab/></w:r>");
                words(words);
              });
    }
  }

  private void words(List<Markup.Inline> words) {
    for (Markup.Inline inline : words) {
      switch (inline) {
        case Markup.Words(String text, boolean bold) -> run(text, bold ? "<w:b/>" : "");
        case Markup.Reference _ -> reference(numbers.next());
      }
    }
  }

  private void paragraph(String style, Runnable content) {
    xml.append("<w:p>");
    if (!style.isEmpty()) {
      xml.append("<w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    }
    content.run();
    xml.append("</w:p>");
  }

  private void run(String text, String properties) {
    xml.append("<w:r>");
    if (!properties.isEmpty()) {
      xml.append("<w:rPr>").append(properties).append("</w:rPr>");
    }
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      xml.append(i == 0 ? "" : "<w:br/>").append("<w:t xml:space=\"preserve\">");
      xml.append(Html.escaped(lines[i])).append("</w:t>");
    }
    xml.append("</w:r>");
  }

  private void reference(int number) {
    xml.append(
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"")
        .append(number + FIRST)
        .append("\"/></w:r>");
  }

  private static String footnotes(Manuscript manuscript) {
    var writer = new DraftDocx(0);
    writer
        .xml
        .append(XML)
        .append("<w:footnotes ")
        .append(W)
        .append("><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p>")
        .append("</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r>")
        .append("<w:continuationSeparator/></w:r></w:p></w:footnote>");
    for (int n = 1; n <= manuscript.notes().size(); n++) {
      writer.xml.append("<w:footnote w:id=\"").append(n + FIRST).append("\">");
      writer.note(manuscript.notes().get(n - 1));
      writer.xml.append("</w:footnote>");
    }
    return writer.xml.append("</w:footnotes>").toString();
  }

  private void note(Manuscript.Note note) {
    switch (note) {
      case Manuscript.Cited cited -> {
        boolean first = true;
        for (Manuscript.Citation citation : cited.citations()) {
          boolean begins = first;
          paragraph(
              "FootnoteText",
              () -> {
                if (begins) {
                  mark();
                }
                run("“" + citation.claim().quote() + "” ", "");
                run(Html.unturned(citation.place()) + ". SHA-256 " + citation.hash() + ".", "");
              });
          first = false;
        }
        if (cited.more() > 0) {
          paragraph(
              "FootnoteText", () -> run("And " + cited.more() + " more that say the same.", ""));
        }
        boolean bare = first;
        paragraph(
            "FootnoteText",
            () -> {
              if (bare) {
                mark();
              }
              run(String.join(" ", cited.weight()), "");
            });
      }
      case Manuscript.Again(int earlier) ->
          paragraph(
              "FootnoteText",
              () -> {
                mark();
                run("See note " + earlier + ".", "");
              });
      case Manuscript.Missing(String finding) ->
          paragraph(
              "FootnoteText",
              () -> {
                mark();
                run("Finding " + finding + " is no longer in the case.", "");
              });
    }
  }

  private void mark() {
    xml.append("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>");
    run(" ", "");
  }

  private static String styles() {
    return XML
        + "<w:styles "
        + W
        + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\""
        + " w:cs=\"Georgia\" w:eastAsia=\"SimSun\"/><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr>"
        + "</w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + style("Title", "Title", "<w:spacing w:after=\"360\"/>", "<w:b/><w:sz w:val=\"44\"/>")
        + style("Heading1", "heading 1", heading(360, 0), "<w:b/><w:sz w:val=\"32\"/>")
        + style("Heading2", "heading 2", heading(280, 1), "<w:b/><w:sz w:val=\"27\"/>")
        + style("Heading3", "heading 3", heading(220, 2), "<w:b/><w:sz w:val=\"23\"/>")
        + style(
            "Finding", "Finding", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"40\"/>", "")
        + style(
            "Weight",
            "Weight of a finding",
            "<w:ind w:left=\"284\"/>",
            "<w:color w:val=\"5F5A52\"/><w:sz w:val=\"19\"/>")
        + style("Item", "List item", "<w:ind w:left=\"454\" w:hanging=\"284\"/>", "")
        + style(
            "FootnoteText",
            "footnote text",
            "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"17\"/>")
        + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>"
        + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style></w:styles>";
  }

  private static String heading(int before, int level) {
    return "<w:keepNext/><w:spacing w:before=\""
        + before
        + "\" w:after=\"120\"/><w:outlineLvl w:val=\""
        + level
        + "\"/>";
  }

  private static String style(String id, String name, String paragraph, String run) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr>"
        + paragraph
        + "</w:pPr><w:rPr>"
        + run
        + "</w:rPr></w:style>";
  }
}
