package org.dossier.language.zh.values;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fixed strings, each with its meaning; the longest that stands at a place wins. */
final class Phrases<V> {
  /** A string that was found and where it ends, or begins where it was sought backwards. */
  record Hit<V>(V value, int at) {}

  private final Map<String, V> meanings = new HashMap<>();
  private final BitSet first = new BitSet();
  private final BitSet last = new BitSet();
  private int longest;

  Phrases<V> put(V value, String... words) {
    for (String word : words) {
      meanings.put(word, value);
      first.set(word.charAt(0));
      last.set(word.charAt(word.length() - 1));
      longest = Math.max(longest, word.length());
    }
    return this;
  }

  /** The longest that begins at {@code at}. */
  @Nullable Hit<V> at(String text, int at, int end) {
    if (at >= end || !first.get(text.charAt(at))) {
      return null;
    }
    for (int to = Math.min(end, at + longest); to > at; to--) {
      V value = meanings.get(text.substring(at, to));
      if (value != null) {
        return new Hit<>(value, to);
      }
    }
    return null;
  }

  /** The longest that ends before {@code at}; where it begins. */
  @Nullable Hit<V> before(String text, int at, int start) {
    if (at <= start || !last.get(text.charAt(at - 1))) {
      return null;
    }
    for (int from = Math.max(start, at - longest); from < at; from++) {
      V value = meanings.get(text.substring(from, at));
      if (value != null) {
        return new Hit<>(value, from);
      }
    }
    return null;
  }
}
