package org.dossier.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Runs a page's program as far as it says what stands where: text, lines, images and what covers
 * what. Nothing is drawn, and images aren't unpacked.
 */
final class PdfProgram {
  /** A map drawn in every detail has a million. */
  private static final int MOST_OPERATORS = 8_000_000;

  private static final int LOOK_AT_CLOCK = 4_096;
  private static final int DEEPEST_FORM = 50;
  private static final int DEEPEST_STATE = 10_000;

  /** What a page's forms unpack to, each time that they're drawn. */
  private static final long MOST_BYTES = 512L << 20;

  private static final double NEARLY = 0.01;

  private final PdfGlyphs page;
  private final PdfFonts fonts;
  private final Quota quota;
  private final PdfRulings rulings;
  private final PdfRedactions redactions;
  private Deque<PdfState> saved = new ArrayDeque<>();
  private PdfState state = new PdfState(PdfMatrix.NONE);
  private PdfText text;
  private PDResources resources = new PDResources();
  private int operators;
  private int depth;
  private long bytes;

  PdfProgram(
      PdfGlyphs page, PdfRulings rulings, PdfRedactions redactions, PdfFonts fonts, Quota quota) {
    this.page = page;
    this.rulings = rulings;
    this.redactions = redactions;
    this.fonts = fonts;
    this.quota = quota;
    this.text = new PdfText(page, fonts);
  }

  /** A page's program draws more than a page can hold, or for too long. */
  private static final class Excess extends IOException {
    private static final long serialVersionUID = 1;

    private Excess(String message) {
      super(message);
    }
  }

  /** Starts anew, with {@code matrix} in force. */
  void run(byte[] program, PDResources with, PdfMatrix matrix) throws IOException {
    saved = new ArrayDeque<>();
    state = new PdfState(matrix);
    text = new PdfText(page, fonts);
    resources = with;
    run(program);
  }

  private void run(byte[] program) throws IOException {
    bytes += program.length;
    if (bytes > MOST_BYTES) {
      throw new Excess("it draws more than a page can hold");
    }
    var tokens = new PdfTokens(program);
    for (int operator = tokens.next(); operator != PdfTokens.END; operator = tokens.next()) {
      operators++;
      if (operators > MOST_OPERATORS || page.isFull()) {
        throw new Excess("it draws more than a page can hold");
      }
      if (operators % LOOK_AT_CLOCK == 0 && quota.late()) {
        throw new Excess("the limit of time was reached");
      }
      execute(operator, tokens);
    }
  }

  private void execute(int operator, PdfTokens o) throws IOException {
    switch (operator) {
      case 'q' -> save();
      case 'Q' -> state = saved.isEmpty() ? state : saved.pop();
      case 'c' << 8 | 'm' -> state.matrix = matrix(o).then(state.matrix);
      case 'D' << 8 | 'o' -> draw(o);
      case 'B' << 8 | 'I' -> page.image(state, 0, false);
      case 'I' << 8 | 'D' -> o.skipImage();
      case 'g' << 8 | 's' -> setState(o);
      case 'g', 'r' << 8 | 'g' -> {
        state.white = all(o, 1);
        state.light = PdfColors.light(o, false);
      }
      case 'k' -> {
        state.white = all(o, 0);
        state.light = PdfColors.light(o, false);
      }
      case 'c' << 8 | 's' -> {
        state.white = false;
        state.inked = o.isName(0) && PdfColors.isInk(resources, o.name(0));
        state.light = 0;
      }
      case 's' << 8 | 'c', 's' << 16 | 'c' << 8 | 'n' -> {
        state.white = o.size() == 4 ? all(o, 0) : o.size() == 3 && all(o, 1);
        state.light = PdfColors.light(o, state.inked);
      }
      default -> {
        if (!showText(operator, o) && !setText(operator, o)) {
          PdfPaths.draw(operator, o, state, rulings, redactions);
        }
      }
    }
  }

  private void save() throws IOException {
    if (saved.size() >= DEEPEST_STATE) {
      throw new Excess("its parts are nested too deeply");
    }
    saved.push(state);
    state = state.copy();
  }

