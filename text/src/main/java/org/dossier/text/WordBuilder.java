package org.dossier.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Joins characters that stand close together into words, in the order in which they were drawn. */
final class WordBuilder {
  /** In parts of the font's size: wider gaps part words. */
  private static final double WORD_GAP = 0.15;

  /** The same where the text draws its blanks, so that a gap alone is likely letter-spacing. */
  private static final double WORD_GAP_WITH_BLANKS = 0.22;

  /** Gaps that differ by less are the same. */
  private static final double EVEN = 0.0005;

  private static final double CJK_GAP = 0.6;
  private static final double MIXED_GAP = 0.3;

  private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

  private final double wordGap;
  private final List<PlacedWord> words = new ArrayList<>();
  private final List<Glyph> word = new ArrayList<>();
  private boolean blank;

  private WordBuilder(double wordGap) {
    this.wordGap = wordGap;
  }

  static List<PlacedWord> words(List<Glyph> glyphs) {
    long blanks = glyphs.stream().filter(Glyph::isBlank).count();
    var builder = new WordBuilder(blanks * 15 > glyphs.size() ? WORD_GAP_WITH_BLANKS : WORD_GAP);
    glyphs.forEach(builder::add);
    builder.endWord();
    return builder.words;
  }

  private void add(Glyph glyph) {
    if (glyph.isBlank()) {
      endWord();
      blank = true;
      return;
    }
    if (!word.isEmpty()) {
      Glyph last = word.get(word.size() - 1);
      if (drawnTwice(last, glyph)) {
        return;
      }
      if (isAccent(last, glyph)) {
        accent(last, glyph);
        return;
      }
      if (!continues(last, glyph)) {
        endWord();
      }
    }
    word.add(glyph);
  }

  private boolean continues(Glyph last, Glyph next) {
    double em = Math.max(last.em(), next.em());
    boolean leftwards = last.u0() > next.u0() && isRightToLeft(last) && isRightToLeft(next);
    double gap = leftwards ? last.u0() - next.u1() : next.u0() - last.u1();
    if (Math.abs(next.v() - last.v()) > 0.5 * em
        || gap < -0.5 * em
        || gap > (gap(last, next) + EVEN) * em) {
      return false;
    }
    return !isNoteMark(last, next);
  }

  private static boolean isRightToLeft(Glyph glyph) {
    return glyph.text().charAt(0) >= FIRST_RIGHT_TO_LEFT && RightToLeft.isIn(glyph.text());
  }

  private double gap(Glyph last, Glyph next) {
    boolean left = Characters.endsCjk(last.text());
    boolean right = Characters.startsCjk(next.text());
    if (left && right) {
      return CJK_GAP;
    }
    return left || right ? MIXED_GAP : wordGap;
  }

  /** A small raised figure after a word of some length is a footnote's mark, not part of it. */
  private boolean isNoteMark(Glyph last, Glyph next) {
    boolean raised = next.em() < 0.8 * last.em() && last.v() - next.v() > 0.15 * last.em();
    return raised && word.size() > 3 && Character.isDigit(next.text().codePointAt(0));
  }

  /** Boldness is imitated by drawing each character again, a hair to the side. */
  private static boolean drawnTwice(Glyph last, Glyph next) {
    return next.text().equals(last.text())
        && Math.abs(next.u0() - last.u0()) < 0.12 * last.em()
        && Math.abs(next.v() - last.v()) < 0.12 * last.em();
  }

  private static boolean isAccent(Glyph last, Glyph next) {
    return combining(next.text()) != 0
        && next.u0() < last.u1() - 0.1 * last.em() + 0.001
        && next.u1() > last.u0() - 0.1 * last.em();
  }

  private void accent(Glyph last, Glyph mark) {
    String accented =
        Normalizer.normalize(last.text() + combining(mark.text()), Normalizer.Form.NFC);
    word.set(word.size() - 1, new Glyph(accented, last.u0(), last.u1(), last.v(), last.em()));
  }

  /** The combining form of an accent drawn on its own; 0 for anything else. */
  private static char combining(String text) {
    if (text.length() != 1) {
      return 0;
    }
    char c = text.charAt(0);
    if (c > '`' && c < '\u00A8') {
      return 0;
    }
    return switch (c) {
      case '\u00B4', '\u02CA' -> '\u0301';
      case '\u0060', '\u02CB' -> '\u0300';
      case '\u02C6' -> '\u0302';
      case '\u02DC' -> '\u0303';
      case '\u00A8' -> '\u0308';
      case '\u02D8' -> '\u0306';
      case '\u02C7' -> '\u030C';
      case '\u00B8' -> '\u0327';
      case '\u02DA' -> '\u030A';
      default -> Character.getType(c) == Character.NON_SPACING_MARK ? c : 0;
    };
  }

  private void endWord() {
    if (word.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    double u0 = Double.MAX_VALUE;
    double u1 = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    Glyph largest = word.get(0);
    boolean fromRight = word.stream().anyMatch(WordBuilder::isRightToLeft);
    for (Glyph glyph : fromRight ? RightToLeft.glyphs(word) : word) {
      text.append(fromRight ? RightToLeft.mirrored(glyph.text()) : glyph.text());
      u0 = Math.min(u0, glyph.u0());
      u1 = Math.max(u1, glyph.u1());
      top = Math.min(top, glyph.top());
      bottom = Math.max(bottom, glyph.bottom());
      largest = glyph.em() > largest.em() ? glyph : largest;
    }
    words.add(
        new PlacedWord(text.toString(), u0, u1, top, bottom, largest.v(), largest.em(), blank));
    word.clear();
    blank = false;
  }
}
