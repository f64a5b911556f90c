package org.dossier.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.dossier.intake.Original;
import org.dossier.intake.Originals;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.dossier.model.DocumentId;
import org.junit.jupiter.api.Test;

/** The same, and what holds besides where others than this process have the originals. */
public abstract class StoredOriginalsContract extends OriginalsContract {
  private final String key = "case" + System.nanoTime();

  /** Where they are kept; opened anew for each call. */
  protected abstract Storage storage() throws IOException;

  /** Of where nothing is kept yet, as {@code s3://bucket}. */
  protected abstract String address();

  /** As somebody else does who may. */
  protected abstract void overwrite(String key, String text) throws IOException;

  @Override
  protected final Originals open() throws IOException {
    return open(1 << 20);
  }

  private Originals open(long most) throws IOException {
    return Originals.open(
        storage(), StorageAddress.of(address() + "/" + key), folder.resolve("copies"), most);
  }

  @Test
  void bytesThatAreNotThoseThatWereKeptAreNotGiven() throws IOException {
    DocumentId id;
    try (Originals originals = open()) {
      id = originals.keep(bytes("true"));
    }
    overwrite(key + "/" + Originals.name(id), "fake");

    try (Originals originals = open()) {
      assertThatThrownBy(() -> originals.find(id))
          .isInstanceOf(Originals.ChangedException.class)
          .hasMessageStartingWith("it hashes to ");
    }
    assertThat(folder.resolve("copies")).doesNotExist();
  }

  @Test
  void copiesThatNobodyHoldsAreBounded() throws IOException {
    try (Originals originals = open(10)) {
      DocumentId first = originals.keep(bytes("12345678"));
      Original.Held held = originals.find(first).orElseThrow();
      DocumentId second = originals.keep(bytes("abcdefgh"));

      assertThat(copies()).containsExactly(first.sha256());
      assertThat(held.file()).hasContent("12345678");
      held.close();
      assertThat(content(originals, second)).isEqualTo("abcdefgh");
      assertThat(copies()).containsExactly(second.sha256());
      assertThat(content(originals, first)).as("fetched again").isEqualTo("12345678");
    }
  }

  private List<String> copies() throws IOException {
    try (var files = Files.list(folder.resolve("copies"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
