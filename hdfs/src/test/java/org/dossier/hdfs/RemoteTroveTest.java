package org.dossier.hdfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.dossier.contracts.RemoteTroveContract;
import org.dossier.dfs.DfsServer;
import org.dossier.intake.Incoming;
import org.dossier.intake.RemoteTrove;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.dossier.intake.StorageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a Hadoop file system are files of a trove. */
class RemoteTroveTest extends RemoteTroveContract {
  @TempDir private static java.nio.file.Path temp;
  private static DfsServer server;
  private static DistributedFileSystem files;
  private static Storage storage;

  @BeforeAll
  static void startServer() throws IOException {
    server = DfsServer.start(temp.resolve("server"));
    files = Dfs.files(server.address());
    storage = Dfs.ours(server.address());
  }

  @AfterAll
  static void stopServer() throws IOException {
    storage.close();
    files.close();
    server.close();
  }

  @AfterEach
  void clear() throws IOException {
    for (FileStatus one : files.listStatus(new Path("/"))) {
      files.delete(one.getPath(), true);
    }
  }

  @Test
  void namesAreTakenAsTheyAreAndAreNoPatterns() throws IOException {
    put(
        "trove/a b+c%41#d?e&f=g.txt",
        "trove/{a,b}*[c].txt",
        "trove/bell\u0007.txt",
        "trove/turned\u202Etxt.exe",
        "trove/back\\slash",
        "trove/ü 文 Ы.txt",
        "trove/.hidden",
        "trove/._COPYING_");

    List<Incoming> taken = take("trove");

    assertThat(taken)
        .extracting(Incoming::path)
        .containsExactlyInAnyOrder(
            "a b+c%41#d?e&f=g.txt",
            "{a,b}*[c].txt",
            "bell\uFFFD.txt",
            "turned\uFFFDtxt.exe",
            "back_slash",
            "ü 文 Ы.txt",
            ".hidden",
            "._COPYING_");
    assertThat(taken).allMatch(Incoming.Taken.class::isInstance);
    assertThat(text(taken, "a b+c%41#d?e&f=g.txt")).isEqualTo("trove/a b+c%41#d?e&f=g.txt");
    assertThat(text(taken, "{a,b}*[c].txt")).isEqualTo("trove/{a,b}*[c].txt");
  }

  @Test
  void addressesThatLeadUpLeadNowhere() throws IOException {
    put("secret.txt", "trove/a.txt");

    for (String key : List.of("trove/../secret.txt", "trove/./a.txt", "trove//a.txt")) {
      assertThatThrownBy(() -> paths(key))
          .as(key)
          .isInstanceOf(StorageException.class)
          .hasMessageEndingWith("there is nothing: check the address");
    }
  }

  @Test
  void whatMayNotBeReadIsARowAndTheRestIsTaken() throws IOException {
    put("trove/a.txt", "trove/b.txt", "trove/locked/c.txt", "trove/z/d.txt");
    server.mode("/trove/a.txt", "600");
    server.mode("/trove/locked", "700");

    List<Incoming> taken = new ArrayList<>();
    try (Storage others = Dfs.ours(server.address(), "alice")) {
      take(of(others, "trove"), _ -> {}, taken);
    }

    assertThat(taken)
        .extracting(Incoming::path, RemoteTroveContract::reason)
        .containsExactly(
            tuple("a.txt", "not readable: permission denied"),
            tuple("b.txt", ""),
            tuple("locked", "not readable: permission denied"),
            tuple("z/d.txt", ""));
  }

  @Test
  void aTroveThatMayNotBeListedIsOneLine() throws IOException {
    put("trove/a.txt");
    server.mode("/trove", "700");

    try (Storage others = Dfs.ours(server.address(), "alice")) {
      assertThatThrownBy(() -> of(others, "trove").requireSome())
          .isInstanceOf(StorageException.class)
          .hasMessage(
              server.address()
                  + ": 'alice' has no permission to list /trove: have it granted, or be another"
                  + " user (kinit; or HADOOP_USER_NAME where nobody asks for proof)");
    }
  }

  @Test
  void linksAreRowsAndNotFollowed() throws IOException {
    put("elsewhere/a.txt", "trove/b.txt");
    server.link("/elsewhere/a.txt", "/trove/link.txt");
    server.link("/elsewhere", "/trove/way");

    String reason = "not readable: it is a link, or lies behind one, and links are not followed";
    assertThat(take("trove"))
        .extracting(Incoming::path, RemoteTroveContract::reason)
        .containsExactly(tuple("b.txt", ""), tuple("link.txt", reason), tuple("way", reason));
    assertThatThrownBy(() -> paths("trove/way"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("links are not followed");
  }

  @Test
  void aFileThatIsStillWrittenIsARow() throws IOException {
    put("trove/a.txt");
    try (var out = files.create(new Path("/trove/log.txt"))) {
      out.write(new byte[10]);
      out.hflush();

      assertThat(take("trove"))
          .extracting(Incoming::path, RemoteTroveContract::reason)
          .containsExactly(
              tuple("a.txt", ""),
              tuple(
                  "log.txt",
                  "not readable: it is still being written: add it again when that has ended"));
    }
    assertThat(take("trove")).allMatch(Incoming.Taken.class::isInstance);
  }

  @Test
  void aSnapshotIsATrove() throws IOException {
    put("trove/a.txt");
    files.allowSnapshot(new Path("/trove"));
    files.createSnapshot(new Path("/trove"), "june");
    try {
      delete("trove/a.txt");
      put("trove/b.txt");

      assertThat(paths("trove")).containsExactly("b.txt");
      assertThat(text(take("trove/.snapshot/june"), "a.txt")).isEqualTo("trove/a.txt");
    } finally {
      files.deleteSnapshot(new Path("/trove"), "june");
    }
  }

  @Test
  void whatSomebodyHalfPutIsNoFile() throws IOException {
    put("trove/a.txt", "trove/.dossier-" + "0123456789abcdef".repeat(2) + ".part");

    assertThat(paths("trove")).containsExactly("a.txt");
  }

  private static RemoteTrove of(Storage storage, String key) {
    return new RemoteTrove(storage, StorageAddress.of(server.address() + "/" + key));
  }

  @Override
  protected Storage storage() {
    return storage;
  }

  @Override
  protected String address() {
    return server.address();
  }

  @Override
  protected void put(String... keys) throws IOException {
    for (String key : keys) {
      Dfs.write(files, "/" + key, key);
    }
  }

  @Override
  protected void delete(String key) throws IOException {
    server.delete("/" + key);
  }
}
