package org.dossier.text;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message of an Outlook mailbox as a mail file, since it has no bytes of its own: the same
 * message always gives the same file.
 */
final class PstMessages {
  private static final String LINE = "\r\n";
  private static final String BOUNDARY = "part-of-a-message-of-an-outlook-mailbox";

  /** Messages attached to messages: deeper ones are left out. */
  private static final int DEEPEST = 10;

  private final PSTMessage message;
  private int faults;

  PstMessages(PSTMessage message) {
    this.message = message;
  }

  /** How many attachments could not be read to their end when it was last written. */
  int faults() {
    return faults;
  }

  void writeTo(OutputStream out) throws IOException {
    faults = 0;
    write(message, out, 0);
  }

  private void write(PSTMessage one, OutputStream out, int depth) throws IOException {
    var lines = new StringBuilder();
    head(one).forEach((name, value) -> header(lines, name, value));
    String boundary = BOUNDARY + (depth == 0 ? "" : "-" + depth);
    lines.append("MIME-Version: 1.0").append(LINE);
    lines.append("Content-Type: multipart/mixed; boundary=\"").append(boundary).append('"');
    lines.append(LINE).append(LINE);
    ascii(out, lines);
    body(one, boundary, out);
    attachments(one, boundary, out, depth);
    ascii(out, "--" + boundary + "--" + LINE);
  }

  private static void body(PSTMessage one, String boundary, OutputStream out) throws IOException {
    String items = PstItems.lines(one);
    String plain = orEmpty(one.getBody());
    String html = plain.isBlank() ? orEmpty(one.getBodyHTML()) : "";
    if (!items.isEmpty() || html.isBlank()) {
      String joined = items.isEmpty() || plain.isBlank() ? items + plain : items + "\n" + plain;
      part(out, boundary, "text/plain", null, to -> to.write(bytes(joined)));
    }
    if (!html.isBlank()) {
      part(out, boundary, "text/html", null, to -> to.write(bytes(html)));
    }
    if (plain.isBlank() && html.isBlank()) {
      richText(one, boundary, out);
    }
  }

  /** Old messages have their text in this form only. */
  private static void richText(PSTMessage one, String boundary, OutputStream out)
      throws IOException {
    String rich;
    try {
      rich = orEmpty(one.getRTFBody());
    } catch (PSTException | RuntimeException e) {
      return;
    }
    if (!rich.isBlank()) {
      byte[] bytes = rich.getBytes(StandardCharsets.ISO_8859_1);
      part(out, boundary, "application/rtf", "body.rtf", to -> to.write(bytes));
    }
  }

  /** As it was sent, where its lines came with it; else from the mailbox's own fields. */
  private static Map<String, String> head(PSTMessage message) throws IOException {
    Map<String, String> head = sent(message.getTransportMessageHeaders());
    put(head, "From", OutlookHead.person(message.getSenderName(), message.getSenderEmailAddress()));
    put(head, "To", recipients(message, PSTMessage.RECIPIENT_TYPE_TO));
    put(head, "Cc", recipients(message, PSTMessage.RECIPIENT_TYPE_CC));
    put(head, "To", message.getDisplayTo());
    put(head, "Cc", message.getDisplayCC());
    put(head, "Bcc", message.getDisplayBCC());
    Date time = time(message);
    if (time != null) {
      var sent = time.toInstant().atOffset(ZoneOffset.UTC);
      put(head, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(sent));
    }
    put(head, "Subject", message.getSubject());
    put(head, "Message-ID", message.getInternetMessageId());
    put(head, "In-Reply-To", message.getInReplyToId());
    return head;
  }

  /** When it was sent, else when it arrived. */
  static @Nullable Date time(PSTMessage message) {
    Date sent = message.getClientSubmitTime();
    return sent == null ? message.getMessageDeliveryTime() : sent;
  }

