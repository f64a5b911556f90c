package org.dossier.language.tokens;

/** Digits of any script. */
public final class Digits {
  private Digits() {}

  public static boolean isAnyIn(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
