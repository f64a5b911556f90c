package org.dossier.search.dictionaries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * dictd: a line of NAME.index has headword, place and length in NAME.dict or NAME.dict.dz, both as
 * numbers of base 64. Format: dictfmt(1).
 */
final class Dictd {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Dictd() {}

  static UserDictionary read(Path index) throws IOException {
    byte[] articles = Articles.beside(index, ".dict", ".dict.dz");
    var collected = new Collected();
    String title = String.valueOf(index.getFileName());
    String all = new String(Articles.bytes(index), StandardCharsets.UTF_8);
    for (Iterator<String> lines = all.lines().iterator(); lines.hasNext(); ) {
      String[] cells = lines.next().split("\t", -1);
      long from = cells.length < 3 ? -1 : number(cells[1]);
      long length = cells.length < 3 ? -1 : number(cells[2]);
      if (from < 0 || length < 0 || from + length > articles.length) {
        collected.passOver();
        continue;
      }
      String article = new String(articles, (int) from, (int) length, StandardCharsets.UTF_8);
      if (cells[0].startsWith("00-database-short") || cells[0].startsWith("00databaseshort")) {
        title = article.lines().skip(1).findFirst().orElse(article).strip();
      } else if (!cells[0].startsWith("00-database") && !cells[0].startsWith("00database")) {
        int end = article.indexOf('\n'); // the headword stands above its article
        collected.add(cells[0], end < 0 ? article : article.substring(end + 1));
      }
    }
    return collected.dictionary(index, title);
  }

  private static long number(String digits) {
    long number = 0;
    if (digits.isEmpty() || digits.length() > 8) {
      return -1;
    }
    for (int i = 0; i < digits.length(); i++) {
      int digit = DIGITS.indexOf(digits.charAt(i));
      if (digit < 0) {
        return -1;
      }
      number = number * 64 + digit;
    }
    return number;
  }
}
