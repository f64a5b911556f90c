package org.dossier.dfs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.EnumSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.jspecify.annotations.Nullable;

/**
 * A namenode and a datanode in a JVM of their own. Does what its standard input says, a line each,
 * and ends with it, so that it never outlives who started it.
 */
final class DfsNode {
  private static final int WAIT = 1024;

  private final MiniDFSCluster cluster;
  private final DistributedFileSystem files;
  private MiniDFSCluster.@Nullable DataNodeProperties stopped;

  private DfsNode(MiniDFSCluster cluster) throws IOException {
    this.cluster = cluster;
    this.files = cluster.getFileSystem();
  }

  /**
   * Takes a folder, the namenode's port (0 for any), and whether the folder holds one of before.
   */
  public static void main(String[] arguments) throws Exception {
    var replies = new PrintStream(System.out, true, UTF_8);
    System.setOut(System.err);
    FileSystem.enableSymlinks();
    Configuration settings = new HdfsConfiguration();
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, arguments[0]);
    settings.set("dfs.namenode.fs-limits.min-block-size", "1024");
    settings.set("dfs.blocksize", "1048576");
    var node =
        new DfsNode(
            new MiniDFSCluster.Builder(settings)
                .numDataNodes(1)
                .nameNodePort(Integer.parseInt(arguments[1]))
                .format(!Boolean.parseBoolean(arguments[2]))
                .build());
    node.cluster.waitActive();
    replies.println(DfsServer.READY + node.cluster.getNameNodePort());
    try (var input = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        replies.println(node.reply(line));
      }
    } catch (IOException e) {
      // gone
    }
    Runtime.getRuntime().halt(0);
  }

  private String reply(String line) {
    try {
      act(line.split("\t", -1));
      return "done";
    } catch (IOException e) {
      return String.valueOf(e).replaceAll("\\s+", " ");
    }
  }

  private void act(String[] words) throws IOException {
    switch (words[0]) {
      case "times" -> files.setTimes(new Path(words[1]), Long.parseLong(words[2]), -1);
      case "mode" ->
          files.setPermission(new Path(words[1]), new FsPermission(Short.parseShort(words[2], 8)));
      case "delete" -> files.delete(new Path(words[1]), true);
      case "link" -> files.createSymlink(new Path(words[1]), new Path(words[2]), true);
      case "write" -> write(new Path(words[1]), words[2]);
      case "stop datanode" -> stopped = cluster.stopDataNode(0);
      case "start datanode" -> {
        cluster.restartDataNode(stopped, true);
        cluster.waitActive();
      }
      default -> throw new IOException("what is " + words[0] + "?");
    }
  }

  private void write(Path path, String text) throws IOException {
    try (var out =
        files.create(
            path,
            FsPermission.getFileDefault(),
            EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE),
            WAIT,
            (short) 1,
            files.getDefaultBlockSize(),
            null,
            null)) {
      out.write(text.getBytes(UTF_8));
    }
  }
}
