package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.RevisionMarkAuthorTable;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.DateAndTime;
import org.jspecify.annotations.Nullable;

/** Deletions, insertions, hidden words and comments of a Word document of before 2007. */
final class OldWordChanges {
  private static final int MOST = 10_000;

  private static final char FIELD = 0x13;
  private static final char FIELD_SHOWS = 0x14;
  private static final char FIELD_ENDS = 0x15;

  private final List<Change> changes = new ArrayList<>();
  private final StringBuilder hidden = new StringBuilder();
  private final List<String> comments = new ArrayList<>();

  private OldWordChanges() {}

  private record Change(
      boolean deletion, @Nullable String author, @Nullable String date, StringBuilder words) {
    boolean isSame(Change other) {
      return deletion == other.deletion
          && String.valueOf(author).equals(String.valueOf(other.author))
          && String.valueOf(date).equals(String.valueOf(other.date));
    }
  }

  /** None, where the file can't be read this way: what is wrong with it, its reading will say. */
  static OldWordChanges of(byte[] bytes) {
    var changes = new OldWordChanges();
    try (var document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      changes.read(document);
      changes.comments(document);
      return changes;
    } catch (IOException | RuntimeException e) {
      return new OldWordChanges();
    }
  }

  private void read(HWPFDocument document) {
    String text = withoutCodes(document.getText());
    RevisionMarkAuthorTable authors = document.getRevisionMarkAuthorTable();
    int after = -1;
    for (CHPX run : document.getCharacterTable().getTextRuns()) {
      CharacterProperties said =
          run.getCharacterProperties(document.getStyleSheet(), (short) StyleSheet.NIL_STYLE);
      int end = Math.min(run.getEnd(), text.length());
      int start = Math.clamp(run.getStart(), 0, end);
      String words = shown(text.substring(start, end));
      if (said.isFRMarkDel()) {
        change(
            true, authors, said.getIbstRMarkDel(), said.getDttmRMarkDel(), words, after == start);
        after = end;
      } else if (said.isFRMark()) {
        change(false, authors, said.getIbstRMark(), said.getDttmRMark(), words, after == start);
        after = end;
      }
      if (said.isFVanish() && !said.isFRMarkDel() && !words.isBlank()) {
        hidden.append(words).append(' ');
      }
    }
  }

  private void change(
      boolean deletion,
      @Nullable RevisionMarkAuthorTable authors,
      int author,
      @Nullable DateAndTime date,
      String words,
      boolean goesOn) {
    String name =
        authors == null || author <= 0 || author >= authors.getSize()
            ? null
            : authors.getAuthor(author);
    var change = new Change(deletion, name, time(date), new StringBuilder(words));
    if (goesOn && !changes.isEmpty() && changes.getLast().isSame(change)) {
      changes.getLast().words().append(words);
    } else if (changes.size() < MOST && !words.isBlank()) {
      changes.add(change);
    }
  }

  private void comments(HWPFDocument document) {
    for (String line : document.getCommentsRange().text().split("\r")) {
      String words = shown(line);
      if (!words.isBlank() && comments.size() < MOST) {
        comments.add(words.strip());
      }
    }
  }

  boolean isEmpty() {
    return changes.isEmpty() && hidden.isEmpty() && comments.isEmpty();
  }

  /** As they are written, a paragraph each. */
  List<String> comments() {
    return comments;
  }

  /** What was deleted, then what was commented. */
  List<String> beside() {
    List<String> beside = new ArrayList<>();
    for (Change change : changes) {
      String words = squeezed(change.words());
      if (change.deletion() && !words.isEmpty()) {
        beside.add(Remarks.made("Deleted", change.author(), change.date(), "", words));
      }
    }
    comments.forEach(comment -> beside.add(Remarks.comment(null, null, null, comment)));
    return beside;
  }

  /** Who inserted what, and what is hidden. */
  List<String> notes() {
    List<String> inserted = new ArrayList<>();
    for (Change change : changes) {
      if (!change.deletion() && !squeezed(change.words()).isEmpty()) {
        inserted.add(
            Remarks.made(
                "Inserted", change.author(), change.date(), "", Remarks.quoted(change.words())));
      }
    }
    List<String> notes = new ArrayList<>(Remarks.changes(inserted));
    if (!hidden.isEmpty()) {
      notes.add("hidden text: " + Remarks.quoted(hidden));
    }
    return notes;
  }

  /** As long as it was, the codes of fields blanked: what they show stays. */
  private static String withoutCodes(CharSequence text) {
    var out = new StringBuilder(text);
    Deque<Boolean> fields = new ArrayDeque<>();
    int codes = 0;
    for (int i = 0; i < out.length(); i++) {
      switch (out.charAt(i)) {
        case FIELD -> {
          fields.push(true);
          codes++;
        }
        case FIELD_SHOWS -> {
          if (!fields.isEmpty() && fields.pop()) {
            codes--;
          }
          fields.push(false);
        }
        case FIELD_ENDS -> {
          if (!fields.isEmpty() && fields.pop()) {
            codes--;
          }
        }
        default -> {
          if (codes > 0) {
            out.setCharAt(i, ' ');
          }
        }
      }
    }
    return out.toString();
  }

  /** Without the signs that stand for cells, notes and pictures. */
  private static String shown(String text) {
    return text.replaceAll("[\\p{Cntrl}]+", " ");
  }

  private static @Nullable String time(@Nullable DateAndTime date) {
    if (date == null || date.isEmpty()) {
      return null;
    }
    var time = LocalDateTime.ofInstant(date.getDate().toInstant(), ZoneOffset.systemDefault());
    return time.toString();
  }

  private static String squeezed(CharSequence words) {
    return words.toString().replaceAll("\\s+", " ").strip();
  }
}
