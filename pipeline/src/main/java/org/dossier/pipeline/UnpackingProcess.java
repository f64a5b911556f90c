package org.dossier.pipeline;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dossier.intake.TarOutput;
import org.dossier.pipeline.worker.Confinement;
import org.dossier.text.OutlookMailbox;
import org.jspecify.annotations.Nullable;

/** The process that unpacks one container: gives up all rights, then reads the first byte. */
public final class UnpackingProcess {
  /** Of the processor, and one more for each 64 KiB: what takes longer hangs. */
  private static final long SECONDS = 120;

  private static final int SOMETHING_MISSING = 1;
  private static final int BUFFER = 1 << 16;

  private UnpackingProcess() {}

  /**
   * @param args the container; the program that unpacks it with its arguments, or nothing for an
   *     Outlook mailbox
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Confinement.enterToRead(file, SECONDS + (Files.size(file) >> 16));
    if (args.length > 1) {
      Confinement.become(Arrays.asList(args).subList(1, args.length));
      return;
    }
    // A library that prints must not spoil the tar.
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    String missing = mailbox(file);
    if (missing != null) {
      try (var complaint = new FileOutputStream(FileDescriptor.err)) {
        complaint.write(missing.getBytes(StandardCharsets.UTF_8));
      }
      Runtime.getRuntime().halt(SOMETHING_MISSING);
    }
  }

  /** What is missing, in words for a person; null when nothing is. */
  private static @Nullable String mailbox(Path file) throws IOException {
    int unread;
    try (var tar =
        new TarOutput(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER))) {
      unread =
          OutlookMailbox.unpack(
              file, (name, time, size, mail) -> tar.entry(name, time, size, mail::writeTo));
    } catch (OutlookMailbox.UnreadableException e) {
      return e.getMessage();
    }
    return unread == 0
        ? null
        : unread
            + (unread == 1 ? " item of the mailbox is" : " items of the mailbox are")
            + " damaged and could not be read";
  }
}
