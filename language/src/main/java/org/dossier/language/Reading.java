package org.dossier.language;

/**
 * One way to read a word form.
 *
 * @param lemma the citation form, lower case
 * @param pos universal class
 * @param tag the language's own finer tag
 */
public record Reading(String lemma, Pos pos, String tag) {
  /** Whether the tag, written as marks joined by periods, holds this mark. */
  public boolean has(String mark) {
    int at = tag.indexOf(mark);
    while (at >= 0) {
      int end = at + mark.length();
      if ((at == 0 || tag.charAt(at - 1) == '.')
          && (end == tag.length() || tag.charAt(end) == '.')) {
        return true;
      }
      at = tag.indexOf(mark, at + 1);
    }
    return false;
  }
}
