package org.dossier.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text too large to be read as one document, cut between lines, and a table between rows. Every
 * part holds its lines byte for byte. Before them a part of a table has the table's first row
 * again, and one of a text with a byte order mark has the mark.
 */
final class TextParts implements Archive {
  /** Larger texts are cut. */
  static final long WHOLE = 8 << 20;

  /** What a part has, unless a line or a row is longer. */
  private static final long PART = 1 << 20;

  /** Where a part ends at the latest, if need be within a row, or a line. */
  private static final long MOST = 4 * PART;

  private static final long MOST_HEADER = 1 << 16;

  private static final int LONGEST_ENDING = 8;

  private static final Set<String> TABLES = Set.of(".csv", ".tsv", ".tab");

  private final Path file;
  private final @Nullable Instant time;
  private final LineScan lines;
  private final String ending;
  private final boolean table;

  /** What every part but the first has before its lines. */
  private final byte[] before;

  /** The line that comes next, counted from 1. */
  private long number = 1;

  private boolean inLine;

  private TextParts(Path file, String name, @Nullable Instant time, LineScan.Newline newline)
      throws IOException {
    this.file = file;
    this.time = time;
    this.ending = ending(name);
    this.table = TABLES.contains(ending.toLowerCase(Locale.ROOT));
    this.before = before(newline);
    this.lines = new LineScan(file, newline);
  }

  /**
   * Opens a large text; null for what isn't one.
   *
   * @param name tells a table from other texts
   * @param time when the file was last changed
   */
  static @Nullable TextParts open(Path file, String name, @Nullable Instant time)
      throws IOException {
    if (Files.size(file) <= WHOLE) {
      return null;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(TextSigns.HEAD);
    }
    Optional<LineScan.Newline> newline = TextSigns.of(head);
    return newline.isEmpty() ? null : new TextParts(file, name, time, newline.get());
  }

  String mediaType() {
    if (!table) {
      return "text/plain";
    }
    return ending.equalsIgnoreCase(".csv") ? "text/csv" : "text/tab-separated-values";
  }

  @Override
  public @Nullable Entry next() throws IOException {
    LineScan.Line line = lines.next(MOST);
    if (line == null) {
      return null;
    }
    long from = number;
    boolean fromWithin = inLine;
    long start = line.start();
    long end = start;
    int quotes = 0;
    while (line != null) {
      end = line.end();
      quotes += line.quotes();
      inLine = !line.whole();
      number += inLine ? 0 : 1;
      long size = end - start;
      boolean betweenRows = !table || quotes % 2 == 0;
      line = size >= MOST || size >= PART && betweenRows ? null : lines.next(MOST - size);
    }
    String name =
        fromWithin
            ? String.format(Locale.ROOT, "line %09d from byte %012d%s", from, start, ending)
            : String.format(
                Locale.ROOT, "lines %09d-%09d%s", from, inLine ? number : number - 1, ending);
    return entry(name, new Slice(file, start, end));
  }

  private Entry entry(String name, Slice slice) {
    boolean bare = slice.start() == 0 || before.length == 0;
    return new Entry(
        name,
        slice.size() + (bare ? 0 : before.length),
        time,
        null,
        bare
            ? slice
            : () -> new SequenceInputStream(new ByteArrayInputStream(before), slice.open()));
  }

  /** The first row of a table; else the byte order mark without which a part can't be read. */
  private byte[] before(LineScan.Newline newline) throws IOException {
    long end = newline == LineScan.Newline.BYTE ? 0 : 2;
    if (table) {
      try (var rows = new LineScan(file, newline)) {
        int quotes = 0;
        LineScan.Line line;
        do {
          line = rows.next(MOST_HEADER);
          quotes += line == null ? 0 : line.quotes();
        } while (line != null && line.end() < MOST_HEADER && quotes % 2 != 0);
        if (line != null && line.whole() && quotes % 2 == 0) {
          end = line.end();
        }
      }
    }
    try (InputStream in = new Slice(file, 0, end).open()) {
      return in.readAllBytes();
    }
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
