package org.dossier.evidence;

import java.util.BitSet;

/**
 * Tells keys that were seen twice, and a few others, from those that were seen once: of millions of
 * keys most are, and need not be held.
 */
final class Repeated {
  private static final int MASK = (1 << 24) - 1;

  private final BitSet once = new BitSet();
  private final BitSet again = new BitSet();

  void see(String key) {
    int place = place(key);
    if (once.get(place)) {
      again.set(place);
    }
    once.set(place);
  }

  /** True for every key that was seen more than once. */
  boolean mayRepeat(String key) {
    return again.get(place(key));
  }

  private static int place(String key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & MASK;
  }
}
