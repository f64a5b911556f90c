package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may enter a room, said on the command line; and where a room may be opened. */
class PeopleCommandTest {
  @TempDir private static Path temp;
  private static Path box;

  @BeforeAll
  static void aCase() throws Exception {
    box = temp.resolve("case");
    Path letter = Files.writeString(temp.resolve("letter.txt"), "Borealis paid Meridian.\n");
    assertThat(Shell.run("add", box, letter).status()).isZero();
  }

  @Test
  void peopleAreAddedListedAndRemoved() throws Exception {
    assertThat(Shell.run("people", box).out()).contains("Nobody");

    Path password = Files.writeString(temp.resolve("password"), "four words are enough\nrest\n");
    Outcome added =
        Shell.run("people", box, "add", "anna", "--role", "analyst", "--password-file", password);
    assertThat(added.err()).isEmpty();
    assertThat(added.out()).isEqualTo("anna may enter as analyst\n");
    Outcome token = Shell.run("people", box, "token", "notebook");
    assertThat(token.out()).matches("dossier_[A-Za-z0-9_-]{43}\n");
    assertThat(token.err()).contains("nobody can read it again");

    assertThat(Shell.run("people", box, "--format", "jsonl").lines())
        .containsExactly(
            "{\"name\":\"anna\",\"role\":\"analyst\",\"program\":false}",
            "{\"name\":\"notebook\",\"role\":\"reader\",\"program\":true}");
    assertThat(Shell.run("people", box, "remove", "anna").status()).isZero();
    assertThat(Shell.run("people", box, "remove", "notebook").status()).isZero();
    Outcome nobody = Shell.run("people", box, "remove", "anna");
    assertThat(nobody.status()).isEqualTo(1);
    assertThat(nobody.err()).contains("nobody is called anna").hasLineCount(1);
  }

  @Test
  void wrongUseIsSaid() throws Exception {
    assertThat(Shell.run("people", box, "add").err()).contains("give a NAME");
    assertThat(Shell.run("people", box, "add", "anna").err()).contains("--password-file");
    assertThat(Shell.run("people", box, "crown", "anna").status()).isEqualTo(2);
    Path weak = Files.writeString(temp.resolve("weak"), "short\n");
    Outcome refused = Shell.run("people", box, "add", "anna", "--password-file", weak);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("at least 12").doesNotContain("short");
    assertThat(Shell.run("people", temp.resolve("nowhere")).err()).contains("there is no case");
  }

  @Test
  void aRoomThatOthersReachIsNotOpenedForNobody() {
    Outcome refused = Shell.run("serve", box, "--port", "0", "--host", "0.0.0.0");

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("nobody is known who may enter").hasLineCount(1);
    assertThat(Shell.run("serve", box, "--certificate", "x.pem").err())
        .contains("--certificate and --key go together");
    assertThat(Shell.run("serve", box, "--certificate", "x.pem", "--key", "x.key").err())
        .contains("x.pem can't be read as a certificate");
  }

  @Test
  void whoMayEnterIsNoFaultOfTheEvidence() throws Exception {
    Shell.run("people", box, "token", "notebook");

    assertThat(Shell.run("verify", box).status()).isZero();
    assertThat(Shell.run("people", box, "remove", "notebook").status()).isZero();
  }
}
