package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jsoup.Jsoup;

/** The parts of a message: what is its text, what is attached. */
final class MailParts {
  private final Quota quota;
  private final List<Embedded> attachments = new ArrayList<>();
  private final Deque<Group> open = new ArrayDeque<>();
  private PartHead head = new PartHead();

  MailParts(Quota quota) {
    this.quota = quota;
    open.push(new Group(false));
  }

  boolean isEmpty() {
    return attachments.isEmpty() && body().isEmpty();
  }

  List<Embedded> attachments() {
    return attachments;
  }

  String body() {
    return open.getLast().text();
  }

  void startPart() {
    head = new PartHead();
    open.getFirst().hasParts = true;
  }

  /** What stands before a group's first part: its text, when no part ever comes. */
  void preamble(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(quota.settings().characters());
    open.getFirst().preamble =
        Encoding.of(bytes).decode(bytes).replace("\r\n", "\n").stripTrailing();
  }

  void field(Field field) {
    head.field(field);
  }

  void startGroup(BodyDescriptor group) {
    var started = new Group("multipart/alternative".equalsIgnoreCase(group.getMimeType()));
    open.getFirst().add(started);
    open.push(started);
  }

  void endGroup() {
    if (open.size() > 1) {
      open.pop();
    }
  }

  /** Takes in the content of one part. */
  void body(BodyDescriptor part, InputStream in) throws IOException {
    String type = part.getMimeType().toLowerCase(Locale.ROOT);
    long most = quota.settings().embeddedBytes() + 1;
    byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most));
    boolean text = type.equals("text/plain") || type.equals("text/html");
    if (text && !head.isAttachment() && !isFileInTheBody()) {
      open.getFirst().add(new Text(type.equals("text/plain"), text(type, bytes)));
    } else if (!type.equals("application/pgp-signature") || bytes.length > 0) {
      attach(type, bytes);
    }
  }

  /** A text with a file's name that follows the message's own is a file shown in place. */
  private boolean isFileInTheBody() {
    return head.isNamedInline() && !open.getFirst().alternative && !body().isBlank();
  }

  private void attach(String type, byte[] bytes) {
    String name = head.name().orElseGet(() -> unnamed(type));
    if (quota.admitsEmbedded(bytes.length)) {
      attachments.add(new Embedded(name, bytes));
    } else {
      quota.miss("the attachment " + name + " was not taken out: there are too many");
    }
  }

  private String unnamed(String type) {
    String number = "attachment " + (attachments.size() + 1);
    return switch (type) {
      case "message/rfc822" -> number + ".eml";
      case "text/calendar" -> number + ".ics";
      default -> number;
    };
  }

  private String text(String type, byte[] bytes) throws IOException {
    Charset charset = charset(bytes);
    if (type.equals("text/html")) {
      Charset html = head.charset().isPresent() ? charset : HtmlCharset.of(bytes);
      return HtmlText.of(Jsoup.parse(new ByteArrayInputStream(bytes), html.name(), ""));
    }
    String decoded =
        head.charset().filter(Utf7::isMeant).isPresent()
            ? Utf7.decode(new String(bytes, StandardCharsets.US_ASCII))
            : new Encoding(charset, 0).decode(bytes);
    return decoded.replace("\r\n", "\n").stripTrailing();
  }

  /** As the part says; but UTF-8 is seen through a wrong name, and ASCII has no other letters. */
  private Charset charset(byte[] bytes) {
    Charset guessed = Encoding.of(bytes).charset();
    String said = head.charset().orElse("us-ascii");
    boolean doubtful = said.equalsIgnoreCase("us-ascii") || guessed.equals(StandardCharsets.UTF_8);
    Charset charset = HtmlCharset.named(said, guessed);
    boolean shifted = charset.name().startsWith("ISO-2022") || charset.name().startsWith("UTF-");
    return doubtful && !shifted ? guessed : charset;
  }

  /** A text part, or a group of parts. */
  private sealed interface Node {
    String text();
  }

  private record Text(boolean plain, String text) implements Node {}

  /** Parts that follow one another, or ways to show the same, of which the plain one is read. */
  private static final class Group implements Node {
    private final boolean alternative;
    private final List<Node> nodes = new ArrayList<>();
    private String preamble = "";
    private boolean hasParts;

    Group(boolean alternative) {
      this.alternative = alternative;
    }

    void add(Node node) {
      nodes.add(node);
    }

    @Override
    public String text() {
      List<String> texts = new ArrayList<>();
      for (Node node : nodes) {
        String text = node.text();
        if (!text.isBlank()) {
          if (alternative && node instanceof Text part && part.plain()) {
            return text;
          }
          texts.add(text);
        }
      }
      if (texts.isEmpty()) {
        return hasParts ? "" : preamble;
      }
      return alternative ? texts.get(texts.size() - 1) : String.join("\n\n", texts);
    }
  }

  /** What the head of a part says of it. */
  private static final class PartHead {
    private String disposition = "";
    private String type = "";

    void field(Field field) {
      if (field.getName().equalsIgnoreCase("Content-Disposition")) {
        disposition = MailHeaders.decode(field);
      } else if (field.getName().equalsIgnoreCase("Content-Type")) {
        type = MailHeaders.decode(field);
      }
    }

    boolean isAttachment() {
      return disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    boolean isNamedInline() {
      return disposition.toLowerCase(Locale.ROOT).startsWith("inline")
          && MailParameters.value(disposition, "filename").isPresent();
    }

    Optional<String> charset() {
      return MailParameters.value(type, "charset");
    }

    Optional<String> name() {
      return MailParameters.value(disposition, "filename")
          .or(() -> MailParameters.value(type, "name"));
    }
  }
}
