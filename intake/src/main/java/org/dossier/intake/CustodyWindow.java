package org.dossier.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few lines of the custody log, in the order they were written, read without the rest of it. Each
 * is held against its own hash and against the line before it, so that a window without a fault
 * says nothing of the lines outside it: only {@link CustodyLog#verify} walks them all.
 *
 * @param start where in the file they begin, in bytes
 * @param end where in the file they end, in bytes, exclusive
 * @param size of the file in bytes
 */
public record CustodyWindow(List<Line> lines, long start, long end, long size) {
  /** No line is longer. */
  private static final int REACH = 1 << 20;

  public CustodyWindow {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param event null when it doesn't tell one
   * @param entryHash its own hash as it states it; empty when it states none
   * @param fault what is wrong with it; null when nothing is
   */
  public record Line(@Nullable CustodyEvent event, String entryHash, @Nullable String fault) {}

  /**
   * The last whole lines that end at or before a place.
   *
   * @param place in bytes; beyond the end of the file is its end
   * @param most lines, at least one
   */
  public static CustodyWindow before(Path file, long place, int most) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long size = channel.size();
      long end = Math.min(place, size);
      long from = Math.max(0, end - REACH);
      String text = read(channel, from, (int) (end - from));
      List<Integer> starts = new ArrayList<>();
      int stop = text.lastIndexOf('\n') + 1;
      int at = stop;
      while (at > 0 && starts.size() <= most) {
        at = text.lastIndexOf('\n', at - 2) + 1;
        if (at == 0 && from > 0) {
          break; // the rest of a line that begins further up
        }
        starts.add(at);
      }
      int shown = Math.min(most, starts.size());
      List<Line> lines = new ArrayList<>();
      String previous = starts.size() > shown ? hash(text, starts.get(shown)) : null;
      if (previous == null && shown > 0 && from + starts.get(shown - 1) == 0) {
        previous = CustodyLine.NONE;
      }
      for (int i = shown - 1; i >= 0; i--) {
        int start = starts.get(i);
        Line line = line(text.substring(start, text.indexOf('\n', start)), previous);
        lines.add(line);
        previous = line.entryHash().isEmpty() ? null : line.entryHash();
      }
      long begin = from + (shown == 0 ? stop : starts.get(shown - 1));
      return new CustodyWindow(lines, begin, from + stop, size);
    }
  }

  /**
   * The whole lines that follow a place, and no others: windows that follow each other share none.
   *
   * @param place in bytes; beyond the end of the file there are none
   * @param most lines, at least one
   */
  public static CustodyWindow after(Path file, long place, int most) throws IOException {
    long end;
    long size;
    int lines = 0;
    try (var channel = FileChannel.open(file)) {
      size = channel.size();
      end = Math.min(place, size);
      String text = read(channel, end, (int) Math.min(REACH, size - end));
      int stop = 0;
      for (int next = text.indexOf('\n');
          next >= 0 && lines < most;
          next = text.indexOf('\n', stop)) {
        stop = next + 1;
        lines++;
      }
      end += stop;
    }
    return lines == 0 ? new CustodyWindow(List.of(), end, end, size) : before(file, end, lines);
  }

  private static @Nullable String hash(String text, int start) {
    return CustodyLine.entryHash(text.substring(start, text.indexOf('\n', start)));
  }

  private static Line line(String line, @Nullable String previous) {
    String hash = CustodyLine.entryHash(line);
    if (hash == null) {
      return new Line(null, "", "not a custody line");
    }
    String before = previous == null ? CustodyLine.previousHash(line) : previous;
    return new Line(CustodyLine.event(line), hash, CustodyLine.fault(line, before));
  }

  /** Bytes as ISO 8859-1, so that every one of them counts. */
  private static String read(FileChannel channel, long from, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
  }
}
