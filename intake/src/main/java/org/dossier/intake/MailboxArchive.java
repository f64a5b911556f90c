package org.dossier.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox in one file, read message by message. A message starts after a line {@code From }
 * behind an empty line, when that line tells a time or the next one is a field of a head: a text
 * may have a paragraph that starts with the word.
 */
final class MailboxArchive implements Archive {
  private static final long LONGEST_LINE = 1 << 20;

  private final Path file;
  private final long size;
  private final LineScan lines;
  private int number;
  private boolean afterBlank;

  /** Of the message that was found last; its end is the start of the separator behind it. */
  private long start;

  private long end;

  /** Of the message after that; beyond the file when there is none. */
  private long following;

  private MailboxArchive(Path file) throws IOException {
    this.file = file;
    this.size = Files.size(file);
    this.lines = new LineScan(file, LineScan.Newline.BYTE);
    LineScan.Line separator = lines.next(LONGEST_LINE);
    this.following = separator == null ? size + 1 : separator.end();
  }

  /** Opens a mailbox; null when it holds one message only, and is just that. */
  static @Nullable MailboxArchive open(Path file) throws IOException {
    var mailbox = new MailboxArchive(file);
    try {
      mailbox.find();
    } catch (IOException e) {
      mailbox.close();
      throw e;
    }
    if (mailbox.end < mailbox.size) {
      return mailbox;
    }
    mailbox.close();
    return null;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    if (start > size) {
      return null;
    }
    number++;
    var message = new Slice(file, start, end);
    String name = String.format(Locale.ROOT, "message %05d.eml", number);
    find();
    return new Entry(name, message.size(), null, null, message);
  }

  /** Finds the end of the next message. */
  private void find() throws IOException {
    start = following;
    end = size;
    following = size + 1;
    LineScan.Line undated = null;
    for (LineScan.Line line = lines.next(LONGEST_LINE);
        line != null;
        line = lines.next(LONGEST_LINE)) {
      if (undated != null && MailHead.isField(line.head())) {
        ends(undated);
        afterBlank = false;
        return;
      }
      undated = null;
      if (afterBlank && line.whole() && line.head().startsWith("From ")) {
        if (MailHead.isDatedSeparator(line.head())) {
          ends(line);
          afterBlank = false;
          return;
        }
        undated = line;
      }
      afterBlank = line.isBlank();
    }
  }

  private void ends(LineScan.Line separator) {
    end = separator.start();
    following = separator.end();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
