package org.dossier.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts words drawn in some order into lines and blocks in the order of reading.
 *
 * <p>Programs mostly draw in reading order, column by column and cell by cell, and no geometry
 * knows better than they. So their order stands, but for one law: of two blocks that share some
 * width, the upper is read first. That mends what is commonly drawn out of order (running heads,
 * footers, notes, overlaid text) and leaves columns alone, which share no width.
 */
final class ReadingOrder {
  /** Beyond this many blocks the order drawn stands: the law is checked pair by pair. */
  private static final int MOST_BLOCKS = 1_500;

  private ReadingOrder() {}

  static List<TextBlock> blocks(List<PlacedWord> words) {
    List<TextBlock> blocks = new ArrayList<>();
    for (TextLine line : Columns.split(Strays.settle(lines(words)))) {
      TextBlock last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
      if (last != null && last.isContinuedBy(line)) {
        last.add(line);
      } else {
        blocks.add(new TextBlock(line));
      }
    }
    return blocks.size() > MOST_BLOCKS ? blocks : sorted(blocks);
  }

  private static List<TextLine> lines(List<PlacedWord> words) {
    List<TextLine> lines = new ArrayList<>();
    TextLine line = null;
    for (PlacedWord word : words) {
      if (line != null && line.isContinuedBy(word)) {
        line.add(word);
      } else {
        line = new TextLine(word);
        lines.add(line);
      }
    }
    return lines;
  }

  /** The order drawn, changed only where an upper block would come after a lower one. */
  private static List<TextBlock> sorted(List<TextBlock> blocks) {
    int n = blocks.size();
    var waitsFor = new int[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && blocks.get(i).isOver(blocks.get(j))) {
          waitsFor[j]++;
        }
      }
    }
    List<TextBlock> order = new ArrayList<>(n);
    var done = new boolean[n];
    for (int placed = 0; placed < n; placed++) {
      int next = firstFree(waitsFor, done);
      done[next] = true;
      order.add(blocks.get(next));
      for (int j = 0; j < n; j++) {
        if (!done[j] && blocks.get(next).isOver(blocks.get(j))) {
          waitsFor[j]--;
        }
      }
    }
    return Collections.unmodifiableList(order);
  }

  /** The first block drawn that waits for no other; slack can make a ring, which is cut open. */
  private static int firstFree(int[] waitsFor, boolean[] done) {
    int first = -1;
    for (int i = 0; i < done.length; i++) {
      if (!done[i] && waitsFor[i] <= 0) {
        return i;
      }
      first = first < 0 && !done[i] ? i : first;
    }
    return first;
  }
}
