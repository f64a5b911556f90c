package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.dossier.intake.Incoming;
import org.dossier.intake.Intake;
import org.dossier.intake.IntakeLimits;
import org.dossier.intake.Originals;
import org.dossier.intake.Unpacking;
import org.dossier.model.State;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a process that unpacks a container can do, and can't. */
@EnabledOnOs(OS.LINUX)
class ConfinedUnpackingTest {
  /** An Outlook mailbox of two messages, made by hand and packed. */
  private static final String MAILBOX =
      "H4sIAAAAAAAA/+1UXUsCQRQ9665mJiQkFBK4hY8lEbFBBIlYGaQIGUhPGokvlpB9gg/60u/wNwS99dB/6G/41B+w"
          + "OzN3NMVF7KUo78KeOffunLm7Z2ZXkqksKE4yi/iTYQ1x3490MY1p/MooMQ4fEx2rhkK/S36dMegyP871kJt+U2HY"
          + "RT/OddtlvsWVJRfdGNeXXer/JfzztsRWazDf850NLgxSFHgQZ659fuJ8hrn2953zCeba14VZhUnm2q9Tzj8z1z7N"
          + "BBQWmduMFc6fYRqThD+svnizOZhPo/Nq8/jF45O+eeAxioQmoXjcImyP0fdC7I0w1rCLFKnGRuk6puQBZw6GXEfN"
          + "iWEPnUZCP21Z0vWGYUFcXum9btvER0V0pM+vwK7FQpvYIanNicX688XljGjd2IhKHfEKHn4FEUe4wjlqeIDZ+wAO"
          + "2iMUIlAK24Ri/UgwCvlRQ1G8SaUcHaY4sqR2gzIdlBKuUaFRHYc0KlO2RN2nqV7FJfK4p1wVd3S3qYf+0zZly8RV"
          + "pUYd2qQs8IKyj7SGj3vdIqtylG3TfXzHotP2iE7zuKWV6zigSpYUM9gf2g45HH/DE9WP+IGLzSJ4V5AvbidJ9xMB"
          + "fd2qwQoAAA==";

  @TempDir private Path temp;

  @Test
  void aProgramReadsItsFileAndNoOtherOfTheUsers() throws Exception {
    Path file = Files.writeString(temp.resolve("given"), "given");
    Path other = Files.writeString(temp.resolve("other"), "secret");

    assertThat(told(file, "/bin/cat", file.toString())).isEqualTo("given");
    assertThat(told(file, "/bin/cat", other.toString())).isEmpty();
  }

  @Test
  void aProgramWritesNothing() throws Exception {
    Path file = Files.writeString(temp.resolve("given"), "given");

    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/cp")));
    Path elsewhere = temp.resolveSibling(temp.getFileName() + "-copy");

    told(file, "/bin/cp", file.toString(), temp.resolve("copy").toString());
    told(file, "/bin/cp", file.toString(), elsewhere.toString());

    assertThat(temp.resolve("copy")).doesNotExist();
    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void aProgramHasNoNetwork() throws Exception {
    Path file = Files.writeString(temp.resolve("given"), "given");
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")));

    assertThat(told(file, "/bin/bash", "-c", "(exec 3<>/dev/tcp/127.0.0.1/9) 2>&1 || echo refused"))
        .contains("not permitted")
        .contains("refused");
  }

  @Test
  void whatIsNoMailboxIsToldSo() throws Exception {
    Path file = Files.writeString(temp.resolve("box.pst"), "!BDN and no more");
    Process process = new ConfinedUnpacking().start(Unpacking.Kind.OUTLOOK, file);

    String complaint = text(process.getErrorStream());

    assertThat(process.waitFor()).isNotZero();
    assertThat(complaint).contains("the mailbox is damaged");
  }

  @Test
  void aMailboxUnfoldsIntoItsMessages() throws Exception {
    byte[] packed = Base64.getDecoder().decode(MAILBOX);
    try (var mailbox = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      Files.copy(mailbox, temp.resolve("box.pst"));
    }
    var intake =
        new Intake(
            Originals.open(temp.resolve("originals")),
            IntakeLimits.standard(),
            new ConfinedUnpacking());
    List<Incoming> taken = new ArrayList<>();

    intake.take(intake.list(List.of(temp.resolve("box.pst"))), taken::add);

    assertThat(taken)
        .extracting(Incoming::path)
        .containsExactly(
            "box.pst!/Inbox/message 00001.eml", "box.pst!/Inbox/message 00002.eml", "box.pst");
    assertThat(((Incoming.Taken) taken.getFirst()).original().hold().file())
        .content()
        .contains("From: Greta Holm", "Subject: Barges", "Content-Type: text/plain");
    assertThat(((Incoming.Container) taken.getLast()).state()).isEqualTo(State.PROCESSED);
  }

  private static String told(Path file, String... program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(ConfinedUnpacking.java("64m", file));
    command.addAll(List.of(program));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String told = text(process.getInputStream());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return told;
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
