package org.dossier.language.en;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dossier.language.Pos;

/** Weights of a tagger that goes from left to right and never looks back. */
final class PosModel {
  static final int LABELS = Pos.values().length;
  private static final int MAGIC = 0x44504D31;
  private static final Pos[] ALL = Pos.values();

  private final byte[] weights;

  PosModel(byte[] weights) {
    if (weights.length != PosFeatures.BUCKETS * LABELS) {
      throw new IllegalArgumentException("not a tagger: " + weights.length + " weights");
    }
    this.weights = weights;
  }

  static PosModel read(InputStream in) throws IOException {
    try (DataInputStream data = new DataInputStream(new GZIPInputStream(in))) {
      if (data.readInt() != MAGIC) {
        throw new IOException("not a tagger");
      }
      return new PosModel(data.readNBytes(PosFeatures.BUCKETS * LABELS));
    }
  }

  void write(OutputStream out) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.writeInt(MAGIC);
      data.write(weights);
    }
  }

  Pos[] tag(String[] forms, String[] lower, int[] classes) {
    PosFeatures features = new PosFeatures(forms, lower, classes);
    Pos[] tags = new Pos[forms.length];
    int[] scores = new int[LABELS];
    int before = LABELS;
    int beforeThat = LABELS;
    for (int i = 0; i < forms.length; i++) {
      int count = features.fill(i, before, beforeThat);
      int[] buckets = features.buckets();
      java.util.Arrays.fill(scores, 0);
      for (int f = 0; f < count; f++) {
        int at = buckets[f] * LABELS;
        for (int label = 0; label < LABELS; label++) {
          scores[label] += weights[at + label];
        }
      }
      int best = 0;
      for (int label = 1; label < LABELS; label++) {
        if (scores[label] > scores[best]) {
          best = label;
        }
      }
      tags[i] = ALL[best];
      beforeThat = before;
      before = best;
    }
    return tags;
  }
}
