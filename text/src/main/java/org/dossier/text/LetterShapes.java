package org.dossier.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the letters of a level page look like, before any is read.
 *
 * @param height of the small letters of its small print, or of its ideographs, in pixels; 0 where
 *     it can't be told
 */
record LetterShapes(Kind kind, int height) {
  /** What the lines look most like. */
  enum Kind {
    /** Signs as tall as their line. */
    HAN,
    /** Every third or fourth lower-case letter is tall. */
    LATIN,
    /** Nearly all lower-case letters are of one height. */
    CYRILLIC,
    /** Too little text, all capitals, or mixed. */
    UNTOLD
  }

  /** Of the length of lines of lower-case letters: Latin has more that is tall, Cyrillic less. */
  private static final double LATIN_TALL = 0.12;

  private static final double CYRILLIC_TALL = 0.075;

  /** With fewer lines the share of tall letters is chance. */
  private static final int FEWEST_LINES = 3;

  /** In pixels: what makes out all that can be read. More costs time and reads no better. */
  private static final double LETTER = 12;

  private static final double IDEOGRAPH = 36;

  private static final double LEAST_FACTOR = 0.5;

  /** Of pages whose letters can't be measured. */
  private static final double MOST_DPI = 300;

  LetterShapes {
    if (height < 0) {
      throw new IllegalArgumentException("no height: " + height);
    }
  }

  static LetterShapes of(GrayImage page) {
    List<TextLines.Band> bands = TextLines.of(page);
    List<Integer> heights = new ArrayList<>();
    long letters = 0;
    long tall = 0;
    for (TextLines.Band band : bands) {
      LowerCase line = LowerCase.of(page, band);
      if (line.letters() > 0) {
        heights.add(line.height());
        letters += line.letters();
        tall += line.tall();
      }
    }
    boolean told = heights.size() >= FEWEST_LINES;
    if (!(told && heights.size() * 4 > bands.size()) && TextLines.looksHan(page, bands)) {
      return new LetterShapes(Kind.HAN, small(bands.stream().map(b -> b.to() - b.from()).toList()));
    }
    return told
        ? new LetterShapes(kind((double) tall / letters), small(heights))
        : new LetterShapes(Kind.UNTOLD, 0);
  }

  private static Kind kind(double tall) {
    return tall >= LATIN_TALL ? Kind.LATIN : tall <= CYRILLIC_TALL ? Kind.CYRILLIC : Kind.UNTOLD;
  }

  /** That of the small print: all but a tenth are as high. */
  private static int small(List<Integer> heights) {
    return heights.stream().sorted().skip(heights.size() / 10).findFirst().orElse(0);
  }

  /** By which the page may be made smaller, losing nothing that is needed to read it. */
  double factor(double dpi) {
    if (height == 0) {
      return Math.min(1, MOST_DPI / dpi);
    }
    double enough = kind == Kind.HAN ? IDEOGRAPH : LETTER;
    return Math.clamp(enough / height, LEAST_FACTOR, 1);
  }

  /**
   * A line of lower-case letters, measured in columns of pixels.
   *
   * @param height of the small letters
   * @param letters columns with ink on or above the baseline; 0 when it's no such line
   * @param tall those of them with ink above the small letters
   */
  private record LowerCase(int height, int letters, int tall) {
    private static final LowerCase NONE = new LowerCase(0, 0, 0);

    /** In pixels, of a line: less shows no shapes, more is no text. */
    private static final int LEAST_LINE = 12;

    private static final int MOST_LINE = 200;
    private static final int LEAST_LETTER = 6;

    /** In heights of small letters: a shorter line doesn't tell. */
    private static final int FEWEST_LETTERS = 8;

    static LowerCase of(GrayImage page, TextLines.Band band) {
      int line = band.to() - band.from();
      if (line < LEAST_LINE || line > MOST_LINE) {
        return NONE;
      }
      var ink = new int[line];
      for (int y = 0; y < line; y++) {
        ink[y] = TextLines.ink(page, band.from() + y);
      }
      int most = Arrays.stream(ink).max().orElse(0);
      int top = 0;
      while (ink[top] * 2 < most) {
        top++;
      }
      int base = line - 1;
      while (ink[base] * 2 < most) {
        base--;
      }
      int height = base - top;
      // capitals alone leave next to nothing above; two lines that touch leave too much
      if (height < LEAST_LETTER || top < 0.2 * height || top > 0.9 * height) {
        return NONE;
      }
      int above = (int) Math.round(top - 0.15 * height);
      int letters = 0;
      int tall = 0;
      for (int x = 0; x < page.width(); x++) {
        int y = firstInk(page, x, band.from(), band.from() + base) - band.from();
        letters += y <= base ? 1 : 0;
        tall += y < above ? 1 : 0;
      }
      return letters < FEWEST_LETTERS * height ? NONE : new LowerCase(height, letters, tall);
    }

    /** The first row with ink from {@code from} to {@code to}; the one after when there's none. */
    private static int firstInk(GrayImage page, int x, int from, int to) {
      int y = from;
      while (y <= to && page.at(x, y) >= TextLines.INK) {
        y++;
      }
      return y;
    }
  }
}
