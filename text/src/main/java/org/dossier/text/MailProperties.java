package org.dossier.text;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.dossier.model.Page;

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

  /** The same from what Tika tells of an Outlook message; adds the headers to {@code said}. */
  static String page(SortedMap<String, String> said, Metadata metadata, List<Page> pages) {
    var headers = new TreeMap<String, String>();
    put(headers, "From", Message.MESSAGE_FROM, metadata);
    put(headers, "To", Message.MESSAGE_TO, metadata);
    put(headers, "Cc", Message.MESSAGE_CC, metadata);
    put(headers, "Bcc", Message.MESSAGE_BCC, metadata);
    put(headers, "Date", TikaCoreProperties.CREATED.getName(), metadata);
    put(headers, "Subject", TikaCoreProperties.TITLE.getName(), metadata);
    for (String name : List.of("Sender", "Reply-To", "Message-ID", "In-Reply-To", "References")) {
      put(headers, name, Message.MESSAGE_RAW_HEADER_PREFIX + name, metadata);
    }
    said.putAll(headers);
    return page(headers, pages.isEmpty() ? "" : pages.get(0).text());
  }

  private static void put(Map<String, String> headers, String name, String key, Metadata metadata) {
    String value = String.join(", ", metadata.getValues(key)).strip();
    if (!value.isEmpty()) {
      headers.put(name, value);
    }
  }
}
