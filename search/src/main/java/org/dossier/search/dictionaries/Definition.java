package org.dossier.search.dictionaries;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a dictionary's article calls its headword: its short, plain equivalents. */
final class Definition {
  private static final int MOST = 8;
  private static final int LONGEST = 60;
  private static final int READ = 4_000;

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
  private static final Pattern PRONOUNCED = Pattern.compile("\\[[^\\]]{0,80}\\]|/[^/\\s]{1,60}/");
  private static final Pattern ASIDE =
      Pattern.compile("\\([^()]{0,200}\\)|\\{[^{}]{0,80}\\}|_\\p{L}+\\.");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:\\s*(?:\\d+|[a-zа-я])[.)>]\\s*|\\s*\\p{L}{1,5}\\.\\s+|\\s*[-–—•*=]+\\s*)+");
  private static final Pattern BETWEEN = Pattern.compile("[;,/\\n\\r|、；，]+|\\s\\d+[.)>]\\s");

  private Definition() {}

  /** Of an article; without examples and other long texts. */
  static List<String> equivalents(String article) {
    String text = article.length() > READ ? article.substring(0, READ) : article;
    text = TAG.matcher(text).replaceAll("\n");
    text = PRONOUNCED.matcher(text).replaceAll(" ");
    text = ASIDE.matcher(text).replaceAll(" ");
    List<String> equivalents = new ArrayList<>();
    for (String piece : BETWEEN.split(text)) {
      String plain = LABEL.matcher(piece).replaceAll("").strip().replaceAll("\\s+", " ");
      if (plain.startsWith("to ")) {
        plain = plain.substring(3);
      }
      if (!plain.isEmpty()
          && plain.length() <= LONGEST
          && plain.split(" ").length <= 4
          && plain.codePoints().anyMatch(Character::isLetter)
          && !equivalents.contains(plain)) {
        equivalents.add(plain);
        if (equivalents.size() == MOST) {
          break;
        }
      }
    }
    return equivalents;
  }
}
