package org.dossier.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** The lines at the head of a message, decoded. */
final class MailHeaders {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}[ -](\\d{2,4}) +(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
              + " *([+-]\\d{4}|[A-Z]{1,5})?");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final Pattern QUOTED_WORD = Pattern.compile("=\\?[\\w.-]+\\?[Qq]\\?[^?]*\\?=");

  private MailHeaders() {}

  /** Unfolded, encoded words decoded, raw bytes by their likely encoding, on one line. */
  static String decode(Field field) {
    ByteSequence raw = field.getRaw();
    String body = field.getBody();
    if (raw != null) {
      byte[] bytes = quoted(raw.toByteArray());
      Encoding encoding = Encoding.of(bytes);
      String line = encoding.decode(bytes);
      int colon = line.indexOf(':');
      body = colon < 0 ? line : line.substring(colon + 1);
    }
    return decode(body);
  }

  static String decode(String body) {
    String unfolded = body.replaceAll("\\r?\\n(?=[ \\t])", "").replaceAll("[\\r\\n]+", " ");
    try {
      unfolded = Utf7.words(unfolded);
      Charset fallback = Charset.forName("windows-1252");
      unfolded = DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT, fallback);
    } catch (IllegalArgumentException e) {
      // The words stay as they are written: they can still be searched and cited.
      return clean(unfolded);
    }
    return clean(unfolded);
  }

  /** With codes for the bytes that stand bare in a quoted word, as RFC 2047 wants them. */
  private static byte[] quoted(byte[] line) {
    String bytes = new String(line, StandardCharsets.ISO_8859_1);
    if (bytes.chars().allMatch(b -> b < 0x80)) {
      return line;
    }
    return QUOTED_WORD
        .matcher(bytes)
        .replaceAll(word -> Matcher.quoteReplacement(quoted(word.group())))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String quoted(String word) {
    var codes = new StringBuilder();
    for (char b : word.toCharArray()) {
      codes.append(b < 0x80 ? String.valueOf(b) : String.format(Locale.ROOT, "=%02X", (int) b));
    }
    return codes.toString();
  }

  private static String clean(String line) {
    return line.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /** The moment of a {@code Date} line; null when it can't be told. */
  static @Nullable Instant date(String date) {
    Matcher parts = DATE.matcher(date);
    if (!parts.find()) {
      return null;
    }
    int fullYear = year(parts.group(3));
    String second = parts.group(6) == null ? "00" : parts.group(6);
    String zone = parts.group(7) == null ? "+0000" : parts.group(7);
    String month =
        parts.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
            + parts.group(2).substring(1).toLowerCase(Locale.ROOT);
    String text =
        String.format(
            Locale.ROOT,
            "%s %s %04d %s:%s:%s %s",
            parts.group(1),
            month,
            fullYear,
            parts.group(4),
            parts.group(5),
            second,
            zone(zone));
    try {
      var format = DateTimeFormatter.ofPattern("d MMM uuuu H:mm:ss xx", Locale.ENGLISH);
      return ZonedDateTime.parse(text, format).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The day of a {@code Date} line where it was written; null when it can't be told. */
  static @Nullable LocalDate day(String date) {
    Matcher parts = DATE.matcher(date);
    try {
      if (!parts.find()) {
        Matcher day = DAY.matcher(date);
        return day.lookingAt() ? LocalDate.parse(day.group()) : null;
      }
      String month = parts.group(2).toLowerCase(Locale.ROOT);
      int number = MONTHS.indexOf(month);
      return number < 0
          ? null
          : LocalDate.of(year(parts.group(3)), number / 3 + 1, Integer.parseInt(parts.group(1)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return year < 50 ? year + 2000 : year < 100 ? year + 1900 : year;
  }

  /** The offsets that RFC 5322 gives to names; any other name counts as UTC. */
  private static String zone(String zone) {
    return switch (zone) {
      case "EDT" -> "-0400";
      case "EST", "CDT" -> "-0500";
      case "CST", "MDT" -> "-0600";
      case "MST", "PDT" -> "-0700";
      case "PST" -> "-0800";
      default -> zone.matches("[+-]\\d{4}") ? zone : "+0000";
    };
  }
}
