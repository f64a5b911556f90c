package org.dossier.text;

/** The lines and areas that a page's program draws. */
final class PdfPaths {
  private PdfPaths() {}

  /** Carries out an operator that makes or paints a path; any other does nothing. */
  static void draw(
      int operator, PdfTokens o, PdfState state, PdfRulings rulings, PdfRedactions redactions) {
    switch (operator) {
      case 'b', 'B', 'f', 'F' -> fill(false, operator == 'b', state, rulings, redactions);
      case 'b' << 8 | '*', 'B' << 8 | '*', 'f' << 8 | '*' ->
          fill(true, operator == ('b' << 8 | '*'), state, rulings, redactions);
      default -> {}
    }
    switch (operator) {
      case 'm' -> {
        if (o.size() >= 2) {
          rulings.moveTo(x(o, 0, state), y(o, 0, state));
        }
      }
      case 'l' -> {
        if (o.size() >= 2) {
          rulings.lineTo(x(o, 0, state), y(o, 0, state));
        }
      }
      case 'c' -> {
        if (o.size() >= 6) {
          rulings.curveTo(x(o, 4, state), y(o, 4, state));
        }
      }
      case 'v', 'y' -> {
        if (o.size() >= 4) {
          rulings.curveTo(x(o, 2, state), y(o, 2, state));
        }
      }
      case 'h' -> rulings.close();
      case 'r' << 8 | 'e' -> rectangle(o, state, rulings);
      case 's' -> {
        rulings.close();
        rulings.stroke(false, state.white);
      }
      case 'S' -> rulings.stroke(false, state.white);
      case 'b', 'b' << 8 | '*' -> {
        rulings.close();
        rulings.stroke(true, state.white);
      }
      case 'B', 'B' << 8 | '*' -> rulings.stroke(true, state.white);
      case 'f', 'F', 'f' << 8 | '*' -> rulings.fill(state.white);
      case 'n' -> rulings.clear();
      case 'W', 'W' << 8 | '*' -> {
        PdfCover.Clip path = rulings.path();
        state.clip = path == null ? state.clip : path.within(state.clip);
      }
      default -> {}
    }
  }

  /** Before the path is drawn, which forgets it. */
  private static void fill(
      boolean evenOdd,
      boolean closes,
      PdfState state,
      PdfRulings rulings,
      PdfRedactions redactions) {
    if (closes) {
      rulings.close();
    }
    if (!Double.isNaN(state.light) && state.hides()) {
      PdfArea area = rulings.area(evenOdd);
      if (area != null) {
        redactions.fill(area, state.light, state.clip);
      }
    }
  }

  private static void rectangle(PdfTokens o, PdfState state, PdfRulings rulings) {
    if (o.size() >= 4) {
      double x1 = o.number(0) + o.number(2);
      double y1 = o.number(1) + o.number(3);
      rulings.rectangle(
          x(o, 0, state), y(o, 0, state), state.matrix.x(x1, y1), state.matrix.y(x1, y1));
    }
  }

  private static double x(PdfTokens o, int first, PdfState state) {
    return state.matrix.x(o.number(first), o.number(first + 1));
  }

  private static double y(PdfTokens o, int first, PdfState state) {
    return state.matrix.y(o.number(first), o.number(first + 1));
  }
}
