package org.dossier.text;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.dossier.text.tables.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Collects the characters that one PDF page shows, with their places on the page as displayed, and
 * what else it holds. Nothing is drawn: images aren't decoded.
 */
final class PdfGlyphs extends PDFStreamEngine {
  /** A map drawn in every detail has a million. */
  private static final int MOST_OPERATORS = 8_000_000;

  /** A page full of the smallest print has fifty thousand. */
  private static final int MOST_GLYPHS = 1_000_000;

  private static final int LOOK_AT_CLOCK = 4_096;

  /** So many hidden characters are worth a note: fewer are marks of the program's own. */
  private static final int TELLING = 10;

  /** Of the page: an image of this part is a scan. */
  private static final double LARGE = 0.3;

  /** Of a letter, above its line, in parts of the font's size. */
  private static final float MIDDLE = 0.25f;

  private final TreeMap<Frame, List<Glyph>> glyphs = new TreeMap<>();
  private final FontTexts texts;
  private final Quota quota;
  private final PDRectangle crop;
  private final int rotation;
  private final PdfRulings rulings = new PdfRulings();
  private final PdfInk ink = new PdfInk();
  private final PdfCover cover = new PdfCover();
  private double resolution;
  private int invisible;
  private int white;
  private int images;
  private double covered;
  private int operators;
  private int shown;
  private int unmapped;

  PdfGlyphs(PDPage page, FontTexts texts, Quota quota) {
    this.texts = texts;
    this.quota = quota;
    this.crop = page.getCropBox();
    this.rotation = page.getRotation();
    addOperator(new BeginText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new EndText(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  /** Reads the page and the form fields and notes on it. */
  void collect(PDPage page) throws IOException {
    for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
      PdfStreams.check(streams.next().getCOSObject());
    }
    processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!annotation.isHidden() && !annotation.isNoView()) {
        ink.start();
        cover.start();
        showAnnotation(annotation);
      }
    }
  }

  /** By reading direction, each in the order of the page's program. */
  TreeMap<Frame, List<Glyph>> glyphs() {
    return glyphs;
  }

  /** The level and upright lines of the page, as displayed. */
  List<Ruling> rulings() {
    return rulings.onPage((x, y) -> x(point(x, y)), (x, y) -> y(point(x, y)), width(), height());
  }

  private static Point2D.Float point(double x, double y) {
    return new Point2D.Float((float) x, (float) y);
  }

  /** How many images the page shows. */
  int images() {
    return images;
  }

  /** Which part of the page images cover, more than 1 where they overlap. */
  double covered() {
    return covered;
  }

  /** Of its largest image, in dots an inch; 0 where it isn't known. */
  double resolution() {
    return resolution;
  }

  /** How the text differs from what the page shows, for a person. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (invisible * 2 > shown) {
      notes.add(
          images > 0
              ? "its text is a hidden layer over an image, laid there by whoever made the file"
              : "its text is there but not shown");
    } else if (invisible >= TELLING) {
      notes.add(invisible + " characters of its text are not shown");
    }
    if (white >= TELLING) {
      notes.add(white + " characters of its text are white on white");
    }
    int hidden = cover.hidden();
    if (hidden * 2 > shown) {
      notes.add("its text lies under an image, which may show another");
    } else if (hidden >= TELLING) {
      notes.add(hidden + " characters of its text lie under an image");
    }
    return notes;
  }

  /** How many characters it shows of which the file doesn't tell what they are. */
  int unmapped() {
    return unmapped;
  }

  double width() {
    return rotation % 180 == 0 ? crop.getWidth() : crop.getHeight();
  }

