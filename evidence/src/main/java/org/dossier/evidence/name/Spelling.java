package org.dossier.evidence.name;

import java.util.regex.Pattern;

/** Ways of writing one sound in Latin letters, brought to one. */
final class Spelling {
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  private static final String[][] FOLDS = {
    {"shch", "sc"},
    {"tsch", "c"},
    {"sch", "s"},
    {"tch", "c"},
    {"kh", "h"},
    {"gh", "g"},
    {"dzh", "j"},
    {"zh", "j"},
    {"sh", "s"},
    {"ch", "c"},
    {"ts", "c"},
    {"tz", "c"},
    {"dj", "j"},
    {"dh", "d"},
    {"th", "t"},
    {"ph", "f"},
    {"ck", "k"},
    {"q", "k"},
    {"x", "ks"},
    {"w", "v"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"yu", "u"},
    {"iu", "u"},
    {"ya", "a"},
    {"ia", "a"},
    {"ye", "e"},
    {"ie", "e"},
    {"yo", "o"},
    {"y", "i"},
    {"ij", "i"},
    {"ei", "i"},
    {"ai", "e"},
    {"au", "o"},
    {"z", "s"}
  };

  private Spelling() {}

  static String plain(String word) {
    String plain = word;
    for (String[] fold : FOLDS) {
      plain = plain.replace(fold[0], fold[1]);
    }
    return DOUBLED.matcher(plain).replaceAll("$1");
  }
}
