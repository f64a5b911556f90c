package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dossier.dfs.DfsServer;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases of what lies in a Hadoop file system. */
class HdfsCaseTest extends RemoteCaseContract {
  private static DfsServer server;

  @BeforeAll
  static void startServer() throws IOException {
    server = DfsServer.start(temp.resolve("server"));
    fill((path, file) -> put(server, "trove/" + path, file));
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  private static void put(DfsServer server, String key, Path file) throws IOException {
    try (Storage storage = Storage.open(StorageAddress.of(server.address()))) {
      assertThat(storage.put(key, file)).isTrue();
    }
    server.times("/" + key, DAY);
  }

  @Override
  String there() {
    return server.address() + "/trove";
  }

  @Override
  String kept(String name) {
    return server.address() + "/kept/" + name;
  }

  @Override
  void overwrite(String name, String key, String text) throws IOException {
    server.write("/kept/" + name + "/" + key, text);
  }

  @Override
  void remove(String name, String key) throws IOException {
    server.delete("/kept/" + name + "/" + key);
  }

  @Override
  Dying dying(Path folder) throws IOException {
    DfsServer own = DfsServer.start(folder);
    return new Dying() {
      @Override
      public String notes() {
        return own.address() + "/in";
      }

      @Override
      public String kept() {
        return own.address() + "/kept";
      }

      @Override
      public Map<String, String> environment() {
        return Map.of();
      }

      @Override
      public void put(String name, Path note) throws IOException {
        HdfsCaseTest.put(own, "in/" + name, note);
      }

      @Override
      public void kill() throws IOException {
        own.kill();
      }

      @Override
      public Closeable again() throws IOException {
        return DfsServer.restart(folder, own.port());
      }
    };
  }

  /** As users run it: Hadoop's client has no words for them, nor has the JDK about it. */
  @Test
  void nothingElseIsSaid() throws Exception {
    Path log = temp.resolve("said");
    Shell.Outcome added =
        Shell.runProcess(
            List.of(), log, "add", temp.resolve("saying"), there(), "--source", "leak");

    done(added);
    assertThat(added.out()).isEmpty();
    assertThat(added.err().lines())
        .allMatch(line -> line.startsWith("reading: ") || line.startsWith("5 files added"));
  }

  @Test
  void whatCannotBeHadIsOneLine() {
    Path box = temp.resolve("none");

    refused(
        Shell.run("add", box, server.address() + "/tro"), "there is nothing: check the address");
    refused(
        Shell.run("add", box, "hdfs://127.0.0.1:1/x"),
        "hdfs://127.0.0.1:1: the namenode can't be reached (connection refused)");
    refused(Shell.run("add", box, "hdfs://"), "write it as s3://bucket/prefix or hdfs://");
    refused(Shell.run("add", box, "hdfs://no-such.invalid/x"), "no machine is known by that name");
    assertThat(box).doesNotExist();
    refused(Shell.run("add", box, there(), "--originals", there() + "/kept"), "must lie apart");
  }

  @Test
  void whatMayNotBeReadIsARowAndTheRestIsThere() throws Exception {
    server.write("/mixed/open.txt", "On 3 May 2021 Oskar Lindqvist sold 20 boats to Greta Holm.");
    server.write("/mixed/secret.txt", "On 4 May 2021 Oskar Lindqvist sold 20 boats.");
    server.mode("/mixed/secret.txt", "600");
    Path box = temp.resolve("as alice");
    Path log = temp.resolve("alice");

    Process process =
        Shell.start(
            List.of(),
            log,
            Map.of("HADOOP_USER_NAME", "alice"),
            "add",
            box,
            server.address() + "/mixed");
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

    assertThat(Files.readString(Path.of(log + ".err"))).contains("1 failed");
    assertThat(Shell.run("documents", box, "--format", "jsonl").lines())
        .hasSize(2)
        .anyMatch(row -> row.contains("secret.txt") && row.contains("permission denied"))
        .anyMatch(row -> row.contains("open.txt") && row.contains("processed"));
  }
}
