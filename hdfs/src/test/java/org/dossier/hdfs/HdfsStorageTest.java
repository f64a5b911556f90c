package org.dossier.hdfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.SafeModeAction;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.dossier.contracts.StorageContract;
import org.dossier.dfs.DfsServer;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.dossier.intake.StorageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file system of a real namenode and a real datanode, with blocks of a mebibyte. */
class HdfsStorageTest extends StorageContract {
  private static final int BLOCK = 1 << 20;

  @TempDir private static Path temp;
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

  @Override
  protected Storage storage() {
    return storage;
  }

  @Test
  void aListHasTheOrderOfBytesInEachFolder() throws IOException {
    for (String key : List.of("order/b", "order/a/z", "order/a-", "order/B")) {
      put(key, "");
    }

    assertThat(keys("order/")).containsExactly("order/B", "order/a/z", "order/a-", "order/b");
  }

  @Test
  void whatIsPutCanBeChangedByNobodyAndIsReadAsTheUserLets() throws IOException {
    put("rights/deep/a", "x");

    FileStatus file = files.getFileStatus(path("rights/deep/a"));
    assertThat(file.getPermission()).isEqualTo(new FsPermission((short) 0444));
    assertThat(file.getReplication()).as("the server's own default").isEqualTo((short) 1);
    assertThat(file.getBlockSize()).isEqualTo(BLOCK);
    assertThat(files.getFileStatus(path("rights/deep")).getPermission())
        .isEqualTo(new FsPermission((short) 0755));
  }

  /** It may be somebody's who still writes. */
  @Test
  void whatOthersHalfPutIsNoObjectAndStays() throws IOException {
    String half = "half/.dossier-" + "0123456789abcdef".repeat(2) + ".part";
    Dfs.write(files, "/" + half, "half of");

    put("half/a", "whole");

    assertThat(keys("half/")).containsExactly("half/a");
    assertThat(storage.find(half)).isEmpty();
    assertThat(files.exists(path(half))).isTrue();
    assertThat(files.listStatus(path("half"))).as("nothing else is left").hasSize(2);
  }

  @Test
  void nothingIsPutInTheWayOfAFolderOrBelowAFile() throws IOException {
    put("way/folder/a", "x");

    assertThat(put("way/folder", "y")).isFalse();
    assertThatThrownBy(() -> put("way/folder/a/b", "y")).isInstanceOf(StorageException.class);
    assertThat(text("way/folder/a")).isEqualTo("x");
    for (String key : List.of("way/../up", "way//a", "/a", "way/")) {
      assertThatThrownBy(() -> put(key, "z")).hasMessageEndingWith(" can be no file's name there");
    }
  }

  @Test
  void whatIsReadIsTheVersionThatWasOpened() throws IOException {
    byte[] first = bytes(1, 5 * BLOCK);
    write("versions/a", first);

    try (Storage.Reading reading = storage.open("versions/a")) {
      assertThat(reading.bytes().readNBytes(10)).isEqualTo(Arrays.copyOf(first, 10));
      write("versions/a", bytes(2, 5 * BLOCK));
      try {
        byte[] rest = reading.bytes().readAllBytes();
        assertThat(rest).isEqualTo(Arrays.copyOfRange(first, 10, first.length));
      } catch (IOException e) {
        assertThat(e).as("or none").isNotInstanceOf(StorageException.class);
      }
    }
  }

