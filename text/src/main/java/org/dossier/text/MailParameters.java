package org.dossier.text;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a header line, also continued and encoded ones (RFC 2231). */
final class MailParameters {
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*([\\w-]{1,60})(?:\\*(\\d{1,4}))?(\\*)?\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))");

  private MailParameters() {}

  static Optional<String> value(String line, String name) {
    var pieces = new TreeMap<Integer, String>();
    boolean encoded = false;
    Matcher parameter = PARAMETER.matcher(line);
    while (parameter.find()) {
      if (parameter.group(1).equalsIgnoreCase(name)) {
        int number = parameter.group(2) == null ? 0 : Integer.parseInt(parameter.group(2));
        String value = parameter.group(4) == null ? parameter.group(5) : parameter.group(4);
        encoded |= parameter.group(3) != null;
        pieces.putIfAbsent(number, value);
      }
    }
    String value = String.join("", pieces.values());
    String decoded = encoded ? unescape(value) : value;
    return decoded.isBlank() ? Optional.empty() : Optional.of(decoded.strip());
  }

  /** {@code charset'language'percent-encoded}. */
  private static String unescape(String value) {
    String[] parts = value.split("'", 3);
    boolean told = parts.length == 3;
    Charset charset =
        told ? HtmlCharset.named(parts[0], StandardCharsets.UTF_8) : StandardCharsets.UTF_8;
    String escaped = told ? parts[2] : value;
    try {
      return URLDecoder.decode(escaped.replace("+", "%2B"), charset);
    } catch (IllegalArgumentException e) {
      return escaped;
    }
  }
}
