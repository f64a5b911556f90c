package org.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailboxes, and texts too large to be one document. */
class LargeFilesTest {
  private static final String SEPARATOR = "From ann@example.org Tue Nov 14 10:15:00 2023\n";
  private static final String MESSAGE = "From: Ann <ann@example.org>\nSubject: Barges\n\nbody ";

  @TempDir private Path folder;
  private Originals originals;

  @BeforeEach
  void open() throws IOException {
    originals = Originals.open(folder.resolve("originals"));
  }

  @Test
  void aMailboxUnfoldsIntoItsMessages() throws IOException {
    List<Incoming> taken =
        take("box.mbox", SEPARATOR + MESSAGE + "1\n\n" + SEPARATOR + MESSAGE + "2\n");

    assertThat(taken)
        .extracting(Incoming::path, IntakeTest::told)
        .containsExactly(
            tuple("box.mbox!/message 00001.eml", "taken"),
            tuple("box.mbox!/message 00002.eml", "taken"),
            tuple("box.mbox", "container of 2"));
    assertThat(content(taken.get(0))).isEqualTo(MESSAGE + "1\n\n");
    assertThat(content(taken.get(1))).isEqualTo(MESSAGE + "2\n");
    assertThat(((Incoming.Container) taken.get(2)).mediaType()).isEqualTo("application/mbox");
  }

  @Test
  void aMailboxInAContainerUnfoldsToo() throws IOException {
    String box = SEPARATOR + MESSAGE + "1\n\n" + SEPARATOR + MESSAGE + "2\n";

    assertThat(take("o.zip", Zips.of("box", box)))
        .extracting(Incoming::path)
        .containsExactly(
            "o.zip!/box!/message 00001.eml",
            "o.zip!/box!/message 00002.eml",
            "o.zip!/box",
            "o.zip");
  }

  @Test
  void aMailboxOfOneIsADocument() throws IOException {
    assertThat(take("a.mbox", SEPARATOR + MESSAGE))
        .extracting(Incoming::path, IntakeTest::told)
        .containsExactly(tuple("a.mbox", "taken"));
  }

  @Test
  void windowsLineEndsPartMessagesAsWell() throws IOException {
    String box =
        (SEPARATOR + MESSAGE + "1\n\n" + SEPARATOR + MESSAGE + "2\n").replace("\n", "\r\n");

    List<Incoming> taken = take("box", box);

    assertThat(taken).hasSize(3);
    assertThat(content(taken.get(0))).isEqualTo((MESSAGE + "1\n\n").replace("\n", "\r\n"));
  }

  @Test
  void aSentenceThatStartsWithFromIsNoMessage() throws IOException {
    String prose = MESSAGE + "1\n\nFrom the quay we saw\nthree barges.\n\n";

    assertThat(take("box", SEPARATOR + prose + SEPARATOR + MESSAGE + "2"))
        .hasSize(3)
        .first()
        .satisfies(message -> assertThat(content(message)).isEqualTo(prose));
  }

  @Test
  void aSeparatorWithoutATimeIsKnownByTheHeadBehindIt() throws IOException {
    assertThat(take("box", "From ann\n" + MESSAGE + "1\n\nFrom bob\n" + MESSAGE + "2"))
        .extracting(IntakeTest::told)
        .containsExactly("taken", "taken", "container of 2");
  }

  @Test
  void aTextThatStartsWithFromIsNoMailbox() throws IOException {
    assertThat(take("a.txt", "From here on\nall is calm.\n\nFrom 10:15 on\nit is not."))
        .extracting(IntakeTest::told)
        .containsExactly("taken");
  }

  @Test
  void aLargeMailboxMayHoldMoreMessagesThanABombHasEntries() throws IOException {
    var box = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      box.append(SEPARATOR).append(MESSAGE).append("x".repeat(2048)).append(i).append("\n\n");
    }