  private boolean showText(int operator, PdfTokens o) throws IOException {
    switch (operator) {
      case 'T' << 8 | 'j' -> show(o, o.size() - 1);
      case 'T' << 8 | 'J' -> {
        for (int i = 0; i < o.size() && text.isOpen(); i++) {
          if (o.isNumber(i)) {
            text.adjust(state, o.number(i));
          } else {
            show(o, i);
          }
        }
      }
      case '\'' -> {
        text.move(0, -state.leading);
        show(o, o.size() - 1);
      }
      case '"' -> {
        state.wordSpacing = o.number(0);
        state.characterSpacing = o.number(1);
        text.move(0, -state.leading);
        show(o, o.size() - 1);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void show(PdfTokens o, int index) throws IOException {
    if (o.isString(index)) {
      text.show(state, o.strings(), o.from(index), o.to(index));
    }
  }

  private boolean setText(int operator, PdfTokens o) {
    switch (operator) {
      case 'B' << 8 | 'T' -> text.begin();
      case 'E' << 8 | 'T' -> text.end();
      case 'T' << 8 | 'd' -> text.move(o.number(0), o.number(1));
      case 'T' << 8 | 'D' -> {
        state.leading = -o.number(1);
        text.move(o.number(0), o.number(1));
      }
      case 'T' << 8 | 'm' -> {
        if (o.size() >= 6) {
          text.set(matrix(o));
        }
      }
      case 'T' << 8 | '*' -> text.move(0, -state.leading);
      case 'T' << 8 | 'f' -> setFont(o);
      case 'T' << 8 | 'c' -> state.characterSpacing = o.number(o.size() - 1);
      case 'T' << 8 | 'w' -> state.wordSpacing = o.number(0);
      case 'T' << 8 | 'z' -> state.scaling = o.number(0) / 100;
      case 'T' << 8 | 'L' -> state.leading = o.number(0);
      case 'T' << 8 | 's' -> state.rise = o.number(0);
      case 'T' << 8 | 'r' -> state.painted = o.number(0) != 3;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void setFont(PdfTokens o) {
    if (!o.isName(0) || !o.isNumber(1)) {
      return;
    }
    state.size = o.number(1);
    try {
      state.font = fonts.of(resources, o.name(0));
    } catch (IOException | RuntimeException e) {
      state.font = null; // Damaged: its text is taken for that of a plain font.
    }
  }

  private static PdfMatrix matrix(PdfTokens o) {
    return o.size() < 6
        ? PdfMatrix.NONE
        : new PdfMatrix(
            o.number(0), o.number(1), o.number(2), o.number(3), o.number(4), o.number(5));
  }

  private static boolean all(PdfTokens o, double value) {
    for (int i = 0; i < o.size(); i++) {
      if (!o.isNumber(i) || Math.abs(o.number(i) - value) >= NEARLY) {
        return false;
      }
    }
    return o.size() > 0;
  }

  private void setState(PdfTokens o) throws IOException {
    if (o.isName(0)) {
      PdfStateSettings.apply(resources.getExtGState(o.name(0)), state, fonts);
    }
  }

  private void draw(PdfTokens o) throws IOException {
    var objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    if (!o.isName(0)
        || objects == null
        || !(objects.getDictionaryObject(o.name(0)) instanceof COSStream object)) {
      return;
    }
    if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
      boolean whole =
          !object.containsKey(COSName.SMASK)
              && !object.containsKey(COSName.MASK)
              && !object.getBoolean(COSName.IMAGE_MASK, false);
      page.image(state, object.getInt(COSName.WIDTH, 0), whole && state.isOpaque());
    } else if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE)) && depth < DEEPEST_FORM) {
      form(object);
    }
  }

  private void form(COSStream stream) throws IOException {
    Deque<PdfState> savedBefore = saved;
    PdfState stateBefore = state;
    PdfText textBefore = text;
    PDResources resourcesBefore = resources;
    depth++;
    try {
      var form = new PDFormXObject(stream, resources.getResourceCache());
      saved = new ArrayDeque<>();
      state = state.copy();
      state.matrix = PdfMatrix.of(stream.getCOSArray(COSName.MATRIX)).then(stateBefore.matrix);
      text = new PdfText(page, fonts);
      resources = form.getResources() == null ? resources : form.getResources();
      run(PdfStreams.program(stream));
    } catch (Excess e) {
      throw e;
    } catch (IOException e) {
      // Damaged: what it drew before stands, and so does the rest of the page.
    } finally {
      saved = savedBefore;
      state = stateBefore;
      text = textBefore;
      resources = resourcesBefore;
      depth--;
    }
  }
}
