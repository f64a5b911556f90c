package org.dossier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.dossier.model.Box;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;
import org.dossier.text.tables.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Collects the characters that one PDF page shows, with their places on the page as displayed, and
 * what else it holds. Nothing is drawn: images aren't decoded.
 */
final class PdfGlyphs {
  /** A page full of the smallest print has fifty thousand. */
  private static final int MOST_GLYPHS = 1_000_000;

  /** So many hidden characters are worth a note: fewer are marks of the program's own. */
  private static final int TELLING = 10;

  /** Of the page: an image of this part is a scan. */
  private static final double LARGE = 0.3;

  /** Of a letter, above its line, in parts of the font's size. */
  private static final float MIDDLE = 0.25f;

  private final TreeMap<Frame, List<Glyph>> glyphs = new TreeMap<>();

  /** Those of fonts that are written from the top. */
  private final TreeMap<Frame, List<Glyph>> hanging = new TreeMap<>();

  private final PDRectangle crop;
  private final int rotation;
  private final double width;
  private final double height;
  private final PdfRulings rulings = new PdfRulings();
  private final PdfCover cover = new PdfCover();
  private final PdfRedactions redactions = new PdfRedactions();
  private final PdfProgram program;
  private Frame lastFrame = Frame.along(1, 0);
  private boolean lastVertical;
  private List<Glyph> lastGlyphs = new ArrayList<>();
  private double resolution;
  private int invisible;
  private int white;
  private int images;
  private double covered;
  private int shown;
  private int unmapped;
  private final Map<PdfFont, Integer> letters = new IdentityHashMap<>();
  private @Nullable PdfFont lastFont;
  private int lastShown;

  PdfGlyphs(PDPage page, PdfFonts fonts, Quota quota) {
    this.crop = box(page);
    this.rotation = page.getRotation();
    this.width = rotation % 180 == 0 ? crop.getWidth() : crop.getHeight();
    this.height = rotation % 180 == 0 ? crop.getHeight() : crop.getWidth();
    this.program = new PdfProgram(this, rulings, redactions, fonts, quota);
  }

  /** A page without a size is shown on a sheet of letter paper. */
  private static PDRectangle box(PDPage page) {
    PDRectangle crop = page.getCropBox();
    return crop.getWidth() > 0 && crop.getHeight() > 0 ? crop : PDRectangle.LETTER;
  }

  /** Reads the page and the form fields and notes on it. */
  void collect(PDPage page) throws IOException {
    byte[] programs =
        PdfStreams.programs(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
    PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
    program.run(programs, resources, PdfMatrix.NONE);
    for (PDAnnotation annotation : page.getAnnotations()) {
      PdfMarks.on(annotation, redactions);
      PDAppearanceStream shown =
          annotation.isHidden() || annotation.isNoView()
              ? null
              : annotation.getNormalAppearanceStream();
      PDRectangle place = annotation.getRectangle();
      if (shown != null && PdfAppearance.hasPlace(shown, place)) {
        PDResources own = shown.getResources();
        program.run(
            PdfStreams.program(shown.getCOSObject()),
            own == null ? resources : own,
            PdfAppearance.matrix(shown, place));
      }
    }
  }

  /** By reading direction, each in the order of the page's program. */
  TreeMap<Frame, List<Glyph>> glyphs() {
    hanging.forEach(
        (frame, drawn) -> {
          boolean level = Hanging.isLevel(drawn);
          glyphs
              .computeIfAbsent(level ? frame.turnedBack() : frame, _ -> new ArrayList<>())
              .addAll(level ? Hanging.level(drawn) : drawn);
        });
    hanging.clear();
    return glyphs;
  }

  /** The level and upright lines of the page, as displayed. */
  List<Ruling> rulings() {
    return rulings.onPage(this::x, this::y, width, height);
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
    }
    if (cover.hidden() * 2 > shown) {
      notes.add("its text lies under an image, which may show another");
    }
    notes.addAll(hiddenInPart());
    return notes;
  }

  /** What of the text can't be seen, where most of it can. */
  private List<String> hiddenInPart() {
    List<String> parts = new ArrayList<>();
    if (invisible >= TELLING && invisible * 2 <= shown) {
      parts.add(invisible + " characters of its text are not shown");
    }
    if (white >= TELLING) {
      parts.add(white + " characters of its text are white on white");
    }
    if (cover.hidden() >= TELLING && cover.hidden() * 2 <= shown) {
      parts.add(cover.hidden() + " characters of its text lie under an image");
    }
    return parts;
  }

  /** What is on the page and can't be seen there. */
  List<Observation> observations(int number) {
    List<Observation> seen = new ArrayList<>(redactions.observations(number, this::box, height));
    hiddenInPart().forEach(part -> seen.add(hidden(number, part)));
    return seen;
  }

  private static Observation hidden(int number, String what) {
    return new Observation(SignalKind.HIDDEN_TEXT, number, List.of(), null, what);
  }

