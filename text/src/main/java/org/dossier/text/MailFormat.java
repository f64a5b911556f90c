package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;

/** E-mail: its head and body are one page, its attachments files inside it. */
final class MailFormat implements Format {
  private static final int MOST_HEADERS = 5_000;
  private static final int LONGEST = 1 << 20;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("message/rfc822");
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    var config =
        new MimeConfig.Builder()
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST)
            .setMaxLineLen(-1)
            .build();
    var stream = new MimeTokenStream(config);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    var headers = new TreeMap<String, String>();
    var parts = new MailParts(quota);
    try {
      stream.parse(new ByteArrayInputStream(source.bytes()));
      walk(stream, headers, parts);
    } catch (MimeException | IOException e) {
      quota.miss("the message is damaged, and what follows the damage was not read");
    }
    String seal = headers.remove(MailWay.SEAL_FIELD);
    if (seal != null) {
      MailSeals.check(seal, source.bytes(), quota.settings().sealKeys(), headers);
    }
    if (headers.isEmpty() && parts.isEmpty()) {
      throw new IOException("it has neither a head nor a body");
    }
    String page = quota.admit(MailProperties.page(headers, parts.body()));
    return quota.outcome(
        new Contents(
            source.mediaType(),
            headers.get("Subject"),
            date(headers),
            null,
            List.of(Page.flowing(1, page)),
            parts.attachments(),
            headers));
  }

  private static void walk(MimeTokenStream stream, Map<String, String> headers, MailParts parts)
      throws IOException, MimeException {
    int depth = 0;
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      switch (state) {
        case T_FIELD -> {
          parts.field(stream.getField());
          if (depth == 0) {
            header(stream, headers);
          }
        }
        case T_START_BODYPART -> {
          depth++;
          parts.startPart();
        }
        case T_END_BODYPART -> depth--;
        case T_START_MULTIPART -> parts.startGroup(stream.getBodyDescriptor());
        case T_END_MULTIPART -> parts.endGroup();
        case T_PREAMBLE -> {
          try (InputStream preamble = stream.getInputStream()) {
            parts.preamble(preamble);
          }
        }
        case T_BODY -> {
          try (InputStream body = stream.getDecodedInputStream()) {
            parts.body(stream.getBodyDescriptor(), body);
          }
        }
        default -> {}
      }
    }
  }

  private static void header(MimeTokenStream stream, Map<String, String> headers) {
    MailWay.header(stream.getField(), headers);
    for (String name : MailProperties.HEADERS) {
      if (name.equalsIgnoreCase(stream.getField().getName().strip())) {
        String value = MailHeaders.decode(stream.getField());
        if (!value.isEmpty()) {
          headers.putIfAbsent(name, value);
        }
      }
    }
  }

  private static @Nullable Instant date(Map<String, String> headers) {
    String date = headers.get("Date");
    return date == null ? null : MailHeaders.date(date);
  }
}
