package org.dossier.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.namespace.QName;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;
import org.jspecify.annotations.Nullable;

/** Follows the markup of a Word text: which of it is a change, hidden, or commented on. */
final class WordChanges {
  static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final Set<String> REMOVED = Set.of("del", "moveFrom");
  private static final Set<String> ADDED = Set.of("ins", "moveTo");
  private static final Set<String> WORDS = Set.of("t", "delText");

  private static final int MOST = 10_000;
  private static final int MOST_AUTHORS = 5;

  /** Of a time, the characters that tell its day. */
  private static final int DAY = 10;

  private final List<Change> changes = new ArrayList<>();
  private final StringBuilder hidden = new StringBuilder();
  private final Map<String, StringBuilder> commented = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /** How deep in what is removed, or added, the event stands. */
  private int removed;

  private int added;
  private boolean inWords;
  private boolean vanished;

  /** A stretch of text that somebody removed or added, at some time. */
  private record Change(
      String what, @Nullable String author, @Nullable String date, StringBuilder words) {
    boolean isSame(String kind, @Nullable String by, @Nullable String at) {
      return what.equals(kind)
          && String.valueOf(author).equals(String.valueOf(by))
          && String.valueOf(date).equals(String.valueOf(at));
    }

    boolean isDeletion() {
      return REMOVED.contains(what);
    }

    String line(String words) {
      String verb =
          switch (what) {
            case "del" -> "Deleted";
            case "ins" -> "Inserted";
            case "moveFrom" -> "Moved away";
            default -> "Moved here";
          };
      return Remarks.made(verb, author, date, "", words);
    }
  }

  /** A comment; what it's put on is told by the text. */
  record Comment(@Nullable String author, @Nullable String date, StringBuilder said) {
    static Comment of(StartElement comment) {
      return new Comment(
          attribute(comment, "author"), attribute(comment, "date"), new StringBuilder());
    }

    String line(String on) {
      return Remarks.comment(
          author, date, on.isEmpty() ? null : "\u201c" + on + "\u201d", squeezed(said));
    }
  }

  /** Comments in the order of their numbers. */
  static String key(@Nullable String id) {
    try {
      return String.format(Locale.ROOT, "%010d", Long.parseLong(String.valueOf(id)));
    } catch (NumberFormatException e) {
      return String.valueOf(id);
    }
  }

  List<String> deleted() {
    return changes.stream()
        .filter(change -> change.isDeletion() && !squeezed(change.words()).isEmpty())
        .map(change -> change.line(squeezed(change.words())))
        .toList();
  }

  List<String> notes() {
    List<String> notes =
        new ArrayList<>(
            Remarks.changes(
                changes.stream()
                    .filter(c -> !c.isDeletion() && !squeezed(c.words()).isEmpty())
                    .map(c -> c.line(Remarks.quoted(c.words())))
                    .toList()));
    if (!squeezed(hidden).isEmpty()) {
      notes.add("hidden text: " + Remarks.quoted(hidden));
    }
    return notes;
  }

  /** That changes are kept, whose and of which days; and what is hidden. */
  List<Observation> observations() {
    List<Observation> seen = new ArrayList<>();
    var kept = changes.stream().filter(change -> !squeezed(change.words()).isEmpty()).toList();
    if (!kept.isEmpty()) {
      var authors = new TreeSet<String>();
      var days = new TreeSet<String>();
      for (Change change : kept) {
        if (change.author() != null && !change.author().isBlank()) {
          authors.add(change.author().strip());
        }
        if (change.date() != null && change.date().length() >= DAY) {
          days.add(change.date().substring(0, DAY));
        }
      }
      long deleted = kept.stream().filter(Change::isDeletion).count();
      seen.add(
          Observation.ofWhole(
              SignalKind.REVISIONS,
              "the file keeps what was changed in it: "
                  + counted(deleted, "deletion")
                  + " and "
                  + counted(kept.size() - deleted, "insertion")
                  + by(authors)
                  + of(days)));
    }
    if (!squeezed(hidden).isEmpty()) {
      seen.add(
          Observation.ofWhole(
              SignalKind.HIDDEN_TEXT, "text set as hidden: " + Remarks.quoted(hidden)));
    }
    return seen;
  }

