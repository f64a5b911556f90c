package org.dossier.claims.mentions.en;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Phrases of folded words, each with the lexicons that hold it. */
final class PhraseTrie {
  /**
   * A phrase of the trie in a sentence.
   *
   * @param mask its lexicons
   * @param acronyms those of the lexicons that write it in capitals only
   */
  record Match(int start, int end, int mask, int acronyms) {}

  private static final class Node {
    @Nullable Map<String, Node> next;
    int mask;
    int acronyms;
  }

  private final Node root = new Node();

  void add(String[] folded, Lexicon lexicon, boolean acronym) {
    Node node = root;
    for (String word : folded) {
      if (node.next == null) {
        node.next = new HashMap<>(2);
      }
      node = node.next.computeIfAbsent(word, _ -> new Node());
    }
    if (acronym) {
      node.acronyms |= lexicon.bit();
    } else {
      node.mask |= lexicon.bit();
    }
  }

  /** Tells every phrase that begins at {@code start}, shorter ones first. */
  void matches(List<String> folded, int start, Consumer<Match> found) {
    Node node = root;
    for (int i = start; i < folded.size(); i++) {
      Map<String, Node> next = node.next;
      Node child = next == null ? null : next.get(folded.get(i));
      if (child == null) {
        return;
      }
      node = child;
      if ((node.mask | node.acronyms) != 0) {
        int mask = node.mask | node.acronyms;
        found.accept(new Match(start, i + 1, mask, node.acronyms & ~node.mask));
      }
    }
  }
}
