package org.dossier.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.List;
import org.dossier.store.CaseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
  private static final String WORDS = "four words are enough";

  @TempDir private Path temp;
  private Path file;
  private People people;

  @BeforeEach
  void aRoom() {
    file = temp.resolve("people");
    people = People.in(file);
  }

  /** From the tests of the reference implementation, github.com/P-H-C/phc-winner-argon2. */
  @Test
  void hashesAreThoseOfTheReference() {
    String known =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(Passwords.matches(known, "password")).isTrue();
    assertThat(Passwords.matches(known, "Password")).isFalse();
  }

  @Test
  void aPersonIsKnownByThePasswordAlone() throws Exception {
    people.add("Анна.Б", Role.ANALYST, WORDS);

    assertThat(people.signingIn("Анна.Б", WORDS))
        .hasValueSatisfying(person -> assertThat(person.role()).isEqualTo(Role.ANALYST));
    assertThat(people.signingIn("Анна.Б", WORDS + " ")).isEmpty();
    assertThat(people.signingIn("анна.б", WORDS)).isEmpty();
    assertThat(People.in(file).signingIn("Анна.Б", WORDS)).as("by another program").isPresent();
  }

  @Test
  void theFileHoldsNoPasswordAndIsItsOwnersAlone() throws Exception {
    people.add("anna", Role.ANALYST, WORDS);
    String token = people.addProgram("notebook", Role.READER);

    assertThat(Files.readString(file))
        .contains("person\tanna\tanalyst\t$argon2id$v=19$m=47104,t=1,p=1$")
        .contains("program\tnotebook\treader\t")
        .doesNotContain(WORDS)
        .doesNotContain(token);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(people.program(token)).isPresent();
    assertThat(people.program(token.substring(1))).isEmpty();
    assertThat(people.signingIn("notebook", token)).as("a program doesn't sign in").isEmpty();
  }

  @Test
  void whatIsTypedInParts_aLetterAndItsMark_isTheSame() throws Exception {
    people.add("Zoë", Role.READER, "é long enough é");

    assertThat(
            people.signingIn(
                Normalizer.normalize("Zoë", Normalizer.Form.NFD),
                Normalizer.normalize("é long enough é", Normalizer.Form.NFD)))
        .isPresent();
  }

  @Test
  void aNameIsAddedOnceAndTakenOut() throws Exception {
    people.add("anna", Role.READER, WORDS);
    people.add("anna", Role.KEEPER, WORDS + " now");

    assertThat(people.all()).extracting(Person::role).containsExactly(Role.KEEPER);
    assertThat(people.remove("anna")).isTrue();
    assertThat(people.remove("anna")).isFalse();
    assertThat(people.all()).isEmpty();
  }

  @Test
  void shortPasswordsAreRefused() {
    for (String weak : List.of("", "elevenchars", "🔑🔑🔑🔑🔑🔑")) {
      assertThatThrownBy(() -> people.add("anna", Role.READER, weak))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("at least 12");
    }
    assertThatThrownBy(() -> people.add("a.long.name.of.one", Role.READER, "A.long.name.of.one"))
        .hasMessageContaining("must not be the name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a\tb",
        "a\nperson\tb",
        "../a",
        "-a",
        "a<b>",
        "аб\u0000",
        "\u202Eab"
      })
  void namesThatWouldBreakTheFileOrTheEyeAreRefused(String name) {
    assertThatThrownBy(() -> people.add(name, Role.READER, WORDS))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("not a name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person\tanna\tking\tx",
        "person\tanna\treader",
        "person\tanna\treader\tplaintext",
        "person\tanna\treader\t$argon2id$v=19$m=9999999,t=99,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "program\tanna\treader\tabc"
      })
  void aLineThatIsNotUnderstoodLetsNobodyIn(String line) throws Exception {
    people.add("anna", Role.READER, WORDS);
    Files.writeString(file, Files.readString(file) + line + "\n");

    assertThatThrownBy(() -> people.signingIn("anna", WORDS))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void aChangeThatWasCutOffIsSaid() throws Exception {
    Files.writeString(temp.resolve("people.new"), "");

    assertThatThrownBy(() -> people.add("anna", Role.READER, WORDS))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("if nobody does, delete it");
  }
}
