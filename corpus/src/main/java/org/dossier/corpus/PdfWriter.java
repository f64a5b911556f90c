package org.dossier.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.dossier.corpus.Block.Heading;
import org.dossier.corpus.Block.PageBreak;
import org.dossier.corpus.Block.Paragraph;
import org.dossier.corpus.Block.Signatures;
import org.dossier.corpus.Block.Stamp;
import org.dossier.corpus.Block.Table;

/** Lays a manuscript out on A4 pages: letterhead, text, ruled tables, signatures, stamps. */
final class PdfWriter {
  private static final float LEFT = 68;
  private static final float WIDTH = PDRectangle.A4.getWidth() - LEFT - 56;
  private static final float TOP = PDRectangle.A4.getHeight() - 56;
  private static final float BOTTOM = 66;
  private static final float SIZE = 10.5f;
  private static final float LEADING = 14.6f;

  private final Manuscript manuscript;
  private final PDDocument document = new PDDocument();
  private final PdfPen pen;
  private final boolean sans;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream page;
  private float y;

  PdfWriter(PdfFonts fonts, Manuscript manuscript) throws IOException {
    this.manuscript = manuscript;
    this.pen = new PdfPen(document, fonts);
    this.sans = manuscript.first("face").equals("sans");
    this.page = openPage();
  }

  byte[] bytes() throws IOException {
    try (document) {
      letterhead();
      for (Block block : manuscript.body()) {
        append(block);
      }
      page.close();
      footers();
      return PdfBytes.of(document, manuscript);
    }
  }

  private PDPageContentStream openPage() throws IOException {
    var next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    pages.add(next);
    y = TOP;
    return new PDPageContentStream(document, next, AppendMode.OVERWRITE, false);
  }

  private void turnPage() throws IOException {
    page.close();
    page = openPage();
  }

  private void room(float height) throws IOException {
    if (y - height < BOTTOM) {
      turnPage();
    }
  }

  private void letterhead() throws IOException {
    List<String> lines = manuscript.all("letterhead");
    for (int i = 0; i < lines.size(); i++) {
      float size = i == 0 ? 13 : 8.5f;
      float width = pen.width(lines.get(i), true, i == 0, size);
      pen.write(page, lines.get(i), LEFT + (WIDTH - width) / 2, y, true, i == 0, size);
      y -= i == 0 ? 15 : 11;
    }
    if (!lines.isEmpty()) {
      rule(LEFT, y, LEFT + WIDTH, y, 1.2f);
      rule(LEFT, y - 2.5f, LEFT + WIDTH, y - 2.5f, 0.4f);
      y -= 24;
    }
  }

