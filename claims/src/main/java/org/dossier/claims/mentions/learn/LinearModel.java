package org.dossier.claims.mentions.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Weights of a linear chain over {@link NameLabel}: one row a bucket, one row a preceding label.
 * Small integers, so that a table is a few hundred kilobytes and sums are exact on every machine.
 */
public final class LinearModel {
  /** Rows of the weight table: features are hashed to them. */
  public static final int BUCKETS = 1 << 18;

  static final int LABELS = NameLabel.COUNT;
  private static final int MAGIC = 0x444E4D31;

  private final byte[] weights;
  private final byte[] transitions;

  LinearModel(byte[] weights, byte[] transitions) {
    if (weights.length != BUCKETS * LABELS || transitions.length != (LABELS + 1) * LABELS) {
      throw new IllegalArgumentException(
          "not a name model: " + weights.length + " and " + transitions.length + " weights");
    }
    this.weights = weights;
    this.transitions = transitions;
  }

  public static LinearModel read(InputStream in) throws IOException {
    try (DataInputStream data = new DataInputStream(new GZIPInputStream(in))) {
      if (data.readInt() != MAGIC) {
        throw new IOException("not a name model");
      }
      byte[] transitions = data.readNBytes((LABELS + 1) * LABELS);
      return new LinearModel(data.readNBytes(BUCKETS * LABELS), transitions);
    }
  }

  public void write(OutputStream out) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.writeInt(MAGIC);
      data.write(transitions);
      data.write(weights);
    }
  }

  /** The best labels of a sentence. */
  public NameLabel[] label(Features features) {
    int size = features.size();
    int[][] scores = new int[size][LABELS];
    for (int i = 0; i < size; i++) {
      int count = features.fill(i);
      int[] buckets = features.buckets();
      int[] row = scores[i];
      for (int f = 0; f < count; f++) {
        int at = buckets[f] * LABELS;
        for (int label = 0; label < LABELS; label++) {
          row[label] += weights[at + label];
        }
      }
    }
    return Viterbi.best(scores, (before, label) -> transitions[before * LABELS + label]);
  }
}