  @Test
  void whatWasChangedInItsPlaceIsNotTakenForAVersion() throws IOException {
    write("grown/a", bytes(1, 3 * BLOCK));

    try (Storage.Reading reading = storage.open("grown/a")) {
      reading.bytes().readNBytes(10);
      files.truncate(path("grown/a"), BLOCK);
      try (var more = files.append(path("grown/a"))) {
        more.write(bytes(2, 2 * BLOCK));
      }
      assertThatThrownBy(() -> reading.bytes().readAllBytes()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void anotherUsersFilesAreTheirs() throws IOException {
    put("theirs/a", "x");
    server.mode("/theirs/a", "600");
    try (Storage others = Dfs.ours(server.address(), "alice")) {
      Path file = Files.writeString(temp.resolve("other"), "y");
      assertThatThrownBy(() -> others.open("theirs/a")).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> others.put("theirs/b", file))
          .isInstanceOf(StorageException.class)
          .hasMessageStartingWith(
              server.address() + ": 'alice' has no permission to write theirs/b: have it granted");
    }
  }

  @Test
  void inSafeModeItIsReadAndNotWritten() throws IOException {
    put("safe/a", "x");
    files.setSafeMode(SafeModeAction.ENTER);
    try {
      assertThat(text("safe/a")).isEqualTo("x");
      assertThatThrownBy(() -> put("safe/b", "y"))
          .isInstanceOf(StorageException.class)
          .hasMessage(
              server.address()
                  + ": the namenode is in safe mode, in which nothing can be written: run the same"
                  + " command again when that is mended; what was stored is safe");
    } finally {
      files.setSafeMode(SafeModeAction.LEAVE);
    }
  }

  @Test
  void whatHasTooLongANameIsRefused() {
    assertThatThrownBy(() -> put("long/" + "n".repeat(300), "x"))
        .isInstanceOf(StorageException.class)
        .message()
        .satisfies(HdfsStorageTest::isALine);
  }

  /** As the user's own files say, which also go before what is bounded here. */
  @Test
  void aNameserviceOfTheUsersConfigurationIsAnAddress() throws IOException {
    put("service/a", "x");
    Path folder = Files.createDirectory(temp.resolve("a conf"));
    String host = server.address().substring("hdfs://".length());
    Files.writeString(
        folder.resolve("hdfs-site.xml"),
        """
        <configuration>
          <property><name>dfs.nameservices</name><value>leaks</value></property>
          <property><name>dfs.ha.namenodes.leaks</name><value>gone,here</value></property>
          <property><name>dfs.namenode.rpc-address.leaks.gone</name><value>127.0.0.1:1</value></property>
          <property><name>dfs.namenode.rpc-address.leaks.here</name><value>%s</value></property>
          <property>
            <name>dfs.client.failover.proxy.provider.leaks</name>
            <value>org.apache.hadoop.hdfs.server.namenode.ha.ConfiguredFailoverProxyProvider</value>
          </property>
          <property><name>ipc.client.connect.max.retries</name><value>7</value></property>
        </configuration>
        """
            .replace("%s", host));
    Settings settings = Settings.of(folder);

    try (Storage service = HdfsOpener.open(StorageAddress.of("hdfs://leaks/service"), settings)) {
      assertThat(service.find("service/a")).isPresent();
    }
    assertThat(settings.configuration().get("ipc.client.connect.max.retries")).isEqualTo("7");
    assertThat(settings.configuration().get("ipc.client.rpc-timeout.ms")).isEqualTo("30000");
  }

  @Test
  void aConfigurationThatIsNoneIsSaid() throws IOException {
    assertThatThrownBy(() -> Settings.of(temp.resolve("no folder")))
        .isInstanceOf(StorageException.class)
        .hasMessageEndingWith("which is no folder");
    Path broken = Files.createDirectory(temp.resolve("broken"));
    Files.writeString(broken.resolve("core-site.xml"), "<configuration>");
    assertThatThrownBy(() -> Settings.of(broken))
        .isInstanceOf(StorageException.class)
        .message()
        .satisfies(HdfsStorageTest::isALine);
  }

  static void isALine(String message) {
    assertThat(message)
        .startsWith("hdfs:")
        .hasLineCount(1)
        .doesNotContain("java.", "org.apache", "Exception", "http");
  }

  private static org.apache.hadoop.fs.Path path(String key) {
    return new org.apache.hadoop.fs.Path("/" + key);
  }

  private static void write(String key, byte[] bytes) throws IOException {
    try (var out = files.create(path(key), true)) {
      out.write(bytes);
    }
  }

  private static byte[] bytes(int seed, int length) {
    var bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
