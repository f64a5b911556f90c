package org.dossier.language.ru.values;

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
  /** Only the head of a first page can date it. */
  private static final int HEAD = 1500;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?imu)^\\s*(?:дата(?: (?:составления|подписания|документа|отправки|публикации))?|отправлено|опубликовано|составлен[оа]?|утвержден[оа]?)\\s*[:.]?\\s+");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iu)(?:№\\s*[\\p{L}\\d/.-]+\\s+от|исх\\.?.{0,20}?от|^от)\\s+", Pattern.MULTILINE);

  private DocumentDates() {}

  /**
   * @param sentences of the text's head; those without a digit don't matter
   */
  public static Optional<LocalDate> find(String text, List<Sentence> sentences) {
    List<FoundValue> dates =
        RussianValues.find(sentences, null).stream()
            .filter(value -> value.kind() == MentionKind.DATE && value.span().start() < HEAD)
            .toList();
    return after(LABEL, text, dates)
        .or(() -> alone(text, dates))
        .or(() -> after(NUMBERED, text, dates));
  }

  private static Optional<LocalDate> after(Pattern lead, String text, List<FoundValue> dates) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    Matcher matcher = lead.matcher(head);
    while (matcher.find()) {
      for (FoundValue date : dates) {
        boolean next =
            date.span().start() <= matcher.end() + 3 && date.span().end() > matcher.end();
        Optional<LocalDate> day = next ? day(date) : Optional.empty();
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  /** A line of nothing but a date, or of a place and a date. */
  private static Optional<LocalDate> alone(String text, List<FoundValue> dates) {
    for (FoundValue date : dates) {
      int start = text.lastIndexOf('\n', Math.max(0, date.span().start() - 1)) + 1;
      int stop = text.indexOf('\n', date.span().end());
      String before =
          text.substring(Math.min(start, date.span().start()), date.span().start()).strip();
      String after = text.substring(date.span().end(), stop < 0 ? text.length() : stop).strip();
      boolean place =
          before.isEmpty()
              || before.matches("(?:г\\. ?)?[\\p{Lu}][\\p{L} .'’-]{1,30},?")
              || before.matches(
                  "(?iu)(понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),?");
      boolean ends =
          after.isEmpty()
              || after.matches("[.,|]?\\s*(г\\.|\\d{1,2}[:.]\\d{2}.*)?")
              || after.matches("(?:г\\. ?)?[\\p{Lu}][\\p{L}-]{1,30}");
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