  private static String counted(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
  }

  private static String by(SortedSet<String> authors) {
    return authors.isEmpty()
        ? ""
        : " by "
            + String.join(", ", authors.stream().limit(MOST_AUTHORS).toList())
            + (authors.size() > MOST_AUTHORS ? " and others" : "");
  }

  private static String of(SortedSet<String> days) {
    return switch (days.size()) {
      case 0 -> "";
      case 1 -> ", of " + days.first();
      default -> ", of " + days.first() + " to " + days.last();
    };
  }

  /** The words that a comment is put on; empty when it's put on none. */
  String commented(String key) {
    StringBuilder words = commented.get(key);
    String on = words == null ? "" : squeezed(words);
    return on.length() <= Remarks.LONGEST ? on : on.substring(0, Remarks.LONGEST) + "\u2026";
  }

  /** True for an event of the text itself. */
  boolean keeps(XMLEvent event) {
    if (event.isStartElement()) {
      return starts(event.asStartElement());
    }
    if (event.isEndElement()) {
      return ends(event.asEndElement().getName().getLocalPart());
    }
    if (event.isCharacters() && inWords) {
      words(event.asCharacters().getData());
    }
    return removed == 0;
  }

  private boolean starts(StartElement element) {
    String name = element.getName().getLocalPart();
    if (REMOVED.contains(name)) {
      removed++;
      change(name, element);
    } else if (ADDED.contains(name)) {
      added++;
      change(name, element);
    } else if (WORDS.contains(name)) {
      inWords = true;
    } else if (name.equals("r")) {
      vanished = false;
    } else if (name.equals("vanish")) {
      vanished = !isOff(attribute(element, "val"));
    } else if (name.equals("commentRangeStart") && commented.size() < MOST) {
      String id = key(attribute(element, "id"));
      open.add(id);
      commented.put(id, new StringBuilder());
    } else if (name.equals("commentRangeEnd")) {
      open.remove(key(attribute(element, "id")));
    }
    return removed == 0 && !name.equals("commentReference");
  }

  private boolean ends(String name) {
    boolean kept = removed == 0 && !name.equals("commentReference");
    if (REMOVED.contains(name)) {
      removed--;
    } else if (ADDED.contains(name)) {
      added--;
    } else if (WORDS.contains(name)) {
      inWords = false;
    } else if (name.equals("p")) {
      words(" ");
    }
    return kept;
  }

  private void change(String what, StartElement element) {
    String author = attribute(element, "author");
    String date = attribute(element, "date");
    boolean same = !changes.isEmpty() && changes.getLast().isSame(what, author, date);
    if (!same && changes.size() < MOST) {
      changes.add(new Change(what, author, date, new StringBuilder()));
    } else if (same && !changes.getLast().words().isEmpty()) {
      changes.getLast().words().append(' ');
    }
  }

  private void words(String words) {
    if ((removed > 0 || added > 0) && !changes.isEmpty()) {
      changes.getLast().words().append(words);
    }
    if (removed == 0) {
      if (vanished && inWords) {
        hidden.append(words).append(' ');
      }
      for (String id : open) {
        StringBuilder on = commented.get(id);
        if (on != null && on.length() < 2 * Remarks.LONGEST) {
          on.append(words);
        }
      }
    }
  }

  private static boolean isOff(@Nullable String value) {
    return "0".equals(value) || "false".equals(value) || "off".equals(value);
  }

  static @Nullable String attribute(StartElement element, String name) {
    Attribute found = element.getAttributeByName(new QName(NAMESPACE, name));
    return found == null ? null : found.getValue();
  }

  private static String squeezed(CharSequence words) {
    return words.toString().replaceAll("\\s+", " ").strip();
  }
}
