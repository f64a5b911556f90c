package org.dossier.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A mailbox in one file: each message is a file inside it. */
final class MailboxFormat implements Format {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/mbox");
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) {
    byte[] bytes = source.bytes();
    List<Embedded> messages = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= bytes.length; i++) {
      if (i == bytes.length || startsMessage(bytes, i)) {
        add(messages, Arrays.copyOfRange(bytes, afterLine(bytes, start), i), quota);
        start = i;
      }
    }
    return quota.outcome(
        new Contents(source.mediaType(), null, null, null, List.of(), messages, new TreeMap<>()));
  }

  private static void add(List<Embedded> messages, byte[] message, Quota quota) {
    if (quota.admitsEmbedded(message.length)) {
      messages.add(new Embedded("message %05d.eml".formatted(messages.size() + 1), message));
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
