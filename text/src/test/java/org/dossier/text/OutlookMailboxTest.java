package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outlook's mailboxes, taken apart into messages. */
class OutlookMailboxTest {
  private static final int KIND = 0x1A;
  private static final int SUBJECT = 0x37;
  private static final int SUBMITTED = 0x39;
  private static final int HEAD_AS_SENT = 0x7D;
  private static final int SENDER = 0xC1A;
  private static final int SENDERS_ADDRESS = 0xC1F;
  private static final int SHOWN_TO = 0xE04;
  private static final int BODY = 0x1000;
  private static final int MESSAGE_ID = 0x1035;
  private static final int ANSWERED = 0x1042;

  /** 2024-03-01T08:30:00Z as Windows counts. */
  private static final long TIME = 133_537_554_000_000_000L;

  private static final Map<Integer, Object> LETTER =
      Map.of(
          KIND, "IPM.Note",
          SUBJECT, "Barges for Port Amal",
          SUBMITTED, TIME,
          SENDER, "Greta Holm",
          SENDERS_ADDRESS, "greta@example.org",
          SHOWN_TO, "Ivan Petrov",
          BODY, "Twelve barges leave on Monday.",
          MESSAGE_ID, "<1@example.org>",
          ANSWERED, "<0@example.org>");

  @TempDir private Path folder;

  private record Taken(String name, String time, Contents contents) {}

  @Test
  void aMessageKeepsItsHeadBodyAndAttachments() throws IOException {
    byte[] file = "price;12".getBytes(StandardCharsets.UTF_8);
    Taken taken = taken(Psts.inbox(List.of(new Psts.Item(LETTER, "prices.csv", file)))).getFirst();

    assertThat(taken.name()).isEqualTo("Inbox/message 00001.eml");
    assertThat(taken.time()).isEqualTo("2024-03-01T08:30:00Z");
    Contents contents = taken.contents();
    assertThat(contents.pages().getFirst().text())
        .isEqualTo(
            """
            From: Greta Holm <greta@example.org>
            To: Ivan Petrov
            Date: Fri, 1 Mar 2024 08:30:00 GMT
            Subject: Barges for Port Amal

            Twelve barges leave on Monday.""");
    assertThat(contents.metadata())
        .containsEntry("Message-ID", "<1@example.org>")
        .containsEntry("In-Reply-To", "<0@example.org>");
    assertThat(contents.embedded())
        .singleElement()
        .satisfies(
            attachment -> {
              assertThat(attachment.name()).isEqualTo("prices.csv");
              assertThat(attachment.bytes()).isEqualTo(file);
            });
  }

  @Test
  void theHeadAsItWasSentKeepsTheZone() throws IOException {
    var sent =
        Map.<Integer, Object>of(
            KIND,
            "IPM.Note",
            SUBMITTED,
            TIME,
            HEAD_AS_SENT,
            "From: =?utf-8?B?0JjQstCw0L0=?= <ivan@example.org>\r\nDate: Fri, 1 Mar 2024 11:30:00 +0300\r\n");

    assertThat(taken(Psts.inbox(List.of(Psts.Item.message(sent)))).getFirst().contents().metadata())
        .containsEntry("From", "Иван <ivan@example.org>")
        .containsEntry("Date", "Fri, 1 Mar 2024 11:30:00 +0300");
  }

  @Test
  void aContactIsAPageToo() throws IOException {
    var contact =
        Map.<Integer, Object>of(
            KIND, "IPM.Contact", SUBJECT, "Li Wei", 0x3A16, "Norwood Yard", 0x3A06, "Wei");

    assertThat(
            taken(Psts.inbox(List.of(Psts.Item.message(contact))))
                .getFirst()
                .contents()
                .pages()
                .getFirst()
                .text())
        .contains("Given name: Wei\nCompany: Norwood Yard");
  }

