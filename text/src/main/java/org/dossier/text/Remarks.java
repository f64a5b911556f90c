package org.dossier.text;

import org.jspecify.annotations.Nullable;

/** How comments and changes are told: beside the text, in one form for all formats. */
final class Remarks {
  /** Of one kind named in a note. */
  static final int MOST = 20;

  private Remarks() {}

  /**
   * A comment on a line of its own.
   *
   * @param date as the file has it
   * @param on the cell or the words that it is put on
   */
  static String comment(
      @Nullable String author, @Nullable String date, @Nullable String on, String said) {
    String own = author == null ? "" : author.strip();
    String words =
        !own.isEmpty() && said.startsWith(own + ":")
            ? said.substring(own.length() + 1).strip()
            : said;
    return made("Comment", own, date, on == null || on.isBlank() ? "" : " on " + on, words);
  }

  static String made(
      String what, @Nullable String author, @Nullable String date, String on, String words) {
    boolean known = author != null && !author.isBlank();
    return what
        + (known ? " by " + author.strip() : "")
        + (date == null || date.isBlank() ? "" : ", " + date.strip())
        + (on.isEmpty() ? "" : (date == null || date.isBlank() ? "" : ",") + on)
        + ": "
        + words;
  }
}
