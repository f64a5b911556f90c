package org.dossier.evidence.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How words of another script are written in Latin letters: pairs of a piece of either side, with
 * the logarithm of how much oftener they meet than by chance. Learned by {@link SoundTrainer}.
 */
final class SoundModel {
  /** Letters of a piece in Latin script. */
  static final int MAX_LATIN = 6;

  /** Symbols of a piece in the other script. */
  static final int MAX_OTHER = 2;

  /** For a piece that the model doesn't know. */
  private static final double UNKNOWN = -3.5;

  /** For a syllable that is written in Latin letters just as it is in pinyin. */
  private static final double SPELLED = 4;

  /** By the piece in the other script, then by that in Latin letters. */
  private final Map<String, Map<String, Double>> gains;

  private SoundModel(Map<String, Map<String, Double>> gains) {
    this.gains = gains;
  }

  static SoundModel shipped(String name) {
    Map<String, Map<String, Double>> gains = new HashMap<>();
    try (InputStream in = SoundModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no model " + name);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          gains
              .computeIfAbsent(cells[1], other -> new HashMap<>())
              .put(cells[0], Integer.parseInt(cells[2]) / 100.0);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SoundModel(gains);
  }

  static String key(String latin, String other) {
    return latin + '\t' + other;
  }

  /** How much likelier the two are one word than two, as a logarithm; a symbol each. */
  double gain(String latin, List<String> other) {
    if (latin.isEmpty() || other.isEmpty()) {
      return UNKNOWN;
    }
    int rows = latin.length();
    int columns = other.size();
    double[][] best = new double[rows + 1][columns + 1];
    for (double[] row : best) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    best[0][0] = 0;
    String[][] pieces = pieces(latin);
    for (int j = 0; j <= columns; j++) {
      for (int b = 0; b <= MAX_OTHER && j + b <= columns; b++) {
        String there = String.join("", other.subList(j, j + b));
        Map<String, Double> known = gains.getOrDefault(there, Map.of());
        if (b > 1 && known.isEmpty()) {
          continue;
        }
        for (int i = 0; i <= rows; i++) {
          for (int a = b == 0 ? 1 : 0; a < pieces[i].length; a++) {
            Double gain = known.get(pieces[i][a]);
            if (b == 1 && a > 1 && pieces[i][a].equals(there)) {
              gain = gain == null ? SPELLED : Math.max(gain, SPELLED);
            }
            if (gain == null && a + b == 1) {
              gain = UNKNOWN;
            }
            if (gain != null) {
              best[i + a][j + b] = Math.max(best[i + a][j + b], best[i][j] + gain);
            }
          }
        }
      }
    }
    return best[rows][columns];
  }

  /** What begins at each place, by its length; the last place has only the empty one. */
  private static String[][] pieces(String latin) {
    String[][] pieces = new String[latin.length() + 1][];
    for (int i = 0; i <= latin.length(); i++) {
      pieces[i] = new String[Math.min(MAX_LATIN, latin.length() - i) + 1];
      for (int a = 0; a < pieces[i].length; a++) {
        pieces[i][a] = latin.substring(i, i + a);
      }
    }
    return pieces;
  }
}
