package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import org.dossier.text.RichTextMark.What;
import org.jspecify.annotations.Nullable;

/** Takes an RTF's text apart by its signs: what is its own, and what stands beside it. */
final class RichTextChanges implements MarkupText.Sieve {
  private static final int MOST = 10_000;

  private final RichTextMarking marking;
  private final List<Stretch> stretches = new ArrayList<>();
  private @Nullable Stretch open;
  private int digits;
  private int number;

  private record Stretch(RichTextMark mark, StringBuilder words) {}

  RichTextChanges(RichTextMarking marking) {
    this.marking = marking;
  }

  @Override
  public String shown(String text) {
    var shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (digits > 0) {
        digit(c);
      } else if (c == RichTextMarking.OPEN) {
        digits = RichTextMarking.DIGITS;
        number = 0;
      } else if (c == RichTextMarking.CLOSE) {
        open = null;
      } else {
        if (open != null) {
          open.words().append(c);
        }
        if (open == null || open.mark().isShown()) {
          shown.append(c);
        }
      }
    }
    return shown.toString();
  }

  @Override
  public void paragraph() {
    if (open != null) {
      open.words().append(' ');
    }
  }

  private void digit(char c) {
    digits--;
    number = number << 8 | (c - RichTextMarking.DIGIT & 0xFF);
    if (digits > 0 || number >= marking.marks().size()) {
      return;
    }
    RichTextMark mark = marking.marks().get(number);
    boolean goesOn = !stretches.isEmpty() && stretches.getLast().mark().equals(mark);
    if (goesOn) {
      open = stretches.getLast();
      open.words().append(' ');
    } else {
      open = new Stretch(mark, new StringBuilder());
      if (stretches.size() < MOST) {
        stretches.add(open);
      }
    }
  }

  /** What was deleted, then what was commented. */
  List<String> beside() {
    List<String> deleted = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    String commenter = null;
    for (Stretch stretch : stretches) {
      String words = squeezed(stretch.words());
      RichTextMark mark = stretch.mark();
      switch (mark.what()) {
        case DELETED -> {
          if (!words.isEmpty()) {
            String author = marking.author(mark.author());
            deleted.add(Remarks.made("Deleted", author, mark.when(), "", words));
          }
        }
        case COMMENTER -> commenter = words;
        case COMMENT -> {
          if (!words.isEmpty()) {
            comments.add(Remarks.comment(commenter, mark.when(), null, words));
          }
          commenter = null;
        }
        case PLAIN, INSERTED, INITIALS -> {}
      }
    }
    deleted.addAll(comments);
    return deleted;
  }

  /** Who inserted what, and what is hidden. */
  List<String> notes() {
    List<String> inserted = new ArrayList<>();
    var hidden = new StringBuilder();
    for (Stretch stretch : stretches) {
      RichTextMark mark = stretch.mark();
      boolean words = !squeezed(stretch.words()).isEmpty();
      if (mark.what() == What.INSERTED && words) {
        inserted.add(
            Remarks.made(
                "Inserted",
                marking.author(mark.author()),
                mark.when(),
                "",
                Remarks.quoted(stretch.words())));
      }
      if (mark.hidden() && mark.isShown() && words) {
        hidden.append(stretch.words()).append(' ');
      }
    }
    List<String> notes = new ArrayList<>(Remarks.changes(inserted));
    if (!hidden.isEmpty()) {
      notes.add("hidden text: " + Remarks.quoted(hidden));
    }
    return notes;
  }

  private static String squeezed(CharSequence words) {
    return words.toString().replaceAll("\\s+", " ").strip();
  }
}
