package org.dossier.text;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
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
    header(mail, "From", address(message.getSenderName(), message.getSenderEmailAddress()));
    header(mail, "To", message.getDisplayTo());
    header(mail, "Cc", message.getDisplayCC());
    header(mail, "Bcc", message.getDisplayBCC());
    if (message.getClientSubmitTime() != null) {
      var sent = message.getClientSubmitTime().toInstant().atOffset(ZoneOffset.UTC);
      header(mail, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(sent));
    }
    header(mail, "Subject", message.getSubject());
    header(mail, "Message-ID", message.getInternetMessageId());
    header(mail, "In-Reply-To", message.getInReplyToId());
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

  private static String address(@Nullable String name, @Nullable String address) {
    boolean mailbox = address != null && address.contains("@");
    String shown = name == null ? "" : name.strip();
    return mailbox ? (shown + " <" + address + ">").strip() : shown;
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