  double height() {
    return rotation % 180 == 0 ? crop.getHeight() : crop.getWidth();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    if (operators > MOST_OPERATORS || shown > MOST_GLYPHS) {
      throw new IOException("it draws more than a page can hold");
    }
    if (operators % LOOK_AT_CLOCK == 0 && quota.late()) {
      throw new IOException("the limit of time was reached");
    }
    ink.add(operator.getName(), operands);
    cover.add(operator.getName(), rulings);
    rulings.add(
        operator.getName(),
        operands,
        getGraphicsState().getCurrentTransformationMatrix(),
        ink.isWhite());
    switch (operator.getName()) {
      case "BI" -> countImage(0);
      case "Do" -> {
        if (showsImage(operands)) {
          countImage(pixels(operands));
          if (isOpaque(operands)) {
            cover.image(getGraphicsState().getCurrentTransformationMatrix());
          }
          return;
        }
      }
      default -> {}
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    PdfStreams.check(form.getCOSObject());
    ink.save();
    cover.save();
    super.showForm(form);
    cover.restore();
    ink.restore();
  }

  /** Images are drawn into the unit square, wherever that lies now. */
  private void countImage(int pixels) {
    images++;
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    rulings.image(matrix);
    double area =
        Math.abs(
            (double) matrix.getScaleX() * matrix.getScaleY()
                - (double) matrix.getShearX() * matrix.getShearY());
    double part = Math.min(1, area / (width() * height()));
    covered += part;
    double length = Math.hypot(matrix.getScaleX(), matrix.getShearY());
    if (part > LARGE && length > 0) {
      resolution = Math.max(resolution, pixels / length * 72);
    }
  }

  /** How wide the image is, in pixels. */
  private int pixels(List<COSBase> operands) {
    COSStream object = object(operands);
    return object == null ? 0 : object.getInt(COSName.WIDTH, 0);
  }

  private boolean showsImage(List<COSBase> operands) {
    COSStream object = object(operands);
    return object != null && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE));
  }

  /** True when nothing shows through the image. */
  private boolean isOpaque(List<COSBase> operands) {
    COSStream image = object(operands);
    return image != null
        && !image.containsKey(COSName.SMASK)
        && !image.containsKey(COSName.MASK)
        && !image.getBoolean(COSName.IMAGE_MASK, false)
        && getGraphicsState().getNonStrokeAlphaConstant() >= 1
        && getGraphicsState().getSoftMask() == null
        && BlendMode.NORMAL.equals(getGraphicsState().getBlendMode());
  }

  private @Nullable COSStream object(List<COSBase> operands) {
    PDResources resources = getResources();
    if (operands.isEmpty() || resources == null || !(operands.get(0) instanceof COSName name)) {
      return null;
    }
    var objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    return objects != null && objects.getDictionaryObject(name) instanceof COSStream stream
        ? stream
        : null;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    FontTexts.Meaning meaning = texts.of(font, code);
    unmapped += meaning.told() ? 0 : 1;
    String text = meaning.text();
    if (text == null) {
      return;
    }
    Point2D.Float start = matrix.transformPoint(0, 0);
    Point2D.Float end = matrix.transformPoint(displacement.getX(), displacement.getY());
    Point2D.Float along =
        font.isVertical() ? matrix.transformPoint(0, -1) : matrix.transformPoint(1, 0);
    double x = x(start);
    double y = y(start);
    if (!onPage(x, y)) {
      return;
    }
    Frame frame = Frame.along(x(along) - x, y(along) - y);
    double u0 = frame.u(x, y);
    double u1 = frame.u(x(end), y(end));
    double em = em(matrix, font);
    if (!(em > 0) || !Double.isFinite(u0 + u1 + em)) {
      return;
    }
    shown++;
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      invisible++;
    } else if (!text.isBlank()) {
      white += ink.isWhite() && !rulings.isShaded(start.x, start.y) ? 1 : 0;
      Point2D.Float middle = matrix.transformPoint(displacement.getX() / 2, MIDDLE);
      cover.shows(middle.x, middle.y);
    }
    glyphs
        .computeIfAbsent(frame, _ -> new ArrayList<>())
        .add(new Glyph(text, Math.min(u0, u1), Math.max(u0, u1), frame.v(x, y), em));
  }

  /** Type 3 fonts choose the scale of their glyphs freely. */
  private static double em(Matrix matrix, PDFont font) throws IOException {
    double scale = matrix.getScalingFactorY();
    if (!(font instanceof PDType3Font type3)) {
      return scale;
    }
    double height = type3.getFontBBox() == null ? 0 : type3.getFontBBox().getHeight();
    double matrixScale = Math.abs(type3.getFontMatrix().getScalingFactorY());
    double em = height * matrixScale * scale;
    return em > 0 ? em : scale;
  }

  private boolean onPage(double x, double y) {
    return x >= -1 && y >= -1 && x <= width() + 1 && y <= height() + 1;
  }

  private double x(Point2D.Float point) {
    return switch (rotation) {
      case 90 -> point.y - crop.getLowerLeftY();
      case 180 -> crop.getUpperRightX() - point.x;
      case 270 -> crop.getUpperRightY() - point.y;
      default -> point.x - crop.getLowerLeftX();
    };
  }

  private double y(Point2D.Float point) {
    return switch (rotation) {
      case 90 -> point.x - crop.getLowerLeftX();
      case 180 -> point.y - crop.getLowerLeftY();
      case 270 -> crop.getUpperRightX() - point.x;
      default -> crop.getUpperRightY() - point.y;
    };
  }
}
