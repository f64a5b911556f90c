package org.dossier.s3;

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
import org.dossier.buckets.BucketServer;
import org.dossier.intake.Original;
import org.dossier.intake.Originals;
import org.dossier.intake.StorageAddress;
import org.dossier.model.DocumentId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What originals are held to, wherever they are kept. */
class OriginalsContractTest {
  private static final String BUCKET = "kept";

  @TempDir private static Path temp;
  private static BucketServer server;
  private static S3Client client;

  @BeforeAll
  static void startServer() throws IOException {
    server = BucketServer.start(temp.resolve("server"), BucketServer.Kind.IN_MEMORY);
    client = Buckets.client(server.url());
    client.createBucket(make -> make.bucket(BUCKET));
  }

  @AfterAll
  static void stopServer() throws IOException {
    client.close();
    server.close();
  }

  abstract static class Contract {
    @TempDir Path folder;

    /** The same originals each time. */
    abstract Originals open() throws IOException;

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
                id.sha256().substring(0, 2)
                    + "/"
                    + id.sha256().substring(2, 4)
                    + "/"
                    + id.sha256());
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
  }

  @Nested
  class InAFolder extends Contract {
    @Override
    Originals open() throws IOException {
      return Originals.open(folder.resolve("originals"));
    }
  }

  @Nested
  class InABucket extends Contract {
    private final String prefix = "case" + System.nanoTime();

    @Override
    Originals open() throws IOException {
      return open(1 << 20);
    }

    private Originals open(long most) throws IOException {
      return Originals.open(
          new S3Storage(Buckets.ours(server.url()), BUCKET),
          StorageAddress.of("s3://" + BUCKET + "/" + prefix),
          folder.resolve("copies"),
          most);
    }

    @Test
    void bytesThatAreNotThoseThatWereKeptAreNotGiven() throws IOException {
      DocumentId id;
      try (Originals originals = open()) {
        id = originals.keep(bytes("true"));
      }
      client.putObject(
          put -> put.bucket(BUCKET).key(prefix + "/" + Originals.name(id)),
          RequestBody.fromString("fake"));

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

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<String> names(Originals originals) throws IOException {
    List<String> names = new ArrayList<>();
    originals.names(names::add);
    return names;
  }

  private static String content(Originals originals, DocumentId id) throws IOException {
    try (Original.Held held = originals.find(id).orElseThrow()) {
      return Files.readString(held.file());
    }
  }
}
