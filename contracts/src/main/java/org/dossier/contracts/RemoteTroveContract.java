package org.dossier.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dossier.intake.Candidate;
import org.dossier.intake.Incoming;
import org.dossier.intake.Intake;
import org.dossier.intake.IntakeLimits;
import org.dossier.intake.Originals;
import org.dossier.intake.RemoteTrove;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.dossier.intake.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects, whatever their keys are, are files of a trove. */
public abstract class RemoteTroveContract {
  /** Each test's own. */
  @TempDir protected Path folder;

  /** Where this test's objects lie: nothing before it begins. */
  protected abstract Storage storage() throws IOException;

  /** Of all of it, as {@code s3://bucket}. */
  protected abstract String address();

  /** Puts objects there, whose bytes are their keys. */
  protected abstract void put(String... keys) throws IOException;

  /** As somebody else does who may. */
  protected abstract void delete(String key) throws IOException;

  @Test
  void pathsAreThoseBelowWhatWasNamed() throws IOException {
    put("leak/b.txt", "leak/a/deep/c.txt", "leak/a.txt", "leaked/other.txt", "z.txt");

    assertThat(paths("leak")).containsExactly("a.txt", "a/deep/c.txt", "b.txt");
    assertThat(paths("leak/")).containsExactly("a.txt", "a/deep/c.txt", "b.txt");
    assertThat(paths("leak/a")).containsExactly("deep/c.txt");
    assertThat(paths("leak/a.txt")).containsExactly("a.txt");
    assertThat(paths("")).hasSize(5).contains("leaked/other.txt", "z.txt");
    assertThatThrownBy(() -> paths("lea"))
        .isInstanceOf(StorageException.class)
        .hasMessageEndingWith("there is nothing: check the address");
  }

  @Test
  void anObjectThatVanishesIsARowWithItsReason() throws IOException {
    put("trove/a.txt", "trove/b.txt");
    List<Incoming> taken = new ArrayList<>();

    take(
        trove("trove"),
        _ -> {
          try {
            delete("trove/a.txt");
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        },
        taken);

    assertThat(taken)
        .extracting(Incoming::path, RemoteTroveContract::reason)
        .containsExactly(tuple("a.txt", "it vanished before it could be read"), tuple("b.txt", ""));
  }

  /** Why it was not taken; "" when it was. */
  protected static String reason(Incoming one) {
    return one instanceof Incoming.Refused refused ? refused.reason() : "";
  }

  /** What was named by a key. */
  protected final RemoteTrove trove(String key) throws IOException {
    return new RemoteTrove(storage(), StorageAddress.of(address() + "/" + key));
  }

  /** The paths of what lies at a key. */
  protected final List<String> paths(String key) throws IOException {
    try (Originals originals = Originals.open(folder.resolve("originals"))) {
      return list(originals, trove(key)).stream().map(Candidate::path).toList();
    }
  }

  /** What becomes of what lies at a key. */
  protected final List<Incoming> take(String key) throws IOException {
    List<Incoming> taken = new ArrayList<>();
    take(trove(key), _ -> {}, taken);
    return taken;
  }

  /**
   * The same.
   *
   * @param meanwhile is done after it was listed
   */
  protected final void take(
      RemoteTrove trove, Consumer<List<Candidate>> meanwhile, List<Incoming> taken)
      throws IOException {
    Originals originals = Originals.open(folder.resolve("originals"));
    List<Candidate> candidates = list(originals, trove);
    meanwhile.accept(candidates);
    intake(originals).take(candidates, taken::add);
  }

  private List<Candidate> list(Originals originals, RemoteTrove trove) throws IOException {
    return intake(originals).list(List.of(), List.of(trove), folder);
  }

  private static Intake intake(Originals originals) {
    return new Intake(
        originals,
        IntakeLimits.standard(),
        (_, _) -> {
          throw new IllegalStateException("nothing here is unpacked by another program");
        });
  }

  /** What was kept of one. */
  protected static String text(List<Incoming> taken, String path) throws IOException {
    for (Incoming one : taken) {
      if (one.path().equals(path) && one instanceof Incoming.Taken file) {
        try (var held = file.original().hold()) {
          return Files.readString(held.file());
        }
      }
    }
    throw new AssertionError("not taken: " + path);
  }
}
