package org.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossier.model.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  @TempDir private Path folder;
  private Path trove;
  private Originals originals;

  @BeforeEach
  void makeTrove() throws IOException {
    trove = Files.createDirectory(folder.resolve("trove"));
    originals = Originals.open(folder.resolve("originals"));
  }

  @Test
  void filesAreListedByPathBelowTheFolderThatWasAdded() throws IOException {
    write("b.txt", "b");
    write("a/deep/c.txt", "c");
    write("a.txt", "a");

    assertThat(list(trove))
        .extracting(Candidate::path)
        .containsExactly("a.txt", "a/deep/c.txt", "b.txt");
    assertThat(list(trove.resolve("b.txt"))).extracting(Candidate::path).containsExactly("b.txt");
  }

  @Test
  void aFileGivenTwiceIsListedOnce() throws IOException {
    Path file = write("a.txt", "a");

    assertThat(list(trove, file, trove)).hasSize(1);
  }

  @Test
  void filesOfTwoFoldersWithOnePathAreToldApart() throws IOException {
    write("one/a.txt", "1");
    write("two/a.txt", "2");

    assertThat(list(trove.resolve("one"), trove.resolve("two")))
        .extracting(Candidate::path)
        .containsExactly("a.txt", "two/a.txt");
  }

  @Test
  void aMissingPathIsAnError() {
    assertThatThrownBy(() -> list(trove.resolve("absent"))).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void linksAreFollowedOnlyToFilesOfTheTrove() throws IOException {
    Path file = write("a.txt", "a");
    Path outside = Files.writeString(folder.resolve("outside.txt"), "secret of another");
    Files.createSymbolicLink(trove.resolve("in"), file);
    Files.createSymbolicLink(trove.resolve("out"), outside);
    Files.createSymbolicLink(trove.resolve("loop"), trove);
    Files.createSymbolicLink(trove.resolve("nowhere"), trove.resolve("absent"));

    assertThat(take())
        .extracting(Incoming::path, IntakeTest::told)
        .containsExactly(
            tuple("a.txt", "taken"),
            tuple("in", "taken"),
            tuple("loop", "QUARANTINED a link to a folder of the same trove: not followed"),
            tuple("nowhere", "FAILED a link that leads nowhere"),
            tuple("out", "QUARANTINED a link out of the trove: not followed"));
  }

  @Test
  void pipesAreNeverOpened() throws Exception {
    Path pipe = trove.resolve("pipe");
    int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

    assertThat(made).isZero();
    assertThat(take())
        .extracting(IntakeTest::told)
        .containsExactly("QUARANTINED a pipe, socket or device: never opened");
  }

  @Test
  void filesAreKeptInBatchesTheFirstOnesSmall() {
    List<Candidate> files = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      files.add(new Candidate.Found("f" + i, trove.resolve("f" + i), 1, Instant.EPOCH));
    }
    files.add(new Candidate.Found("large", trove.resolve("large"), 1 << 30, Instant.EPOCH));
    files.add(new Candidate.Found("last", trove.resolve("last"), 1, Instant.EPOCH));

    List<List<Candidate>> batches = Intake.batches(files);

    assertThat(batches).extracting(List::size).startsWith(1, 2, 4, 8, 16, 32, 64, 64);
    assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(files);
    assertThat(batches.getLast()).extracting(Candidate::path).containsExactly("last");
  }

  @Test
  void twoFilesOfTheSameBytesInOneBatchAreKeptOnce() throws IOException {
    List<Candidate> both = new ArrayList<>();
    both.add(found(write("a.txt", "same")));
    both.add(found(write("b.txt", "same")));
    List<Incoming> taken = new ArrayList<>();

    new Intake(originals, IntakeLimits.standard(), Unpackings.BSDTAR).take(both, taken::add);

    assertThat(taken).extracting(Incoming::path).containsExactly("a.txt", "b.txt");
    List<String> names = new ArrayList<>();
    originals.names(names::add);
    assertThat(names).hasSize(1);
  }

  @Test
  void socketsAreNeverOpened() throws IOException {
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(trove.resolve("socket")));

      assertThat(take())
          .extracting(IntakeTest::told)
          .containsExactly("QUARANTINED a pipe, socket or device: never opened");
    }
  }

  @Test
  void devicesAreNeverOpened() throws IOException {
    Files.createSymbolicLink(trove.resolve("endless"), Path.of("/dev/zero"));

    assertThat(take())
        .extracting(IntakeTest::told)
        .containsExactly("QUARANTINED a link out of the trove: not followed");
    assertThat(list(Path.of("/dev/zero")))
        .extracting(candidate -> candidate instanceof Candidate.Skipped)
        .containsExactly(true);
  }

  @Test
  void aFolderTooDeepForThePlatformIsTold() throws Exception {
    write("a.txt", "a");
    assertThat(
            bash(
                "cd '%s' && name=$(printf 'd%.0s' $(seq 250)) && for i in $(seq 20); do mkdir $name"
                    + " && cd $name || exit 1; done && echo x > deep.txt"))
        .isZero();
    try {
      List<Incoming> taken = take();
      assertThat(taken).extracting(IntakeTest::told).first().isEqualTo("taken");
      assertThat(taken.getLast()).isInstanceOf(Incoming.Refused.class);
    } finally {
      assertThat(bash("rm -rf '%s'/d*")).isZero();
    }
  }

  private int bash(String command) throws Exception {
    return new ProcessBuilder("bash", "-c", command.replace("'%s'", "'" + trove + "'"))
        .start()
        .waitFor();
  }

  @Test
  void aNameThatIsNotUtf8IsShownAndTheFileTaken() throws Exception {
    int made =
        new ProcessBuilder("sh", "-c", "printf x > \"$0/$(printf 'a\\377b')\"", trove.toString())
            .start()
            .waitFor();

    assertThat(made).isZero();
    List<Incoming> taken = take();
    assertThat(taken).extracting(IntakeTest::told).containsExactly("taken");
    assertThat(taken.get(0).path()).isEqualTo("a\uFFFDb");
  }

  @Test
  void theOriginalIsACopyByHashThatCannotBeWritten() throws IOException {
    Path file = write("a.txt", "the evidence");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));

    var taken = (Incoming.Taken) take().get(0);

    Path original = taken.original().hold().file();
    assertThat(original).hasContent("the evidence");
    assertThat(original.getFileName()).hasToString(taken.id().sha256());
    assertThat(original.getParent().getFileName()).hasToString(taken.id().sha256().substring(2, 4));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(original)))
        .isEqualTo("r--r--r--");
    assertThat(taken.fileTime()).isEqualTo("2020-02-02T02:02:02Z");
    assertThat(taken.size()).isEqualTo(12);
    assertThat(file).hasContent("the evidence");
  }

  @Test
  void equalBytesAreKeptOnce() throws IOException {
    write("a.txt", "same");
    write("b.txt", "same");

    List<Incoming> taken = take();

    assertThat(taken).extracting(Incoming::id).hasSize(2).containsOnly(taken.get(0).id());
    try (var kept = Files.walk(folder.resolve("originals"))) {
      assertThat(kept.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void halfWrittenCopiesOfADeadRunAreRemoved() throws IOException {
    Path leftover = Files.writeString(folder.resolve("originals/.incoming/x"), "half");

    Originals.open(folder.resolve("originals"));

    assertThat(leftover).doesNotExist();
  }

  @Test
  void aFileThatChangesOnceIsReadAgain() throws IOException {
    Path file = write("a.txt", "old");
    var disturbances = new ArrayList<>(List.of("newer and longer"));

    Incoming taken = new FileTaker(originals).take(found(file, disturbed(disturbances)));

    assertThat(told(taken)).isEqualTo("taken");
    assertThat(((Incoming.Taken) taken).original().hold().file()).hasContent("newer and longer");
  }

  @Test
  void aFileThatKeepsChangingIsRefused() throws IOException {
    Path file = write("a.txt", "old");
    var disturbances = new ArrayList<>(List.of("newer", "newest of all"));

    Incoming refused = new FileTaker(originals).take(found(file, disturbed(disturbances)));

    assertThat(told(refused))
        .isEqualTo("FAILED it kept changing while it was read; add it again when it is at rest");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedAndTheRestGoesOn() throws IOException {
    Path file = write("a.txt", "a");
    LocalFile.Opener denied =
        path -> {
          throw new AccessDeniedException(path.toString());
        };
    LocalFile.Opener broken =
        _ ->
            new FilterInputStream(new ByteArrayInputStream(new byte[9])) {
              @Override
              public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("Input/output error");
              }
            };
    var taker = new FileTaker(originals);

    assertThat(told(taker.take(found(file, denied))))
        .isEqualTo("FAILED not readable: permission denied");
    assertThat(told(taker.take(found(file, broken))))
        .isEqualTo("FAILED not readable: Input/output error");
    Files.delete(file);
    assertThat(told(taker.take(found(trove.resolve("a.txt")))))
        .isEqualTo("FAILED it vanished before it could be read");
  }

  @Test
  void aFullDiskIsNoFaultOfTheTrove() throws IOException {
    write("a.txt", "a");
    Candidate candidate = list(trove).get(0);
    Files.delete(folder.resolve("originals/.incoming"));

    assertThatThrownBy(
            () ->
                new Intake(originals, IntakeLimits.standard(), Unpackings.BSDTAR)
                    .take(List.of(candidate), _ -> {}))
        .isInstanceOf(IOException.class);
  }

  @Test
  void attachmentsComeInLikeTheEntriesOfAContainer() throws IOException {
    write("mail.eml", "a message");
    var intake = new Intake(originals, IntakeLimits.standard(), Unpackings.BSDTAR);
    var parent = (Incoming.Taken) take().get(0);
    List<Incoming> inside = new ArrayList<>();

    intake.takeAttachments(
        parent,
        null,
        List.of(
            new Intake.Attachment("../act.txt", utf8("1")),
            new Intake.Attachment("act.txt", utf8("2")),
            new Intake.Attachment("in.zip", Zips.of("x.txt", "3"))),
        inside::add);

    assertThat(inside)
        .extracting(Incoming::path)
        .containsExactly(
            "mail.eml!/act.txt",
            "mail.eml!/act.txt (2)",
            "mail.eml!/in.zip!/x.txt",
            "mail.eml!/in.zip");
    assertThat(inside.get(0).parent()).isEqualTo(parent.id());
  }

  static String told(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Taken _ -> "taken";
      case Incoming.Container container ->
          container.state() == State.PROCESSED
              ? "container of " + container.entries()
              : container.state() + " " + container.reason();
      case Incoming.Refused refused -> refused.state() + " " + refused.reason();
    };
  }

  private static LocalFile.Opener disturbed(List<String> disturbances) {
    return path -> {
      InputStream bytes = Files.newInputStream(path);
      return new FilterInputStream(bytes) {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          int n = super.read(buffer, offset, length);
          if (n < 0 && !disturbances.isEmpty()) {
            Files.writeString(path, disturbances.remove(0));
          }
          return n;
        }
      };
    };
  }

  private Candidate.Found found(Path file) {
    return found(file, Files::newInputStream);
  }

  private static Candidate.Found found(Path file, LocalFile.Opener opener) {
    return new Candidate.Found(
        file.getFileName().toString(), new LocalFile(file, opener), 1, Instant.EPOCH);
  }

  private List<Candidate> list(Path... given) throws IOException {
    return new Intake(originals, IntakeLimits.standard(), Unpackings.BSDTAR).list(List.of(given));
  }

  private List<Incoming> take() throws IOException {
    List<Incoming> taken = new ArrayList<>();
    var intake = new Intake(originals, IntakeLimits.standard(), Unpackings.BSDTAR);
    for (Candidate candidate : list(trove)) {
      intake.take(List.of(candidate), taken::add);
    }
    return taken;
  }

  private Path write(String path, String text) throws IOException {
    Path file = trove.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
