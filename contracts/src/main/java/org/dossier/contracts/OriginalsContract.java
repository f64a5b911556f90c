package org.dossier.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.intake.Original;
import org.dossier.intake.Originals;
import org.dossier.model.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What originals are held to, wherever they are kept. */
public abstract class OriginalsContract {
  /** Each test's own. */
  @TempDir protected Path folder;

  /** The same originals each time. */
  protected abstract Originals open() throws IOException;

  @Test
  void whatIsKeptIsFoundByItsHashAndStaysWhenOthersOpenIt() throws IOException {
    DocumentId id;
    try (Originals originals = open()) {
      id = originals.keep(bytes("the evidence"));
      assertThat(content(originals, id)).isEqualTo("the evidence");
    }

    try (Originals originals = open()) {
      assertThat(content(originals, id)).isEqualTo("the evidence");
    }
    Path same = Files.writeString(folder.resolve("same"), "the evidence");
    assertThat(id).isEqualTo(Originals.hash(same));
  }

  @Test
  void equalBytesAreKeptOnceAtAPlaceThatTheirHashTells() throws IOException {
    try (Originals originals = open()) {
      DocumentId id = originals.keep(bytes("same"));
      originals.keep(bytes("same"));

      assertThat(names(originals)).containsExactly(Originals.name(id));
      assertThat(Originals.name(id))
          .isEqualTo(
              id.sha256().substring(0, 2) + "/" + id.sha256().substring(2, 4) + "/" + id.sha256());
    }
  }

  @Test
  void whatWasNeverKeptIsNotFound() throws IOException {
    try (Originals originals = open()) {
      assertThat(originals.find(new DocumentId("0".repeat(64)))).isEmpty();
      assertThat(names(originals)).isEmpty();
    }
  }

  @Test
  void ofAStreamThatBreaksNothingIsKept() throws IOException {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken");
          }
        };
    try (Originals originals = open()) {
      assertThatThrownBy(
              () -> originals.keep(new SequenceInputStream(bytes("the first half"), broken)))
          .isInstanceOf(IOException.class);

      assertThat(names(originals)).isEmpty();
    }
  }

  @Test
  void anEmptyFileIsKeptToo() throws IOException {
    try (Originals originals = open()) {
      assertThat(content(originals, originals.keep(bytes("")))).isEmpty();
    }
  }

  @Test
  void aFileThatIsHeldCannotBeWritten() throws IOException {
    try (Originals originals = open();
        Original.Held held = originals.find(originals.keep(bytes("x"))).orElseThrow()) {
      assertThat(Files.getPosixFilePermissions(held.file()))
          .allMatch(right -> right.name().endsWith("READ"));
    }
  }

  static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  static List<String> names(Originals originals) throws IOException {
    List<String> names = new ArrayList<>();
    originals.names(names::add);
    return names;
  }

  static String content(Originals originals, DocumentId id) throws IOException {
    try (Original.Held held = originals.find(id).orElseThrow()) {
      return Files.readString(held.file());
    }
  }
}
