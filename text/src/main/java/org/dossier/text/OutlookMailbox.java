package org.dossier.text;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the messages out of an Outlook mailbox (PST, OST), one after the other, with its
 * appointments, contacts and tasks: each as a mail file, filed by folder. What is damaged costs
 * itself only.
 */
public final class OutlookMailbox {
  /** No folder of a real mailbox lies deeper. */
  private static final int DEEPEST = 100;

  /** Damaged items of one folder that follow each other: beyond, the folder's list is damaged. */
  private static final int MOST_FAULTS = 1_000;

  private final PSTFile mailbox;
  private final Sink sink;
  private final Set<Long> seen = new HashSet<>();
  private int messages;
  private int unread;

  private OutlookMailbox(PSTFile mailbox, Sink sink) {
    this.mailbox = mailbox;
    this.sink = sink;
  }

  /** Takes what comes out. */
  public interface Sink {
    /**
     * @param name folders and a number: {@code Inbox/message 00001.eml}
     * @param time when it was sent
     * @param size of the mail file, in bytes
     */
    void message(String name, @Nullable Instant time, long size, Mail mail) throws IOException;
  }

  /** A message as a mail file. */
  public interface Mail {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Nothing can be read; the message is for a person. */
  public static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Takes a whole mailbox apart; only what is needed of it is in memory.
   *
   * @return how many items could not be read, or not wholly
   * @throws UnreadableException when none can
   */
  public static int unpack(Path file, Sink sink) throws IOException {
    PSTFile mailbox;
    PSTFolder root;
    try {
      mailbox = new PSTFile(file.toFile());
      root = mailbox.getRootFolder();
    } catch (PSTException | IOException | RuntimeException e) {
      boolean locked = String.valueOf(e.getMessage()).contains("compressable");
      throw new UnreadableException(
          locked
              ? "the mailbox is encrypted in a way that can't be read here"
              : "the mailbox is damaged: none of it could be read",
          e);
    }
    try {
      var box = new OutlookMailbox(mailbox, sink);
      box.folder(root, "", 0);
      return box.unread;
    } finally {
      mailbox.close();
    }
  }

  private void folder(PSTFolder folder, String path, int depth) throws IOException {
    if (depth > DEEPEST || !seen.add(folder.getDescriptorNodeId())) {
      return;
    }
    items(folder, path);
    List<PSTFolder> inside;
    try {
      inside = folder.hasSubfolders() || depth == 0 ? folder.getSubFolders() : List.of();
    } catch (PSTException | IOException | RuntimeException e) {
      unread++;
      return;
    }
    for (PSTFolder one : inside) {
      String name = one.getDisplayName().replace('/', '_').strip();
      folder(one, path + (name.isEmpty() ? "folder" : name) + "/", depth + 1);
    }
  }

  /** A folder's table lists its items; how many it says it has may be out of date. */
  private void items(PSTFolder folder, String path) throws IOException {
    int said = Math.max(0, folder.getContentCount());
    int listed;
    try {
      listed = folder.getEmailCount();
    } catch (PSTException | IOException | RuntimeException e) {
      unread++;
      return;
    }
    int reached = listed < 0 ? said : Math.min(said, listed);
    int faults = 0;
    for (int i = 0; i < reached && faults < MOST_FAULTS; i++) {
      PSTObject item;
      try {
        folder.moveChildCursorTo(i);
        item = folder.getNextChild();
      } catch (PSTException | IOException | RuntimeException e) {
        unread++;
        faults++;
        continue;
      }
      faults = 0;
      if (item == null) {
        return;
      }
      item(item, path);
    }
    if (listed > said) {
      unsaid(folder, path, said, listed);
    }
  }

  /** Items beyond the number that a folder says it has. */
  private void unsaid(PSTFolder folder, String path, int said, int listed) throws IOException {
    List<Integer> numbers;
    try {
      folder.moveChildCursorTo(0);
      numbers = folder.getChildDescriptorNodes();
    } catch (PSTException | RuntimeException e) {
      numbers = List.of();
    }
    int most = Math.min(numbers.size(), listed);
    unread += listed - Math.max(said, most);
    for (int number : numbers.subList(Math.min(said, most), most)) {
      PSTObject item;
      try {
        item = PSTObject.detectAndLoadPSTObject(mailbox, number);
      } catch (PSTException | IOException | RuntimeException e) {
        unread++;
        continue;
      }
      item(item, path);
    }
  }

  private void item(PSTObject item, String path) throws IOException {
    if (item instanceof PSTMessage message) {
      message(message, path);
    } else {
      unread++;
    }
  }

  private void message(PSTMessage message, String path) throws IOException {
    var mail = new PstMessages(message);
    Measure measure;
    Date sent;
    try {
      measure = Measure.of(mail::writeTo);
      sent = PstMessages.time(message);
    } catch (IOException | RuntimeException e) {
      unread++;
      return;
    }
    unread += mail.faults() > 0 ? 1 : 0;
    messages++;
    sink.message(
        path + String.format(Locale.ROOT, "message %05d.eml", messages),
        sent == null ? null : sent.toInstant(),
        measure.size(),
        measure.mail(mail::writeTo));
  }
}
