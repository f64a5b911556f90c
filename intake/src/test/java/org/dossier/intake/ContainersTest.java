package org.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.dossier.model.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ContainersTest {
  @TempDir private Path folder;
  private Originals originals;

  @BeforeEach
  void open() throws IOException {
    originals = Originals.open(folder.resolve("originals"));
  }

  @Test
  void whatAZipHoldsComesBeforeIt() throws IOException {
    List<Incoming> taken = take("outer.zip", Zips.of("inner/a.txt", "a", "b.txt", "b"));

    assertThat(taken)
        .extracting(Incoming::path, IntakeTest::told)
        .containsExactly(
            tuple("outer.zip!/inner/a.txt", "taken"),
            tuple("outer.zip!/b.txt", "taken"),
            tuple("outer.zip", "container of 2"));
    assertThat(taken.get(0).parent()).isEqualTo(taken.get(2).id());
    var entry = (Incoming.Taken) taken.get(0);
    assertThat(entry.original().hold().file()).hasContent("a");
    assertThat(entry.fileTime()).isEqualTo("2021-03-04T05:06:08Z");
  }

  @Test
  void rarUnfoldsWhereItsProgramIs() throws IOException {
    byte[] text = "barges".getBytes(StandardCharsets.UTF_8);
    boolean can = Unpackings.bsdtar() != null;
    for (byte[] rar : List.of(Rars.four("in/a.txt", text), Rars.five("in/a.txt", text))) {
      List<Incoming> taken = take("r.bin", rar);

      if (can) {
        assertThat(taken)
            .extracting(Incoming::path, IntakeTest::told)
            .containsExactly(tuple("r.bin!/in/a.txt", "taken"), tuple("r.bin", "container of 1"));
        assertThat(((Incoming.Taken) taken.get(0)).original().hold().file()).hasContent("barges");
      } else {
        assertThat(taken)
            .singleElement()
            .isInstanceOfSatisfying(
                Incoming.Refused.class,
                refused -> {
                  assertThat(refused.state()).isEqualTo(State.QUARANTINED);
                  assertThat(refused.reason()).contains("sudo apt install libarchive-tools");
                });
      }
    }
  }

  @Test
  void aCutOffRarSaysSo() throws IOException {
    Assumptions.assumeTrue(Unpackings.bsdtar() != null);
    byte[] rar = Rars.five("a.txt", "barges".getBytes(StandardCharsets.UTF_8));

    assertThat(take("r.rar", Arrays.copyOf(rar, rar.length - 12)))
        .last()
        .isInstanceOfSatisfying(
            Incoming.Container.class,
            container -> assertThat(container.reason()).contains("damaged"));
  }

  @Test
  void whatAnUnpackingProcessMissesIsTold() throws IOException {
    byte[] mailbox = "!BDN....SM and more".getBytes(StandardCharsets.UTF_8);
    String empty = "head -c 1024 /dev/zero; echo '2 items are damaged' >&2; exit 1";

    assertThat(take("box.pst", mailbox, IntakeLimits.standard(), Unpackings.played(empty)))
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.Refused.class,
            refused -> {
              assertThat(refused.state()).isEqualTo(State.FAILED);
              assertThat(refused.reason()).isEqualTo("2 items are damaged");
            });
    assertThat(
            take("box.pst", mailbox, IntakeLimits.standard(), Unpackings.played("kill -XCPU $$")))
        .singleElement()
        .extracting(incoming -> ((Incoming.Refused) incoming).reason())
        .isEqualTo("it takes too long to unpack");
    String none = "head -c 1024 /dev/zero";
    assertThat(take("box.pst", mailbox, IntakeLimits.standard(), Unpackings.played(none)))
        .singleElement()
        .extracting(IntakeTest::told)
        .isEqualTo("container of 0");
  }

  @Test
  void containersInContainersUnfold() throws IOException {
    byte[] inner = Zips.of("a.txt", "a");

    assertThat(take("o.zip", Zips.of("i.zip", inner)))
        .extracting(Incoming::path)
        .containsExactly("o.zip!/i.zip!/a.txt", "o.zip!/i.zip", "o.zip");
  }

  @Test
  void tarAndGzipUnfold() throws IOException {
    assertThat(take("a.txt.gz", gzip("text".getBytes(StandardCharsets.UTF_8))))
        .extracting(Incoming::path)
        .containsExactly("a.txt.gz!/a.txt", "a.txt.gz");
    assertThat(take("t.tgz", gzip(tar("d/x.txt", "x"))))
        .extracting(Incoming::path)
        .containsExactly("t.tgz!/d/x.txt", "t.tgz");
    assertThat(take("t.tar", tar("y.txt", "y")))
        .extracting(Incoming::path)
        .containsExactly("t.tar!/y.txt", "t.tar");
  }

  @Test
  void sevenZipAndXzUnfold() throws IOException {
    assertThat(take("s.7z", sevenZip(null, "d/x.txt", "x")))
        .extracting(Incoming::path, IntakeTest::told)
        .containsExactly(tuple("s.7z!/d/x.txt", "taken"), tuple("s.7z", "container of 1"));
    assertThat(take("s.7z", sevenZip("key", "x.txt", "x")))
        .extracting(IntakeTest::told)
        .containsExactly("QUARANTINED locked with a password", "container of 1");
    var xz = new ByteArrayOutputStream();
    try (var out = new XZOutputStream(xz, new LZMA2Options(1))) {
      out.write(tar("y.txt", "y"));
    }
    assertThat(take("t.tar.xz", xz.toByteArray()))
        .extracting(Incoming::path)
        .containsExactly("t.tar.xz!/y.txt", "t.tar.xz");
  }

  @Test
  void anOfficeFileIsADocumentNotAContainer() throws IOException {
    assertThat(take("a.docx", Zips.of("[Content_Types].xml", "<Types/>", "word/document.xml", "")))
        .extracting(IntakeTest::told)
        .containsExactly("taken");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, o.zip!/etc/passwd",
    "/etc/passwd, o.zip!/etc/passwd",
    "C:\\Windows\\x.txt, o.zip!/Windows/x.txt",
    "a/./b//c.txt, o.zip!/a/b/c.txt",
    ".., o.zip!/unnamed",
  })
  void namesThatLeadOutAreNeutralized(String name, String path) throws IOException {
    assertThat(take("o.zip", Zips.of(name, "x")).get(0).path()).isEqualTo(path);
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
          .allMatch(file -> file.equals("o.zip") || file.length() == 64);
    }
  }

  @Test
  void aNameOfFourThousandLettersIsJustAName() throws IOException {
    String name = "n".repeat(4_000);

    List<Incoming> taken = take("o.zip", Zips.of(name + "1", "x", name + "2", "y"));

    assertThat(taken)
        .extracting(IntakeTest::told)
        .containsExactly("taken", "taken", "container of 2");
    assertThat(taken).extracting(Incoming::path).doesNotHaveDuplicates();
  }

  @Test
  void controlCharactersInNamesAreNotShown() throws IOException {
    String path = take("o.zip", Zips.of("a\u0007\n\u001B[31m\u202Egpj.exe", "x")).get(0).path();

    assertThat(path).isEqualTo("o.zip!/a\uFFFD\uFFFD\uFFFD[31m\uFFFDgpj.exe");
  }

  @ParameterizedTest
  @CsvSource({"IBM866, договор.txt", "GB18030, 合同.txt", "IBM437, Verträge.txt"})
  void namesInTheCodePageOfThePackersCountryAreDecoded(String charset, String name)
      throws IOException {
    assertThat(take("o.zip", Zips.of(Charset.forName(charset), name, "x")).get(0).path())
        .isEqualTo("o.zip!/" + name);
  }

  @Test
  void entriesOfOneNameAreToldApart() throws IOException {
    assertThat(take("o.zip", Zips.of("a", "1", "./a", "2")))
        .extracting(Incoming::path)
        .containsExactly("o.zip!/a", "o.zip!/a (2)", "o.zip");
  }

  @Test
  void aBombIsSetAsideAndItsNeighboursGoOn() throws IOException {
    byte[] zip = Zips.of("a.txt", "a", "bomb", "0".repeat(8_000_000), "b.txt", "b");
    var limits = new IntakeLimits(10, 1 << 22, 1 << 30, 1_000_000, 5);

    assertThat(take("o.zip", zip, limits))
        .extracting(IntakeTest::told)
        .containsExactly(
            "taken", "QUARANTINED it unpacks to more than 4 MB", "taken", "container of 3");
    assertThat(told("o.zip", zip, new IntakeLimits(10, 1 << 30, 1 << 30, 50, 5)))
        .contains("QUARANTINED it unpacks to more than 50 times its size");
    assertThat(
            told("o.gz", gzip(new byte[8_000_000]), new IntakeLimits(9, 1 << 30, 1 << 30, 50, 5)))
        .startsWith("QUARANTINED it unpacks to more than 50 times its size");
  }

  @Test
  void tooManyEntriesAndTooManyBytesEndTheUnfolding() throws IOException {
    byte[] zip = Zips.of("a", "1", "b", "2", "c", "3");

    assertThat(told("o.zip", zip, new IntakeLimits(2, 100, 100, 9, 5)))
        .containsExactly(
            "taken", "taken", "PARTIAL stopped after entry 2: it holds more than 2 entries");
  }

  @Test
  void nestingEndsAtTheLimit() throws IOException {
    byte[] zip = Zips.of("a.txt", "a");
    for (int i = 0; i < 4; i++) {
      zip = Zips.of("n.zip", zip);
    }

    assertThat(told("o.zip", zip, new IntakeLimits(100, 1 << 20, 1 << 20, 99, 2)))
        .containsExactly(
            "QUARANTINED nested more than 2 containers deep", "container of 1", "container of 1");
  }

  @Test
  void aLockedEntryIsSetAside() throws IOException {
    byte[] zip = Zips.of("a.txt", "a");
    zip[6] |= 1;
    for (int i = 0; i + 4 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }

    assertThat(told("o.zip", zip, IntakeLimits.standard()))
        .containsExactly("QUARANTINED locked with a password", "container of 1");
  }

  @Test
  void aZipCutOffGivesWhatIsStillThere() throws IOException {
    byte[] zip = Zips.of("a.txt", "a".repeat(100), "b.txt", "b");

    List<Incoming> taken = take("o.zip", Arrays.copyOf(zip, 90));

    assertThat(taken.get(0).path()).isEqualTo("o.zip!/a.txt");
    assertThat(taken.get(taken.size() - 1).path()).isEqualTo("o.zip");
  }

  @Test
  void damageInAnyPlaceEndsInOutcomes() throws IOException {
    long seed = 7;
    var random = new java.util.Random(seed);
    byte[] zip = Zips.of("a.txt", "some text", "i.zip", "PK\u0003\u0004", "b/c.txt", "more text");
    byte[] tgz = gzip(tar("x.txt", "some text"));
    for (int round = 0; round < 200; round++) {
      byte[] damaged = (round % 2 == 0 ? zip : tgz).clone();
      for (int i = 0; i < 5; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(take("o", damaged)).as("seed %d, round %d", seed, round).isNotEmpty();
    }
  }

  private List<String> told(String name, byte[] bytes, IntakeLimits limits) throws IOException {
    return take(name, bytes, limits).stream().map(IntakeTest::told).toList();
  }

  private List<Incoming> take(String name, byte[] bytes) throws IOException {
    return take(name, bytes, IntakeLimits.standard());
  }

  private List<Incoming> take(String name, byte[] bytes, IntakeLimits limits) throws IOException {
    return take(name, bytes, limits, Unpackings.BSDTAR);
  }

  private List<Incoming> take(String name, byte[] bytes, IntakeLimits limits, Unpacking unpacking)
      throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    var intake = new Intake(originals, limits, unpacking);
    List<Incoming> taken = new ArrayList<>();
    for (Candidate candidate : intake.list(List.of(file))) {
      intake.take(List.of(candidate), taken::add);
    }
    assertThat(taken)
        .allMatch(
            incoming ->
                !(incoming instanceof Incoming.Refused refused)
                    || refused.state() == State.FAILED
                    || refused.state() == State.QUARANTINED);
    return taken;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private byte[] sevenZip(@Nullable String key, String name, String content) throws IOException {
    Path file = Files.createTempFile(folder, "", ".tmp");
    try (var out =
        key == null
            ? new SevenZOutputFile(file.toFile())
            : new SevenZOutputFile(file.toFile(), key.toCharArray())) {
      var entry = new SevenZArchiveEntry();
      entry.setName(name);
      out.putArchiveEntry(entry);
      out.write(content.getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
    return Files.readAllBytes(file);
  }

  private static byte[] tar(String name, String content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(out)) {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      var entry = new TarArchiveEntry(name);
      entry.setSize(bytes.length);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }
}
