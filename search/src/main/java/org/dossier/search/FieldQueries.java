package org.dossier.search;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What narrows a query to passages of which a field says something: {@code type:pdf}. */
final class FieldQueries {
  /** Fields of one word, and where they lie in the index. */
  private static final Map<String, String> WORDS =
      Map.of(
          "lang", PassageFields.LANGUAGE,
          "type", PassageFields.TYPE,
          "source", PassageFields.SOURCE,
          "state", PassageFields.STATE,
          "kind", PassageFields.KIND);

  private static final List<String> STATES =
      List.of("processed", "partial", "quarantined", "failed");

  private static final Pattern WHEN = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  /** No more values are told than a line holds. */
  private static final int MOST_TOLD = 12;

  private FieldQueries() {}

  /** What a user typed behind the name of a field. */
  static Ask.Field read(String name, String value) throws QuerySyntaxException {
    String known = name.equals("language") ? "lang" : name;
    String lower = value.toLowerCase(Locale.ROOT).strip();
    switch (known) {
      case "lang" -> {
        if (!lower.matches("[a-z]{2,3}")) {
          throw new QuerySyntaxException(
              "lang: takes a language code, for example lang:ru, not '" + value + "'.");
        }
      }
      case "state" -> {
        if (!STATES.contains(lower)) {
          throw new QuerySyntaxException(
              "state: takes one of " + String.join(", ", STATES) + ", not '" + value + "'.");
        }
      }
      case "date", "year" -> {
        dates(lower);
        return new Ask.Field("date", lower);
      }
      case "type", "source", "kind", "entity", "from" -> {}
      default ->
          throw new QuerySyntaxException(
              "There is no field '"
                  + name
                  + "': use lang, type, source, state, kind, entity, from or date.");
    }
    return new Ask.Field(known, WORDS.containsKey(known) ? lower : value);
  }

  /** The first and the last day of what "2023", "2023-05..", "2023..2024" say. */
  private static List<LocalDate> dates(String value) throws QuerySyntaxException {
    int dots = value.indexOf("..");
    String first = dots < 0 ? value : value.substring(0, dots);
    String last = dots < 0 ? value : value.substring(dots + 2);
    if (first.isEmpty() && last.isEmpty()) {
      throw noDate(value);
    }
    LocalDate from = first.isEmpty() ? LocalDate.of(1, 1, 1) : day(first, false, value);
    LocalDate to = last.isEmpty() ? LocalDate.of(9999, 12, 31) : day(last, true, value);
    if (to.isBefore(from)) {
      throw new QuerySyntaxException(
          "date:" + value + " ends before it begins: write the earlier date first.");
    }
    return List.of(from, to);
  }

  private static LocalDate day(String text, boolean end, String all) throws QuerySyntaxException {
    Matcher when = WHEN.matcher(text);
    if (!when.matches()) {
      throw noDate(all);
    }
    try {
      int year = Integer.parseInt(when.group(1));
      if (when.group(2) == null) {
        return end ? Year.of(year).atMonth(12).atEndOfMonth() : Year.of(year).atDay(1);
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(when.group(2)));
      if (when.group(3) == null) {
        return end ? month.atEndOfMonth() : month.atDay(1);
      }
      return month.atDay(Integer.parseInt(when.group(3)));
    } catch (DateTimeException e) {
      throw noDate(all);
    }
  }

  private static QuerySyntaxException noDate(String value) {
    return new QuerySyntaxException(
        "date: takes a year, a month, a day or a range of them, for example date:2023,"
            + " date:2023-05-12 or date:2023..2024, not '"
            + value
            + "'.");
  }

  /** The passages of which a field says so. */
  static Query of(Ask.Field field, Cutter cutter, Abroad abroad) {
    Query query =
        switch (field.name()) {
          case "date" -> date(field.value());
          case "from" -> words(PassageFields.FROM, field.value(), cutter);
          case "entity" -> entity(field.value(), cutter, abroad);
          default -> new TermQuery(term(field));
        };
    return new ConstantScoreQuery(query);
  }

  private static Term term(Ask.Field field) {
    return new Term(WORDS.getOrDefault(field.name(), field.name()), field.value());
  }

  private static Query date(String value) {
    try {
      List<LocalDate> days = dates(value);
      return IntField.newRangeQuery(
          PassageFields.DATE,
          Math.toIntExact(days.getFirst().toEpochDay()),
          Math.toIntExact(days.getLast().toEpochDay()));
    } catch (QuerySyntaxException e) {
      throw new IllegalArgumentException("not read by this class: " + value, e);
    }
  }

  /** A name in any of its spellings and languages. */
  private static Query entity(String name, Cutter cutter, Abroad abroad) {
    var any = new BooleanQuery.Builder();
    for (String spelling : abroad.spellings(name)) {
      any.add(words(PassageFields.NAMES, spelling, cutter), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query words(String field, String text, Cutter cutter) {
    List<BytesRef> terms = cutter.terms(Analysis.STEMS, text);
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new PhraseQuery(field, terms.toArray(BytesRef[]::new));
  }

  /**
   * Tells what a field does hold, where it never holds what is asked.
   *
   * @throws QuerySyntaxException with the values that there are
   */
  static void requireKnown(Ask.Field field, Vocabulary words)
      throws IOException, QuerySyntaxException {
    boolean open = List.of("type", "source", "kind").contains(field.name());
    Term term = term(field);
    if (!open || words.has(term.field(), term.text())) {
      return;
    }
    List<String> known = new ArrayList<>(words.first(term.field(), MOST_TOLD + 1));
    if (known.isEmpty()) {
      return;
    }
    if (known.size() > MOST_TOLD) {
      known.set(MOST_TOLD, "...");
    }
    throw new QuerySyntaxException(
        "Nothing in this case has "
            + field.name()
            + ":"
            + field.value()
            + ": there is "
            + String.join(", ", known)
            + ".");
  }
}
