package org.dossier.text;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;

/**
 * Which way a letter took, of all that its servers wrote in its head: when the first one and when
 * the last one had it, and who sealed it.
 */
final class MailWay {
  /** When the first server had it; ISO 8601. */
  static final String FIRST = "Received:first";

  /** When the last server had it; ISO 8601. */
  static final String LAST = "Received:last";

  static final String SEAL = "DKIM-Signature";

  /** The whole of the topmost seal; gone once it was checked. */
  static final String SEAL_FIELD = "DKIM-Signature:field";

  private static final Pattern DOMAIN = Pattern.compile("(?:^|[;\\s])d\\s*=\\s*([^;\\s]{1,253})");

  private MailWay() {}

  /** Takes note of one line of the head; servers write theirs above those of the ones before. */
  static void header(Field field, Map<String, String> headers) {
    String name = field.getName().strip();
    String body = field.getBody();
    if (body == null) {
      return;
    }
    if (name.equalsIgnoreCase("Received")) {
      Instant moment = MailHeaders.date(body.substring(body.lastIndexOf(';') + 1));
      if (moment != null) {
        headers.putIfAbsent(LAST, moment.toString());
        headers.put(FIRST, moment.toString());
      }
    } else if (name.equalsIgnoreCase(SEAL)) {
      Matcher domain = DOMAIN.matcher(body);
      if (domain.find()) {
        headers.putIfAbsent(SEAL, domain.group(1));
        headers.putIfAbsent(SEAL_FIELD, body);
      }
    }
  }
}
