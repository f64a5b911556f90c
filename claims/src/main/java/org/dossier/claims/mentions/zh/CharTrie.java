package org.dossier.claims.mentions.zh;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Strings, each with a mask of the lists that hold it. */
final class CharTrie {
  private static final class Node {
    private static final char[] NONE = {};

    /** In order; {@code next[i]} is behind {@code keys[i]}. */
    char[] keys = NONE;

    Node[] next = {};
    int mask;

    @Nullable Node child(char c) {
      int at = Arrays.binarySearch(keys, c);
      return at < 0 ? null : next[at];
    }

    Node grown(char c) {
      int found = Arrays.binarySearch(keys, c);
      if (found >= 0) {
        return next[found];
      }
      int at = -found - 1;
      char[] moreKeys = Arrays.copyOf(keys, keys.length + 1);
      Node[] more = Arrays.copyOf(next, next.length + 1);
      System.arraycopy(keys, at, moreKeys, at + 1, keys.length - at);
      System.arraycopy(next, at, more, at + 1, next.length - at);
      moreKeys[at] = c;
      more[at] = new Node();
      keys = moreKeys;
      next = more;
      return more[at];
    }
  }

  interface Match {
    void found(int end, int mask);
  }

  private final Node root = new Node();

  /** A bit for each character that a string begins with. */
  private final long[] first = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  void add(String word, int mask) {
    if (!word.isEmpty()) {
      first[word.charAt(0) / Long.SIZE] |= 1L << word.charAt(0);
    }
    Node node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.grown(word.charAt(i));
    }
    node.mask |= mask;
  }

  private boolean begins(char c) {
    return (first[c / Long.SIZE] & (1L << c)) != 0;
  }

  /** Every string that begins at {@code start}, the shorter first. */
  void matches(String text, int start, Match match) {
    if (start >= text.length() || !begins(text.charAt(start))) {
      return;
    }
    Node node = root;
    for (int at = start; at < text.length(); at++) {
      Node child = node.child(text.charAt(at));
      if (child == null) {
        return;
      }
      node = child;
      if (node.mask != 0) {
        match.found(at + 1, node.mask);
      }
    }
  }

  int mask(String word) {
    if (word.isEmpty() || !begins(word.charAt(0))) {
      return 0;
    }
    Node node = root;
    for (int i = 0; i < word.length(); i++) {
      Node child = node.child(word.charAt(i));
      if (child == null) {
        return 0;
      }
      node = child;
    }
    return node.mask;
  }
}
