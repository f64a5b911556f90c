package org.dossier.evidence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps of equal values one; for many threads. Values are found by what they read as: the hash of a
 * set or a map is a sum, the same for {@code [firm 12]} with {@code [firm 21]} and for {@code [firm
 * 11]} with {@code [firm 22]}, so that a large trove's sets of numbered names would all meet.
 */
final class OneOfEach {
  private final Map<Key, Object> kept = new ConcurrentHashMap<>();

  /** The value, or an equal one that came before. */
  @SuppressWarnings("unchecked") // what is equal is of one class
  <T> T of(T value) {
    Object same = kept.putIfAbsent(new Key(value.toString().hashCode(), value), value);
    return same == null ? value : (T) same;
  }

  private record Key(int hash, Object value) {
    @Override
    public int hashCode() {
      return hash;
    }
  }
}
