package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tika.metadata.MAPI;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * The head of an Outlook message from what Tika tells of it: as it was sent, where its lines came
 * with it; else from the fields of Outlook's own, which have no zone.
 */
final class OutlookHead {
  private static final String RAW = Message.MESSAGE_RAW_HEADER_PREFIX;

  private OutlookHead() {}

  static SortedMap<String, String> of(Metadata metadata) {
    var head = new TreeMap<String, String>();
    for (String name : MailProperties.HEADERS) {
      String raw = MailHeaders.decode(String.join(", ", metadata.getValues(RAW + name)));
      if (!raw.isEmpty()) {
        head.put(name, raw);
      }
    }
    putPeople(head, "From", metadata, Message.MESSAGE_FROM_NAME, Message.MESSAGE_FROM_EMAIL);
    putPeople(head, "To", metadata, Message.MESSAGE_TO_DISPLAY_NAME, Message.MESSAGE_TO_EMAIL);
    putPeople(head, "Cc", metadata, Message.MESSAGE_CC_DISPLAY_NAME, Message.MESSAGE_CC_EMAIL);
    putPeople(head, "Bcc", metadata, Message.MESSAGE_BCC_DISPLAY_NAME, Message.MESSAGE_BCC_EMAIL);
    put(head, "From", Message.MESSAGE_FROM, metadata);
    put(head, "To", Message.MESSAGE_TO, metadata);
    put(head, "Cc", Message.MESSAGE_CC, metadata);
    put(head, "Bcc", Message.MESSAGE_BCC, metadata);
    put(head, "Date", TikaCoreProperties.CREATED.getName(), metadata);
    put(head, "Subject", TikaCoreProperties.TITLE.getName(), metadata);
    put(head, "Message-ID", MAPI.INTERNET_MESSAGE_ID.getName(), metadata);
    put(head, "In-Reply-To", MAPI.IN_REPLY_TO_ID.getName(), metadata);
    put(head, "References", MAPI.INTERNET_REFERENCES.getName(), metadata);
    return head;
  }

  /** Each person with the address; where the names can be told apart. */
  private static void putPeople(
      Map<String, String> head, String name, Metadata metadata, Property names, Property emails) {
    String[] shown = metadata.getValues(names);
    String[] addresses = metadata.getValues(emails);
    if (addresses.length == 0 || shown.length != 0 && shown.length != addresses.length) {
      return; // Which name goes with which address can't be told.
    }
    List<String> people = new ArrayList<>();
    for (int i = 0; i < addresses.length; i++) {
      people.add(person(shown.length == 0 ? "" : shown[i], addresses[i]));
    }
    String all = String.join(", ", people).strip();
    if (!all.isEmpty()) {
      head.putIfAbsent(name, all);
    }
  }

  private static void put(Map<String, String> head, String name, String key, Metadata metadata) {
    String value = String.join(", ", metadata.getValues(key)).strip();
    if (!value.isEmpty()) {
      head.putIfAbsent(name, value);
    }
  }

  /** {@code Name <address>}; of an address of no mailbox, as inside an Exchange, the name alone. */
  static String person(@Nullable String name, @Nullable String address) {
    String shown = name == null ? "" : name.strip();
    String box = address == null ? "" : address.strip();
    boolean real = box.contains("@") && !box.contains(" ");
    if (shown.isEmpty() || shown.equals(box)) {
      return box;
    }
    boolean special = shown.matches(".*[,;:<>@\"()].*");
    String quoted = special ? '"' + shown.replace("\"", "'") + '"' : shown;
    return real ? quoted + " <" + box + ">" : quoted;
  }
}
