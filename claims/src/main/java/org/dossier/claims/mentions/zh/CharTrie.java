package org.dossier.claims.mentions.zh;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strings, each with a mask of the lists that hold it. */
final class CharTrie {
  private static final class Node {
    final Map<Character, Node> next = new HashMap<>(2);
    int mask;
  }

  interface Match {
    void found(int end, int mask);
  }

  private final Node root = new Node();

  void add(String word, int mask) {
    Node node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next.computeIfAbsent(word.charAt(i), _ -> new Node());
    }
    node.mask |= mask;
  }

  /** Every string that begins at {@code start}, the shorter first. */
  void matches(String text, int start, Match match) {
    Node node = root;
    for (int at = start; at < text.length(); at++) {
      Node child = node.next.get(text.charAt(at));
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
    Node node = root;
    for (int i = 0; i < word.length(); i++) {
      @Nullable Node child = node.next.get(word.charAt(i));
      if (child == null) {
        return 0;
      }
      node = child;
    }
    return node.mask;
  }
}
