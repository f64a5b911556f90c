package org.dossier.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log: the event, the hash of the line before it ({@code prevEntryHash}), and last
 * {@code entryHash}, the SHA-256 of the line's UTF-8 as it is without that field.
 */
record CustodyLine(String json, String entryHash) {
  /** What the first line has for the hash of the line before it. */
  static final String NONE = "0".repeat(64);

  private static final Pattern SIZE = Pattern.compile(",\"size\":(\\d{1,18}),");

  private static final Pattern CHAIN =
      Pattern.compile(
          ",\"prevEntryHash\":\"([0-9a-f]{64})\",\"entryHash\":\"([0-9a-f]{64})\"\\}\\z");

  static CustodyLine after(String previous, CustodyEvent event) {
    var json = new StringBuilder("{");
    field(json, "itemId", event.itemId());
    field(json, "parentId", event.parentId());
    field(json, "containerPath", event.containerPath());
    field(json, "sha256", event.sha256());
    json.append("\"size\":").append(event.size()).append(',');
    field(json, "receivedUtc", DateTimeFormatter.ISO_INSTANT.format(event.received()));
    field(json, "receivedFrom", event.receivedFrom());
    field(json, "method", event.method());
    field(json, "custodian", event.custodian());
    field(json, "action", event.action());
    field(json, "tool", event.tool());
    json.append("\"prevEntryHash\":\"").append(previous).append('"');
    String hash = hash((json + "}").getBytes(StandardCharsets.UTF_8));
    return new CustodyLine(json + ",\"entryHash\":\"" + hash + "\"}", hash);
  }

  /** The hash that a line states for itself; null when it isn't a custody line. */
  static @Nullable String entryHash(String line) {
    Matcher chain = CHAIN.matcher(line);
    return chain.find() ? chain.group(2) : null;
  }

  /** The hash of the line before it, as a line states it; empty when it isn't a custody line. */
  static String previousHash(String line) {
    Matcher chain = CHAIN.matcher(line);
    return chain.find() ? chain.group(1) : "";
  }

  /**
   * The event that a line tells; null when it tells none.
   *
   * @param line its bytes as ISO 8859-1
   */
  static @Nullable CustodyEvent event(String line) {
    Matcher size = SIZE.matcher(line);
    String received = plain(line, "receivedUtc");
    if (!size.find() || received.isEmpty()) {
      return null;
    }
    try {
      return new CustodyEvent(
          plain(line, "itemId"),
          words(line, "parentId"),
          plain(line, "containerPath"),
          words(line, "sha256"),
          Long.parseLong(size.group(1)),
          Instant.parse(received),
          plain(line, "receivedFrom"),
          plain(line, "method"),
          plain(line, "custodian"),
          plain(line, "action"),
          plain(line, "tool"));
    } catch (DateTimeParseException | NumberFormatException e) {
      return null; // somebody changed it: the line's hash tells
    }
  }

  private static String plain(String line, String field) {
    String words = words(line, field);
    return words == null ? "" : words;
  }

  /** The words of a field as they were before they were escaped; null without any. */
  private static @Nullable String words(String line, String field) {
    String start = "\"" + field + "\":\"";
    int at = line.startsWith(start, 1) ? 1 : line.indexOf("," + start) + 1;
    if (at == 0) {
      return null;
    }
    var bytes = new StringBuilder();
    var words = new StringBuilder();
    for (int i = at + start.length(); i < line.length() && line.charAt(i) != '"'; i++) {
      if (line.charAt(i) != '\\') {
        bytes.append(line.charAt(i));
      } else if (line.startsWith("\\u", i) && line.length() > i + 6) {
        decode(bytes, words);
        words.append((char) HexFormat.fromHexDigits(line, i + 2, i + 6));
        i += 5;
      } else if (i + 1 < line.length()) {
        i++;
        bytes.append(line.charAt(i));
      }
    }
    decode(bytes, words);
    return words.toString();
  }

  private static void decode(StringBuilder bytes, StringBuilder words) {
    words.append(
        new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    bytes.setLength(0);
  }

  /** What a line says, which has no fault. */
  static CustodyEntry entry(long number, String line, String entryHash) {
    String item = value(line, "itemId");
    String action = value(line, "action");
    return new CustodyEntry(
        number,
        item == null ? "" : item,
        value(line, "sha256"),
        action == null ? "" : action,
        entryHash);
  }

  /**
   * A plain value by its field's name; a quote inside another value is written with a backslash.
   */
  private static @Nullable String value(String line, String field) {
    String start = "\"" + field + "\":\"";
    int at = line.startsWith(start, 1) ? 1 : line.indexOf("," + start) + 1;
    if (at == 0) {
      return null;
    }
    int from = at + start.length();
    return line.substring(from, line.indexOf('"', from));
  }

  /**
   * What is wrong with a line that follows one of hash {@code previous}; null when nothing is.
   *
   * @param line its bytes as ISO 8859-1, so that every one of them counts
   */
  static @Nullable String fault(String line, String previous) {
    Matcher chain = CHAIN.matcher(line);
    if (!chain.find()) {
      return "not a custody line";
    }
    if (!chain.group(1).equals(previous)) {
      return "it does not follow the line before it: a line was taken out, put in or moved";
    }
    String stated = chain.group(2);
    String body = line.substring(0, chain.end(1) + 1) + "}";
    return hash(body.getBytes(StandardCharsets.ISO_8859_1)).equals(stated)
        ? null
        : "its content was changed after it was written";
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(ContentId.sha256().digest(bytes));
  }

  private static void field(StringBuilder json, String name, @Nullable String value) {
    json.append('"').append(name).append("\":");
    if (value == null) {
      json.append("null");
    } else {
      json.append('"');
      escape(json, value);
      json.append('"');
    }
    json.append(',');
  }

  private static void escape(StringBuilder json, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c) && !paired(value, i)) {
        json.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        json.append(c);
      }
    }
  }

  private static boolean paired(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }
}
