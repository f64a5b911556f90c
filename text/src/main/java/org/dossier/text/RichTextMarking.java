package org.dossier.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.text.RichTextMark.What;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an RTF file once and writes it again with signs, as text, around what is deleted,
 * inserted, hidden or a comment, so that a parser that knows nothing of these brings the signs out
 * where they belong.
 */
final class RichTextMarking {
  /** Then three characters from {@link #DIGIT} on: the number of the mark, to the base 256. */
  static final char OPEN = '\uE000';

  static final char CLOSE = '\uE001';
  static final char DIGIT = '\uE100';
  static final int DIGITS = 3;

  private static final Pattern WANTED =
      Pattern.compile("\\\\(?:deleted|revised|annotation|v)(?![a-zA-Z])");

  private static final int MOST_MARKS = 100_000;
  private static final int DEEPEST = 10_000;

  private static final Set<String> NO_TEXT =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "themedata",
          "datastore",
          "fldinst",
          "objdata",
          "xmlnstbl",
          "filetbl");

  private static final Set<String> APART =
      Set.of(
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "shptxt");

  private final byte[] in;
  private final ByteArrayOutputStream out;
  private final Deque<State> groups = new ArrayDeque<>();
  private final List<RichTextMark> marks = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final ByteArrayOutputStream author = new ByteArrayOutputStream();
  private final StringBuilder date = new StringBuilder();
  private State state = new State();
  private Charset charset = Charset.forName("windows-1252");
  private @Nullable RichTextMark open;

  /** True when the parser may not have brought out the last sign. */
  private boolean unsure;

  /** The parser takes what stands before the first paragraph's settings for a head. */
  private boolean inHead = true;

  private int comments;
  private int at;

  /** Where text goes. */
  private enum Place {
    BODY,
    APART,
    NOWHERE,
    AUTHORS,
    INITIALS,
    COMMENTER,
    COMMENT,
    COMMENT_DATE
  }

  private static final class State {
    private Place place = Place.BODY;
    private boolean deleted;
    private boolean inserted;
    private boolean hidden;
    private int inserter = -1;
    private int deleter = -1;
    private int insertedAt;
    private int deletedAt;
    private boolean ignorable;

    State copy() {
      var copy = new State();
      copy.place = place;
      copy.deleted = deleted;
      copy.inserted = inserted;
      copy.hidden = hidden;
      copy.inserter = inserter;
      copy.deleter = deleter;
      copy.insertedAt = insertedAt;
      copy.deletedAt = deletedAt;
      return copy;
    }

    void plain() {
      deleted = false;
      inserted = false;
      hidden = false;
    }
  }

  RichTextMarking(byte[] in) {
    this.in = in;
    this.out = new ByteArrayOutputStream(in.length + (in.length >> 3));
  }

  /** True for a file that may have something to mark. */
  static boolean isWanted(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    return !text.contains("\\pard") || WANTED.matcher(text).find();
  }

  /** The file with signs. */
  byte[] marked() {
    while (at < in.length) {
      switch (in[at]) {
        case '{' -> {
          enter();
          copy(1);
        }
        case '}' -> {
          leave();
          copy(1);
        }
        case '\\' -> control();
        case '\r', '\n' -> copy(1);
        default -> {
          text(in[at]);
          copy(1);
        }
      }
    }
    return out.toByteArray();
  }

  List<RichTextMark> marks() {
    return marks;
  }

  @Nullable String author(int number) {
    String name = number >= 0 && number < authors.size() ? authors.get(number) : "";
    return name.isBlank() || name.equals("Unknown") ? null : name;
  }

  private void copy(int count) {
    out.write(in, at, Math.min(count, in.length - at));
    at += count;
  }

  private void enter() {
    if (groups.size() < DEEPEST) {
      groups.push(state);
      state = state.copy();
    }
  }

  private void leave() {
    if (groups.isEmpty()) {
      return;
    }
    Place left = state.place;
    state = groups.pop();
    if (left == Place.AUTHORS) {
      endAuthor();
    }
    unsure |= left != state.place;
  }

  private void control() {
    int start = at + 1;
    int end = start;
    while (end < in.length && isLetter(in[end])) {
      end++;
    }
    if (end == start) {
      symbol(start);
      return;
    }
    int figures = end;
    if (figures < in.length && in[figures] == '-') {
      figures++;
    }
    while (figures < in.length && in[figures] >= '0' && in[figures] <= '9') {
      figures++;
    }
    String word = new String(in, start, end - start, StandardCharsets.ISO_8859_1);
    int value = value(end, figures);
    boolean bare = figures == end;
    int length = figures - at + (figures < in.length && in[figures] == ' ' ? 1 : 0);
    if (word.equals("bin")) {
      copy(length + Math.max(0, value));
      return;
    }
    if (word.equals("u")) {
      character(value);
    }
    word(word, value, bare || value != 0);
    copy(length);
  }

  private void symbol(int start) {
    if (start < in.length && in[start] == '*') {
      state.ignorable = true;
    } else if (start + 2 < in.length && in[start] == '\'') {
      text((byte) (Character.digit(in[start + 1], 16) << 4 | Character.digit(in[start + 2], 16)));
      copy(4);
      return;
    } else {
      text((byte) ' ');
    }
    copy(2);
  }

  private int value(int from, int to) {
    try {
      return from == to
          ? 0
          : Integer.parseInt(new String(in, from, to - from, StandardCharsets.ISO_8859_1));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void word(String word, int value, boolean on) {
    boolean ignorable = state.ignorable;
    state.ignorable = false;
    switch (word) {
      case "pard" -> inHead = false;
      case "deleted" -> state.deleted = on;
      case "revised" -> state.inserted = on;
      case "v" -> state.hidden = on;
      case "plain" -> state.plain();
      case "revauth" -> state.inserter = value;
      case "revauthdel" -> state.deleter = value;
      case "revdttm" -> state.insertedAt = value;
      case "revdttmdel" -> state.deletedAt = value;
      case "ansicpg" -> charset = named(value);
      case "revtbl" -> state.place = Place.AUTHORS;
      case "atnid" -> state.place = Place.INITIALS;
      case "atnauthor" -> state.place = Place.COMMENTER;
      case "atndate" -> {
        state.place = Place.COMMENT_DATE;
        date.setLength(0);
      }
      case "annotation" -> {
        state.place = Place.COMMENT;
        comments++;
        date.setLength(0);
      }
      default -> {
        if (NO_TEXT.contains(word) || ignorable && state.place != Place.COMMENT) {
          state.place = word.equals("shppict") ? state.place : Place.NOWHERE;
        } else if (APART.contains(word)) {
          state.place = Place.APART;
          unsure = true;
        }
      }
    }
  }

  private void character(int value) {
    if (state.place == Place.AUTHORS) {
      author.writeBytes(Character.toString((char) value).getBytes(charset));
    } else {
      text((byte) '?');
    }
  }

  private void text(byte character) {
    switch (state.place) {
      case NOWHERE -> {}
      case AUTHORS -> {
        if (character == ';') {
          endAuthor();
        } else {
          author.write(character);
        }
      }
      case COMMENT_DATE -> date.append((char) character);
      default -> {
        if (inHead && state.place == Place.BODY) {
          out.writeBytes("\\pard ".getBytes(StandardCharsets.ISO_8859_1));
          inHead = false;
        }
        sign(mark());
      }
    }
  }

  private void endAuthor() {
    if (author.size() > 0) {
      authors.add(author.toString(charset).strip());
      author.reset();
    }
  }

  private @Nullable RichTextMark mark() {
    return switch (state.place) {
      case INITIALS -> new RichTextMark(What.INITIALS, false, -1, 0, comments + 1);
      case COMMENTER -> new RichTextMark(What.COMMENTER, false, -1, 0, comments + 1);
      case COMMENT -> new RichTextMark(What.COMMENT, false, -1, commentTime(), comments);
      default -> {
        if (state.deleted) {
          yield new RichTextMark(What.DELETED, state.hidden, state.deleter, state.deletedAt, 0);
        }
        if (state.inserted) {
          yield new RichTextMark(What.INSERTED, state.hidden, state.inserter, state.insertedAt, 0);
        }
        yield state.hidden ? new RichTextMark(What.PLAIN, true, -1, 0, 0) : null;
      }
    };
  }

  private int commentTime() {
    try {
      return Integer.parseInt(date.toString().strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void sign(@Nullable RichTextMark wanted) {
    RichTextMark mark = marks.size() < MOST_MARKS ? wanted : null;
    boolean same = mark == null ? open == null : mark.equals(open);
    if (same && !unsure) {
      return;
    }
    unsure = false;
    open = mark;
    if (mark == null) {
      write(CLOSE);
      return;
    }
    int number = marks.size();
    marks.add(mark);
    write(
        OPEN,
        (char) (DIGIT + (number >> 16 & 0xFF)),
        (char) (DIGIT + (number >> 8 & 0xFF)),
        (char) (DIGIT + (number & 0xFF)));
  }

  private void write(char... signs) {
    var text = new StringBuilder("{\\uc0");
    for (char sign : signs) {
      text.append("\\u").append((short) sign);
    }
    out.writeBytes(text.append('}').toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }

  private static Charset named(int page) {
    return HtmlCharset.named(
        String.format(Locale.ROOT, "windows-%d", page), Charset.forName("windows-1252"));
  }
}
