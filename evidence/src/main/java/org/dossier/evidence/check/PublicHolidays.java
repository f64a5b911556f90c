package org.dossier.evidence.check;

import com.ibm.icu.util.ChineseCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * The public holidays of three countries: those that their laws name, without the days that are
 * moved from year to year. Russia: Labor Code, article 112. China: the State Council's regulation
 * on public holidays. United States: 5 U.S.C. 6103.
 */
public final class PublicHolidays {
  private static final List<Fixed> RUSSIA =
      List.of(
          new Fixed(Month.JANUARY, 1, 8, "New Year holidays and Christmas"),
          new Fixed(Month.FEBRUARY, 23, 23, "Defender of the Fatherland Day"),
          new Fixed(Month.MARCH, 8, 8, "Women's Day"),
          new Fixed(Month.MAY, 1, 1, "Spring and Labor Day"),
          new Fixed(Month.MAY, 9, 9, "Victory Day"),
          new Fixed(Month.JUNE, 12, 12, "Russia Day"),
          new Fixed(Month.NOVEMBER, 4, 4, "Unity Day"));

  private static final List<Fixed> CHINA =
      List.of(
          new Fixed(Month.JANUARY, 1, 1, "New Year"),
          new Fixed(Month.MAY, 1, 1, "Labor Day"),
          new Fixed(Month.OCTOBER, 1, 3, "National Day"));

  private static final List<Fixed> UNITED_STATES =
      List.of(
          new Fixed(Month.JANUARY, 1, 1, "New Year"),
          new Fixed(Month.JULY, 4, 4, "Independence Day"),
          new Fixed(Month.NOVEMBER, 11, 11, "Veterans Day"),
          new Fixed(Month.DECEMBER, 25, 25, "Christmas"));

  /** The law of 2012 made the first eight days of January holidays; Unity Day came in 2005. */
  private static final int RUSSIA_SINCE = 2013;

  /** Of the present lists of China and the United States, with Juneteenth left out. */
  private static final int OTHERS_SINCE = 2000;

  private PublicHolidays() {}

  private record Fixed(Month month, int from, int to, String name) {
    boolean is(LocalDate day) {
      return day.getMonth() == month && from <= day.getDayOfMonth() && day.getDayOfMonth() <= to;
    }
  }

  /**
   * @param country a holiday is of, in English
   */
  public record Holiday(String country, String name) {}

  /** All that a day is; empty as well for years before the tables begin. */
  public static List<Holiday> of(LocalDate day) {
    List<Holiday> all = new ArrayList<>();
    if (day.getYear() >= RUSSIA_SINCE) {
      add("Russia", RUSSIA, day, all);
    }
    if (day.getYear() >= OTHERS_SINCE) {
      add("China", CHINA, day, all);
      lunar(day, all);
      add("the United States", UNITED_STATES, day, all);
      if (day.equals(thursday(day.getYear()))) {
        all.add(new Holiday("the United States", "Thanksgiving"));
      }
    }
    return all;
  }

  private static void add(String country, List<Fixed> table, LocalDate day, List<Holiday> all) {
    table.stream()
        .filter(fixed -> fixed.is(day))
        .findFirst()
        .ifPresent(fixed -> all.add(new Holiday(country, fixed.name())));
  }

  /** Noon in China is on the same day as at Greenwich. */
  private static void lunar(LocalDate day, List<Holiday> all) {
    var calendar =
        new ChineseCalendar(new Date(day.atTime(4, 0).toInstant(ZoneOffset.UTC).toEpochMilli()));
    boolean leap = calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1;
    int month = calendar.get(ChineseCalendar.MONTH) + 1;
    int of = calendar.get(ChineseCalendar.DAY_OF_MONTH);
    if (leap) {
      return;
    }
    if (month == 1 && of <= 3) {
      all.add(new Holiday("China", "Spring Festival"));
    } else if (month == 5 && of == 5) {
      all.add(new Holiday("China", "Dragon Boat Festival"));
    } else if (month == 8 && of == 15) {
      all.add(new Holiday("China", "Mid-Autumn Festival"));
    }
  }

  /** The fourth of November. */
  private static LocalDate thursday(int year) {
    return LocalDate.of(year, 11, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
  }
}
