package org.dossier.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dossier.outputs.wording.Figures;
import org.dossier.store.Happening;
import org.jspecify.annotations.Nullable;

/**
 * A part of time by the beginning of its days as ISO 8601 writes them: {@code 19} for a hundred
 * years, {@code 201} for ten, {@code 2019}, {@code 2019-05}, {@code 2019-05-14}.
 */
record Period(String part) {
  /** More years than this stand side by side by tens, more tens by hundreds. */
  private static final int MOST = 40;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

  /** Empty when there is no such part of time. */
  static Optional<Period> parse(@Nullable String part) {
    if (part == null || !part.matches("\\d{2,4}|\\d{4}-\\d{2}|\\d{4}-\\d{2}-\\d{2}")) {
      return Optional.empty();
    }
    var period = new Period(part);
    try {
      return period.first().isAfter(period.last()) || period.last().getYear() < 1
          ? Optional.empty()
          : Optional.of(period);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  LocalDate first() {
    return switch (part.length()) {
      case 2, 3, 4 -> LocalDate.of(Math.max(1, Integer.parseInt(padded('0'))), 1, 1);
      case 7 -> YearMonth.parse(part).atDay(1);
      default -> LocalDate.parse(part);
    };
  }

  LocalDate last() {
    return switch (part.length()) {
      case 2, 3, 4 -> LocalDate.of(Integer.parseInt(padded('9')), 12, 31);
      case 7 -> YearMonth.parse(part).atEndOfMonth();
      default -> LocalDate.parse(part);
    };
  }

  private String padded(char digit) {
    return part + String.valueOf(digit).repeat(4 - part.length());
  }

  boolean isDay() {
    return part.length() == 10;
  }

  String label() {
    return switch (part.length()) {
      case 2 -> first().getYear() + "–" + last().getYear();
      case 3 -> part + "0s";
      case 4 -> part;
      case 7 -> MONTH.format(first());
      default -> Figures.day(first());
    };
  }

  /** For where there is little room, beside its neighbors. */
  String shortLabel() {
    return switch (part.length()) {
      case 2 -> part + "00";
      case 3 -> part + "0s";
      case 4 -> part;
      case 7 -> SHORT.format(first());
      default -> String.valueOf(first().getDayOfMonth());
    };
  }

  /** Each wider part of time that it lies in, widest first. */
  List<Period> around() {
    List<Period> around = new ArrayList<>();
    for (int length : List.of(3, 4, 7)) {
      if (length < part.length()) {
        around.add(new Period(part.substring(0, length)));
      }
    }
    return around;
  }

  Period before() {
    return ofLength(first().minusDays(1), part.length());
  }

  Period after() {
    return ofLength(last().plusDays(1), part.length());
  }

  static Period ofLength(LocalDate day, int length) {
    return new Period(day.toString().substring(0, length));
  }

  /** The parts that it is made of; none of a day. */
  List<Period> parts() {
    return switch (part.length()) {
      case 2 -> between(first(), last(), 3);
      case 3 -> between(first(), last(), 4);
      case 4 -> between(first(), last(), 7);
      case 7 -> between(first(), last(), 10);
      default -> List.of();
    };
  }

  /** The parts that a stretch of time is shown in at first. */
  static List<Period> of(Happening.Range span) {
    int years = span.ends().getYear() - span.begins().getYear() + 1;
    return between(span.begins(), span.ends(), years <= MOST ? 4 : years <= 10 * MOST ? 3 : 2);
  }

  private static List<Period> between(LocalDate first, LocalDate last, int length) {
    List<Period> parts = new ArrayList<>();
    for (Period at = ofLength(first, length); !at.first().isAfter(last); at = at.after()) {
      parts.add(at);
      if (at.last().getYear() == 9999 && at.last().getDayOfYear() >= 365) {
        break;
      }
    }
    return parts;
  }

  /** How far a day lies into it: 0 on its first day, just below 1 on its last. */
  double share(LocalDate day) {
    double days = ChronoUnit.DAYS.between(first(), last()) + 1.0;
    return ChronoUnit.DAYS.between(first(), day) / days;
  }
}
