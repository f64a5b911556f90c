package org.dossier.search;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * The words asked for last, held unpacked: half of the time it takes to look for a word goes into
 * unpacking it, and people ask for the same words all day. Safe for several threads.
 */
final class HeldWords {
  /** Part of the memory that the program may have. */
  private static final int PART = 8;

  /** Rarer words are unpacked in no time. */
  private static final int FEWEST = 128;

  private static final long BYTES_OF_A_ROW = 4;

  private final long most;
  private final SequencedMap<Key, HeldWord> held = new LinkedHashMap<>(16, 0.75f, true);
  private final IndexReader.ClosedListener forgetting = this::forget; // one: a segment keeps a set
  private long rows;

  private record Key(IndexReader.CacheKey segment, Term word) {}

  /** As many as an eighth of the program's memory has room for. */
  HeldWords() {
    this(Runtime.getRuntime().maxMemory() / PART / BYTES_OF_A_ROW);
  }

  /**
   * @param most rows of all words together
   */
  HeldWords(long most) {
    this.most = most;
  }

  /** Whether a word that is in so many rows is for here. */
  boolean isWorth(int count) {
    return count >= FEWEST && count <= most / 4;
  }

  synchronized @Nullable HeldWord of(IndexReader.CacheHelper segment, Term word) {
    return held.get(new Key(segment.getKey(), word));
  }

  /** Keeps a word, and lets those go that were not asked for longest. */
  void hold(IndexReader.CacheHelper segment, Term word, HeldWord its) {
    segment.addClosedListener(forgetting);
    keep(new Key(segment.getKey(), word), its);
  }

  private synchronized void keep(Key key, HeldWord its) {
    HeldWord before = held.put(key, its);
    rows += its.count() - (before == null ? 0 : before.count());
    for (Iterator<HeldWord> oldest = held.values().iterator(); rows > most; ) {
      rows -= oldest.next().count();
      oldest.remove();
    }
  }

  private synchronized void forget(IndexReader.CacheKey segment) {
    for (Iterator<Map.Entry<Key, HeldWord>> each = held.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<Key, HeldWord> word = each.next();
      if (word.getKey().segment() == segment) {
        rows -= word.getValue().count();
        each.remove();
      }
    }
  }
}
