package org.dossier.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The room's own words: all of them stand in {@code room.properties}, for translation. */
final class Say {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.dossier.web.room", Locale.ROOT);

  private Say() {}

  /**
   * A sentence of the room.
   *
   * @throws java.util.MissingResourceException for a key that isn't there: a bug
   */
  static String say(String key, Object... values) {
    String pattern = WORDS.getString(key);
    return values.length == 0
        ? pattern.replace("''", "'")
        : new MessageFormat(pattern, Locale.ENGLISH).format(values);
  }

  /** A word of the contract, {@code single-source} say, as the room calls it. */
  static String word(String group, String word) {
    String key = group + "." + word;
    return WORDS.containsKey(key) ? say(key) : word.replace('-', ' ');
  }
}
