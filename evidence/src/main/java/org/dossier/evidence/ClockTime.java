package org.dossier.evidence;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day that the words of a claim give: "at 08:30", "11 a.m.", "в 8 часов 30 минут",
 * "上午8时30分". Dates of claims are whole days; what stands in the quote beside them is read here.
 *
 * @param zone whose clocks, where the words say it; null for those of the place
 */
record ClockTime(LocalTime time, @Nullable ZoneId zone) {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<![\\p{L}\\d])(?:at|around|about|by|since|в|около|к|с)[ \\u00a0]{1,2}|于|在|[,，(（]\\s?)"
              + "(?<hour>[01]?\\d|2[0-3])[:：](?<minute>[0-5]\\d)(?![\\d:])(?<half>\\s?[ap]\\.?m\\b)?"
              + "|(?<![\\d.,:])(?<hour12>1[0-2]|0?[1-9])(?:[:.](?<minute12>[0-5]\\d))?\\s?(?<half12>[ap]\\.?m)\\b"
              + "|(?<![\\p{L}\\d])(?:в|около|к) (?<hourRu>[01]?\\d|2[0-3]) час\\p{L}{0,3}"
              + "(?: (?<minuteRu>[0-5]?\\d) минут\\p{L}?)?(?: (?<partRu>утра|дня|вечера|ночи))?"
              + "|(?<![\\p{L}\\d])(?:в|около|к) (?<hourPart>1[0-2]|\\d) (?<part>утра|дня|вечера|ночи)"
              + "|(?<partZh>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?(?<!\\d)(?<hourZh>[01]?\\d|2[0-3])"
              + "(?:[时時点點](?<minuteZh>[0-5]?\\d)分|[时時点點](?<halfZh>半)|(?<clockZh>[:：])(?<minuteZh2>[0-5]\\d)|[时時点點整])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern UTC = Pattern.compile("\\b(?:UTC|GMT)\\b|世界时");
  private static final Pattern MOSCOW =
      Pattern.compile("\\bмск\\b|московск\\p{L}+ времен|Moscow time", flags());
  private static final Pattern BEIJING =
      Pattern.compile("пекинск\\p{L}+ времен|Beijing time|北京时间", flags());

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  }

  /** Empty without a time, and with several: which one is meant can't be told. */
  static Optional<ClockTime> in(String quote) {
    LocalTime only = null;
    Matcher found = TIME.matcher(quote);
    while (found.find()) {
      LocalTime time = time(found);
      if (time == null) {
        continue;
      }
      if (only != null && !only.equals(time)) {
        return Optional.empty();
      }
      only = time;
    }
    return only == null ? Optional.empty() : Optional.of(new ClockTime(only, zone(quote)));
  }

  private static @Nullable ZoneId zone(String quote) {
    if (UTC.matcher(quote).find()) {
      return ZoneOffset.UTC;
    }
    if (MOSCOW.matcher(quote).find()) {
      return ZoneId.of("Europe/Moscow");
    }
    return BEIJING.matcher(quote).find() ? ZoneId.of("Asia/Shanghai") : null;
  }

  private static @Nullable LocalTime time(Matcher found) {
    String hour = first(found, "hour", "hour12", "hourRu", "hourPart", "hourZh");
    String minute = first(found, "minute", "minute12", "minuteRu", "minuteZh", "minuteZh2");
    String part = first(found, "half", "half12", "partRu", "part", "partZh");
    if (hour == null) {
      return null;
    }
    // "3点" alone is as often three points, and "1:50" a scale
    boolean bare = minute == null || found.group("clockZh") != null;
    if (found.group("hourZh") != null && bare && part == null) {
      return null;
    }
    int at = Integer.parseInt(hour);
    int minutes =
        found.group("halfZh") != null ? 30 : minute == null ? 0 : Integer.parseInt(minute);
    try {
      return LocalTime.of(hours(at, part), minutes);
    } catch (DateTimeException e) {
      return null; // "13 a.m." is no time
    }
  }

  private static int hours(int at, @Nullable String part) {
    if (part == null) {
      return at;
    }
    return switch (part.strip().toLowerCase(Locale.ROOT).replace(".", "")) {
      case "am", "утра", "凌晨", "清晨", "早上", "上午" -> at == 12 ? 0 : at;
      case "ночи" -> at == 12 ? 0 : at >= 9 && at < 12 ? at + 12 : at;
      case "中午" -> at < 3 ? at + 12 : at;
      default -> at < 12 ? at + 12 : at;
    };
  }

  private static @Nullable String first(Matcher found, String... groups) {
    for (String group : groups) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return null;
  }
}
