package org.dossier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A mailbox in one file: each message is a file inside it. A mailbox of one is just a message. */
final class MailboxFormat implements Format {
  private static final String MESSAGE = "message/rfc822";

  private final MailFormat mail;

  MailboxFormat(MailFormat mail) {
    this.mail = mail;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/mbox");
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    byte[] bytes = source.bytes();
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 1; i < bytes.length; i++) {
      if (startsMessage(bytes, i)) {
        starts.add(i);
      }
    }
    if (starts.size() == 1) {
      byte[] only = Arrays.copyOfRange(bytes, afterLine(bytes, 0), bytes.length);
      return mail.read(new Source(source.name(), MESSAGE, only), quota);
    }
    starts.add(bytes.length);
    List<Embedded> messages = new ArrayList<>();
    for (int i = 0; i + 1 < starts.size(); i++) {
      int start = afterLine(bytes, starts.get(i));
      add(messages, Arrays.copyOfRange(bytes, start, starts.get(i + 1)), quota);
    }
    return quota.outcome(
        new Contents(source.mediaType(), null, null, null, List.of(), messages, new TreeMap<>()));
  }

  private static void add(List<Embedded> messages, byte[] message, Quota quota) {
    if (quota.admitsEmbedded(message.length)) {
      messages.add(
          new Embedded(
              String.format(Locale.ROOT, "message %05d.eml", messages.size() + 1), message));
    } else {
      quota.miss(
          "messages after number " + messages.size() + " were not taken out: there are too many");
    }
  }

  /** A line that starts with {@code From } after an empty line. */
  private static boolean startsMessage(byte[] bytes, int i) {
    boolean from =
        i + 5 < bytes.length
            && bytes[i] == 'F'
            && bytes[i + 1] == 'r'
            && bytes[i + 2] == 'o'
            && bytes[i + 3] == 'm'
            && bytes[i + 4] == ' ';
    if (!from || bytes[i - 1] != '\n') {
      return false;
    }
    int before = i - 2;
    if (before >= 0 && bytes[before] == '\r') {
      before--;
    }
    return before < 0 || bytes[before] == '\n';
  }

  private static int afterLine(byte[] bytes, int start) {
    int i = start;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    return Math.min(bytes.length, i + 1);
  }
}
