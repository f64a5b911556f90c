package org.dossier.claims.mentions.learn;

/** The best path of labels through a sentence. */
final class Viterbi {
  /** The row of transitions that a sentence begins with. */
  static final int START = NameLabel.COUNT;

  private static final int NEVER = Integer.MIN_VALUE / 2;

  interface Transitions {
    int score(int before, int label);
  }

  private Viterbi() {}

  static NameLabel[] best(int[][] scores, Transitions transitions) {
    int size = scores.length;
    NameLabel[] labels = NameLabel.values();
    NameLabel[] path = new NameLabel[size];
    if (size == 0) {
      return path;
    }
    int[][] back = new int[size][labels.length];
    int[] now = new int[labels.length];
    for (int label = 0; label < labels.length; label++) {
      boolean opens = labels[label].first() || labels[label].kind() == null;
      now[label] = opens ? scores[0][label] + transitions.score(START, label) : NEVER;
    }
    for (int i = 1; i < size; i++) {
      int[] next = new int[labels.length];
      for (int label = 0; label < labels.length; label++) {
        int best = NEVER;
        for (int before = 0; before < labels.length; before++) {
          if (now[before] > NEVER && labels[before].allows(labels[label])) {
            int score = now[before] + transitions.score(before, label);
            if (score > best) {
              best = score;
              back[i][label] = before;
            }
          }
        }
        next[label] = best == NEVER ? NEVER : best + scores[i][label];
      }
      now = next;
    }
    int last = 0;
    for (int label = 1; label < labels.length; label++) {
      if (now[label] > now[last]) {
        last = label;
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      path[i] = labels[last];
      last = back[i][last];
    }
    return path;
  }
}
