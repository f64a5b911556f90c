package org.dossier.evidence.authenticity;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figure in a cell of a table, in each way in which its marks may be read. */
final class Figures {
  private static final int LONGEST = 40;

  /** One figure, and beside it only a currency, a unit or a sign. */
  private static final Pattern CELL =
      Pattern.compile(
          "[^\\p{N}+-]{0,8}([+-]?\\p{Nd}{1,3}(?:[ \\u00A0\\u202F']\\p{Nd}{3})+(?:[.,]\\p{Nd}+)?"
              + "|[+-]?\\p{Nd}+(?:[.,]\\p{Nd}+)*)[^\\p{N}]{0,8}");

  private static final int THOUSAND = 3;

  private Figures() {}

  /** One reading or two; none where the cell isn't one figure. */
  static List<BigDecimal> of(String cell) {
    String text = cell.strip();
    Matcher found = text.length() > LONGEST ? null : CELL.matcher(text);
    if (found == null || !found.matches() || text.indexOf('%') >= 0) {
      return List.of();
    }
    String figure = found.group(1).replaceAll("[ \\u00A0\\u202F']", "");
    int comma = figure.lastIndexOf(',');
    int point = figure.lastIndexOf('.');
    int last = Math.max(comma, point);
    if (last < 0) {
      return List.of(new BigDecimal(figure));
    }
    char mark = figure.charAt(last);
    boolean once = figure.indexOf(mark) == last;
    boolean both = comma >= 0 && point >= 0;
    boolean three = figure.length() - last - 1 == THOUSAND;
    BigDecimal whole = new BigDecimal(figure.replaceAll("[.,]", ""));
    if (!once) {
      return three ? List.of(whole) : List.of();
    }
    BigDecimal broken =
        new BigDecimal(
            figure.substring(0, last).replaceAll("[.,]", "") + "." + figure.substring(last + 1));
    return three && !both ? List.of(whole, broken) : List.of(broken);
  }
}
