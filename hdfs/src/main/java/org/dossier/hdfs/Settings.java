package org.dossier.hdfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.dossier.intake.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * What Hadoop's client is set up with: the user's own files go before what is bounded here, and
 * what is forbidden here goes before them.
 *
 * @param site what the user has set, and nothing else
 */
record Settings(Configuration site, List<Path> files) {
  private static final String FOLDER = "HADOOP_CONF_DIR";

  /**
   * Hadoop's own values wait for a quarter of an hour for a server that isn't there; these for half
   * a minute.
   */
  private static final Map<String, String> BOUNDS =
      Map.ofEntries(
          Map.entry("ipc.client.connect.timeout", "10000"),
          Map.entry("ipc.client.connect.max.retries", "1"),
          Map.entry("ipc.client.connect.max.retries.on.timeouts", "1"),
          Map.entry("ipc.client.connect.max.retries.on.sasl", "2"),
          Map.entry("ipc.client.rpc-timeout.ms", "30000"),
          // of two namenodes, while one takes over from the other
          Map.entry("dfs.client.failover.max.attempts", "8"),
          Map.entry("dfs.client.failover.sleep.max.millis", "5000"),
          // of datanodes
          Map.entry("dfs.client.socket-timeout", "20000"),
          Map.entry("dfs.datanode.socket.write.timeout", "30000"),
          Map.entry("dfs.client.max.block.acquire.failures", "1"),
          Map.entry("dfs.client.retry.window.base", "1000"),
          // a file ends when a datanode has told the namenode of its last block, mostly at once:
          // asked
          // ten times in 13 seconds, as by Hadoop six times, but the first time not after 400 ms
          Map.entry("dfs.client.block.write.locateFollowingBlock.initial.delay.ms", "13"),
          Map.entry("dfs.client.block.write.locateFollowingBlock.retries", "10"),
          // the keys of encrypted files are asked for where the user says, or nowhere
          Map.entry("dfs.client.ignore.namenode.default.kms.uri", "true"));

  private static final Map<String, String> FIXED =
      Map.of(
          "fs.hdfs.impl", DistributedFileSystem.class.getName(),
          "fs.hdfs.impl.disable.cache", "true",
          "fs.client.resolve.remote.symlinks", "false",
          "fs.automatic.close", "false");

  /** As the environment says. */
  static Settings ofUser() throws IOException {
    String folder = System.getenv(FOLDER);
    return of(folder == null || folder.isEmpty() ? null : Path.of(folder));
  }

  /**
   * As the files of a folder say.
   *
   * @param folder with {@code core-site.xml} and {@code hdfs-site.xml}; null: none
   */
  static Settings of(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new StorageException("hdfs: " + FOLDER + " names " + folder + ", which is no folder");
    }
    List<Path> files =
        folder == null
            ? List.of()
            : List.of(folder.resolve("core-site.xml"), folder.resolve("hdfs-site.xml"));
    files = files.stream().filter(Files::isRegularFile).toList();
    try (var _ = new OwnLoader()) {
      Configuration site = with(new Configuration(false), files);
      site.size(); // reads them
      return new Settings(site, files);
    } catch (RuntimeException e) { // Hadoop's own for what is no configuration
      throw new StorageException("hdfs: " + folder + ": " + Trouble.oneLine(e), e);
    }
  }

  /** All of it. */
  Configuration configuration() {
    Configuration all = with(new HdfsConfiguration(), files);
    BOUNDS.forEach(
        (name, value) -> {
          if (!sets(name)) {
            all.set(name, value);
          }
        });
    FIXED.forEach(all::set);
    return all;
  }

  /** Whether the user has set this. */
  boolean sets(String name) {
    return site.get(name) != null;
  }

  private static Configuration with(Configuration configuration, List<Path> files) {
    files.forEach(file -> configuration.addResource(new org.apache.hadoop.fs.Path(file.toUri())));
    return configuration;
  }
}
