package org.dossier.text;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
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

  private PstMessages() {}

  static byte[] mail(PSTMessage message, long most) throws IOException {
    var mail = new StringBuilder();
    head(message).forEach((name, value) -> header(mail, name, value));
    mail.append("MIME-Version: 1.0").append(LINE);
    mail.append("Content-Type: multipart/mixed; boundary=\"").append(BOUNDARY).append('"');
    mail.append(LINE).append(LINE);
    String body = message.getBody();
    boolean plain = body != null && !body.isBlank();
    part(
        mail,
        plain ? "text/plain" : "text/html",
        null,
        bytes(plain ? body : message.getBodyHTML()));
    attachments(mail, message, most);
    mail.append("--").append(BOUNDARY).append("--").append(LINE);
    return mail.toString().getBytes(StandardCharsets.UTF_8);
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
    if (message.getClientSubmitTime() != null) {
      var sent = message.getClientSubmitTime().toInstant().atOffset(ZoneOffset.UTC);
      put(head, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(sent));
    }
    put(head, "Subject", message.getSubject());
    put(head, "Message-ID", message.getInternetMessageId());
    put(head, "In-Reply-To", message.getInReplyToId());
    return head;
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

  private static void attachments(StringBuilder mail, PSTMessage message, long most)
      throws IOException {
    try {
      for (int i = 0; i < message.getNumberOfAttachments(); i++) {
        PSTAttachment attachment = message.getAttachment(i);
        PSTMessage inner = attachment.getEmbeddedPSTMessage();
        if (inner != null) {
          part(mail, "application/octet-stream", "message.eml", mail(inner, most));
        } else {
          try (InputStream in = attachment.getFileInputStream()) {
            byte[] bytes = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE / 4));
            part(mail, "application/octet-stream", attachment.getLongFilename(), bytes);
          }
        }
      }
    } catch (PSTException e) {
      throw new IOException("an attachment is damaged", e);
    }
  }

  private static void part(StringBuilder mail, String type, @Nullable String name, byte[] content) {
    mail.append("--").append(BOUNDARY).append(LINE);
    mail.append("Content-Type: ").append(type).append("; charset=utf-8").append(LINE);
    if (name != null) {
      String clean = name.replaceAll("[\\p{Cntrl}\"]", "_");
      mail.append("Content-Disposition: attachment; filename=\"").append(clean).append('"');
      mail.append(LINE);
    }
    mail.append("Content-Transfer-Encoding: base64").append(LINE).append(LINE);
    mail.append(Base64.getMimeEncoder().encodeToString(content)).append(LINE);
  }

  private static void header(StringBuilder mail, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
      mail.append(name).append(": ").append(line).append(LINE);
    }
  }

  private static byte[] bytes(@Nullable String text) {
    return (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
  }
}
