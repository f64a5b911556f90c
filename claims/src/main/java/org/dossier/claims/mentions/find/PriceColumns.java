package org.dossier.claims.mentions.find;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.claims.AnalyzedPage;
import org.dossier.language.FoundValue;
import org.dossier.language.LanguagePack;
import org.dossier.model.MentionKind;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Bare figures of a price table whose head line names the currency, or that it counts: "Price, euro
 * | 3 980 000". Cells are parted by "|" or a tab; a table ends with the first line of another
 * number of cells.
 */
final class PriceColumns {
  private static final int FEWEST = 3;
  private static final Pattern CELL = Pattern.compile("[^|\\t]*");
  private static final Pattern FIGURE =
      Pattern.compile(
          "\\d{1,3}(?:[ \\u00a0\\u202f.,']\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?");

  /** What the head of a price column ends with: "price, EUR", "сумма (тыс. руб.)". */
  private static final Pattern UNIT = Pattern.compile("[,(]\\s*([^,()]{1,20})\\)?\\s*$");

  private static final Pattern COUNT =
      Pattern.compile("(?iu)\\s*(?:кол-?во|количество|qty|quantity|数量).{0,12}");

  private PriceColumns() {}

  /** The figures of a page's price tables; none on a page without a head line of that form. */
  static List<FoundValue> of(AnalyzedPage page) {
    String text = page.page().text();
    List<FoundValue> found = new ArrayList<>();
    if (text.indexOf('|') < 0 && text.indexOf('\t') < 0) {
      return found;
    }
    List<Column> columns = List.of();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      List<Span> cells = cells(text, start, end);
      if (cells.size() < FEWEST) {
        columns = List.of();
      } else if (cells.size() == columns.size()) {
        figures(page, columns, cells, found);
      } else {
        columns = heads(text, cells, page.pack());
      }
      start = end + 1;
    }
    return found;
  }

  /** What the cells of a column are. */
  private sealed interface Column {
    record Other() implements Column {}

    record Count() implements Column {}

    /**
     * @param unit as the head writes it: "тыс. руб."
     */
    record Money(String unit) implements Column {}
  }

  private static List<Span> cells(String text, int from, int to) {
    List<Span> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(text).region(from, to);
    int at = from;
    while (at <= to && cell.region(at, to).lookingAt()) {
      cells.add(new Span(cell.start(), cell.end()));
      at = cell.end() + 1;
    }
    return cells;
  }

  /** Empty unless one of the columns is of money. */
  private static List<Column> heads(String text, List<Span> cells, LanguagePack pack) {
    List<Column> columns = new ArrayList<>();
    for (Span cell : cells) {
      columns.add(head(cell.of(text), pack));
    }
    return columns.stream().anyMatch(Column.Money.class::isInstance) ? columns : List.of();
  }

  private static Column head(String head, LanguagePack pack) {
    if (COUNT.matcher(head).matches()) {
      return new Column.Count();
    }
    Matcher unit = UNIT.matcher(head);
    if (unit.find() && money("1", unit.group(1).strip(), pack) != null) {
      return new Column.Money(unit.group(1).strip());
    }
    return new Column.Other();
  }

  private static void figures(
      AnalyzedPage page, List<Column> columns, List<Span> cells, List<FoundValue> found) {
    String text = page.page().text();
    for (int i = 0; i < cells.size(); i++) {
      Span figure = stripped(cells.get(i), text);
      if (!FIGURE.matcher(figure.of(text)).matches()) {
        continue;
      }
      switch (columns.get(i)) {
        case Column.Other _ -> {}
        case Column.Count _ -> {
          Value value = count(figure.of(text));
          if (value != null) {
            found.add(new FoundValue(figure, MentionKind.QUANTITY, value));
          }
        }
        case Column.Money money -> {
          Value value = money(figure.of(text), money.unit(), page.pack());
          if (value != null) {
            found.add(new FoundValue(figure, MentionKind.MONEY, value));
          }
        }
      }
    }
  }

  private static Span stripped(Span cell, String text) {
    int start = cell.start();
    int end = cell.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** A whole number; a comma or a point in it may mean either of two things. */
  private static @Nullable Value count(String figure) {
    String digits = figure.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    BigDecimal number = new BigDecimal(digits);
    return new Value.Quantity(number, number, null, false);
  }

  private static @Nullable Value money(String figure, String unit, LanguagePack pack) {
    String text = figure + " " + unit;
    AnalyzedPage alone = AnalyzedPage.of(Page.flowing(1, text), pack);
    for (FoundValue value : pack.values(text, alone.sentences(), null)) {
      boolean whole = value.span().start() == 0 && value.span().end() > figure.length();
      if (value.kind() == MentionKind.MONEY && whole) {
        return value.value();
      }
    }
    return null;
  }
}
