package org.dossier.corpus;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes and draws on pages of one PDF, in points from the bottom left. */
final class PdfPen {
  private final PDDocument document;
  private final PdfFonts fonts;
  private final Map<PdfFonts.Face, PDType0Font> embedded = new IdentityHashMap<>();

  PdfPen(PDDocument document, PdfFonts fonts) {
    this.document = document;
    this.fonts = fonts;
  }

  /** A piece of text in one face. */
  private record Piece(PDType0Font font, String text) {}

  float width(String text, boolean sans, boolean bold, float size) throws IOException {
    float width = 0;
    for (Piece piece : pieces(text, sans, bold)) {
      width += piece.font().getStringWidth(piece.text()) * size / 1000;
    }
    return width;
  }

  void write(
      PDPageContentStream page,
      String text,
      float x,
      float y,
      boolean sans,
      boolean bold,
      float size)
      throws IOException {
    page.beginText();
    page.newLineAtOffset(x, y);
    for (Piece piece : pieces(text, sans, bold)) {
      page.setFont(piece.font(), size);
      page.showText(piece.text());
    }
    page.endText();
  }

  private List<Piece> pieces(String text, boolean sans, boolean bold) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    var run = new StringBuilder();
    PdfFonts.Face current = null;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int codePoint = text.codePointAt(at);
      PdfFonts.Face face = fonts.face(codePoint, sans, bold);
      if (current != null && face != current) {
        pieces.add(new Piece(embed(current), run.toString()));
        run.setLength(0);
      }
      current = face;
      run.appendCodePoint(codePoint);
    }
    if (current != null) {
      pieces.add(new Piece(embed(current), run.toString()));
    }
    return pieces;
  }

  private PDType0Font embed(PdfFonts.Face face) throws IOException {
    PDType0Font known = embedded.get(face);
    if (known == null) {
      known = PDType0Font.load(document, face.font(), true);
      embedded.put(face, known);
    }
    return known;
  }

  /** Two rings with words between them, all as outlines: a stamp has no text layer. */
  void stamp(PDPageContentStream page, Block.Stamp stamp, float x, float y, float radius)
      throws IOException {
    page.saveGraphicsState();
    page.setStrokingColor(0.16f, 0.24f, 0.62f);
    page.setNonStrokingColor(0.16f, 0.24f, 0.62f);
    page.setLineWidth(1.6f);
    circle(page, x, y, radius);
    page.setLineWidth(0.7f);
    circle(page, x, y, radius - 13);
    ring(page, stamp.ring(), x, y, radius - 10);
    outline(page, stamp.middle(), x, y, radius);
    page.restoreGraphicsState();
  }

  private void ring(PDPageContentStream page, String words, float x, float y, float radius)
      throws IOException {
    int[] codePoints = words.codePoints().toArray();
    double step = 2 * StrictMath.PI / Math.max(codePoints.length + 2, 24);
    double angle = StrictMath.PI / 2 + step * (codePoints.length - 1) / 2;
    for (int codePoint : codePoints) {
      var place = new AffineTransform();
      place.translate(x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle));
      rotate(place, angle - StrictMath.PI / 2);
      place.scale(0.0075, 0.0075);
      place.translate(-300, 0);
      glyph(page, codePoint, place);
      angle -= step;
    }
  }

  private void outline(PDPageContentStream page, String words, float x, float y, float radius)
      throws IOException {
    int[] codePoints = words.codePoints().toArray();
    double advance = Math.min(9, 1.5 * (radius - 14) / Math.max(1, codePoints.length));
    double left = x - advance * codePoints.length / 2;
    for (int i = 0; i < codePoints.length; i++) {
      var place = new AffineTransform();
      place.translate(left + i * advance, y - 4);
      place.scale(advance / 700, advance / 700);
      glyph(page, codePoints[i], place);
    }
  }

  private static void rotate(AffineTransform place, double angle) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    place.concatenate(new AffineTransform(cos, sin, -sin, cos, 0, 0));
  }

  private void glyph(PDPageContentStream page, int codePoint, AffineTransform place)
      throws IOException {
    if (codePoint == ' ') {
      return;
    }
    PdfFonts.Face face = fonts.face(codePoint, true, true);
    int id = face.characters().getGlyphId(codePoint);
    GeneralPath path = face.font().getGlyph().getGlyph(id).getPath();
    double em = 1000.0 / face.font().getUnitsPerEm();
    place.scale(em, em);
    fill(page, path.getPathIterator(place));
  }

  private static void fill(PDPageContentStream page, PathIterator path) throws IOException {
    double[] at = new double[6];
    double lastX = 0;
    double lastY = 0;
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> page.moveTo((float) at[0], (float) at[1]);
        case PathIterator.SEG_LINETO -> page.lineTo((float) at[0], (float) at[1]);
        case PathIterator.SEG_QUADTO -> {
          page.curveTo(
              (float) (lastX + 2 * (at[0] - lastX) / 3),
              (float) (lastY + 2 * (at[1] - lastY) / 3),
              (float) (at[2] + 2 * (at[0] - at[2]) / 3),
              (float) (at[3] + 2 * (at[1] - at[3]) / 3),
              (float) at[2],
              (float) at[3]);
          at[0] = at[2];
          at[1] = at[3];
        }
        case PathIterator.SEG_CUBICTO ->
            throw new IllegalArgumentException("a TrueType outline has no cubic curves");
        default -> page.closePath();
      }
      lastX = at[0];
      lastY = at[1];
    }
    page.fill();
  }

  private static void circle(PDPageContentStream page, float x, float y, float r)
      throws IOException {
    float k = 0.5523f * r;
    page.moveTo(x + r, y);
    page.curveTo(x + r, y + k, x + k, y + r, x, y + r);
    page.curveTo(x - k, y + r, x - r, y + k, x - r, y);
    page.curveTo(x - r, y - k, x - k, y - r, x, y - r);
    page.curveTo(x + k, y - r, x + r, y - k, x + r, y);
    page.stroke();
  }

  /** A scrawl that belongs to a name. */
  void scrawl(PDPageContentStream page, String name, float x, float y) throws IOException {
    var random = new Random(name.hashCode());
    page.saveGraphicsState();
    page.setStrokingColor(0.1f, 0.12f, 0.45f);
    page.setLineWidth(1.1f);
    page.moveTo(x, y);
    float at = x;
    for (int i = 0; i < 6; i++) {
      float next = at + 8 + random.nextInt(10);
      page.curveTo(
          at + random.nextInt(8),
          y + 6 + random.nextInt(18),
          next - random.nextInt(6),
          y - 10 + random.nextInt(8),
          next,
          y + random.nextInt(7));
      at = next;
    }
    page.stroke();
    page.restoreGraphicsState();
  }
}
