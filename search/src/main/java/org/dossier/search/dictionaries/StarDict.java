package org.dossier.search.dictionaries;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * StarDict: NAME.ifo says what it is, NAME.idx has headwords with place and length in NAME.dict or
 * NAME.dict.dz. Format: {@code StarDictFileFormat} of the StarDict project.
 */
final class StarDict {
  private static final int MOST_LINES = 1_000;

  private StarDict() {}

  static UserDictionary read(Path ifo) throws IOException {
    Map<String, String> about = about(ifo);
    byte[] index = Articles.beside(ifo, ".idx", ".idx.gz");
    byte[] articles = Articles.beside(ifo, ".dict", ".dict.dz");
    int wide = "64".equals(about.get("idxoffsetbits")) ? 8 : 4;
    String same = about.getOrDefault("sametypesequence", "");
    var collected = new Collected();
    int at = 0;
    while (at < index.length) {
      int end = at;
      while (end < index.length && index[end] != 0) {
        end++;
      }
      if (end + 1 + wide + 4 > index.length) {
        collected.passOver();
        break;
      }
      String word = new String(index, at, end - at, StandardCharsets.UTF_8);
      var place = ByteBuffer.wrap(index, end + 1, wide + 4);
      long from = wide == 8 ? place.getLong() : Integer.toUnsignedLong(place.getInt());
      long length = Integer.toUnsignedLong(place.getInt());
      if (from < 0 || from + length > articles.length || length > articles.length) {
        collected.passOver();
      } else {
        collected.add(word, article(articles, (int) from, (int) length, same));
      }
      at = end + 1 + wide + 4;
    }
    return collected.dictionary(
        ifo, about.getOrDefault("bookname", String.valueOf(ifo.getFileName())));
  }

  private static Map<String, String> about(Path ifo) throws IOException {
    var about = new HashMap<String, String>();
    String text = new String(Articles.bytes(ifo), StandardCharsets.UTF_8);
    if (!text.startsWith("StarDict's dict ifo file")) {
      throw new IOException("no StarDict file");
    }
    text.lines()
        .limit(MOST_LINES)
        .forEach(
            line -> {
              int is = line.indexOf('=');
              if (is > 0) {
                about.put(line.substring(0, is).strip(), line.substring(is + 1).strip());
              }
            });
    return about;
  }

  /** The texts of an article; each begins with the letter of its type where they differ. */
  private static String article(byte[] all, int from, int length, String same) {
    if (!same.isEmpty()) {
      return new String(all, from, length, StandardCharsets.UTF_8).replace('\0', '\n');
    }
    String typed = new String(all, from, length, StandardCharsets.UTF_8);
    var text = new StringBuilder();
    for (String part : typed.split("\0")) {
      if (!part.isEmpty() && "mtghxk".indexOf(part.charAt(0)) >= 0) {
        text.append(part, 1, part.length()).append('\n');
      }
    }
    return text.toString();
  }
}
