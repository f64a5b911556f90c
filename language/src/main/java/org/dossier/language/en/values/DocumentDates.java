package org.dossier.language.en.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.language.FoundValue;
import org.dossier.language.Sentence;
import org.dossier.model.DatePrecision;
import org.dossier.model.MentionKind;
import org.dossier.model.Value;

/** The date that a document gives itself. */
public final class DocumentDates {
  /** Only the head of a first page can date it; and its very end, by a signature. */
  private static final int HEAD = 1500;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?im)^\\s*(?:date[d]?|sent|issued|published|date of (?:issue|report|document)|posted|effective date)\\s*[:.]?\\s+(?:as of |on |this )?");
  private static final Pattern AS_OF =
      Pattern.compile(
          "(?i)\\b(?:dated|made|entered into|effective)(?: and entered into)?(?: as of| on| this| the|,)+\\s*");
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^\\s*[A-Z][A-Z .,'’/()-]{2,50}?[,(]?\\s+(?=[A-Z][a-z]{2,8}\\.? \\d{1,2}\\b)");

  private DocumentDates() {}

  /**
   * @param sentences of the text's head; those without a digit don't matter
   */
  public static Optional<LocalDate> find(String text, List<Sentence> sentences) {
    List<FoundValue> dates =
        EnglishValues.find(sentences, null).stream()
            .filter(value -> value.kind() == MentionKind.DATE && value.span().start() < HEAD)
            .toList();
    return afterGroup(text, dates)
        .or(() -> after(LABEL, text, dates, 3))
        .or(() -> alone(text, dates))
        .or(() -> after(AS_OF, text, dates, 3))
        .or(() -> after(DATELINE, text, dates, 3));
  }

  /** A message's date-time group. */
  private static Optional<LocalDate> afterGroup(String text, List<FoundValue> dates) {
    return dates.stream()
        .filter(date -> date.span().of(text).matches("(?is)\\d{6}z\\s+[a-z]{3,9}\\.?\\s+\\d{2,4}"))
        .findFirst()
        .flatMap(DocumentDates::day);
  }

  private static Optional<LocalDate> after(
      Pattern lead, String text, List<FoundValue> dates, int near) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    Matcher matcher = lead.matcher(head);
    while (matcher.find()) {
      int end = matcher.end();
      for (FoundValue date : dates) {
        int gap = date.span().start() - end;
        if (gap >= -1 && gap <= near) {
          Optional<LocalDate> day = day(date);
          if (day.isPresent()) {
            return day;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A line, near the top, of nothing but a date, or of a place and a date. */
  private static Optional<LocalDate> alone(String text, List<FoundValue> dates) {
    for (FoundValue date : dates) {
      int start = text.lastIndexOf('\n', Math.max(0, date.span().start() - 1)) + 1;
      int stop = text.indexOf('\n', date.span().end());
      String before =
          text.substring(Math.min(start, date.span().start()), date.span().start()).strip();
      String after = text.substring(date.span().end(), stop < 0 ? text.length() : stop).strip();
      boolean place =
          before.isEmpty()
              || before.matches("[\\p{Lu}][\\p{L} .'’-]{1,30},")
              || before.matches("(?i)(mon|tues|wednes|thurs|fri|satur|sun)day,?");
      boolean ends = after.isEmpty() || after.matches("[.,|]?\\s*(\\d{1,2}:\\d{2}.*)?");
      if (place && ends && day(date).isPresent()) {
        return day(date);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(FoundValue date) {
    return date.value() instanceof Value.Date(var from, _, var precision, _)
            && precision == DatePrecision.DAY
        ? Optional.ofNullable(from)
        : Optional.empty();
  }
}
