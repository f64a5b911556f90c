package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dossier.intake.Unpacking;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a process that unpacks a container can do, and can't. */
@EnabledOnOs(OS.LINUX)
class ConfinedUnpackingTest {
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

    told(file, "/bin/cp", file.toString(), temp.resolve("copy").toString());
    told(file, "/bin/cp", file.toString(), "/tmp/dossier-unpacking-test");

    assertThat(temp.resolve("copy")).doesNotExist();
    assertThat(Path.of("/tmp/dossier-unpacking-test")).doesNotExist();
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
