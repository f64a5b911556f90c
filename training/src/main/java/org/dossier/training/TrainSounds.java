package org.dossier.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.evidence.name.SoundTrainer;

/**
 * Trains how names of another script are written in Latin letters: {@code TrainSounds PAIRS
 * cyrillic|chinese|arabic MODEL}. PAIRS has a line a word: the Latin letters, a tab, the letters of the
 * other script with spaces between, a tab, a count. Same pairs, same bytes.
 */
public final class TrainSounds {
  private TrainSounds() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("PAIRS cyrillic|chinese|arabic MODEL expected");
    }
    List<List<String>> words = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t");
      if (cells.length > 1) {
        words.add(List.of(cells[0], cells[1].replace(" ", "")));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("# Latin letters, symbols of the other script, 100 x the logarithm of the gain.");
    lines.add("# Learned by TrainSounds from names of Wikidata (CC0).");
    lines.addAll(
        SoundTrainer.train(
            words, SoundTrainer.Script.valueOf(arguments[1].toUpperCase(Locale.ROOT))));
    Files.write(Path.of(arguments[2]), lines, StandardCharsets.UTF_8);
  }
}
