package org.dossier.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** What stands in an OpenDocument text without being of it: comments, tracked changes. */
final class OpenDocumentRemarks {
  private static final int MOST = 10_000;
  private static final int LONGEST = 120;

  private final List<String> comments = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();
  private final Map<String, Change> insertions = new HashMap<>();
  private final List<String> inserted = new ArrayList<>();
  private final Map<String, StringBuilder> open = new HashMap<>();
  private final StringBuilder words = new StringBuilder();
  private @Nullable String author;
  private @Nullable String date;
  private @Nullable String on;
  private String region = "";
  private String field = "";
  private int depth;

  private record Change(@Nullable String author, @Nullable String date) {}

  boolean isIn() {
    return depth > 0;
  }

  /** A comment or the list of changes starts here, or something in it. */
  void start(String name, Attributes attributes, @Nullable String place) {
    depth++;
    switch (name) {
      case "annotation" -> {
        reset();
        on = place;
      }
      case "changed-region" -> {
        reset();
        String id = attributes.getValue("text:id");
        region = String.valueOf(id == null ? attributes.getValue("xml:id") : id);
      }
      case "creator", "date" -> field = name;
      case "p", "h", "s", "tab", "line-break" -> words.append(' ');
      default -> {}
    }
  }

  void characters(char[] characters, int start, int length) {
    String more = new String(characters, start, length);
    switch (field) {
      case "creator" -> author = author == null ? more : author + more;
      case "date" -> date = date == null ? more : date + more;
      default -> words.append(more);
    }
  }

  void end(String name) {
    depth--;
    switch (name) {
      case "creator", "date" -> field = "";
      case "annotation" -> {
        if (comments.size() < MOST) {
          comments.add(Remarks.comment(author, date, on, squeezed(words)));
        }
      }
      case "deletion" -> {
        String gone = squeezed(words);
        if (!gone.isEmpty() && deleted.size() < MOST) {
          deleted.add(Remarks.made("Deleted", author, date, "", gone));
        }
      }
      case "insertion" -> insertions.put(region, new Change(author, date));
      default -> {}
    }
  }

  private void reset() {
    words.setLength(0);
    author = null;
    date = null;
    on = null;
    field = "";
  }

  /** Inserted text starts here. */
  void startInsertion(String id) {
    if (insertions.containsKey(id)) {
      open.put(id, new StringBuilder());
    }
  }

  /** Text of the document itself: of all insertions that are open. */
  void written(CharSequence text) {
    for (StringBuilder inserted : open.values()) {
      if (inserted.length() < LONGEST) {
        inserted.append(text);
      }
    }
  }

  void endInsertion(String id) {
    StringBuilder text = open.remove(id);
    Change change = insertions.get(id);
    if (text != null && change != null && inserted.size() < MOST && !text.toString().isBlank()) {
      inserted.add(
          Remarks.made("Inserted", change.author(), change.date(), "", Remarks.quoted(text)));
    }
  }

  /** The comments since this was last asked. */
  List<String> takeComments() {
    List<String> taken = List.copyOf(comments);
    comments.clear();
    return taken;
  }

  List<String> deleted() {
    return deleted;
  }

  List<String> notes() {
    return Remarks.changes(inserted);
  }

  private static String squeezed(CharSequence words) {
    return words.toString().replaceAll("\\s+", " ").strip();
  }
}
