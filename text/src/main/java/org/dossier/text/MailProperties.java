package org.dossier.text;

import java.util.List;
import java.util.Map;

/** The head of a message: kept as metadata, and written above the body so that it can be cited. */
final class MailProperties {
  /** Those that are kept: who, to whom, when, about what, in answer to what. */
  static final List<String> HEADERS =
      List.of(
          "From",
          "Sender",
          "Reply-To",
          "To",
          "Cc",
          "Bcc",
          "Date",
          "Subject",
          "Message-ID",
          "In-Reply-To",
          "References");

  /** Those that stand above the body on the page, in this order. */
  private static final List<String> SHOWN = List.of("From", "To", "Cc", "Bcc", "Date", "Subject");

  private MailProperties() {}

  static boolean isMail(String mediaType) {
    return mediaType.equals("message/rfc822") || isOutlook(mediaType);
  }

  static boolean isOutlook(String mediaType) {
    return mediaType.equals("application/vnd.ms-outlook");
  }

  /** The page of a message: its head, a blank line, its body. */
  static String page(Map<String, String> headers, String body) {
    var page = new StringBuilder();
    for (String name : SHOWN) {
      String value = headers.get(name);
      if (value != null) {
        page.append(name).append(": ").append(value).append('\n');
      }
    }
    if (!body.isEmpty()) {
      page.append(page.isEmpty() ? "" : "\n").append(body);
    }
    return page.toString().stripTrailing();
  }
}
