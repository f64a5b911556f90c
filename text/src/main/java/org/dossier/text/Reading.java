package org.dossier.text;

import java.util.ArrayList;
import java.util.List;

/** What Tesseract made of an image: the words of its table, and how sure it is of them. */
record Reading(List<Word> words) {
  private static final int COLUMNS = 12;
  private static final int WORD = 5;

  /** Of a hundred. */
  private static final double UNSURE = 55;

  Reading {
    words = List.copyOf(words);
  }

  /**
   * A word of the table, in pixels.
   *
   * @param place block, paragraph and line
   */
  record Word(
      String text, String place, double x, double y, double width, double height, double sure) {
    /** How much it says: an ideograph as much as two letters, which stand where it stands. */
    int size() {
      return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    }

    /** The same word elsewhere. */
    Word moved(double right, double down, String line) {
      return new Word(text, line, x + right, y + down, width, height, sure);
    }
  }

  static Reading of(String table) {
    List<Word> words = new ArrayList<>();
    for (String row : table.split("\n")) {
      String[] cells = row.split("\t", COLUMNS);
      if (cells.length == COLUMNS && cells[0].equals(String.valueOf(WORD))) {
        String text = cells[11].strip();
        if (!text.isEmpty()) {
          words.add(
              new Word(
                  text,
                  String.join(" ", cells[2], cells[3], cells[4]),
                  Double.parseDouble(cells[6]),
                  Double.parseDouble(cells[7]),
                  Double.parseDouble(cells[8]),
                  Double.parseDouble(cells[9]),
                  Double.parseDouble(cells[10])));
        }
      }
    }
    return new Reading(words);
  }

  /** The mean sureness of its characters, of a hundred; 0 without any. */
  double sureness() {
    int characters = size();
    return characters == 0 ? 0 : weight() / characters;
  }

  /**
   * Sureness summed over characters, an ideograph counting as two: the more was read, and the
   * surer, the more.
   */
  double weight() {
    return words.stream().mapToDouble(word -> word.sure() * word.size()).sum();
  }

  /** Which part of the characters is in doubtful words. */
  double unsure() {
    return size() == 0 ? 0 : (double) doubtful() / size();
  }

  /** How many characters are in doubtful words. */
  int doubtful() {
    return words.stream().filter(w -> w.sure() < UNSURE).mapToInt(Word::size).sum();
  }

  /** Which part of its letters is of that script. */
  double share(Character.UnicodeScript script) {
    long letters = 0;
    long theirs = 0;
    for (Word word : words) {
      letters += word.text().codePoints().filter(Character::isLetter).count();
      theirs +=
          word.text().codePoints().filter(c -> Character.UnicodeScript.of(c) == script).count();
    }
    return letters == 0 ? 0 : (double) theirs / letters;
  }

  /** How much it says, as {@link Word#size()} has it. */
  int size() {
    return words.stream().mapToInt(Word::size).sum();
  }
}
