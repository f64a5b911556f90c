package org.dossier.outputs.draft;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Paragraphs on pages of A4: broken into lines between words, and anywhere between Chinese. */
final class PdfPaper implements Closeable {
  private static final float LEFT = 72;
  private static final float RIGHT = PDRectangle.A4.getWidth() - 72;
  private static final float TOP = PDRectangle.A4.getHeight() - 72;
  private static final float BOTTOM = 72;

  /** How a stretch of text looks. */
  record Style(float size, boolean bold, boolean raised, float gray) {}

  /**
   * A stretch of text.
   *
   * @param link the footnote that it leads to; 0 for none
   */
  record Run(String text, Style style, int link) {
    Run(String text, Style style) {
      this(text, style, 0);
    }
  }

  /** A character with its face and width. */
  private record Glyph(int character, PdfFaces.Face face, float width, Run run) {}

  private final PDDocument document;
  private final PdfFaces faces;
  private final SortedSet<Integer> lacking = new TreeSet<>();
  private final Map<Integer, PDPageXYZDestination> places = new TreeMap<>();
  private final List<Waiting> links = new ArrayList<>();
  private PDPage page = new PDPage(PDRectangle.A4);
  private PDPageContentStream out;
  private float y = TOP;
  private int pages;

  private record Waiting(PDPage page, PDRectangle where, int note) {}

  PdfPaper(PDDocument document, PdfFaces faces) throws IOException {
    this.document = document;
    this.faces = faces;
    this.out = turn();
  }

  private PDPageContentStream turn() throws IOException {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages++;
    y = TOP;
    return new PDPageContentStream(document, page);
  }

  private void next() throws IOException {
    foot();
    out.close();
    out = turn();
  }

  private void foot() throws IOException {
    Run number = new Run(Integer.toString(pages), new Style(9, false, false, 0.4f));
    List<Glyph> glyphs = glyphs(List.of(number));
    line(glyphs, (LEFT + RIGHT - width(glyphs)) / 2, 44);
  }

  void space(float points) {
    y -= points;
  }

  /** Keeps so much room below, or begins a page. */
  void room(float points) throws IOException {
    if (y - points < BOTTOM) {
      next();
    }
  }

  /** Where the footnote of a number begins. */
  void place(int note) throws IOException {
    room(40); // three lines of a note: fewer could move on to the next page
    var destination = new PDPageXYZDestination();
    destination.setPage(page);
    destination.setLeft((int) LEFT);
    destination.setTop((int) y + 4);
    places.put(note, destination);
  }

  /**
   * @param indent of all lines, in points
   * @param hanging how far the first line begins before the others
   */
  void paragraph(List<Run> runs, float indent, float hanging, float leading) throws IOException {
    List<List<Glyph>> lines = lines(runs, indent, hanging);
    int at = 0;
    while (at < lines.size()) {
      int here = together(lines.size() - at, leading);
      if (here == 0) {
        next();
        here = Math.max(1, together(lines.size() - at, leading));
      }
      for (int i = at; i < at + here; i++) {
        y -= leading;
        line(lines.get(i), LEFT + indent - (i == 0 ? hanging : 0), y);
      }
      at += here;
    }
  }

  /** How high a paragraph is, in points. */
  float height(List<Run> runs, float indent, float leading) throws IOException {
    return lines(runs, indent, 0).size() * leading;
  }

  /** How many of the lines that are left stand on this page, so that none is alone on a page. */
  private int together(int left, float leading) {
    int room = 0;
    while (room < left && y - (room + 1) * leading >= BOTTOM) {
      room++;
    }
    int here = left - room == 1 ? room - 1 : room;
    return here == left || here > 1 ? here : 0;
  }

  private List<List<Glyph>> lines(List<Run> runs, float indent, float hanging) throws IOException {
    List<Glyph> glyphs = glyphs(runs);
    List<List<Glyph>> lines = new ArrayList<>();
    int at = 0;
    while (at < glyphs.size()) {
      float left = LEFT + indent - (lines.isEmpty() ? hanging : 0);
      int end = end(glyphs, at, RIGHT - left);
      lines.add(glyphs.subList(at, end));
      at = end;
      while (at < glyphs.size() && glyphs.get(at).character() == ' ') {
        at++;
      }
    }
    return lines;
  }

  private static float width(List<Glyph> glyphs) {
    float width = 0;
    for (Glyph glyph : glyphs) {
      width += glyph.width();
    }
    return width;
  }

  /** Where a line ends that begins somewhere: at least one character on. */
  private static int end(List<Glyph> glyphs, int from, float room) {
    float width = 0;
    int good = -1;
    for (int i = from; i < glyphs.size(); i++) {
      if (i > from && mayBreak(glyphs.get(i - 1).character(), glyphs.get(i).character())) {
        good = i;
      }
      width += glyphs.get(i).width();
      if (width > room && glyphs.get(i).character() != ' ') {
        return good > from ? good : Math.max(i, from + 1);
      }
    }
    return glyphs.size();
  }

