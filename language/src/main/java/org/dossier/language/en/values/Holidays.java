package org.dossier.language.en.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Feasts that stand for a date. */
final class Holidays {
  private static final List<Feast> FEASTS =
      List.of(
          new Feast(List.of("christmas", "eve"), year -> LocalDate.of(year, 12, 24)),
          new Feast(List.of("christmas", "day"), year -> LocalDate.of(year, 12, 25)),
          new Feast(List.of("christmas"), year -> LocalDate.of(year, 12, 25)),
          new Feast(List.of("new", "year", "'s", "eve"), year -> LocalDate.of(year, 12, 31)),
          new Feast(List.of("new", "year", "’", "s", "eve"), year -> LocalDate.of(year, 12, 31)),
          new Feast(List.of("new", "year", "'", "s", "eve"), year -> LocalDate.of(year, 12, 31)),
          new Feast(List.of("new", "year", "'", "s", "day"), year -> LocalDate.of(year, 1, 1)),
          new Feast(List.of("new", "year", "’", "s", "day"), year -> LocalDate.of(year, 1, 1)),
          new Feast(List.of("new", "year", "day"), year -> LocalDate.of(year, 1, 1)),
          new Feast(List.of("thanksgiving", "day"), Holidays::thanksgiving),
          new Feast(List.of("thanksgiving"), Holidays::thanksgiving),
          new Feast(List.of("halloween"), year -> LocalDate.of(year, 10, 31)),
          new Feast(List.of("independence", "day"), year -> LocalDate.of(year, 7, 4)),
          new Feast(
              List.of("labor", "day"),
              year ->
                  LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))),
          new Feast(
              List.of("memorial", "day"),
              year ->
                  LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))),
          new Feast(List.of("veterans", "day"), year -> LocalDate.of(year, 11, 11)),
          new Feast(List.of("valentine", "'", "s", "day"), year -> LocalDate.of(year, 2, 14)),
          new Feast(List.of("black", "friday"), year -> thanksgiving(year).plusDays(1)),
          new Feast(List.of("earth", "day"), year -> LocalDate.of(year, 4, 22)),
          new Feast(List.of("boxing", "day"), year -> LocalDate.of(year, 12, 26)),
          new Feast(List.of("may", "day"), year -> LocalDate.of(year, 5, 1)),
          new Feast(List.of("victory", "day"), year -> LocalDate.of(year, 5, 9)),
          new Feast(List.of("juneteenth"), year -> LocalDate.of(year, 6, 19)),
          new Feast(List.of("saint", "patrick"), year -> LocalDate.of(year, 3, 17)),
          new Feast(List.of("st.", "patrick"), year -> LocalDate.of(year, 3, 17)),
          new Feast(
              List.of("martin", "luther", "king", "day"),
              year ->
                  LocalDate.of(year, 1, 1)
                      .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.MONDAY))),
          new Feast(
              List.of("columbus", "day"),
              year ->
                  LocalDate.of(year, 10, 1)
                      .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY))),
          new Feast(List.of("good", "friday"), year -> easter(year).minusDays(2)),
          new Feast(List.of("easter", "monday"), year -> easter(year).plusDays(1)),
          new Feast(List.of("easter", "sunday"), Holidays::easter),
          new Feast(List.of("easter"), Holidays::easter));

  /** First words that mean a feast without a capital, too. */
  private static final Set<String> ONE_MEANING =
      Set.of("christmas", "thanksgiving", "halloween", "easter", "juneteenth");

  /** When a feast falls. */
  @FunctionalInterface
  private interface Fall {
    LocalDate in(int year);
  }

  private record Feast(List<String> words, Fall fall) {}

  /** A feast at its place. */
  record Named(int to, Feast feast) {
    @Nullable LocalDate in(int year) {
      return feast.fall().in(year);
    }
  }

  private Holidays() {}

  static @Nullable Named at(List<Lexeme> in, int at) {
    for (Feast feast : FEASTS) {
      int size = feast.words().size();
      boolean same =
          at + size <= in.size()
              && (ONE_MEANING.contains(feast.words().getFirst())
                  || Character.isUpperCase(in.get(at).text().charAt(0)));
      for (int i = 0; same && i < size; i++) {
        same = in.get(at + i).is(feast.words().get(i));
      }
      if (same) {
        return new Named(at + size, feast);
      }
    }
    return null;
  }

  private static LocalDate thanksgiving(int year) {
    return LocalDate.of(year, 11, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
  }

  /** Gregorian Easter, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
