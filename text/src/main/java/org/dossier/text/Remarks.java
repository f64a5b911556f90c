package org.dossier.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.dossier.model.Cell;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.Table;
import org.jspecify.annotations.Nullable;

/** How comments and changes are told: beside the text, in one form for all formats. */
final class Remarks {
  /** Of one kind named in a note. */
  static final int MOST = 20;

  /** Of a quotation in a note. */
  static final int LONGEST = 120;

  private Remarks() {}

  /**
   * A comment on a line of its own.
   *
   * @param date as the file has it
   * @param on the cell or the words that it is put on
   */
  static String comment(
      @Nullable String author, @Nullable String date, @Nullable String on, String said) {
    String own = author == null ? "" : author.strip();
    String words =
        !own.isEmpty() && said.startsWith(own + ":")
            ? said.substring(own.length() + 1).strip()
            : said;
    return made("Comment", own, date, on == null || on.isBlank() ? "" : " on " + on, words);
  }

  static String made(
      String what, @Nullable String author, @Nullable String date, String on, String words) {
    return what
        + (author == null || author.isBlank() ? "" : " by " + author.strip())
        + (date == null || date.isBlank() ? "" : ", " + date.strip())
        + (on.isEmpty() ? "" : (date == null || date.isBlank() ? "" : ",") + on)
        + ": "
        + words;
  }

  /** In quotation marks, the first words of it. */
  static String quoted(CharSequence words) {
    String text = words.toString().replaceAll("\\s+", " ").strip();
    return "\u201c"
        + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026")
        + "\u201d";
  }

  /** Notes on insertions: the first few, and how many more there are. */
  static List<String> changes(List<String> inserted) {
    List<String> notes = new ArrayList<>();
    for (String change : inserted.subList(0, Math.min(inserted.size(), MOST))) {
      notes.add("tracked change: " + change);
    }
    if (inserted.size() > MOST) {
      notes.add("tracked changes: " + (inserted.size() - MOST) + " more insertions");
    }
    return notes;
  }

  /** Where on a page its last table ends: what stands behind may change. */
  static int endOfTables(Page page) {
    int end = 0;
    for (Table table : page.tables()) {
      for (Cell cell : table.cells()) {
        for (Span span : cell.spans()) {
          end = Math.max(end, span.end());
        }
      }
    }
    return end;
  }

  /** Notes on rows and columns, counted from 0, that the program doesn't show. */
  static List<String> hidden(BitSet rows, BitSet columns) {
    List<String> notes = new ArrayList<>();
    if (!rows.isEmpty()) {
      notes.add("hidden rows: " + ranges(rows, row -> String.valueOf(row + 1)));
    }
    if (!columns.isEmpty()) {
      notes.add("hidden columns: " + ranges(columns, CellReference::convertNumToColString));
    }
    return notes;
  }

  /** {@code 3, 7-9}: the first few of them. */
  private static String ranges(BitSet numbers, IntFunction<String> name) {
    List<String> ranges = new ArrayList<>();
    for (int first = numbers.nextSetBit(0); first >= 0; ) {
      int after = numbers.nextClearBit(first);
      ranges.add(name.apply(first) + (after - 1 > first ? "-" + name.apply(after - 1) : ""));
      first = numbers.nextSetBit(after);
    }
    String more = ranges.size() > MOST ? " and more" : "";
    return ranges.stream().limit(MOST).collect(Collectors.joining(", ")) + more;
  }
}
