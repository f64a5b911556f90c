package org.dossier.corpus;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A message as a mail program stores it, with its attachments. */
final class MailWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

  private MailWriter() {}

  static byte[] bytes(Manuscript mail, Map<String, byte[]> attachments) {
    var out = new StringBuilder(4096);
    for (String key : List.of("From", "To", "Cc")) {
      List<String> people = mail.all(key.toLowerCase(Locale.ROOT));
      if (!people.isEmpty()) {
        out.append(key).append(": ");
        out.append(String.join(",\r\n ", people.stream().map(MailWriter::address).toList()));
        out.append("\r\n");
      }
    }
    line(out, "Subject", word(mail.first("subject")));
    line(out, "Date", DATE.format(OffsetDateTime.parse(mail.first("date"))));
    line(out, "Message-ID", "<" + mail.first("message-id") + ">");
    for (String earlier : mail.all("in-reply-to")) {
      line(out, "In-Reply-To", "<" + earlier + ">");
    }
    if (!mail.all("references").isEmpty()) {
      line(out, "References", String.join(" ", mail.all("references")));
    }
    line(out, "MIME-Version", "1.0");
    if (attachments.isEmpty()) {
      body(out, mail);
      return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
    String boundary = "=_" + mail.name().replaceAll("[^a-z0-9]", "") + "_part";
    line(out, "Content-Type", "multipart/mixed; boundary=\"" + boundary + "\"");
    out.append("\r\n--").append(boundary).append("\r\n");
    body(out, mail);
    for (Map.Entry<String, byte[]> file : attachments.entrySet()) {
      out.append("\r\n--").append(boundary).append("\r\n");
      line(out, "Content-Type", type(file.getKey()) + "; name=\"" + word(file.getKey()) + "\"");
      line(out, "Content-Transfer-Encoding", "base64");
      line(out, "Content-Disposition", "attachment; filename=\"" + word(file.getKey()) + "\"");
      out.append("\r\n").append(LINES.encodeToString(file.getValue())).append("\r\n");
    }
    out.append("\r\n--").append(boundary).append("--\r\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void body(StringBuilder out, Manuscript mail) {
    line(out, "Content-Type", "text/plain; charset=utf-8");
    line(out, "Content-Transfer-Encoding", "base64");
    String text = mail.plainText().replace("\n", "\r\n\r\n") + "\r\n";
    out.append("\r\n").append(LINES.encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    out.append("\r\n");
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(name).append(": ").append(value).append("\r\n");
  }

  private static String address(String person) {
    int bracket = person.indexOf('<');
    return bracket <= 0
        ? person
        : word(person.substring(0, bracket).strip()) + " " + person.substring(bracket);
  }

  /** An encoded word where the text is not plain ASCII. */
  private static String word(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> "application/pdf";
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> "application/octet-stream";
    };
  }
}