  @Test
  void aDamagedMessageCostsItselfOnly() throws IOException {
    var broken = Map.<Integer, Object>of(KIND, "IPM.Note", BODY, "FINDME FINDME");
    byte[] mailbox =
        Psts.inbox(
            List.of(
                Psts.Item.message(LETTER), Psts.Item.message(broken), Psts.Item.message(LETTER)));
    int body = indexOf(mailbox, "FINDME".getBytes(StandardCharsets.UTF_16LE));
    int heap = body;
    while (mailbox[heap + 2] != (byte) 0xEC || mailbox[heap + 3] != (byte) 0xBC) {
      heap--;
    }
    Arrays.fill(mailbox, heap, heap + 12, (byte) 0);
    List<Taken> taken = new ArrayList<>();

    assertThat(OutlookMailbox.unpack(written(mailbox), sink(taken))).isEqualTo(1);
    assertThat(taken)
        .extracting(Taken::name)
        .containsExactly("Inbox/message 00001.eml", "Inbox/message 00002.eml");
  }

  @Test
  void whatAFolderSaysItHasIsNotTrusted() throws IOException {
    var letter = Psts.Item.message(LETTER);

    assertThat(taken(Psts.inbox(List.of(letter, letter), 5))).hasSize(2);
    assertThat(taken(Psts.inbox(List.of(letter, letter, letter), 1))).hasSize(3);
    assertThat(OutlookMailbox.unpack(written(Psts.inbox(List.of(letter), 0)), (_, _, _, _) -> {}))
        .as("items that can't be had, but are told")
        .isEqualTo(1);
  }

  @Test
  void whatIsNoMailboxSaysSo() throws IOException {
    byte[] cut = Arrays.copyOf(Psts.inbox(List.of(Psts.Item.message(LETTER))), 600);
    byte[] encrypted = Psts.inbox(List.of(Psts.Item.message(LETTER)));
    encrypted[513] = 2;

    assertThatThrownBy(() -> OutlookMailbox.unpack(written(cut), sink(new ArrayList<>())))
        .isInstanceOf(OutlookMailbox.UnreadableException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> OutlookMailbox.unpack(written(encrypted), sink(new ArrayList<>())))
        .hasMessageContaining("encrypted");
  }

  @Test
  void anyByteMayBeWrong() throws IOException {
    byte[] sound = Psts.inbox(List.of(Psts.Item.message(LETTER), Psts.Item.message(LETTER)));
    PrintStream out = System.out;
    PrintStream err = System.err;
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    try {
      for (int i = 512; i < sound.length; i += 13) {
        byte[] mailbox = sound.clone();
        mailbox[i] ^= (byte) 0xFF;
        assertThat(told(mailbox)).as("byte " + i).isBetween(0, 2_000);
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private int told(byte[] mailbox) throws IOException {
    try {
      return OutlookMailbox.unpack(
          written(mailbox),
          (_, _, size, mail) -> {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            assertThat(bytes.size()).isEqualTo(size);
          });
    } catch (OutlookMailbox.UnreadableException e) {
      return 1;
    }
  }

  private List<Taken> taken(byte[] mailbox) throws IOException {
    List<Taken> taken = new ArrayList<>();
    assertThat(OutlookMailbox.unpack(written(mailbox), sink(taken))).isZero();
    return taken;
  }

  private static OutlookMailbox.Sink sink(List<Taken> taken) {
    return (name, time, size, mail) -> {
      var bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      assertThat(bytes.size()).isEqualTo(size);
      taken.add(new Taken(name, String.valueOf(time), Read.contents(name, bytes.toByteArray())));
    };
  }

  private Path written(byte[] mailbox) throws IOException {
    return Files.write(folder.resolve("box.pst"), mailbox);
  }

  private static int indexOf(byte[] all, byte[] wanted) {
    for (int i = 0; i + wanted.length <= all.length; i++) {
      if (Arrays.equals(all, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not there");
  }
}