  private static boolean mayBreak(int before, int after) {
    if (before == ' ') {
      return after != ' ';
    }
    boolean closes = "，。、；：？！）》」』”’".indexOf(after) >= 0;
    return !closes && (Character.isIdeographic(before) || Character.isIdeographic(after))
        || before == '/'
        || before == ']' && after == '[' // characters that stand by their numbers
        || before == '-' && Character.isLetter(after);
  }

  private List<Glyph> glyphs(List<Run> runs) throws IOException {
    List<Glyph> glyphs = new ArrayList<>();
    for (Run run : runs) {
      int[] characters = run.text().replaceAll("\\s+", " ").codePoints().toArray();
      for (int character : characters) {
        if (Character.getType(character) == Character.FORMAT
            || Character.getType(character) == Character.CONTROL) {
          continue;
        }
        glyph(character, run, glyphs);
      }
    }
    return glyphs;
  }

  private void glyph(int character, Run run, List<Glyph> glyphs) throws IOException {
    Optional<PdfFaces.Face> face = faces.face(character, run.style().bold());
    float size = run.style().raised() ? run.style().size() * 0.65f : run.style().size();
    if (face.isPresent()) {
      float width = face.get().width(character) * size / 1000;
      glyphs.add(new Glyph(character, face.get(), width, run));
    } else if (character < 0x80) {
      throw new IOException("no font of this machine has Latin letters");
    } else {
      lacking.add(character);
      for (int c : String.format(Locale.ROOT, "[U+%04X]", character).codePoints().toArray()) {
        glyph(c, run, glyphs);
      }
    }
  }

  /** The characters that no font of this machine has. */
  SortedSet<Integer> lacking() {
    return lacking;
  }

  private void line(List<Glyph> glyphs, float left, float at) throws IOException {
    float x = left;
    for (int from = 0; from < glyphs.size(); ) {
      Glyph first = glyphs.get(from);
      int to = from + 1;
      while (to < glyphs.size()
          && glyphs.get(to).face() == first.face()
          && glyphs.get(to).run() == first.run()) {
        to++;
      }
      List<Glyph> same = glyphs.subList(from, to);
      stretch(same, x, at);
      if (first.run().link() > 0) {
        links.add(
            new Waiting(
                page,
                new PDRectangle(x, at, width(same), first.run().style().size()),
                first.run().link()));
      }
      x += width(same);
      from = to;
    }
  }

  private void stretch(List<Glyph> glyphs, float x, float at) throws IOException {
    Glyph first = glyphs.getFirst();
    Style style = first.run().style();
    float size = style.raised() ? style.size() * 0.65f : style.size();
    float base = style.raised() ? at + style.size() * 0.33f : at;
    var text = new StringBuilder();
    glyphs.forEach(glyph -> text.appendCodePoint(glyph.character()));
    out.setNonStrokingColor(style.gray(), style.gray(), style.gray());
    Optional<PDType0Font> font = first.face().in(document);
    if (font.isPresent()) {
      out.beginText();
      out.setFont(font.get(), size);
      out.newLineAtOffset(x, base);
      out.showText(text.toString());
      out.endText();
      return;
    }
    var properties = new COSDictionary();
    properties.setString(COSName.ACTUAL_TEXT, text.toString());
    out.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
    float pen = x;
    for (Glyph glyph : glyphs) {
      draw(glyph.face().outline(glyph.character()), pen, base, size / glyph.face().unit());
      pen += glyph.width();
    }
    out.endMarkedContent();
  }

  private void draw(GeneralPath outline, float x, float base, float scale) throws IOException {
    float[] c = new float[6];
    float lastX = 0;
    float lastY = 0;
    boolean any = false;
    for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(c);
      for (int i = 0; i < 6; i++) {
        c[i] = (i % 2 == 0 ? x : base) + c[i] * scale;
      }
      switch (kind) {
        case PathIterator.SEG_MOVETO -> out.moveTo(lastX = c[0], lastY = c[1]);
        case PathIterator.SEG_LINETO -> out.lineTo(lastX = c[0], lastY = c[1]);
        case PathIterator.SEG_QUADTO -> {
          out.curveTo(
              lastX + (c[0] - lastX) * 2 / 3,
              lastY + (c[1] - lastY) * 2 / 3,
              c[2] + (c[0] - c[2]) * 2 / 3,
              c[3] + (c[1] - c[3]) * 2 / 3,
              c[2],
              c[3]);
          lastX = c[2];
          lastY = c[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          out.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
          lastX = c[4];
          lastY = c[5];
        }
        default -> out.closePath();
      }
      any = true;
    }
    if (any) {
      out.fill();
    }
  }

  /** Ends the last page, and has the numbers of footnotes lead to them. */
  @Override
  public void close() throws IOException {
    foot();
    out.close();
    for (Waiting waiting : links) {
      PDPageXYZDestination place = places.get(waiting.note());
      if (place != null) {
        var link = new PDAnnotationLink();
        link.setRectangle(waiting.where());
        link.setDestination(place);
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        waiting.page().getAnnotations().add(link);
      }
    }
  }
}