  /** The lines of a sent message's head that are kept, unfolded, in the order that they're kept. */
  static Map<String, String> sent(@Nullable String lines) {
    Map<String, String> head = new LinkedHashMap<>();
    String unfolded = lines == null ? "" : lines.replaceAll("\\r?\\n[ \\t]+", " ");
    for (String name : MailProperties.HEADERS) {
      unfolded
          .lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .findFirst()
          .ifPresent(line -> put(head, name, line.substring(name.length() + 1)));
    }
    return head;
  }

  private static String recipients(PSTMessage message, int type) throws IOException {
    List<String> people = new ArrayList<>();
    try {
      for (int i = 0; i < message.getNumberOfRecipients(); i++) {
        PSTRecipient recipient = message.getRecipient(i);
        if (recipient.getRecipientType() == type) {
          String smtp = recipient.getSmtpAddress();
          boolean known = smtp != null && smtp.contains("@");
          people.add(
              OutlookHead.person(
                  recipient.getDisplayName(), known ? smtp : recipient.getEmailAddress()));
        }
      }
    } catch (PSTException | RuntimeException e) {
      return ""; // The list is damaged: the names that are shown have to do.
    }
    return String.join(", ", people);
  }

  private static void put(Map<String, String> head, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      head.putIfAbsent(name, value.strip());
    }
  }

  private void attachments(PSTMessage one, String boundary, OutputStream out, int depth)
      throws IOException {
    int count;
    try {
      count = one.getNumberOfAttachments();
    } catch (RuntimeException e) {
      faults++;
      return;
    }
    for (int i = 0; i < count; i++) {
      PSTAttachment attachment;
      PSTMessage inner;
      try {
        attachment = one.getAttachment(i);
        inner = attachment.getEmbeddedPSTMessage();
      } catch (PSTException | IOException | RuntimeException e) {
        faults++;
        continue;
      }
      if (inner == null) {
        String name = name(attachment, i + 1);
        part(out, boundary, "application/octet-stream", name, to -> copy(attachment, to));
      } else if (depth < DEEPEST) {
        part(
            out,
            boundary,
            "application/octet-stream",
            "message.eml",
            to -> write(inner, to, depth + 1));
      } else {
        faults++;
      }
    }
  }

  private static String name(PSTAttachment attachment, int number) {
    String name = orEmpty(attachment.getLongFilename()).strip();
    name = name.isEmpty() ? orEmpty(attachment.getFilename()).strip() : name;
    return name.isEmpty() ? "attachment " + number : name;
  }

  /** As far as it can be read. */
  private void copy(PSTAttachment attachment, OutputStream to) throws IOException {
    var chunk = new byte[1 << 13];
    try (InputStream in = attachment.getFileInputStream()) {
      for (int n = read(in, chunk); n > 0; n = read(in, chunk)) {
        to.write(chunk, 0, n);
      }
    } catch (PSTException | RuntimeException e) {
      faults++;
    }
  }

  private int read(InputStream in, byte[] chunk) {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      faults++;
      return -1;
    }
  }

  private static void part(
      OutputStream out,
      String boundary,
      String type,
      @Nullable String name,
      OutlookMailbox.Mail content)
      throws IOException {
    var lines = new StringBuilder("--" + boundary + LINE);
    lines.append("Content-Type: ").append(type).append("; charset=utf-8").append(LINE);
    if (name != null) {
      String clean = name.replaceAll("[\\p{Cntrl}\"]", "_");
      lines.append("Content-Disposition: attachment; filename=\"").append(clean).append('"');
      lines.append(LINE);
    }
    lines.append("Content-Transfer-Encoding: base64").append(LINE).append(LINE);
    ascii(out, lines);
    try (OutputStream encoded = Base64.getMimeEncoder().wrap(new KeptOpen(out))) {
      content.writeTo(encoded);
    }
    ascii(out, LINE);
  }

  private static void header(StringBuilder mail, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
      mail.append(name).append(": ").append(line).append(LINE);
    }
  }

  private static void ascii(OutputStream out, CharSequence lines) throws IOException {
    out.write(bytes(lines.toString()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Closing ends the part, not the file. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() {}
  }
}