  private void footers() throws IOException {
    String footer = manuscript.first("footer");
    for (int i = 0; i < pages.size(); i++) {
      try (var foot =
          new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, false, true)) {
        String number = (i + 1) + " / " + pages.size();
        pen.write(foot, footer, LEFT, 38, true, false, 7.5f);
        float width = pen.width(number, true, false, 7.5f);
        pen.write(foot, number, LEFT + WIDTH - width, 38, true, false, 7.5f);
      }
    }
  }

  private void append(Block block) throws IOException {
    switch (block) {
      case Heading(int level, String text) -> heading(level, text);
      case Paragraph paragraph -> paragraph(paragraph);
      case Table(List<List<String>> rows) -> table(rows);
      case Signatures(List<String> lines) -> signatures(lines);
      case Stamp stamp -> pen.stamp(page, stamp, LEFT + WIDTH * 0.36f, Math.max(y + 34, 110), 44);
      case PageBreak _ -> turnPage();
    }
  }

  private void heading(int level, String text) throws IOException {
    float size = level == 1 ? 14 : 11;
    room(3 * LEADING);
    y -= level == 1 ? 2 : 6;
    for (String line : lines(text, WIDTH, true, size)) {
      float x = level == 1 ? LEFT + (WIDTH - pen.width(line, sans, true, size)) / 2 : LEFT;
      pen.write(page, line, x, y, sans, true, size);
      y -= size * 1.4f;
    }
    y -= 3;
  }

  private void paragraph(Paragraph paragraph) throws IOException {
    boolean covered = paragraph.runs().stream().anyMatch(run -> run.kind() == Run.Kind.COVERED);
    for (String line : lines(paragraph.text(), WIDTH, false, SIZE)) {
      room(LEADING);
      pen.write(page, line, LEFT, y, sans, false, SIZE);
      if (covered) {
        cover(paragraph, line);
      }
      y -= LEADING;
    }
    y -= 4.5f;
  }

  /** The bad redaction: a black bar over the words, which stay in the text layer. */
  private void cover(Paragraph paragraph, String line) throws IOException {
    for (Run run : paragraph.runs()) {
      if (run.kind() == Run.Kind.COVERED && line.contains(run.text())) {
        String before = line.substring(0, line.indexOf(run.text()));
        float x = LEFT + pen.width(before, sans, false, SIZE);
        page.setNonStrokingColor(0f, 0f, 0f);
        page.addRect(x - 1, y - 3, pen.width(run.text(), sans, false, SIZE) + 2, SIZE + 3);
        page.fill();
      }
    }
  }

  private void table(List<List<String>> rows) throws IOException {
    float[] widths = columnWidths(rows);
    float size = SIZE - 1.5f;
    y -= 2;
    for (int r = 0; r < rows.size(); r++) {
      List<List<String>> cells = new ArrayList<>();
      int most = 1;
      for (int c = 0; c < widths.length; c++) {
        String text = c < rows.get(r).size() ? rows.get(r).get(c) : "";
        cells.add(lines(text, widths[c] - 7, r == 0, size));
        most = Math.max(most, cells.getLast().size());
      }
      float height = most * (size * 1.3f) + 5;
      room(height + LEADING);
      row(cells, widths, height, r == 0, size);
      y -= height;
    }
    y -= LEADING;
  }

  private void row(List<List<String>> cells, float[] widths, float height, boolean head, float size)
      throws IOException {
    float top = y + size;
    float x = LEFT;
    for (int c = 0; c < widths.length; c++) {
      if (head) {
        page.setNonStrokingColor(0.9f, 0.9f, 0.9f);
        page.addRect(x, top - height, widths[c], height);
        page.fill();
        page.setNonStrokingColor(0f, 0f, 0f);
      }
      page.setLineWidth(0.6f);
      page.addRect(x, top - height, widths[c], height);
      page.stroke();
      float line = y - 2;
      for (String text : cells.get(c)) {
        boolean number = !head && !text.isEmpty() && text.matches("[0-9 ,.%-]+");
        float shift = number ? widths[c] - 7 - pen.width(text, sans, false, size) : 0;
        pen.write(page, text, x + 3.5f + shift, line, sans, head, size);
        line -= size * 1.3f;
      }
      x += widths[c];
    }
  }

  /** Columns as wide as their longest cell, shrunk together to the width of the text. */
  private float[] columnWidths(List<List<String>> rows) throws IOException {
    float[] widths = new float[rows.getFirst().size()];
    float sum = 0;
    for (int c = 0; c < widths.length; c++) {
      for (List<String> row : rows) {
        if (c < row.size()) {
          widths[c] = Math.max(widths[c], pen.width(row.get(c), sans, true, SIZE - 1.5f) + 9);
        }
      }
      widths[c] = Math.min(widths[c], 210);
      sum += widths[c];
    }
    for (int c = 0; c < widths.length; c++) {
      widths[c] *= WIDTH / sum;
    }
    return widths;
  }

  private void signatures(List<String> lines) throws IOException {
    room(6 * LEADING);
    y -= 2 * LEADING;
    float column = WIDTH / lines.size();
    float lowest = y;
    for (int i = 0; i < lines.size(); i++) {
      float x = LEFT + i * column;
      pen.scrawl(page, lines.get(i), x + 8, y + 5);
      rule(x, y, x + column - 24, y, 0.6f);
      float at = y - LEADING;
      for (String line : lines(lines.get(i), column - 24, false, SIZE - 1)) {
        pen.write(page, line, x, at, sans, false, SIZE - 1);
        at -= LEADING - 1.5f;
      }
      lowest = Math.min(lowest, at);
    }
    y = lowest - 6;
  }

  private void rule(float x1, float y1, float x2, float y2, float width) throws IOException {
    page.setLineWidth(width);
    page.moveTo(x1, y1);
    page.lineTo(x2, y2);
    page.stroke();
  }

  private List<String> lines(String text, float width, boolean bold, float size)
      throws IOException {
    return LineBreaks.lines(text, width, part -> pen.width(part, sans, bold, size));
  }
}
