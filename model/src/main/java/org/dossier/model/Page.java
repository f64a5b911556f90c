package org.dossier.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One citable page of a document.
 *
 * @param number 1-based; a sheet, a slide and a message body are pages, a text without pages is
 *     page 1
 * @param text what is cited: it never changes once a claim rests on it
 * @param language ISO 639-1, or null when it can't be told
 * @param confidence 0 to 1; 1 for a document's own text
 * @param width of the page as displayed, in points; null without a layout
 * @param height of the page as displayed, in points; null without a layout
 * @param words in the order of the text; empty without a layout
 * @param tables in the order of the text
 * @param notes what a reader must know of how the text came about: a repaired encoding, a hidden
 *     sheet, a text layer that isn't what the page shows
 */
public record Page(
    int number,
    String text,
    @Nullable String language,
    Origin origin,
    double confidence,
    @Nullable Double width,
    @Nullable Double height,
    List<Word> words,
    List<Table> tables,
    List<String> notes) {
  public Page {
    if (number < 1) {
      throw new IllegalArgumentException("pages count from 1, not " + number);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence not in 0..1: " + confidence);
    }
    words = PackedWords.of(words);
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  /** A page without tables and notes. */
  public Page(
      int number,
      String text,
      @Nullable String language,
      Origin origin,
      double confidence,
      @Nullable Double width,
      @Nullable Double height,
      List<Word> words) {
    this(number, text, language, origin, confidence, width, height, words, List.of(), List.of());
  }

  /** A page of a document that has no layout. */
  public static Page flowing(int number, String text) {
    return new Page(number, text, null, Origin.TEXT, 1, null, null, List.of());
  }

  public Page withLanguage(@Nullable String language) {
    return new Page(
        number, text, language, origin, confidence, width, height, words, tables, notes);
  }

  /** With more text: what there was stands where it stood. */
  public Page withText(String more) {
    return withText(more, words);
  }

  /** With more text, and the words of all of it. */
  public Page withText(String more, List<Word> words) {
    if (!more.startsWith(text)) {
      throw new IllegalArgumentException("page " + number + " would lose text");
    }
    return new Page(
        number, more, language, origin, confidence, width, height, words, tables, notes);
  }

  public Page withTables(List<Table> tables) {
    return new Page(
        number, text, language, origin, confidence, width, height, words, tables, notes);
  }

  /** With one more note. */
  public Page withNote(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Page(number, text, language, origin, confidence, width, height, words, tables, more);
  }

  /** True when figures in {@code span} were recognised, and not surely: they may be others. */
  public boolean hasUnsureFigures(Span span) {
    if (origin != Origin.OCR) {
      return false;
    }
    var packed = (PackedWords) words;
    for (int i = 0; i < packed.size(); i++) {
      if (packed.overlaps(i, span) && packed.get(i).hasUnsureFigures(text)) {
        return true;
      }
    }
    return false;
  }

  /** One box a line of {@code span}, from the top; empty without a layout. */
  public List<Box> boxes(Span span) {
    List<Box> lines = new ArrayList<>();
    var packed = (PackedWords) words;
    for (int i = 0; i < packed.size(); i++) {
      if (!packed.overlaps(i, span)) {
        continue;
      }
      Box box = packed.box(i);
      int last = lines.size() - 1;
      if (last >= 0 && lines.get(last).onLineWith(box)) {
        lines.set(last, lines.get(last).hull(box));
      } else {
        lines.add(box);
      }
    }
    return lines;
  }
}
