package org.dossier.text;

import java.io.IOException;

/** Where a page's program stands while it draws text. */
final class PdfText {
  private final PdfGlyphs page;
  private final PdfFonts fonts;
  private PdfMatrix line = PdfMatrix.NONE;

  /** The text's matrix is that of the line, moved to here. */
  private double x;

  private double y;
  private boolean open;

  PdfText(PdfGlyphs page, PdfFonts fonts) {
    this.page = page;
    this.fonts = fonts;
  }

  void begin() {
    set(PdfMatrix.NONE);
    open = true;
  }

  void end() {
    open = false;
  }

  boolean isOpen() {
    return open;
  }

  void set(PdfMatrix matrix) {
    line = matrix;
    x = 0;
    y = 0;
  }

  /** Starts a line so far from where the last one started. */
  void move(double byX, double byY) {
    set(line.movedBy(byX, byY));
  }

  /** Moves back by thousandths of the font's size, as programs do between letters. */
  void adjust(PdfState state, double thousandths) {
    double step = -thousandths / 1000 * state.size;
    if (state.font != null && state.font.isVertical()) {
      y += step;
    } else {
      x += step * state.scaling;
    }
  }

  void show(PdfState state, byte[] text, int from, int to) throws IOException {
    if (!open) {
      return;
    }
    if (state.font == null) {
      state.font = fonts.standard();
    }
    PdfFont font = state.font;
    PdfMatrix space = line.then(state.matrix);
    double a = state.size * state.scaling * space.a();
    double b = state.size * state.scaling * space.b();
    double c = state.size * space.c();
    double d = state.size * space.d();
    double em = Math.hypot(c, d) * font.relativeEm();
    boolean vertical = font.isVertical();
    Run run = page.run(state, vertical ? -c : a, vertical ? -d : b, em, vertical);
    double e = space.x(x, y + state.rise);
    double f = space.y(x, y + state.rise);
    int at = from;
    while (at < to) {
      int next = font.read(text, at, to);
      int code = font.code();
      PdfFont.Shape shape = font.shape(code);
      double startX = e + shape.fromX() * a;
      double startY = f + shape.fromX() * b;
      page.show(run, shape, startX, startY, a, b, c, d);
      double extra =
          state.characterSpacing + (code == ' ' && next == at + 1 ? state.wordSpacing : 0);
      double dx = vertical ? 0 : (shape.dx() * state.size + extra) * state.scaling;
      double dy = vertical ? shape.dy() * state.size + extra : 0;
      x += dx;
      y += dy;
      e += dx * space.a() + dy * space.c();
      f += dx * space.b() + dy * space.d();
      at = next;
    }
  }

  /** Text shown in one go, in one direction and size. */
  record Run(PdfState state, Frame frame, double em, boolean vertical) {}
}