  /** Around two places of the page's program, as displayed. */
  private Box box(double x0, double y0, double x1, double y1) {
    double left = Math.min(x(x0, y0), x(x1, y1));
    double top = Math.min(y(x0, y0), y(x1, y1));
    return new Box(
        left, top, Math.max(x(x0, y0), x(x1, y1)) - left, Math.max(y(x0, y0), y(x1, y1)) - top);
  }

  /** How many characters it shows of which the file doesn't tell what they are. */
  int unmapped() {
    return unmapped;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** True when more is shown than a page can hold. */
  boolean isFull() {
    return shown > MOST_GLYPHS;
  }

  /**
   * An image is drawn into the unit square, wherever that lies now.
   *
   * @param pixels how wide it is; 0 where that isn't known
   * @param opaque when nothing shows through it
   */
  void image(PdfState state, int pixels, boolean opaque) {
    images++;
    rulings.image(state.matrix);
    double part = Math.min(1, Math.abs(state.matrix.area()) / (width * height));
    covered += part;
    double length = state.matrix.widening();
    if (part > LARGE && length > 0) {
      resolution = Math.max(resolution, pixels / length * 72);
    }
    if (opaque) {
      cover.image(state.matrix, state.clip);
      redactions.image(state.matrix, state.clip);
    }
  }

  /** How many characters are shown in each font. */
  Map<PdfFont, Integer> letters() {
    count(null);
    return letters;
  }

  private void count(@Nullable PdfFont next) {
    if (lastFont != null && shown > lastShown) {
      letters.merge(lastFont, shown - lastShown, Integer::sum);
    }
    lastFont = next;
    lastShown = shown;
  }

  /** Text is to be shown that reads towards (dx, dy), upwards as in the page's program. */
  PdfText.Run run(PdfState state, double dx, double dy, double em, boolean vertical) {
    if (state.font != lastFont) {
      count(state.font);
    }
    Frame frame =
        switch (rotation) {
          case 90 -> Frame.along(dy, dx);
          case 180 -> Frame.along(-dx, dy);
          case 270 -> Frame.along(-dy, -dx);
          default -> Frame.along(dx, -dy);
        };
    return new PdfText.Run(state, frame, em, vertical);
  }

  /** A character is shown at (atX, atY); a, b, c and d tell how the run's text lies. */
  void show(
      PdfText.Run run,
      PdfFont.Shape shape,
      double atX,
      double atY,
      double a,
      double b,
      double c,
      double d) {
    unmapped += shape.told() ? 0 : 1;
    String text = shape.text();
    if (text == null) {
      return;
    }
    double x = x(atX, atY);
    double y = y(atX, atY);
    if (!onPage(x, y)) {
      return;
    }
    double endX = atX + shape.dx() * a + shape.dy() * c;
    double endY = atY + shape.dx() * b + shape.dy() * d;
    Frame frame = run.frame();
    double u0 = frame.u(x, y);
    double u1 = frame.u(x(endX, endY), y(endX, endY));
    if (!(run.em() > 0) || !Double.isFinite(u0 + u1 + run.em())) {
      return;
    }
    shown++;
    if (shape.told() && !text.isBlank()) {
      double light = run.state().painted ? run.state().light : Double.NaN;
      redactions.shows(text, atX, atY, endX, endY, c, d, light);
    }
    if (!run.state().painted) {
      invisible++;
    } else if (!text.isBlank()) {
      white += run.state().white && !rulings.isShaded(atX, atY) ? 1 : 0;
      cover.shows(atX + shape.dx() / 2 * a + MIDDLE * c, atY + shape.dx() / 2 * b + MIDDLE * d);
    }
    if (lastGlyphs.isEmpty() || !frame.equals(lastFrame) || run.vertical() != lastVertical) {
      lastFrame = frame;
      lastVertical = run.vertical();
      lastGlyphs = (lastVertical ? hanging : glyphs).computeIfAbsent(frame, _ -> new ArrayList<>());
    }
    lastGlyphs.add(new Glyph(text, Math.min(u0, u1), Math.max(u0, u1), frame.v(x, y), run.em()));
  }

  private boolean onPage(double x, double y) {
    return x >= -1 && y >= -1 && x <= width + 1 && y <= height + 1;
  }

  private double x(double x, double y) {
    return switch (rotation) {
      case 90 -> y - crop.getLowerLeftY();
      case 180 -> crop.getUpperRightX() - x;
      case 270 -> crop.getUpperRightY() - y;
      default -> x - crop.getLowerLeftX();
    };
  }

  private double y(double x, double y) {
    return switch (rotation) {
      case 90 -> x - crop.getLowerLeftX();
      case 180 -> y - crop.getLowerLeftY();
      case 270 -> crop.getUpperRightX() - x;
      default -> crop.getUpperRightY() - y;
    };
  }
}