    assertThat(take("box", bytes(box), new IntakeLimits(2, 1 << 20, 1 << 20, 9, 5)))
        .extracting(IntakeTest::told)
        .hasSize(9)
        .endsWith("container of 8");
    String small = (SEPARATOR + MESSAGE + "1\n\n").repeat(4);
    assertThat(take("box", bytes(small), new IntakeLimits(2, 1 << 20, 1 << 20, 9, 5)))
        .extracting(IntakeTest::told)
        .containsExactly(
            "taken", "taken", "PARTIAL stopped after entry 2: it holds more than 2 entries");
  }

  @Test
  void aTextOfOrdinarySizeIsOneDocument() throws IOException {
    assertThat(take("a.csv", rows(1000, i -> i + ",barge\n"))).hasSize(1);
  }

  @Test
  void theRowsOfALargeTableComeInPartsThatEachHaveItsFirstRow() throws IOException {
    String header = "number,\"of\nwhat\",where\n";
    byte[] table =
        bytes(header + rows(250_000, i -> i + ",\"barge\nor ferry\",at the quay of N\n"));

    List<Incoming> taken = take("t.CSV", table);

    assertThat(taken.getLast().path()).isEqualTo("t.CSV");
    assertThat(((Incoming.Container) taken.getLast()).mediaType()).isEqualTo("text/csv");
    assertThat(taken.size()).isGreaterThan(9);
    assertThat(taken.getFirst().path()).startsWith("t.CSV!/lines 000000001-").endsWith(".CSV");
    var all = new StringBuilder(header);
    long next = 1;
    for (Incoming part : taken.subList(0, taken.size() - 1)) {
      String text = content(part);
      assertThat(text).startsWith(header).endsWith("at the quay of N\n");
      assertThat(text.length()).isLessThan(1_100_000);
      String[] lines = part.path().replaceAll(".*lines |\\.CSV", "").split("-");
      assertThat(Long.parseLong(lines[0])).isEqualTo(next);
      next = Long.parseLong(lines[1]) + 1;
      all.append(text, header.length(), text.length());
    }
    assertThat(next).isEqualTo(500_003);
    assertThat(all.toString()).isEqualTo(new String(table, StandardCharsets.UTF_8));
    assertThat(((Incoming.Taken) taken.getFirst()).fileTime())
        .isEqualTo(((Incoming.Container) taken.getLast()).fileTime())
        .isNotNull();
  }

  @Test
  void theLinesOfALargeLogStayWhole() throws IOException {
    byte[] log = bytes(rows(300_000, i -> "10:15:07 строка номер " + i + "\n"));

    List<Incoming> taken = take("a.log", log);

    assertThat(joined(taken)).isEqualTo(log);
    assertThat(taken.subList(0, taken.size() - 1))
        .allSatisfy(part -> assertThat(content(part)).startsWith("10:15:07").endsWith("\n"));
    assertThat(((Incoming.Container) taken.getLast()).mediaType()).isEqualTo("text/plain");
  }

  @Test
  void aLineWithoutEndIsCutBetweenCharacters() throws IOException {
    byte[] line = bytes("z" + "щ".repeat(6_000_000));

    List<Incoming> taken = take("a.json", line);

    assertThat(joined(taken)).isEqualTo(line);
    assertThat(taken)
        .extracting(Incoming::path)
        .containsExactly(
            "a.json!/lines 000000001-000000001.json",
            "a.json!/line 000000001 from byte 000004194305.json",
            "a.json!/line 000000001 from byte 000008388609.json",
            "a.json");
    assertThat(taken.subList(0, 3))
        .allSatisfy(part -> assertThat(content(part)).doesNotContain("\uFFFD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void partsOfAWideTextCanBeReadByThemselves(String charset) throws IOException {
    String text = "\uFEFF" + rows(200_000, i -> "\u010A\u0A0Aстрока номер " + i + "\n");

    List<Incoming> taken = take("a.txt", text.getBytes(charset));

    assertThat(taken.size()).isGreaterThan(6);
    var all = new StringBuilder("\uFEFF");
    for (Incoming part : taken.subList(0, taken.size() - 1)) {
      String read = new String(bytesOf(part), charset);
      assertThat(read).startsWith("\uFEFF\u010A\u0A0Aстрока").endsWith("\n");
      all.append(read, 1, read.length());
    }
    assertThat(all.toString()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>\n<p>page\n",
        "\uFEFF  <?xml version='1.0'?>\n",
        "{\\rtf1 text\n",
        "%!PS-Adobe\n",
        "Received: from a by b\nSubject: Barges\n\nbody\n",
        "X-Tag: 1\nDate: Tue, 14 Nov 2023 10:15:00 +0000\n\nbody\n",
        "text\u0000and binary data\n"
      })
  void whatMeansNothingInPartsStaysWhole(String start) throws IOException {
    assertThat(take("a.txt", start + "x\n".repeat(4_500_000)))
        .extracting(IntakeTest::told)
        .containsExactly("taken");
  }

  @Test
  void whereNothingMayUnfoldAnyMoreALargeTextIsOneDocument() throws IOException {
    byte[] zip = Zips.of("a.log", "line\n".repeat(2_000_000));

    assertThat(take("o.zip", zip, new IntakeLimits(9, 1 << 30, 1 << 30, 100_000, 1)))
        .extracting(Incoming::path, IntakeTest::told)
        .containsExactly(tuple("o.zip!/a.log", "taken"), tuple("o.zip", "container of 1"));
  }

  @Test
  void entriesThatAreKeptTogetherKeepTheirOrderAndLeaveNoDrafts() throws IOException {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      many.addAll(List.of("e" + i, "content " + i % 100));
    }

    List<Incoming> taken = take("o.zip", Zips.of(many.toArray(String[]::new)));

    assertThat(taken).hasSize(151);
    assertThat(taken.subList(0, 150))
        .allSatisfy(one -> assertThat(content(one)).contains("content"));
    assertThat(folder.resolve("originals/.incoming")).isEmptyDirectory();
  }

  private List<Incoming> take(String name, String text) throws IOException {
    return take(name, bytes(text));
  }

  private List<Incoming> take(String name, byte[] bytes) throws IOException {
    return take(name, bytes, IntakeLimits.standard());
  }

  private List<Incoming> take(String name, byte[] bytes, IntakeLimits limits) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    var intake = new Intake(originals, limits, Unpackings.BSDTAR);
    List<Incoming> taken = new ArrayList<>();
    for (Candidate candidate : intake.list(List.of(file))) {
      intake.take(List.of(candidate), taken::add);
    }
    return taken;
  }

  private static byte[] joined(List<Incoming> taken) throws IOException {
    var all = new ByteArrayOutputStream();
    for (Incoming part : taken.subList(0, taken.size() - 1)) {
      all.write(bytesOf(part));
    }
    return all.toByteArray();
  }

  private static byte[] bytesOf(Incoming incoming) throws IOException {
    return Files.readAllBytes(((Incoming.Taken) incoming).original().hold().file());
  }

  private static String content(Incoming incoming) throws IOException {
    return new String(bytesOf(incoming), StandardCharsets.UTF_8);
  }

  private static String rows(int count, IntFunction<String> row) {
    var rows = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      rows.append(row.apply(i));
    }
    return rows.toString();
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
